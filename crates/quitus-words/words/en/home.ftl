### The home page: the authorities whose register is kept here.

home-title = From the request to the proof
home-lead = Every authority has its year: who decides, what is promised, voted, published, paid and measured. Open one to see where it stands.
home-empty = No authority yet
home-empty-said = The registers kept here will appear on this page. The administrator of this installation signs in to create the first authority.
home-rules = The rules of law that Quitus checks
home-none-yet = This installation has no authority yet: create the first one.
