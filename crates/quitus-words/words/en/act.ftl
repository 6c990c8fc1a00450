### The page of an act: on the left what is said, on the right why it may be said.

act-nature-DE = Deliberation
act-nature-AR = Regulatory order
act-nature-AI = Individual order
act-nature-CC = Contract or agreement
act-nature-BF = Budget document
act-nature-AU = Act

act-sitting = sitting of { $day }
act-outcome = Outcome
act-amount = Amount
act-no-money = no amount
act-force = In force
act-force-from = since { $day }
act-force-not-yet = not in force yet
act-contents = On this page
act-text = Text
act-money = The money
act-vote = The vote
act-documents = The documents
act-dates = The dates

act-order = Order in the sitting
act-subject = Subject
act-convened = Convocation
act-signed-by = Signed by
act-as-published = An act shown as it was published: what it does not say is not known, and nothing is added to it.
act-invented = An authority invented for the demonstration; its names bear "(fictif)".
act-found = { $count ->
        [0] No finding on { $day }
        [one] { $count } finding on { $day }
       *[other] { $count } findings on { $day }
    }
act-found-keeper = Seen only by those who keep the registers, never by the public.

## The text

act-text-as-voted = The text, as voted
act-text-why = Each figure of the text opens its record. Beside each line: where what it states comes from.
act-part-citations = Citations
act-part-recitals = Report
act-part-enacting = Operative part
act-of-axis = decided for axis { $axis }
act-total-stated = total written in the act
act-total-of-axes = sum of axes { $axes }

## The money

act-no-money-said = This act decides no amount.
act-amounts = Amounts decided by axis
act-axis = Axis
act-axis-title = Title
act-axis-of = Axis { $axis }
act-total = Total
act-see-programme = See the programme
act-threads = From the budget line to the axes
act-threads-said = The amount of each axis leaves from the line { $line }.
act-from = From
act-to = To
act-budget-line = Budget line, in the words of the act
act-section-operating = operating section
act-section-investment = investment section
act-agreement-approved = Agreement approved by this act
act-agreement-named = Agreement named
act-signed-on = signed on { $day }
act-signature-unknown = day of signature not known

## The vote

act-no-item = The item of the sitting from which this act was born is not known.
act-no-vote = No vote is recorded on this item.
act-unanimously = unanimously
act-unfavourable = unfavourable opinion
act-casting-vote = by the casting vote
act-verdict-adopted = Adopted
act-verdict-rejected = Rejected
act-verdict-not_adopted = Not adopted
act-method-show_of_hands = Show of hands
act-method-public = Public ballot
act-method-secret = Secret ballot
act-method-electronic = Electronic vote
act-declared = Declared vote: figures not known.
act-declared-said = The act prints only its wording; those for, against, abstaining and not voting are not in it, and are not guessed.
act-vote-corrects = This vote corrects another:
act-count = Count of the vote
act-sense = Position
act-votes = Votes
act-votes-word = votes
act-votes-available = Votes available
act-position-for = For
act-position-against = Against
act-position-abstention = Abstention
act-position-not_voting = Not voting
act-votes-sum = { $present } present + { $proxies ->
        [0] no proxy
        [one] { $proxies } proxy
       *[other] { $proxies } proxies
    } = { $votes } votes
act-quorum-met = { $in_office } in office, quorum { $quorum }: { $present } present, it is met
act-quorum-missed = { $in_office } in office, quorum { $quorum }: { $present } present, it is not met
act-quorum-unknown = The quorum of that day is not in the rules held: not known.
act-hemicycle = The assembly at the time of the vote
act-hemicycle-said = { $in_office } members in office, { $present } present; a thread leads from each member represented ({ $proxies }) to the holder of the proxy.
act-member = Member
act-presence = Presence
act-proxy-to = Proxy to
act-presence-present = present
act-presence-represented = represented
act-presence-excused = excused
act-presence-absent = absent
act-presence-unknown = not known
act-legend-present = { $count ->
        [one] { $count } present
       *[other] { $count } present
    }
act-legend-represented = { $count } represented
act-legend-excused = { $count } excused
act-legend-absent = { $count } absent
act-legend-unknown = { $count } not known
act-proxies = { $count ->
        [one] { $count } proxy
       *[other] { $count } proxies
    }
act-roll = Read the roll, name by name

## Documents and dates

act-documents-why = A document is made of the records and of a template; its bytes are kept for ever, under their digest.
act-dates-silent = The days marked not known are not in the act as published; they are not supposed.
act-stamp = The act bears the stamp
act-line-of-time = The days of this act
act-line-of-time-said = From the convocation to the end of the time to appeal, in the order of days; apart, those that are not known.
act-step = Step
act-day = Day
act-state = State
act-days-apart = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
act-step-convened = Convened
act-step-voted = Voted
act-step-sent = Sent
act-step-received = Received
act-step-published = Published
act-step-notified = Notified
act-step-force = In force
act-step-appeal = Appeal closes
act-text-table = Table of the text
