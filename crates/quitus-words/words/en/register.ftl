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
