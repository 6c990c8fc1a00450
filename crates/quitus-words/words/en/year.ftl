### The year of an authority, as a ring.

year-title = The year { $year } in twelve steps
year-held = { $held ->
        [0] no step held out of { $of }
        [one] { $held } step held out of { $of }
       *[other] { $held } steps held out of { $of }
    }
year-held-on = { $held ->
        [0] No step held out of { $of } on { $day }.
        [one] { $held } step held out of { $of } on { $day }.
       *[other] { $held } steps held out of { $of } on { $day }.
    }
year-late = Overdue: { $steps }.
year-step = Step
year-state = State
year-detail = Detail
year-due = by { $day }
year-done = { $done } of { $of }
year-steps = Step by step
year-latest-sittings = Latest sittings
year-others = Other years
year-why = Where these states come from
year-why-law = Each state is computed from the records as of the day read; what the records do not say is not known. The deadlines come from the law:
year-why-list = list of deliberations within a week
year-published = Shown as it published its acts: nothing is added, and what was not published is not known.
year-fictional = An authority invented for the demonstration.
year-kind = Kind
year-population = Inhabitants
year-seat = Seat
year-kind-commune = commune
year-kind-intermunicipal = inter-municipal authority with its own tax
year-kind-syndicate = syndicate
year-kind-department = department
year-kind-region = region

year-step-assembly = Assemblies
year-step-programme = Programme
year-step-request = Request
year-step-deliberation = Drafts
year-step-sitting = Sittings
year-step-register = Register
year-step-legality = Legal force
year-step-agreement = Agreement
year-step-funding = Money
year-step-field = Activities
year-step-report = Report
year-step-next_request = Next request

year-says-assembly = Every assembly has members in office.
year-says-programme = What is promised: the axes, the criteria and the years covered.
year-says-request = What the partner asks, axis by axis.
year-says-deliberation = Every item of the agenda was dealt with: voted, heard, withdrawn or adjourned.
year-says-sitting = The sittings planned were held.
year-says-register = The list of deliberations of each sitting is posted and online.
year-says-legality = Acts published and transmitted bind everyone.
year-says-agreement = Agreements decided in the year are signed.
year-says-funding = The money: budget line, commitment and payments.
year-says-field = What happens in the field: workshops, loans, meetings.
year-says-report = The results of the year before are measured and declared.
year-says-next_request = The report becomes next year's request.
