### Assemblies: who sits, and when.

assembly-title = Assemblies
assembly-caption = Assemblies and members in office
assembly-none = No assembly
assembly-none-said = The assemblies of this authority, council and bureau, will appear here with their members.
assembly-name = Assembly
assembly-kind = Kind
assembly-in-office = Members in office
assembly-legal-seats = Seats set by law or order
assembly-sittings = Sittings
assembly-no-sitting = No sitting is recorded.
assembly-lead = { $count ->
        [0] No member in office is known on { $day }.
        [one] { $count } member in office on { $day }.
       *[other] { $count } members in office on { $day }.
    }
assembly-hemicycle = Members in office
assembly-seated = in office
assembly-seated-many = in office
assembly-member = Member
assembly-capacity = Capacity
assembly-group = Group
assembly-vote = Vote
assembly-proxy = Proxy
assembly-from = Since
assembly-until = Until
assembly-still = in office
assembly-members = The members
assembly-members-caption = Members and the length of their term
assembly-no-member = No member is recorded.
assembly-over-time = Members over time
assembly-over-time-said = Members in office from { $first } to { $last }, with those present and the quorum at each sitting.
assembly-one-day = The records speak of one day only: there is nothing to compare over time.
assembly-day = Day
assembly-present = Present
assembly-quorum = Quorum
assembly-quorum-said = { $quorum } members must be in the room out of { $in_office } in office on { $day }; proxies do not count.
assembly-quorum-unknown = The rule of the quorum is not known for this assembly on that day.
assembly-legend-office = in office
assembly-legend-present = present
assembly-legend-quorum = quorum
assembly-names = { $count ->
        [one] One name to be read with a remark
       *[other] { $count } names to be read with a remark
    }
assembly-kind-commune_lt3500 = council of a commune under 3,500 inhabitants
assembly-kind-commune_ge3500 = council of a commune of 3,500 inhabitants and more
assembly-kind-epci_council = council of an inter-municipal authority
assembly-kind-epci_bureau_delegated = bureau of an inter-municipal authority, by delegation of its council
assembly-kind-epci_bureau_advisory = bureau of an inter-municipal authority, advisory
assembly-kind-department = council of a department
assembly-kind-region = council of a region
