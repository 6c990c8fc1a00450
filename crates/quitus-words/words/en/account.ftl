# Accounts, roles and rights.

account-role-administrator = administrator
account-role-clerk = clerk
account-role-service_author = author in a service
account-role-grant_officer = grant officer
account-role-finance_officer = finance officer
account-role-member = member
account-role-partner = partner
account-role-auditor = auditor

account-right-read_findings = read findings
account-right-read_papers = read papers that are not public
account-right-write_drafts = write drafts
account-right-review_drafts = review drafts
account-right-prepare_sittings = prepare sittings and convene
account-right-record_sittings = record sittings and keep the register
account-right-keep_deadlines = keep deadlines
account-right-manage_people = manage members and assemblies
account-right-configure = set the authority up
account-right-manage_accounts = manage accounts
account-right-read_journal = read the journal
account-right-answer_notices = answer notices
account-right-operate_home = operate the home

account-means-password = password
account-means-link = one-time link
account-means-passkey = passkey
account-means-demonstration = person lent by the demonstration

account-when = { $day } at { $clock }
account-shown-once = Copy it now: it will not be shown again.

account-sign-in-title = Sign in
account-email = E-mail address
account-password = Password
account-sign-in-button = Sign in
account-by-passkey = With a passkey
account-by-passkey-said = The lock of your phone or computer (finger, face, code) is enough. Nothing to remember, nothing to type.
account-passkey-button = Use a passkey
account-passkey-script = A passkey needs scripts to be allowed in this browser.
account-passkey-failed = The passkey could not be read. Try again, or sign in by a password or a link.
account-passkey-not-here = Passkeys need an address in https:// (or "localhost" on the machine itself): the browser refuses them at this address. Ask whoever administers Quitus to set its public address.
account-by-link = Without a password
account-by-link-said = A link is sent to you by e-mail; it serves once, for thirty minutes.
account-link-ask = Send me a link
account-link-sent = If this address has an account, a link has just been sent to it. It serves once, for thirty minutes.
account-link-no-mail = Quitus sends no e-mail from this address. Ask whoever administers accounts for a sign-in link.
account-letter-subject = Your sign-in link to Quitus
account-letter = Hello,

    You asked to sign in to Quitus. Open this address, then press the button:

    { $link }

    It serves once, for thirty minutes. If you asked for nothing, do nothing: nobody came in.

account-link-title = Your sign-in link
account-link-said = Hello { $name }. Press the button to come in; the link will serve no more after that.
account-link-button = Come in

account-lent-title = Sign in as…
account-lent-said = This demonstration lends its persons, all invented, to whoever sits at this machine. Each sees what their role allows.
account-lent-link = Take the place of a person of the demonstration

account-mine-title = My account
account-withdraw = Withdraw
account-since = since { $since }
account-since-used = since { $since }, last used { $used }
account-passkeys = My passkeys
account-passkey-add-said = A passkey stays on your device and cannot be imitated: it is the safest way to sign in.
account-passkey-label = Name of this passkey, such as "phone"
account-passkey-add = Add a passkey
account-password-part = My password
account-password-held = You have a password. Changing it closes your other sessions.
account-password-none = You have no password; a passkey or a link is enough.
account-password-before = Present password
account-password-new = New password
account-password-hint = Twelve characters at least; a sentence does well.
account-password-set = Save the password
account-tokens = My tokens
account-tokens-said = A token lets another program act in your name through the API. Withdraw those that no longer serve.
account-token-label = What this token is for
account-token-hint = Such as "the town's web site".
account-token-add = Make a token
account-token-secret = Your new token
account-sessions-part = Where I am signed in
account-sessions = Open sessions
account-session-means = By
account-session-since = Opened
account-session-seen = Seen
account-session-this = (this one)
account-sessions-close = Close the other sessions

account-home-accounts = Accounts of the home
account-of-home = the whole home
account-list-title = Accounts
account-list-said = The people who can sign in, and what their role allows them here. An account is closed, never erased: the journal keeps what was done.
account-list-caption = Accounts and roles
account-list-empty = Nobody has a role here yet.
account-list-closed = { $count ->
    [one] One account closed or without a role
   *[other] { $count } accounts closed or without a role
}
account-name = Name
account-name-hint = As it will be shown.
account-roles = Roles
account-role = Role
account-member = Member represented
account-member-hint = Only for the role of a member.
account-member-none = none
account-add-title = Add an account
account-add-button = Add the account
account-is-closed = This account is closed.
account-no-role = No role here.
account-elsewhere = This person also holds a role in another authority.
account-role-give-title = Give a role
account-role-give = Give this role
account-link-part = Sign-in link
account-link-part-said = A link to hand to this person, in person or by a safe way. It serves once, for seven days.
account-link-draw = Make a link
account-link-secret = Link to hand over
account-close-part = Close this account
account-close-said = Its sessions end at once and nobody will sign in under this address again. The journal keeps what was done.
account-close = Close the account
