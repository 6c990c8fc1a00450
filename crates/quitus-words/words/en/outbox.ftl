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
