### The checks: what was found, and what to do. The article is printed apart.

## The notice of meeting

finding-N-SHORT = Notice too short
    .message = The notice was sent on { $sent } for the sitting of { $sitting }: { $clear ->
            [0] no clear day
            [one] { $clear } clear day
           *[other] { $clear } clear days
        }, where { $required } are required.
    .remedy = Check the day of sending to each member. If it was urgent, record the decision to shorten the notice and the vote of the assembly at the opening; if not, postpone the sitting or convene it again.

finding-N-VOID = Notice without one clear day
    .message = The notice was sent on { $sent } for the sitting of { $sitting }, { $clear ->
            [0] no clear day
            [one] { $clear } clear day
           *[other] { $clear } clear days
        } ahead: even in urgency at least one is required.
    .remedy = Convene again and take the deliberation at a regular sitting; urgency does not cover this delay.

finding-N-URG = Urgency not put to the assembly
    .message = The sitting of { $sitting } was convened in urgency ({ $clear ->
            [one] { $clear } clear day
           *[other] { $clear } clear days
        }), and no vote of the assembly on that urgency is recorded.
    .remedy = Record the account of the urgency given at the opening and the vote of the assembly; if it did not decide, put the item on the agenda of the next sitting.

finding-N-NOTE = Explanatory note missing
    .message = The item “{ $item }” has no explanatory note sent with the notice.
    .remedy = Attach the note if it went with the notice; if not, check that another document sent the same day informed the members enough, or postpone the item.

## Quorum

finding-Q-OPEN = No quorum at the opening
    .message = At the opening { $present ->
            [0] no member was present
            [one] { $present } member was present
           *[other] { $present } members were present
        } of { $in_office } in office; { $quorum } are required. Proxies do not count.
    .remedy = Check the attendance sheet. If there was no quorum, close the sitting and send a second notice: these items may then be taken whatever the number present.

finding-Q-ITEM = Quorum lost at an item
    .message = When the item “{ $item }” was put to discussion { $present ->
            [0] no member was present
            [one] { $present } member was present
           *[other] { $present } members were present
        } of { $in_office } in office; { $quorum } are required.
    .remedy = Check the hours of arrival and departure. If they are right, withdraw the item and take it at a new sitting.

finding-Q-INT = Member with an interest at the item
    .message = { $name } declared an interest in “{ $item }” and stands among those present or voting at that item.
    .remedy = Check the hour of departure and take out the vote, with any proxy given or held; compute the quorum again without this member, and have the minutes say so.

## Proxies

finding-P-DUP = Two proxies for one holder
    .message = { $holder } already holds a proxy: that of { $giver }, received later, does not count.
    .remedy = Check in which order the two papers came and keep the first; keep the other in the file of the sitting.

finding-P-ABS = Proxy held by an absent member
    .message = { $giver } gave a proxy to { $holder }, who is not among those present.
    .remedy = Check the attendance sheet; if { $holder } was absent, take this vote out of the count.

finding-P-4TH = Proxy beyond three sittings
    .message = The proxy of { $giver } to { $holder } serves for { $number } sittings in a row; it holds for three at most, save certified illness.
    .remedy = Ask for a new proxy, or record the medical certificate (what it says is never published); if not, take this vote out.

finding-P-BOTH = Present and represented
    .message = { $giver } is among those present and gave a proxy to { $holder }: the vote would be counted twice.
    .remedy = Check the hour of arrival: a proxy lapses as soon as its giver is present. Take out one of the two.

finding-P-NAME = Name of the holder to be matched
    .message = The proxy names “{ $name }”; the nearest member present is { $holder }.
    .remedy = Confirm that this is the same person, or correct the name on the proxy.

## The vote

finding-V-SUM = The count is not the roll
    .message = The four figures of the vote make { $cast }, and { $available } votes were available.
    .remedy = Count again those for, against, abstaining and not voting: together they must equal the members present and entitled and the valid proxies.

finding-V-UNAN = Unanimity without its figures
    .message = { $against ->
            [unknown] The act says “unanimously” without giving those for, against, abstaining or not voting.
            [one] The act says “unanimously” although one vote was against.
           *[other] The act says “unanimously” although { $against } votes were against.
        }
    .remedy = { $against ->
            [unknown] Find the count in the minutes and have it printed; if there is none, the unanimity stays declared and its figures not known.
           *[other] Put the count of the votes in place of the formula.
        }

## Competence, register and signature

finding-C-DELEG = { $fault ->
        [over_cap] Amount above the delegation
        [not_in_force] Delegation not in force that day
       *[other] Delegation not cited
    }
    .message = The act is taken by: { $assembly }. { $fault ->
        [unknown] The delegation it cites is not recorded.
        [not_in_force] The delegation it cites was not in force on the day of the sitting.
        [over_cap] The amount decided is above the ceiling of the delegation cited.
       *[none] It does not cite the deliberation of the council that delegates this competence.
    }
    .remedy = { $fault ->
        [unknown] Record the delegating deliberation, with its number, its dates and its ceiling, and check that it covers the object.
        [not_in_force] Check the dates of the delegation; if it did not cover that day, bring the matter to the council.
        [over_cap] Bring the matter to the council, which alone may decide above the ceiling.
       *[none] Cite the delegating deliberation, with its number and date, and check that it covers the object and the amount; failing that, bring the matter to the council.
    }

finding-R-SIGN = Unexpected signer
    .message = The act is signed by { $name }; the sitting was chaired by { $chair }, its secretary was { $secretary }.
    .remedy = Have the chair and the secretary of that sitting sign it, and no one else.

finding-R-ORDER = No order number
    .message = Deliberation no. { $number } has no order number within its sitting.
    .remedy = Give it the order number of the closing sheet of the sitting; it will not change again.

## Deadlines

finding-D-LIST = List of deliberations
    .message = { $late ->
            [unknown] The list of deliberations of the sitting of { $sitting } must be posted and online by { $due }.
            [0] The list of deliberations of the sitting of { $sitting } must be posted and online by { $due }.
            [one] The list of deliberations of the sitting of { $sitting } was to be posted and online by { $due }: one day late.
           *[other] The list of deliberations of the sitting of { $sitting } was to be posted and online by { $due }: { $late } days late.
        }
    .remedy = Post the list at the seat, put it online and record the day it was done.

finding-D-PV = Minutes
    .message = { $late ->
            [unknown] The minutes of the sitting of { $sitting } must be online by { $due }.
            [0] The minutes of the sitting of { $sitting } must be online by { $due }.
            [one] The minutes of the sitting of { $sitting } were to be online by { $due }: one day late.
           *[other] The minutes of the sitting of { $sitting } were to be online by { $due }: { $late } days late.
        }
    .remedy = Have them signed by the chair and the secretary, put them online, keep a paper copy for the public and record the day.

finding-D-PUB = Publication of the act
    .message = { $withdrawn ->
        [unknown] { $due ->
            [unknown] No publication of act no. { $number } is recorded: it cannot be relied upon.
           *[other] Act no. { $number } was to stay online until { $due }; it was taken down { $late ->
                [one] one day
               *[other] { $late } days
            } too early.
        }
       *[other] Act no. { $number } was taken down from the site on { $withdrawn }; it was to stay there until { $until }.
    }
    .remedy = { $withdrawn ->
        [unknown] { $due ->
            [unknown] Publish the whole act online, for two months at least, in a form that cannot be altered, with the name and capacity of its author; record the day it went online.
           *[other] Put the act online again for two whole months and record the new day: the period of appeal runs from it.
        }
       *[other] Put the act online again for two whole months and record the new day: the period of appeal runs from it.
    }

finding-D-TRANS = Transmission to the prefecture
    .message = { $due ->
            [unknown] No transmission of act no. { $number } to the prefecture is recorded: it is not in force.
           *[other] { $late ->
                [unknown] Act no. { $number } must be sent to the prefecture by { $due }.
                [0] Act no. { $number } must be sent to the prefecture by { $due }.
                [one] Act no. { $number } was to be sent to the prefecture by { $due }: one day late.
               *[other] Act no. { $number } was to be sent to the prefecture by { $due }: { $late } days late.
            }
        }
    .remedy = Send the act, then record the day of sending and the receipt.

finding-A-EXEC = Act carried out before it was in force
    .message = { $step ->
            [signed] The agreement was signed
            [paid] A payment was made
           *[other] The act was carried out
        } on { $day }, and { $from ->
            [unknown] the act is not in force yet.
           *[other] the act has been in force only since { $from }.
        }
    .remedy = Check the days of transmission and publication. If they are right, stop the payments, and sign or pay again once the act is in force.

## The text

finding-T-YEAR = Year outside the programme
    .message = The text dates an event in { $year }, and the programme runs from { $from } to { $until }.
    .remedy = Read the date again; if it is a slip already voted, have a correcting decision record it, without rewriting the act.

finding-T-SUM = The parts do not make the total
    .message = The parts make { $parts }, and the total announced is { $total }.
    .remedy = Correct the part or the total before the vote; after the vote a correcting deliberation is needed.

finding-T-FIGURE = Figure without a source
    .message = “{ $text }” is a number typed into the text: it refers to no recorded figure.
    .remedy = Put a reference to the figure in its place, or state that it is said in passing, with the reason.

## Money and the programme

finding-B-SECTION = Budget section to be checked
    .message = “{ $account }” belongs to investment, while { $axis } pays for running costs.
    .remedy = Check with the finance office what the money is for: an account 204 needs an identified asset of the recipient; for events and actions, propose account 65748, chapter 65.

finding-B-ARTICLE = Budget article too short
    .message = “{ $account }” is not an article of the budget: the article is the finest subdivision of the account.
    .remedy = Ask the finance office for the whole article number and print it in the act.

finding-B-YEARS = Years without money voted
    .message = The agreement runs from { $from } to { $until }, and only money of { $year } is voted.
    .remedy = Have each year voted in its turn and write “subject to the vote of the budget” in the agreement, or open a commitment authorisation for the whole term.

finding-G-REGRANT = Passing the grant on
    .message = { $recipient } receives the grant and { $operator } carries out the actions, while the agreement allows no passing on.
    .remedy = Add the clause that allows it to the agreement, or have it shown that the expense is the recipient's own.

finding-K-BASELINE = Criterion that cannot be measured
    .message = { $axis }: the unit, the method, the baseline or the target of { $criteria } is missing.
    .remedy = Complete each criterion with the operator before signing; an unknown baseline is said “not measured”, never zero.
