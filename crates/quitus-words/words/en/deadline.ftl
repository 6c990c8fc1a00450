### Deadlines: the board, the morning page, the calendar.

deadline-title = Deadlines
deadline-lede = What the law expects, by which day, under which article.
deadline-none = Nothing to do
    .said = No deadline is open on that day. They appear here as soon as a sitting is convened or held, or an act is made.
deadline-kind-notice = Notice to send
deadline-kind-notice_copied = Copy of the notice to councillors
deadline-kind-list_published = List of deliberations to publish
deadline-kind-list_copied = List to send to councillors
deadline-kind-minutes_adopted = Minutes to adopt
deadline-kind-minutes_published = Minutes to put online
deadline-kind-minutes_copied = Minutes to send to councillors
deadline-kind-transmitted = Act to transmit to the prefect
deadline-kind-published = Act to publish
deadline-kind-notified = Act to notify
deadline-kind-online_until = Kept online
deadline-kind-appeal = Time to appeal
deadline-kind-referral = Time for the prefect to refer
deadline-kind-financial_report = Financial report to receive
deadline-kind-open_data = Data of the agreement to publish
deadline-kind-quarterly_sitting = Sitting of the quarter to plan
deadline-kind-register_bound = Register to bind

deadline-state-overdue = overdue
deadline-state-due_soon = due soon
deadline-state-to_do = to do
deadline-state-running = running
deadline-state-done = done
deadline-state-over = over
deadline-state-unknown = not known

deadline-of-sitting = { $name }, sitting of { $day }
deadline-of-act = no. { $number }, { $title }
deadline-of-agreement = { $title }
deadline-of-agreement-year = { $title }, year { $year }
deadline-of-quarter = { $name }, quarter { $quarter } of { $year }
deadline-of-register = register { $name }, year { $year }

deadline-due = before { $hour } on { $day }
deadline-due-day = on { $day } at the latest
deadline-runs-until = until { $day } included
deadline-no-term = the law sets no term; the act does not bind before
deadline-no-day = no known day
deadline-late = { $days ->
    [one] one day late
   *[other] { $days } days late
}
deadline-done = done on { $day }
deadline-proof-said = proof: { $proof }

deadline-what = Deadline
deadline-about = About
deadline-when = Last day
deadline-state = State
deadline-article = Article
deadline-act = Action
deadline-open-caption = To do
deadline-late-caption = Overdue
deadline-none-here = Nothing here.
deadline-running-caption = Terms that run
deadline-ended-caption = Done or over, in the last two months
deadline-unknown-caption = Not known

deadline-button-list_published = Published today
deadline-button-list_copied = Sent today
deadline-button-minutes_adopted = Adopted today
deadline-button-minutes_published = Online today
deadline-button-minutes_copied = Sent today
deadline-button-notice_copied = Sent today
deadline-button-transmitted = Transmitted today
deadline-button-published = Published today
deadline-button-notified = Notified today
deadline-button-financial_report = Received today
deadline-button-open_data = Published today
deadline-button-register_bound = Bound today
deadline-button-notice = Send the notices
deadline-button-quarterly_sitting = Plan a sitting
deadline-button-online_until = Read the act
deadline-button-appeal = Read the act
deadline-button-referral = Read the act
deadline-adopt-minutes = Adopt the minutes
deadline-send-copies = Send the copies
deadline-other-day = Another day, a proof
deadline-enter = Record this day
deadline-day = Day
deadline-proof = Proof
    .hint = number of the receipt, address of the page, reference of the slip
deadline-take-back = Take it back
deadline-reason = Reason
deadline-enter-title = Record a deadline
deadline-filter = Show
deadline-filter-all = all
deadline-filter-open = to do
deadline-history = What was recorded
deadline-taken-back = taken back

deadline-today-title = Today
deadline-today-nothing = No deadline falls in these days and nothing is late.
deadline-today-pressing = { $count ->
    [0] Nothing presses today
    [one] One deadline asks for a gesture
   *[other] { $count } deadlines ask for a gesture
}
deadline-today-coming = Next
deadline-today-waiting = Also
deadline-today-letters = { $count ->
    [one] One e-mail did not leave
   *[other] { $count } e-mails did not leave
}
deadline-today-sittings = { $count ->
    [one] One sitting to come
   *[other] { $count } sittings to come
}
deadline-today-drafts = { $count ->
    [one] One draft waits for you
   *[other] { $count } drafts wait for you
}
deadline-today-backup = The last backup is too old: take one now
deadline-today-answers = { $count ->
    [one] One notice waits for your answer
   *[other] { $count } notices wait for your answer
}
deadline-today-all = All deadlines

deadline-feed-title = Deadlines in your calendar
deadline-feed-said = Your calendar (Outlook, Thunderbird, telephone) can read these deadlines at a secret address, without a password. Do not share it: whoever knows it reads the deadlines of the authority. Nothing can be changed there.
deadline-feed-open = Create my address
deadline-feed-again = Replace my address
deadline-feed-close = Close my address
deadline-feed-is-open = An address is open. It is shown only once, when it is made; replacing it closes the old one.
deadline-feed-address = Copy this address into your calendar
deadline-feed-once = It will not be shown again: Quitus keeps only its digest.
deadline-feed-link = In my calendar
deadline-calendar = Deadlines, { $name }
