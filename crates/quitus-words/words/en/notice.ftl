### Convocations: what would leave, sending, proof.

refusal-notice-over = Sitting over
    .message = The sitting of { $sitting } was held or could not be: nobody is convened to it any more.
    .remedy = Plan another sitting, then send its convocations.

refusal-notice-cancelled = Sitting cancelled
    .message = The sitting of { $sitting } is cancelled.
    .remedy = Plan another sitting, then send its convocations.

refusal-notice-empty-agenda = Empty agenda
    .message = A convocation lists the questions on the agenda, and there is none.
    .remedy = Put at least one item on the agenda.

refusal-notice-nobody = Nobody to convene
    .message = No member is in office in “{ $assembly }” on that day.
    .remedy = Enter the members and the dates of their term.

refusal-notice-too-short = Notice too short
    .message = { $clear ->
        [0] Sent today, the convocation would leave no clear day; { $required } are required.
        [one] Sent today, the convocation would leave { $clear } clear day; { $required } are required.
       *[other] Sent today, the convocation would leave { $clear } clear days; { $required } are required.
    }
    .remedy = Postpone the sitting, or declare urgency with its reason: the assembly will rule on it at the opening.

refusal-notice-void = Less than one clear day
    .message = Sent today, the convocation would not leave one clear day: not even urgency allows it.
    .remedy = Postpone the sitting by a day at least.

refusal-notice-without-notes = Items without explanatory note
    .message = Without explanatory note: { $items }.
    .remedy = Write these notes, or tick sending without them when another document informs the members enough.

refusal-notice-needs-reason = Reason of the new convocation
    .message = This sitting is convened already: a new convocation says why it takes the place of the earlier one.
    .remedy = Write in a sentence what changes.

refusal-notice-late-by-orders = Later than the standing orders ask
    .message = The term of the law is kept, but the standing orders add { $days ->
        [one] one clear day
       *[other] { $days } clear days
    } to it: the notice had to leave by { $latest }.
    .remedy = Postpone the sitting, or write why the notice leaves all the same: the reason stays in the journal.

refusal-notice-report-late = Report sent too late
    .message = The report on each item leaves at least twelve days before the sitting: by { $latest }.
    .remedy = Postpone the sitting, or declare the urgency with its reason.

refusal-notice-changed = Sitting changed meanwhile
    .message = The agenda of the sitting of { $sitting } changed while the papers were made: nothing left.
    .remedy = Read again what would leave, then send.

refusal-notice-not-sent = Convocation not sent yet
    .message = No convocation has left for this sitting.
    .remedy = Send the convocations first.

refusal-notice-no-email = No e-mail address
    .message = No e-mail address is known for this member.
    .remedy = Enter the address, or send the paper.

refusal-notice-needs-day = Day of handing over
    .message = Handing over in person is proved by its day.
    .remedy = Give the day it was handed over.

refusal-notice-day-for-paper = Day given for an e-mail
    .message = The day of an e-mail is the one on which the mail server takes it.
    .remedy = Clear the day, or choose paper or handing over.

refusal-notice-given-day = Impossible day
    .message = The paper may have left from { $from } to { $until }.
    .remedy = Give a day between those two.

notice-title = Convocations
notice-open = Convocations and proofs of sending
notice-hour = Hour
notice-sent-today = Sent today
notice-sent-out = Sent out
notice-left = Term left
notice-latest = Last day of sending
notice-clear = { $count ->
        [0] no clear day
        [one] { $count } clear day
       *[other] { $count } clear days
    }
notice-why = Why this term
notice-required = { $count ->
        [one] The law requires { $count } clear day between the sending and the sitting.
       *[other] The law requires { $count } clear days between the sending and the sitting.
    }
notice-extra = { $count ->
        [one] The standing orders add { $count }.
       *[other] The standing orders add { $count }.
    }
notice-form-why = The convocation leaves electronically, or on paper for a member who asks for it.
notice-note-why = An explanatory note per item leaves with it.
notice-who = Who receives what
notice-count = { $emails ->
        [0] No e-mail
        [one] { $emails } e-mail
       *[other] { $emails } e-mails
    }, { $papers ->
        [0] no paper
        [one] { $papers } paper
       *[other] { $papers } papers
    }.
notice-member = Member
notice-how = Sending
notice-where = Address
notice-state = State
notice-day = Day that counts
notice-clear-days = Clear days
notice-sending-email = e-mail
notice-sending-paper = paper
notice-sending-hand = handed over
notice-no-email = (no e-mail address)
notice-without-email = { $count ->
        [one] { $count } member has no e-mail address and did not ask for paper: that convocation will be a letter to post.
       *[other] { $count } members have no e-mail address and did not ask for paper: their convocations will be letters to post.
    }
notice-note-missing = { $count ->
        [one] { $count } item has no explanatory note:
       *[other] { $count } items have no explanatory note:
    }
notice-urgent = Reason of the urgency
notice-urgent-hint = The term is too short. In urgency it may be shortened to one clear day; the assembly rules on it at the opening.
notice-late-by-orders = Why later than the standing orders ask
notice-late-by-orders-hint = The law is kept; the standing orders asked for { $day }. The reason stays in the journal.
notice-latest-by-orders = By the standing orders
notice-correction = What changes
notice-without-notes = Send without these notes: another document sent with it informs enough
notice-send = { $count ->
        [one] Send the convocation
       *[other] Send the { $count } convocations
    }
notice-send-said = Papers are made and kept first; nothing leaves if one of them is missing.
notice-again = Send a new convocation
notice-again-said = A corrected agenda is a new convocation: the whole term starts anew.
notice-left-to = Left
notice-least = Shortest term
notice-wanting = { $count ->
        [one] { $count } convocation has not left: someone should look at it.
       *[other] { $count } convocations have not left: someone should look at them.
    }
notice-paper-list = List of papers (CSV)
notice-calendar = Calendar entry (.ics)
notice-papers-wait = { $count ->
        [one] { $count } paper waits for its day of sending.
       *[other] { $count } papers wait for their day of sending.
    }
notice-posted-on = Day on which the papers were posted
notice-post = Enter the posting of the papers
notice-handed = handed over
notice-given = posted
notice-to-post = to post
notice-proof = Proof of sending
notice-proof-why = What counts is the day on which the mail server takes the e-mail, that of the postmark or of the hand: neither that of signature nor that of receipt.
notice-nothing-sent = Nothing was sent to this member for this sitting.
notice-round = Convocation no. { $number }
notice-entered-by = Entered by
notice-resend = Send to this member again
notice-resend-why = Sending again starts the term anew for this member alone. A letter that has not left is taken out of the outbox.
notice-resend-day = Day of handing over or posting
notice-resend-day-hint = For handing over in person, or a paper posted already.
notice-resend-do = Send again
notice-paper-sheet = List of papers (PDF)
notice-refused = Notices that did not leave
notice-refused-said = Quitus tries them again by itself. If the address is wrong, correct it on the member's page, or send the paper: the term runs from the day it is posted or handed over.
notice-way-email = Send again
notice-way-paper = Turn to paper
notice-way-hand = Handed over today
