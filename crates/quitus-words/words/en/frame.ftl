### What surrounds each page.

state-held = held
state-to-do = to do
state-due-soon = due soon
state-overdue = overdue
state-refused = refused
state-unknown = not known

severity-error = Error
severity-warning = Warning
severity-note = Note

frame-skip = Skip to the content
frame-desk = Your desk
frame-nav = Sections
frame-here = You are here
frame-search = Search the register
frame-search-button = Search
# Said in its own language, for whoever reads the other.
frame-read-this = Read in English
frame-story = Demonstration: today is { $day }.
frame-story-label = Day of the demonstration
frame-story-day = Go to
frame-story-button = Change the day
frame-margin = In the margin
frame-purpose = Quitus carries public money from the request to the proof.
frame-advice = Findings are to be checked: each cites its article, none is legal advice.
frame-keys = Keys of the keyboard
frame-key-search = search
frame-key-help = show or hide these keys
frame-key-next = go from one link or field to the next
frame-as-table = The same facts as a table
frame-why = Why
frame-to-do = To do
frame-refused = { $count ->
        [one] Not recorded, for one reason
       *[other] Not recorded, for { $count } reasons
    }
frame-pages = Pages
frame-previous = Previous page
frame-next = Next page
frame-page-of = Page { $page } of { $pages }
frame-unknown = not known
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-signed-in = Signed in:
frame-account = My account
frame-trial = TRIAL.
frame-trial-said = Nothing is entered in the register, nothing leaves.
frame-trial-end = End the trial
