### The register, searched.

register-title = Register of acts
register-words = Words of the act
register-year = Year
register-subject = Subject
register-sitting = Sitting
register-search = Search
register-no-such-year = Write the year in four digits, like 2023, or leave this field empty.
register-total = { $count ->
        [0] No act
        [one] { $count } act
       *[other] { $count } acts
    }
register-more-than = More than { $count } acts
register-superseded = superseded by act { $number }
register-empty = The register is still empty
register-empty-said = Acts decided in a sitting enter here, the newest first.
register-none = No act holds these words
register-none-said = Accents and plurals do not matter. Try with fewer words, or another year.
register-see-all = See the whole register
register-older = Older acts
register-newest = Back to the newest

register-print = Print the register of a year
register-print-lead = Opening and closing sheets, deliberations and decisions in order of date, table by date, table by subject: to be printed on permanent paper, signed and bound.
register-print-why = Paper is what counts; the file tells the same records, and the same records give the same file again.
register-print-year = Register of { $year }
register-years = Years of the register
register-deliberations = Deliberations
register-decisions = Decisions by delegation
register-file = File

refusal-no-such-register-year = Empty register
    .message = The register of { $year } holds no act.
    .remedy = Choose a year in which acts were entered.
