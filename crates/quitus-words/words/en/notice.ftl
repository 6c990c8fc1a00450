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
