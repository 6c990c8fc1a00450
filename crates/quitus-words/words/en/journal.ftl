### The journal: who did what, when, and what changed.

journal-title = Journal
journal-home = Journal of the home
journal-said = All that was done, by whom and when; the latest first. Nothing in it is erased.
journal-empty = No line answers these choices.
journal-caption = What was done
journal-when = When
journal-actor = Who
journal-act = What
journal-subject = On what, and what changed
journal-from = From
journal-until = Until
journal-filter = Choose
journal-everyone = everyone
journal-everything = everything
journal-older = Older lines
journal-local = the machine itself

journal-did-account-add = account added
journal-did-account-close = account closed
journal-did-role-give = role given
journal-did-role-withdraw = role withdrawn
journal-did-link-draw = sign-in link made
journal-did-link-ask = sign-in link asked for
journal-did-session-open = signed in
journal-did-session-close = signed out
journal-did-password-set = password changed
journal-did-passkey-add = passkey added
journal-did-passkey-withdraw = passkey withdrawn
journal-did-token-add = token made
journal-did-token-withdraw = token withdrawn
journal-did-case-load = folder loaded
