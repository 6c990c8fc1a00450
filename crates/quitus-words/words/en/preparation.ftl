### A sitting in preparation: days, agenda, answers, expected quorum; the member's own page.

prepare-title = Prepare the sitting
prepare-open = Prepare the sitting
prepare-new = Plan a sitting
prepare-plan = Plan the sitting
prepare-hour = Hour
prepare-second = Second meeting of the sitting of
prepare-second-hint = Only when a first sitting could not be held for want of a quorum: its day.
prepare-second-open = Plan the second meeting
prepare-second-earliest = For want of a quorum, a second meeting may be held without any, on { $day } at the earliest if its notice leaves today, for { $count ->
        [0] no item: all were dealt with.
        [one] the only item not dealt with.
       *[other] the { $count } items not dealt with.
    }
prepare-head = Change the day, the hour or the place
prepare-save = Save
prepare-cancel = Cancel the sitting
prepare-cancel-said = The sitting of { $day } will be cancelled. It stays in the list, with its reason; nothing is erased.
prepare-cancel-button = Cancel the sitting
prepare-reason = Reason
prepare-cancelled = Cancelled:
prepare-closed = The notice has left: the agenda is the one that members received.
prepare-reopen = Correct the agenda
prepare-reopen-said = Adding, removing or changing an item asks for another notice, with its reason and the whole term. The one that left stays proved.
prepare-reopened = The agenda is open again. Members keep the notice of { $day } until the new one has left.
prepare-keep = Leave it as it was convened
prepare-send-again = Send the new notice
prepare-latest-by-orders = By the standing orders
prepare-over = This sitting is no longer to be prepared.
prepare-in-time = Sent today, the notice would be in time
prepare-only-urgent = Sent today, it would be too short: only urgency allows it
prepare-too-late = Too late, even in urgency
prepare-clear-today = { $count ->
        [0] No clear day if it leaves today
        [one] { $count } clear day if it leaves today
       *[other] { $count } clear days if it leaves today
    }
prepare-latest = Last day of sending
prepare-deposit = Last day to hand in a draft
prepare-urgent = Last day in urgency
prepare-quarters = { $year }: no sitting of this assembly, held or planned, in these quarters: { $quarters }.
prepare-lacking = { $items ->
        [one] { $items } item
       *[other] { $items } items
    }, { $count ->
        [0] all complete.
        [one] one of them incomplete.
       *[other] { $count } of them incomplete.
    }
prepare-add = Add an item
prepare-add-button = Put the item on
prepare-up = Move “{ $title }” up
prepare-down = Move “{ $title }” down
prepare-moved = Item placed at rank %.
prepare-grip = Drag to another place
prepare-carried = taken up from an earlier sitting
prepare-drafts = Drafts that wait
prepare-draft-visa = Visa awaited: { $step } ({ $who })
prepare-draft-whole = Every visa is given
prepare-draft-open = open the draft
prepare-draft-reason = Reason for putting it on without every visa
prepare-draft-add = Put on the agenda
prepare-left = Items adjourned by earlier sittings
prepare-left-of = Sitting of { $day }
prepare-carry = Take this item up
prepare-answers = Answers of members
prepare-answers-enter = See the answers, enter one
prepare-answers-why = Each member answers on their own page. What comes by telephone or on paper is entered here; every answer is kept, the last one stands.

item-title = The item
item-kind = Kind
item-kind-deliberation = deliberation
item-kind-information = information, without a vote
item-kind-election = nomination or election
item-no-rapporteur = not known yet
item-note = Explanatory note
item-note-hint = A few sentences; an empty line parts paragraphs.
item-note-why = One note per item leaves with the notice; without it the deliberation is irregular where the law asks for it.
item-lacks-rapporteur = rapporteur to be named
item-lacks-note = explanatory note to be written
item-place = Rank
item-place-button = Place at this rank
item-remove = Take the item off
item-as-it-stands = What is recorded now
item-choose-member = choose a member
item-interest-add = Declare an interest
item-interest-member = Interested member
item-interest-kind = Kind of interest
item-interest-organisation = Organisation
item-interest-button = Record the interest
item-interest-withdraw = Take back
item-interest-why = An interested member does not count for the quorum of this item and takes part in neither debate nor vote.

answer-member = Member
answer-reply = Answer
answer-reply-present = present
answer-reply-excused = excused, without a proxy
answer-reply-proxy = gives a proxy
answer-reply-withdrawn = takes the answer or the proxy back
answer-proxy-to = gives a proxy to { $name }
answer-holder = Proxy given to
answer-no-holder = nobody
answer-channel = Received
answer-channel-online = on their own page
answer-channel-telephone = by telephone
answer-channel-paper = on paper
answer-channel-email = by e-mail
answer-enter = Record the answer
answer-silent = has not answered
answer-caption = { $count ->
        [0] No answer
        [one] One answer
       *[other] { $count } answers
    }
answer-present-count = Announced present
answer-excused-count = Excused
answer-proxy-count = Announced proxies
answer-silent-count = Without an answer

what-if-title = Foresee the quorum
what-if-announced = By the answers received.
what-if-supposed = By what you ticked.
what-if-sum = At the opening: { $sure } sure, { $hoped } if those who have not answered come; { $quorum } are needed.
what-if-sure = quorum sure
what-if-hoped = quorum met if the others come
what-if-missed = quorum missed
what-if-unknown = rule not known
what-if-why = A proxy never counts for the quorum. Whoever has an interest in an item does not count there.
what-if-by-item = What each item may expect
what-if-expected = Expected
what-if-certain = Sure
what-if-margin = Margin
what-if-outlook = Outlook
what-if-calls = Whom to telephone
what-if-missing = { $count ->
        [0] The quorum is sure at the opening, but not at every item.
        [one] One more presence is needed for the quorum to be sure.
       *[other] { $count } more presences are needed for the quorum to be sure.
    }
call-no_answer = Without an answer ({ $count })
call-excused = Excused ({ $count })
call-gave_proxy = Gave a proxy, which does not help the quorum ({ $count })
what-if-suppose = What if…
what-if-absent = Absent
what-if-proxies = Proxies
what-if-proxy = { $giver } gives a proxy to { $holder }
what-if-compute = Compute again

own-title = My page
own-nobody = This page is a member’s own
own-nobody-said = Your account stands for no member of this authority; whoever keeps the accounts can attach it.
own-none = No sitting to come
own-none-said = Your next sittings will appear here, with their papers and your answer.
own-answered = Your answer: { $answer }.
own-not-answered = You have not answered yet.
own-will-you = Your answer
own-reply-present = I shall be present
own-reply-excused = I shall be absent, excused
own-reply-proxy = I give a proxy to a colleague
own-proxy-hint = A proxy may be withdrawn at any time before the vote.
own-send = Send my answer
own-change = Change my answer
own-withdraw = Withdraw my proxy
own-held = You hold the proxy of { $name }.
own-sitting-page = The page of the sitting
own-papers = Your papers
own-notice-of = Notice sent on { $day }.
own-notice-replaces = It replaces the one before:
own-reopened = The agenda is being corrected: another notice will follow.
own-paper-convocation = My notice (PDF)
own-paper-agenda = Agenda and notes (PDF)
own-paper-calendar = Add to my calendar
what-if-aside = { $count ->
        [one] One proxy would not count
       *[other] { $count } proxies would not count
    }
