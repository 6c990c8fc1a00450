### Members, their mandates and setting up.

people-title = Members
people-settings = Settings
people-setup-title = Setting up
people-setup-lead = Take the steps in order. You may stop at any time: what is done stays done.
people-setup-over = Everything is in place. You may prepare a first sitting.
people-setup-go = Open the sittings
people-start-title = Create an authority
people-start-lead = A few details are enough to begin; all can be mended later. You will be its administrator and its clerk.
people-start-do = Create the authority
people-code = Short name in addresses
people-code-hint = Small letters, digits and hyphens, such as “saint-exemple”. It does not change afterwards.
people-fictional = Invented authority, for a trial
people-name = Name printed on acts
people-kind = Kind
people-siren = SIREN
people-siren-hint = Nine digits.
people-siret = SIRET of the seat
people-population = Inhabitants
people-department = Department
people-department-hint = Its code, such as 042.
people-seat = Address of the seat
people-seat-hint = One line for each line of the address.
people-time-zone = Time zone
people-time-zone-hint = Europe/Paris in mainland France.
people-keep = Save
people-back-to-setup = Back to setting up
people-state-done = done
people-state-aside = left aside
people-state-open = to do
people-aside = Leave aside
people-resume = Take this step up again
people-step-profile = The authority
people-step-profile-says = Its name, SIREN, population and seat.
people-step-profile-do = Complete the authority
people-step-letterhead = The letterhead
people-step-letterhead-says = Its lines and its logo, printed at the head of convocations, extracts, lists and minutes.
people-step-letterhead-do = Compose the letterhead
people-step-orders = The standing orders
people-step-orders-says = Deposit of drafts, notice added to that of the law, hours.
people-step-orders-do = Enter the standing orders
people-step-assemblies = The assemblies
people-step-assemblies-says = Council, bureau: their name and legal number of seats.
people-step-assemblies-do = Add an assembly
people-step-members = The members
people-step-members-says = Taken from the spreadsheet you already have, or entered one by one.
people-step-members-do = Import the members
people-step-delegations = The delegations in force
people-step-delegations-says = What the council entrusted to the bureau or the executive, and by which act.
people-step-delegations-do = Enter a delegation
people-step-register = The numbers of acts
people-step-register-says = The pattern of numbers and the next one, following your former program.
people-step-register-do = Set the next number
people-deposit-days = Deposit of drafts: days before the latest lawful sending
people-deposit-days-hint = For example 10: a draft deposited later waits for the next sitting.
people-extra-days = Clear days added to the legal notice
people-extra-days-hint = 0 or empty if the standing orders add nothing.
people-sitting-at = Usual hour of sittings
people-sitting-place = Usual place of sittings
people-sending-until = Last hour of sending
people-sending-until-hint = After that hour, a sending counts for the next day.
people-reply-to = E-mail address that receives answers
people-orders-lead = What your standing orders provide. What stays empty follows the law alone.
people-assembly-name = Name of the assembly
people-assembly-name-of = The same after “délibération”
people-assembly-name-of-hint = For example “du Conseil métropolitain”. Left empty, it is made for you.
people-assembly-kind = Rules of law that apply
people-legal-seats = Seats set by law
people-legal-seats-hint = The legal number; filled seats are counted from the mandates.
people-filled-seats = Filled seats
people-assemblies-caption = Assemblies, legal and filled seats
people-assembly-add = One more assembly
people-assembly-keep = Save the assembly
people-mend-it = Mend
people-delegations-none = No delegation is recorded.
people-delegations-caption = Delegations
people-delegation-add = One more delegation
people-delegation-keep = Save the delegation
people-executive = the president or mayor
people-giver = Assembly that gives
people-receiver = Who receives
people-act-number = Number of the act
people-decided-on = Day of the act
people-until = Until
people-scope = Scope, in the words of the act
people-cap = Ceiling in euros
people-cap-hint = Empty if there is none.
people-several-years = Agreements over several years
people-yes = yes
people-no = no
people-unsaid = not said
people-register-name = Name of the register
people-pattern = Pattern of numbers
people-pattern-hint = The year is written {"{year}"} and the rank {"{rank:5}"} on five digits: 2026.00169.
people-year = Year
people-next-rank = Rank of the next act
people-next-rank-hint = After 168 of another program, write 169.
people-register-keep = Save the numbers
people-next-number = the next act will bear number
people-pattern-kept = Acts are entered: the pattern no longer changes.
people-letterhead-lead = The lines and the logo are printed at the head of documents. A sitting keeps the letterhead of its first document; those already made do not change.
people-letterhead-lines = Lines of the letterhead
people-letterhead-lines-hint = For example name, service, address, telephone.
people-logo = Logo
people-logo-hint = PNG, JPEG or SVG picture, 300 kB at most.
people-no-logo = Remove the logo
people-search = Name, group or capacity
people-search-do = Find a member
people-none = No member found.
people-caption = Members, capacity, group and how they are reached
people-member = Member
people-capacity = Capacity
people-group = Group
people-reached = Notice
people-by-paper = on paper
people-unreached = no address known
people-add = Add a member
people-add-do = Add this member
people-mandates = Mandates
people-mandate = Mandate
people-mandate-add = Add a mandate
people-mandate-keep = Save the mandate
people-sheet = Name and address
people-still = in course
people-civility = Civility
people-madam = Mme (Mrs)
people-mister = M. (Mr)
people-given = Given name
people-family = Family name
people-family-hint = As acts print it, usually in capitals.
people-email = E-mail
people-prefers-paper = Asks for notices on paper
people-postal = Postal address
people-telephone = Telephone
people-assembly = Assembly
people-first-day = First day of the mandate
people-last-day = Last day of the mandate
people-table-order = Order of the table
people-leave-title = End of mandate
people-leave-said = Open mandates end on that day, included. Nothing is erased.
people-leave-do = Record the end of the mandate
people-reason = Reason
people-kept-now = What is kept now
people-next-civility = Replaced by: title
people-next-hint = If the next of the list takes the seat the day after, say who; otherwise leave this empty.
people-next-given = First name of the replacement
people-next-family = Name of the replacement
people-next-email = E-mail of the replacement
people-next-capacity = Capacity of the replacement
people-void-title = Entered by mistake
people-void-said = If this person never sat, the sheet is set aside and no longer counted. It is refused once a closed sitting rests on it.
people-void-reason = Why it is set aside
people-void-do = Set the sheet aside
people-import-title = Import members
people-import-lead = Take the spreadsheet as it is. Nothing is recorded before you have seen and confirmed.
people-import-do = Read the file
people-import-staged = waiting to be confirmed
people-import-confirmed = confirmed
people-import-undone = undone
people-import-dropped = dropped
people-import-confirm = Confirm the import
people-import-drop = Drop this import
people-import-undo = Undo this import
people-imports = Earlier imports
people-file = File
people-file-hint = CSV, XLSX or ODS, 4 MB at most; the first line names the columns.
people-replaces-all = Members not in the file leave the assembly the day before
people-line = Line
people-row = What it says
people-rejected = Rows that wait
people-rejected-caption = Rows that will not be recorded, with the reasons
people-rejects-file = Download these rows with the reasons (CSV)
people-added = Members added
people-added-caption = Members that will be added
people-leaving = Members who leave
people-columns = The columns of the file
people-columns-said = This is what Quitus understood of each column. Mend it if needed, then read again.
people-columns-do = Read again with these columns
people-column-none = leave aside
people-column-civility = civility
people-column-given = given name
people-column-family = family name
people-column-full_name = full name
people-column-capacity = capacity
people-column-group = group
people-column-table_order = order of the table
people-column-email = e-mail
people-column-paper = notice on paper
people-column-postal = postal address
people-column-telephone = telephone
people-trial-title = Trial sitting
people-trial-lead = Try a sitting out from end to end: agenda, convocations, results, closing, minutes. Nothing of it stays in the register.
people-trial-numbers = The numbers given are those that would come next; the authority has not taken them.
people-trial-letters = No message leaves: convocations are made and read.
people-trial-readers = The public sees neither the trial nor its acts; nor do search and the API.
people-trial-day = The trial has a day of its own, which you move on to that of the sitting.
people-trial-do = Begin a trial
people-trials-begun = Trials under way
people-trial-open = Open the trial
people-trial-end = Throw this trial away
people-trial-inside = This is a copy of the authority, made for the trial. Documents are marked as a trial and nothing leaves.
people-trial-end-title = End the trial
people-trial-end-said = Once it is thrown away nobody finds the trial any more. The authority has not changed.
people-term-title = New term
people-term-lead = All mandates of the assembly end on one day; its delegations and the proxies given for later lapse with them. Then import the new members and name who chairs the first sitting.
people-term-began = The present term began on
people-term-last-day = Last day of the former term
people-term-do = End the former term
people-first-chair = Chairs the first sitting
people-chair-do = Name the chair of the first sitting
people-step-count = { $count ->
        [one] { $count } recorded
       *[other] { $count } recorded
    }
people-count = { $count ->
        [0] No member.
        [one] { $count } member.
       *[other] { $count } members.
    }
people-would-add = { $count ->
        [one] { $count } member added
       *[other] { $count } members added
    }
people-would-change = { $count ->
        [one] { $count } member changed
       *[other] { $count } members changed
    }
people-would-leave = { $count ->
        [one] { $count } member leaves
       *[other] { $count } members leave
    }
people-would-keep = { $count ->
        [one] { $count } row without a change
       *[other] { $count } rows without a change
    }
people-would-wait = { $count ->
        [one] { $count } row waits
       *[other] { $count } rows wait
    }
people-in-office = { $count ->
        [one] { $count } member in office after the import
       *[other] { $count } members in office after the import
    }
