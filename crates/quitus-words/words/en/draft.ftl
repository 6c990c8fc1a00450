# Drafts and their circuit.

refusal-draft-closed = Draft closed
    .message = This draft no longer changes: it is { $state ->
        [enacted] an act now
        [withdrawn] withdrawn
       *[other] closed
    }.
    .remedy = Begin another draft; this one stays readable.

refusal-draft-no-title = Draft without a title
    .message = The draft has no title.
    .remedy = Write its title as the agenda will bear it.

refusal-draft-no-enacting = Draft without an operative part
    .message = The draft has no operative part: the assembly would have nothing to decide.
    .remedy = Write what the assembly decides, one entry for each decision.

refusal-draft-text-faults = Text to mend
    .message = { $faults ->
        [one] One passage of the text has no place in an act
       *[other] { $faults } passages of the text have no place in an act
    }.
    .remedy = The preview shows each passage with its line: rewrite it or take it out.

site-drafts = Drafts

draft-board = Drafts of deliberations
draft-begin = Begin a draft
draft-begin-button = Save the draft
draft-save-button = Save
draft-look = Show the preview
draft-none = The drafts of the services will appear here, each with the visa it misses.
draft-untitled = Draft without a title
draft-version = version { $version }
draft-by-service = By service
draft-all-services = All services
draft-title = Title
draft-sitting = Sitting aimed at
draft-service = Service
draft-missing = What is missing
draft-who = Who answers
draft-due = Due
draft-late = late
draft-any-reviewer = any reviewer
draft-state-writing = being written
draft-state-in_circuit = in the circuit
draft-state-ready = ready
draft-state-on_agenda = on the agenda
draft-state-enacted = an act now
draft-state-withdrawn = withdrawn
draft-step = Step
draft-step-service = Head of service
draft-step-legal = Legal affairs
draft-step-finance = Finance
draft-step-director = General director
draft-step-vice_president = Vice-president
draft-step-clerk = Clerk of the assemblies
draft-visa-waiting = waits its turn
draft-visa-asked = visa asked
draft-visa-given = visa given
draft-visa-returned = sent back
draft-act-sent = Sent along the circuit
draft-act-given = Visa given
draft-act-returned = Sent back
draft-act-delegated = Visa delegated
draft-act-recalled = Taken back
draft-act-remarked = Remark
draft-opinion-favourable = favourable
draft-opinion-unfavourable = unfavourable
draft-opinion-not_given = no opinion given
draft-fault-image = An image has no place in an act: attach it as a file.
draft-fault-link = The address of a link is not kept: write it out if it is needed.
draft-fault-html = HTML is not kept.
draft-fault-code = The words are kept, not their look of code.
draft-fault-quote = The words are kept, not their look of a quotation.
draft-fault-rule = A rule across the page is not kept.
draft-fault-deep-heading = An act has four levels of headings at most.
draft-fault-deep-list = A list has six levels at most.
draft-fault-list-start = A numbered list begins at 1.
draft-fault-inside-list = A heading, a table or a second paragraph does not fit in a list: it goes after it.
draft-fault-extra-cells = This row has more cells than its table has columns.
draft-fault-reference = This reference leads nowhere: check the name of the figure or the amount.
draft-fault-character = A character that paper does not print was taken out.
draft-fault-place = { $part }, line { $line }
draft-preview = Preview
draft-findings = Findings
draft-no-finding = Nothing to report.
draft-references = Figures and amounts to cite
draft-references-hint = A number cited by its name follows its record; typed by hand, it is reported.
draft-not-measured = not measured
draft-plain = a number that is no figure, with its reason
draft-setting = Destination
draft-not-said = not said
draft-assembly = Assembly
draft-rapporteur = Rapporteur
draft-nature = Nature
draft-subject = Subject
draft-programme = Programme
draft-delegation = Delegation
draft-money = Amounts
draft-axis = Axis
draft-amount = Amount in euros
draft-total = Total in euros
draft-budget-lines = Budget lines
draft-agreements = Agreements
draft-note = Explanatory note
draft-note-hint = It leaves with the convocation.
draft-reason = Reason
draft-reason-hint = The draft is no longer with its author: say why you change it.
draft-conflict = Someone saved meanwhile
draft-conflict-said = This is their text; yours is kept in the form. Take over what is needed, then save.
draft-way = Circuit of visas
draft-deposit = Last day for deposit: { $day }.
draft-cite-delegation = Delegations to cite
draft-cite = Cite the delegation
draft-deposit-short = deposit until { $day }
draft-no-step = No visa is asked for now.
draft-optional = optional
draft-comment = Remark
draft-give = Give the visa
draft-return = Send back to the author
draft-delegate-to = Hand over to
draft-delegate = Hand the visa over
draft-send = Send along the circuit
draft-recall = Take the draft back
draft-withdraw = Withdraw the draft
draft-history = History
draft-files = Files joined
draft-file = PDF files
draft-file-hint = 20 MB at most each; a PDF that is encrypted or carries a program is refused.
draft-attach = Join
draft-detach = Take off
draft-pages = { $pages ->
    [one] one page
   *[other] { $pages } pages
}
draft-opinions = Opinions of committees
draft-opinion-add = Add an opinion
draft-committee = Committee
draft-day = Day
draft-sense = Sense of the opinion
draft-remark = Remark of the committee
draft-circuit-settings = Circuit of visas
draft-circuit-said = Each draft that is sent follows these steps in order; those already sent keep theirs.
draft-deposit-days = Days between deposit and the sending of convocations
draft-deposit-hint = Counted before the last day of sending that the law allows.
draft-circuit-save = Save the circuit
draft-no-step-here = no step
draft-step-kind = Who looks
draft-only-service = For this service only
draft-step-days = Days before the deposit

refusal-no-such-draft = No such draft
    .message = No draft of this authority bears the reference “{ $asked }”.
    .remedy = Go back to the list of drafts.

refusal-draft-too-long = Text too long
    .message = This text is longer than { $limit } characters.
    .remedy = Shorten it, or join the detail as a file.

refusal-draft-bad-amount = Unreadable amount
    .message = “{ $value }” is no amount in euros.
    .remedy = Write it in figures, with two decimals at most: 1 234,56.

refusal-draft-axis-twice = Axis repeated
    .message = The axis “{ $axis }” stands twice.
    .remedy = Keep one line for each axis.

refusal-draft-no-axis = Amount without an axis
    .message = An amount belongs to no axis.
    .remedy = Name the axis, or take the amount out.

refusal-draft-unknown-record = Unknown choice
    .message = “{ $value }” is not in the records of the authority.
    .remedy = Choose from the list.

refusal-draft-on-agenda = Draft on the agenda
    .message = The draft stands on the agenda of a sitting.
    .remedy = Take it off the agenda first.

refusal-draft-no-reason = Reason missing
    .message = This needs a reason.
    .remedy = Say why in a sentence; the journal keeps it.

refusal-draft-not-ready = Draft not ready
    .message = Visas are missing from this draft.
    .remedy = Wait for the visas, or say why you place it without them.

refusal-draft-out-of-hands = Draft in the circuit
    .message = The draft is in the circuit: its author no longer changes it.
    .remedy = Take it back first, or ask the clerk.

refusal-draft-no-comment = Remark missing
    .message = A draft sent back always says what to mend.
    .remedy = Write the remark to its author.

refusal-draft-no-such-account = No such account
    .message = “{ $asked }” is no account of this authority.
    .remedy = Choose an account from the list, or have it made.

refusal-draft-step-not-asked = Visa not asked
    .message = This visa is not asked for now.
    .remedy = Read the circuit again: an earlier step is missing, or the draft was taken back.

refusal-draft-not-yours = Someone else's visa
    .message = This visa is asked of someone else.
    .remedy = Ask them to give it or to hand it over to you.

refusal-circuit-bad-days = Unreadable number of days
    .message = “{ $value }” is no number of days from 0 to 365.
    .remedy = Write a whole number.

refusal-attachment-too-large = File too large
    .message = “{ $name }” is larger than { $limit } MB.
    .remedy = Reduce it or split it.

refusal-attachment-encrypted = Encrypted PDF
    .message = “{ $name }” is protected by a password.
    .remedy = Save it without protection, then join it again.

refusal-attachment-active = PDF that carries a program
    .message = “{ $name }” holds something that can run ({ $what }): it was not kept.
    .remedy = Print it to a plain PDF, then join that new file.

refusal-attachment-not-a-pdf = Unreadable file
    .message = “{ $name }” does not read as a PDF. Technical detail: { $why }.
    .remedy = Save the document as a PDF, then join it.

refusal-opinion-no-committee = Committee missing
    .message = The opinion belongs to no committee.
    .remedy = Name the committee or assembly that was asked.

draft-import = Import a file of a word processor
draft-import-file = DOCX or ODT file
draft-import-button = Import the draft
draft-left = What the import did not keep
draft-left-image = images: join them as files
draft-left-note = notes or comments
draft-left-revision = passages deleted under revision
draft-left-nested-table = a table inside a table: its text is in the cell
draft-left-text-box = text boxes

refusal-import-not-a-draft = File not recognised
    .message = “{ $name }” is neither a DOCX nor an ODT.
    .remedy = Save the draft in one of these formats, then import it.

refusal-import-too-large = File too large
    .message = “{ $name }” is too large, or unfolds into too much text.
    .remedy = Take out the images and what is not the text of the act.

refusal-import-broken = Damaged file
    .message = “{ $name }” cannot be read to its end: nothing was imported.
    .remedy = Open it in your word processor, save it again, then import it.
