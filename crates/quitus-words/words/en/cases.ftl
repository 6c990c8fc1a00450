### The faults of a case being loaded: the file and the line are told beside, and nothing is loaded.

## The file

refusal-case-not-utf8 = File in another encoding
    .message = This line holds bytes that are no UTF-8 text: its accented letters cannot be read.
    .remedy = Open the file in a text editor or a spreadsheet, save it as UTF-8 and load the case again.

refusal-case-too-big = File too big
    .message = The file is over { $limit } bytes.
    .remedy = Check that it is a text file of the case; if not, take it out.

refusal-case-missing-file = File missing
    .message = The case has no file “{ $file }”, and needs one.
    .remedy = Add this file, or check the spelling of its name.

refusal-case-unknown-file = File not expected
    .message = “{ $file }” is no file that Quitus can read in a case.
    .remedy = Check its name and its place, or keep it outside the folder; your remarks have their file, notes.md.

refusal-case-syntax = Line that cannot be read
    .message = { $detail ->
            [csv] The table cannot be read to its end: a quote is opened and never closed.
            [unknown] This line cannot be read as it is written.
           *[other] This line cannot be read as it is written (the reader says: { $detail }).
        }
    .remedy = Compare it with the line beside it: in a .toml file, the equals sign, closed quotes and closed brackets; in a .csv file, as many cells as columns (“2 / 5”: two cells for five columns).

refusal-case-format = Unknown format of case
    .message = The case says it is in format { $value }; this version of Quitus reads format 1.
    .remedy = Write “format = 1” if the case follows that form; if it comes from a newer Quitus, update yours.

## The key and its value

refusal-case-unknown-key = Word not expected
    .message = “{ $key }” means nothing here.
    .remedy = Correct its spelling, or take it out: nothing that is written is passed over in silence.

refusal-case-missing = A value is missing
    .message = “{ $key }” is missing here.
    .remedy = Add it with its value; if it is there, it is empty.

refusal-case-wrong-type = Value of another kind
    .message = “{ $key }” expects { $expected ->
            [text] a text between quotes
            [integer] a whole number, without quotes
            [flag] true or false, without quotes
            [day] a day, such as 2023-03-29
            [list] a list between square brackets
            [table] a group of keys with their values
           *[other] another kind of value
        }.
    .remedy = Write the value again in that form.

refusal-case-unknown-word = Word out of the list
    .message = “{ $value }” is not a possible word for “{ $key }”.
    .remedy = Choose among: { $allowed }.

refusal-case-bad-day = No such day
    .message = “{ $value }” is not a day of the calendar, from the year 1500 to the year 2199.
    .remedy = Write the year, the month and the day: 2023-03-29.

refusal-case-bad-time = No such hour
    .message = “{ $value }” is not an hour that the clocks of the authority showed that day.
    .remedy = Write hours and minutes, such as 18:30; on the night when summer time begins, one hour is missing.

refusal-case-bad-zone = Unknown time zone
    .message = “{ $value }” is not a known time zone.
    .remedy = Write its international name: Europe/Paris, Indian/Reunion, America/Martinique.

refusal-case-bad-amount = Amount that cannot be read
    .message = “{ $value }” is not an amount in euros, with two decimals at most.
    .remedy = Write it between quotes, in digits, without sign or symbol: "20000.00".

refusal-case-out-of-range = Number out of bounds
    .message = { $key ->
            [year] “{ $value }” is not a year that Quitus can hold, from 1500 to 2199.
            [from_year] “{ $value }” is not a year that Quitus can hold, from 1500 to 2199.
            [until_year] “{ $value }” is not a year that Quitus can hold, from 1500 to 2199.
           *[other] “{ $key }” is { $value }; this number must be between { $from } and { $to }.
        }
    .remedy = Check the number: most often there is a zero or a digit too many.

refusal-case-too-long = Text too long
    .message = The text of “{ $key }” is over { $limit } characters.
    .remedy = Shorten it, or divide it into several paragraphs if it is the body of the act.

refusal-case-control-character = Invisible character
    .message = The text of “{ $key }” holds a control character, which does not print.
    .remedy = Delete this passage and type it again: copying and pasting sometimes leaves one behind.

refusal-case-bad-key = Malformed key
    .message = “{ $value }” cannot be a key.
    .remedy = Write it in lower-case letters without accents, digits and hyphens: ecole-des-mines. The code of an axis is short: A, B or C.

refusal-case-bad-siren = Wrong SIREN
    .message = “{ $value }” is not a SIREN: nine digits, the last of which checks the others.
    .remedy = Copy it from the notice of the Insee; if it is not known, take the line out.

refusal-case-bad-siret = Wrong SIRET
    .message = “{ $value }” is not a SIRET: fourteen digits, the last of which checks the others.
    .remedy = Copy it from the notice of the Insee; if it is not known, take the line out.

refusal-case-siret-of-another = SIRET of another organisation
    .message = The SIRET “{ $value }” does not begin with the SIREN given beside it.
    .remedy = Check both numbers: the first nine digits of the SIRET are the SIREN.

## The records

refusal-case-twice = Given twice
    .message = { $kind ->
            [part_of] The organisation “{ $value }” is, step by step, a part of itself.
            [member] The member “{ $value }” stands twice where once is possible.
            [act] The act “{ $value }” stands twice.
            [assembly] The assembly “{ $value }” stands twice.
            [organisation] The organisation “{ $value }” stands twice.
            [programme] The programme “{ $value }” stands twice.
            [axis] The axis “{ $value }” stands twice.
            [criterion] The criterion “{ $value }” stands twice.
            [figure] The figure “{ $value }” stands twice.
            [delegation] The delegation “{ $value }” stands twice.
            [agreement] The agreement “{ $value }” stands twice.
            [budget_line] The budget line “{ $value }” stands twice.
            [sitting] The sitting “{ $value }” stands twice.
            [item] Item { $value } of the agenda serves twice.
            [year] The year { $value } stands twice.
            [rank] The rank “{ $value }” of the register is given to two acts.
            [order_in_sitting] The order number “{ $value }” is given to two acts of the sitting.
            [wire_number] The transmission number “{ $value }” is given to two acts.
            [column] The column “{ $value }” stands twice.
           *[other] “{ $value }” stands twice.
        }
    .remedy = { $kind ->
            [part_of] Take out one of the ties: an organisation cannot depend on itself.
            [member] Keep one mention; a proxy is given to a colleague, never to oneself.
            [rank] Give one of the two its own rank: a number serves once only.
            [order_in_sitting] Give one of the two its own order number, that of the closing sheet.
            [wire_number] Give one of the two its own number: a number serves once only.
           *[other] Keep one of them, or give the other its own name.
        }

refusal-case-unknown-record = Reference to nothing
    .message = { $kind ->
            [member] No member of the case has the key “{ $value }”.
            [act] No act of the case answers to “{ $value }”.
            [assembly] No assembly of the case has the key “{ $value }”.
            [organisation] No organisation of the case has the key “{ $value }”.
            [programme] No programme of the case has the key “{ $value }”.
            [axis] No axis of this programme has the code “{ $value }”.
            [criterion] No criterion of this programme has the key “{ $value }”.
            [figure] No figure of this programme has the key “{ $value }”.
            [delegation] No delegation of the case has the key “{ $value }”.
            [agreement] No agreement of the case has the key “{ $value }”.
            [budget_line] No budget line of the case has the key “{ $value }”.
            [sitting] No sitting of the case answers to “{ $value }”.
            [item] The agenda of the sitting has no item { $value }.
            [register] No register of case.toml is called “{ $value }”.
           *[other] Nothing in the case answers to “{ $value }”.
        }
    .remedy = Correct the spelling, or first add to the case what is named here.

refusal-case-ends-before = The end before the beginning
    .message = The end comes before the beginning (beginning: { $from }; end: { $until }).
    .remedy = Check both: on one and the same day, their hours are swapped; a convocation leaves before its sitting.

refusal-case-overlap = Two memberships at once
    .message = The member “{ $member }” sits twice on the same day in the assembly “{ $assembly }”.
    .remedy = In memberships.csv, end the first membership the day before the second, or keep one line.

## The sitting and the vote

refusal-case-in-office = Number of members in office
    .message = The sitting states { $stated ->
            [one] { $stated } member in office
           *[other] { $stated } members in office
        }; memberships.csv gives { $counted } that day.
    .remedy = Correct the number, or the first and last days of the memberships.

refusal-case-roll-gap = Incomplete roll
    .message = The roll does not say whether these members in office were present, excused or absent: { $members }.
    .remedy = Add each of them to the present, the excused or the absent; if one was no longer in office, date the end of the membership.

refusal-case-roll-stranger = Name foreign to the roll
    .message = “{ $member }” is on the roll, and was not in office in this assembly that day.
    .remedy = Correct the name, or the days of the membership in memberships.csv.

refusal-case-roll-twice = Twice on the roll
    .message = “{ $member }” stands twice on the roll.
    .remedy = Keep one mention: present, excused or absent.

refusal-case-not-present = Hours of a member who is not present
    .message = An hour of arrival or departure is given for “{ $member }”, who is not among the present.
    .remedy = Add this member to the present, or take the hours out.

refusal-case-ballots = The count is not the roll
    .message = The four figures of the vote make { $figures }, and the roll gives { $available ->
            [one] { $available } vote
           *[other] { $available } votes
        }.
    .remedy = Count again the votes for and against, the abstentions and the members not voting; check the hour of the item, the departures, the proxies and the declared interests.

refusal-case-position = No vote on this item
    .message = “{ $member }” has no vote on this item: neither present and entitled, nor represented by a valid proxy.
    .remedy = Take this name out of the positions, or correct the roll and the proxies.

refusal-case-positions = Names and figures disagree
    .message = { $position ->
            [for] For
            [against] Against
            [abstention] Abstentions
            [not_voting] Not voting
           *[other] A position
        }: { $named ->
            [0] no name
            [one] { $named } name
           *[other] { $named } names
        } for a figure of { $figure }.
    .remedy = Correct the figure or the names: there are never more names than votes, and a public ballot names everyone.

refusal-case-secret-names = Names under a secret ballot
    .message = This vote is secret, and the case says how members voted.
    .remedy = Take out every name, or correct the method of the vote if it was not secret.

refusal-case-count = Vote neither counted nor declared
    .message = A vote has its four figures, or it is declared and has none; this one is neither.
    .remedy = Give the four figures or, if the act prints its wording only, write “declared = true” without any figure.

refusal-case-verdict = Result against the figures
    .message = The figures of the vote do not give the result as written: { $verdict ->
            [adopted] adopted
            [rejected] rejected
            [not_adopted] not adopted
           *[other] { $verdict }
        }.
    .remedy = Compare the votes for and against, abstentions left out; when they are equal, say whether the chair's vote decided, which a secret ballot does not allow. Unanimity takes an adopted vote and no one against.

refusal-case-fate = Item and vote disagree
    .message = { $fate ->
            [voted] The item is said to be voted, and no vote stands in it.
            [pending] The item is said to be still to come, and a vote stands in it.
            [heard] The item is said to be heard without a vote, and a vote stands in it.
            [withdrawn] The item is said to be withdrawn, and a vote stands in it.
            [adjourned] The item is said to be adjourned, and a vote stands in it.
           *[other] What became of the item contradicts its votes.
        }
    .remedy = Correct “fate”, or the votes of the item.

## The act

refusal-case-amounts = The parts do not make the total
    .message = The amounts of the axes make { $sum }, and the total as written is { $stated }.
    .remedy = Correct an amount or the total; if the fault is in the act as voted, take out “stated_total” and tell it in notes.md.

refusal-case-no-figure = Reference to no figure
    .message = The text refers to the figure “{ $key }”, and the programme of the act does not hold it.
    .remedy = Correct the reference, check that the act names its programme, or record this figure there with its origin.

refusal-case-no-amount = Reference to no amount
    .message = The text refers to the amount “{ $key }”, and the act does not decide it.
    .remedy = Correct the reference, or add this amount to the act.

refusal-case-text = Paragraph that cannot be read
    .message = This paragraph cannot be read as it is written: “{ $detail }”.
    .remedy = Check the braces of references, the number of # of headings (five at most) and the indent of lists, two spaces by two spaces.

refusal-case-number-twice = Two acts, one number
    .message = The number “{ $number }” is given to two acts of the same register.
    .remedy = Correct one of the two: a number serves once only.

refusal-case-number-pattern = Number out of the pattern
    .message = “{ $number }” does not follow the pattern “{ $pattern }”: the year and the rank cannot be read from it.
    .remedy = Correct the number, give the act its “year” and “rank”, or correct in case.toml the pattern of the register, which names the year and the rank.

refusal-case-wire-number = Transmission number
    .message = “{ $value }” cannot be a transmission number.
    .remedy = Write 1 to 15 letters without accents, digits or underscores: 2023_00168. If it is not known, take the line out.
