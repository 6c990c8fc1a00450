### Sittings: who came, the quorum, proxies, votes, papers.

sitting-title = Sittings
sitting-none = No sitting
sitting-none-said = Sittings of the council and the bureau will appear here, each with its agenda, its roll and its votes.
sitting-of-year = Sittings of { $year }
sitting-day = Day
sitting-assembly = Assembly
sitting-state = State
sitting-items = Items
sitting-present = Present
sitting-ahead = (after the day read)
sitting-state-planned = planned
sitting-state-convened = convened
sitting-state-held = held
sitting-state-no_quorum = not held, for want of a quorum
sitting-state-cancelled = cancelled
sitting-fate-pending = to be dealt with
sitting-fate-voted = put to the vote
sitting-fate-heard = heard, without a vote
sitting-fate-withdrawn = withdrawn from the agenda
sitting-fate-adjourned = sent to another sitting
sitting-interest-personal = personal interest
sitting-interest-by_law = representative designated by law

sitting-agenda-later = The agenda is being prepared; it will appear with the convocation.
sitting-lead = Sitting { $state }
sitting-convoked = Convocation sent
sitting-second-of = Second meeting of the sitting of
sitting-place = Place
sitting-opened = Opened
sitting-closed = Closed
sitting-chair = Chair
sitting-secretary = Secretary
sitting-in-office = Members in office
sitting-proxies = Proxies
sitting-excused = Excused
sitting-notice = The notice given
sitting-clear-days = { $count ->
        [0] No clear day between sending and sitting
        [one] { $count } clear day between sending and sitting
       *[other] { $count } clear days between sending and sitting
    }
sitting-rule-unknown = The rule is not known for this day or this assembly: nothing is assumed.
sitting-notice-unknown = The day of sending is not known: the notice cannot be counted.
sitting-publicity = What is made public
sitting-list-published = List of deliberations online
sitting-list-due = At the latest on
sitting-minutes-adopted = Minutes adopted
sitting-minutes-published = Minutes online
sitting-not-yet = not yet

sitting-agenda = The agenda
sitting-no-item = No item is on the agenda.
sitting-roll-by-item = The roll, item by item
sitting-item = Item
sitting-item-title = Subject
sitting-quorum = Quorum
sitting-votes-available = Votes available
sitting-result = What came of it
sitting-item-rank = Item { $rank }
sitting-no-vote = No vote is recorded on this item.
sitting-act = Act
sitting-rapporteur = Rapporteur
sitting-opened-item = Put to discussion
sitting-fate = What became of it
sitting-votes-sum = { $present } present + { $proxies ->
        [0] no proxy
        [one] { $proxies } proxy
       *[other] { $proxies } proxies
    } = { $votes } votes
sitting-quorum-needed = { $in_office } members in office: { $quorum } must be in the room
sitting-quorum-counted = { $counted ->
        [0] no member counted as present
        [one] { $counted } member counted as present
       *[other] { $counted } members counted as present
    }
sitting-quorum-aside = { $count ->
        [one] { $count } member present is not counted, having declared an interest in this item.
       *[other] { $count } members present are not counted, having declared an interest in this item.
    }
sitting-quorum-met = quorum met
sitting-quorum-missed = quorum not met
sitting-interests = Interests declared
sitting-keeper-only = Seen only by those who keep the registers, never by the public.
sitting-left-room = left the room
sitting-stayed = stayed in the room
sitting-why-sum = The count equals the roll
sitting-why-majority = The majority

sitting-proxies-title = Proxies
sitting-proxies-caption = { $count ->
        [one] One proxy given
       *[other] { $count } proxies given
    }
sitting-proxies-why = A proxy is written, given to one colleague only, and can always be withdrawn; it does not count towards the quorum.
sitting-giver = Given by
sitting-holder = To
sitting-proxy-counts = At this item
sitting-proxy-counted = counts
sitting-aside-giver-present = does not count: its giver is in the room
sitting-aside-holder-absent = does not count: its holder is not in the room
sitting-aside-holder-full = does not count: its holder already has as many as the law allows
sitting-aside-revoked = does not count: it was withdrawn
sitting-aside-too-late = does not count: it came after this item
sitting-aside-fourth = does not count: fourth sitting in a row
sitting-aside-interest = does not count: interest declared in this item
sitting-aside-twice = does not count: another proxy of the same member already counts
sitting-hours = Arrivals and departures
sitting-arrives = { $name } arrives
sitting-leaves = { $name } leaves the room

sitting-documents = The papers of the sitting
sitting-documents-why = Each file is kept as it was made; its SHA-256 lets anyone check that it has not changed.
