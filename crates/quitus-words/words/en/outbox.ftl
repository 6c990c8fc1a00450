### The outbox: letters, their attempts, those that could not leave.

refusal-letter-state = Letter settled already
    .message = { $state ->
        [sent] This letter has left: the mail server took it.
        [sending] This letter is being handed over.
        [waiting] This letter waits for its turn in the outbox.
        [withdrawn] This letter was taken out of the outbox.
       *[other] This letter has changed meanwhile.
    }
    .remedy = Reload the outbox to see where it stands.

refusal-no-such-letter = No such letter
    .message = The outbox of this authority holds no letter “{ $asked }”.
    .remedy = Go back to the outbox and choose the letter from the list.

refusal-mail-fault = Mail settings
    .message = The part [mail] of quitus.toml cannot be used: { $why }.
    .remedy = Mend it, then start again. A plain line (security = "none") leads only to this machine.

refusal-mail-not-set = No mail server
    .message = quitus.toml names no mail server: letters wait.
    .remedy = Give it a part [mail] with host, port, security and from.

refusal-outbox-held = Outbox already in hand
    .message = Another program, likely the server, is emptying the outbox of this home already.
    .remedy = Let it work, or stop it first.

outbox-title = Outbox
outbox-none = No letter: convocations that are sent will appear here, with the answer of the mail server.
outbox-why = A refused letter is tried three times, a deferred one for three days, at growing intervals; then it waits here for someone to decide.
outbox-uncertain-why = An uncertain letter may have been taken: the line broke during its text. It never leaves again by itself.
outbox-wanting = { $count ->
        [one] { $count } letter to look at
       *[other] { $count } letters to look at
    }
outbox-last = Last letters
letter-purpose = Purpose
letter-purpose-convocation = convocation
letter-purpose-sign_in = sign-in link
letter-purpose-copy = copy to a councillor
letter-purpose-word = message
letter-state-waiting = waiting
letter-state-sending = being sent
letter-state-sent = sent
letter-state-deferred = to try again
letter-state-uncertain = uncertain
letter-state-given_up = given up
letter-state-withdrawn = withdrawn
letter-step = Step
letter-step-began = attempt begun
letter-step-reached = recipient accepted, text sent
letter-step-accepted = taken by the mail server
letter-step-refused = refused by the mail server
letter-step-deferred = deferred
letter-step-interrupted = interrupted before the text: nothing left
letter-step-lost = line broken during the text
letter-step-expired = too late to be of use
letter-step-ordered = sending again ordered
letter-step-confirmed = arrival confirmed
letter-step-withdrawn = withdrawn
letter-steps = What happened to it
letter-at = Hour
letter-answer = Answer
letter-to = Recipient
letter-subject = Subject
letter-attempts = Attempts
letter-order-again = Send again
letter-order-arrived = It arrived
letter-order-withdraw = Take out
