### The home page: the authorities whose register is kept here.

home-title = From the request to the proof
home-lead = Every authority has its year: who decides, what is promised, voted, published, paid and measured. Open one to see where it stands.
home-empty = No authority yet
home-empty-said = The registers kept here will appear on this page. To open one, load a case on the machine where Quitus is installed: "quitus case load FOLDER".
home-rules = The rules of law that Quitus checks
