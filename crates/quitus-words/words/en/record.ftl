### Recording the sitting: results entered, closing, numbers, minutes, the register of the year.

refusal-names-pass-figure = More names than votes
    .message = { $position ->
            [for] For
            [against] Against
            [abstention] Abstentions
           *[not_voting] Not voting
        }: { $named ->
            [one] { $named } name is given
           *[other] { $named } names are given
        } for { $figure ->
            [0] no vote
            [one] { $figure } vote
           *[other] { $figure } votes
        }.
    .remedy = Correct the figure or take names away; left blank, the figure follows the names.

refusal-number-pattern-without-rank = Numbers without a rank
    .message = The pattern of the numbers, “{ $pattern }”, holds no rank: it would give the same number twice.
    .remedy = In the settings of the authority, write a pattern that holds the year and the rank, as in 2026.00169.

refusal-register-full = The register is full
    .message = The register of { $year } cannot give another number.
    .remedy = Check the first number of the register in the settings of the authority.

refusal-secret-has-no-names = Names in a secret ballot
    .message = The ballot is secret: no name may be attached to a vote.
    .remedy = Take the names away, or change the method if the ballot was not secret.

refusal-tie-needs-chair = A tie
    .message = { $figure ->
            [one] One vote for and one against
           *[other] { $figure } votes for and { $figure } against
        }: in a tie the vote of the chair prevails, and it is not given.
    .remedy = Say how the chair voted.

finding-R-TEXT = Item adopted without a text
    .message = The item “{ $item }” is adopted, but no whole draft stands on it: it will not enter the register.
    .remedy = Put the draft on this item before closing, or say why there is none.

finding-S-CHAIR = Chair of the sitting to be checked
    .message = Nobody among those present is named as chair of the sitting (named: { $name }).
    .remedy = Say who presided.

finding-S-HOUR = Hour of an item to be told
    .message = { $name } came or left during the sitting, and the hour of the item “{ $item }” is not known: its quorum and its votes may change.
    .remedy = Say at what hour this item was put to discussion.

finding-S-SECRETARY = Secretary of the sitting to be checked
    .message = No valid secretary of the sitting is named among the members present (in question: { $name }).
    .remedy = Name at least one secretary who was present and belongs to the assembly.

finding-V-BALLOT = Ballot other than the one asked
    .message = At the item “{ $item }”, the requests ({ $asked }) called for a { $ballot ->
            [secret] secret
           *[public] public
        } ballot, which is not the one entered.
    .remedy = Check the number of requests and the kind of ballot.

finding-V-NAMES = Names missing in a public ballot
    .message = At the item “{ $item }”, { $named } names are given for { $votes } votes; in a public ballot the register bears the names and how they voted.
    .remedy = Complete the names.

refusal-closing-needs-reason = A reason is asked
    .message = { $finding }: the sitting cannot be closed in spite of this finding unless you say why.
    .remedy = Mend what it speaks of, or write your reason: it is kept with the sitting.

refusal-hours-not-in-order = Hours out of order
    .message = The hour of the end comes before that of the beginning.
    .remedy = Mend one of the two hours; after midnight, write the day before the hour.

refusal-item-pending = Item without an outcome
    .message = What became of item { $order }, “{ $item }”, is not said.
    .remedy = Say whether it was voted, heard, withdrawn or sent to a later sitting.

refusal-not-a-word = Unknown choice
    .message = “{ $word }” is not one of the choices offered.
    .remedy = Choose one of the answers offered.

refusal-not-in-office = Not in office
    .message = { $member } does not sit in this assembly on the day of the sitting.
    .remedy = Choose a member in office on that day.

refusal-register-not-declared = Register not opened
    .message = The authority has not said yet how it numbers its deliberations.
    .remedy = Write the pattern of numbers in the settings of the authority.

refusal-result-changed-meanwhile = Result changed meanwhile
    .message = Someone saved another version meanwhile: { $what }. Nothing of what you just sent is saved.
    .remedy = Compare what you typed with the page loaded again, then save once more.

refusal-sitting-is-sealed = Sitting closed
    .message = The sitting is closed: its results no longer change.
    .remedy = A mistake is mended by an act or in the minutes of the next sitting.

refusal-sitting-to-come = Sitting to come
    .message = The sitting of { $day } was not held yet.
    .remedy = Enter its results from that day on.

refusal-text-too-long = Text too long
    .message = This text is longer than { $limit } characters, or holds a forbidden character.
    .remedy = Shorten it.

results-title = Record the sitting
results-open = Record the sitting
results-lead = Everyone is offered as present and every item as voted unanimously: change only what went otherwise.
results-why = Nothing is final before the closing. A figure left empty follows the roll.
results-sealed = The sitting is closed: its results no longer change.
results-head = The sitting
results-roll = The roll
results-opened = Opening
results-closed = End of the sitting
results-urgency = Vote on the urgency
results-arrived = Arrival
results-left = Departure
results-item = Item { $order } – { $title }
results-fate = Outcome
results-at = Hour
results-method = Ballot
results-chair-stand = Vote of the chair, for a tie
results-chair-silent = not said
results-figures-hint = Leave the figures empty for a unanimous vote.
results-debate = Debate, for the minutes
results-save = Save
results-to-close = Save and check before closing
results-urgency-not_ruled = not ruled yet
results-urgency-accepted = accepted
results-urgency-postponed = sent to a later sitting
closing-title = Close the sitting
closing-lead = Closing freezes the roll and the votes, and enters each adopted text in the register under the next number. It cannot be undone.
closing-back = Back to the results
closing-reason = Reason to go on: { $finding } ({ $key })
closing-close = Close the sitting
closing-numbers = { $count ->
        [0] No act will enter the register
        [one] One number will be given
       *[other] { $count } numbers will be given
    }

### Minutes

finding-S-ADOPT = Minutes not adopted at the next sitting
    .message = { $adopted ->
        [unknown] The next sitting was held on { $next } and no adoption of the minutes is recorded there.
       *[other] The minutes were adopted at the sitting of { $adopted }; the next sitting was that of { $next }.
    }
    .remedy = { $adopted ->
        [unknown] Record their adoption, or submit them at the start of the next sitting.
       *[other] Keep the reason for the delay with the papers of the sitting.
    }

finding-S-MENTION = Something is missing in the minutes
    .message = { $mention ->
        [date] The date of the sitting is not known.
        [hour] The hour of the sitting is not known.
        [chair] Who presided is not known.
        [present] The members present are not known.
        [represented] The members represented are not known.
        [secretaries] The secretary of the sitting is not known.
        [quorum] The quorum is not known.
        [agenda] The agenda is not known.
        [deliberations] A deliberation that was adopted is not in the register.
        [reports] An item has no report.
        [ballot_requests] The requests for special ballots are not known.
        [results] The result of a ballot is not known.
        [names_and_senses] A public ballot does not bear all names and their sense.
       *[debates] The substance of the debate is not written for every item.
    }
    .remedy = { $mention ->
        [debates] Write what was said, or that nobody asked to speak.
       *[other] The minutes will print “non connu”; have what is missing noted by a correction at the next sitting.
    }

refusal-minutes-adopted = Minutes adopted
    .message = These minutes are adopted: their text and the corrections asked do not change any more.
    .remedy = A mistake found since is noted in the minutes of the next sitting.

refusal-minutes-not-adopted = Minutes not adopted
    .message = The minutes are not adopted yet: they cannot be published.
    .remedy = First record the sitting that adopted them.

refusal-no-such-correction = No such correction
    .message = This correction is not of these minutes.
    .remedy = Reload the page of the minutes.

refusal-not-a-later-sitting = No sitting to adopt them
    .message = No later sitting of the same assembly was held on { $day }.
    .remedy = Give the day of a sitting that followed this one.

refusal-sitting-not-closed = Sitting not closed
    .message = The sitting of { $day } is not closed: its papers cannot be made yet.
    .remedy = Record its results, then close it.

minutes-title = Minutes
minutes-why = The secretary writes the minutes; they are adopted at the start of the next sitting, signed, then published within a week.
minutes-not-closed = The sitting is not closed: there is nothing to tell of it yet.
minutes-to-adopt = The minutes are written here; they are still to be adopted at the start of the next sitting.
minutes-is-adopted = Adopted at the sitting of { $adopted }.
minutes-to-publish = Adopted at the sitting of { $adopted }; to be published by { $by } at the latest.
minutes-is-published = Adopted at the sitting of { $adopted }, published on { $on }.
minutes-head = What the records say
minutes-roll = The roll, item by item
minutes-quorum = Quorum at the opening
minutes-quorum-met = Quorum { $quorum }, { $present } counted: met.
minutes-quorum-missed = Quorum { $quorum }, { $present } counted: not met.
minutes-adopted-here = Minutes adopted at the opening: sitting of
minutes-reasons = Reasons given at the closing
minutes-preamble = Before the first item
minutes-preamble-hint = Tributes, announcements of the chair. An empty line parts paragraphs.
minutes-roll-at = { $present } present, { $proxies ->
        [0] no proxy
        [one] { $proxies } proxy
       *[other] { $proxies } proxies
    }, { $votes } votes.
minutes-left = { $name } leaves the room and takes no part in the debate or the vote.
minutes-out = { $name } takes no part in the debate or the vote.
minutes-asked-public = { $count ->
        [one] One member present asks for a public ballot.
       *[other] { $count } members present ask for a public ballot.
    }
minutes-asked-secret = { $count ->
        [one] One member present asks for a secret ballot.
       *[other] { $count } members present ask for a secret ballot.
    }
minutes-debate = Debate on item { $order }
minutes-debate-of = Debate:
minutes-nobody = Nobody asks to speak.
minutes-silent = Nobody asked to speak on the items left blank
minutes-save = Save the minutes
minutes-corrections = Corrections asked
minutes-no-correction = No correction is asked.
minutes-ask = Note a correction that is asked
minutes-ask-save = Note the correction
minutes-who = Asked by
minutes-which = Item concerned
minutes-no-item = the whole
minutes-at-item = item { $order }
minutes-wording = What is asked
minutes-answer = What came of it
minutes-taken-up = taken up
minutes-set-aside = set aside
minutes-not-answered = not answered
minutes-take-up = Take it up
minutes-set-it-aside = Set it aside
minutes-adoption = Adoption
minutes-adoption-lead = Once adopted, the minutes do not change any more.
minutes-no-later = No later sitting of this assembly was held yet.
minutes-at = Sitting that adopted them
minutes-asked-there = A correction was asked at that sitting
minutes-adopt = Record the adoption
minutes-papers = The file
minutes-make = Make the minutes
minutes-sign = Bring the signed minutes back
minutes-sign-said = A file signed electronically is compared with the file made here; for a copy signed by hand and scanned, write that you vouch for it.
minutes-signed-file = Signed PDF file
minutes-vouch = Voucher
minutes-vouch-hint = Only for a page signed by hand and scanned.
minutes-bring-back = Keep the signed file
minutes-publication = Publication
minutes-published-on = Put online and made available on paper on
minutes-proof = Proof: the address of the page, for example
minutes-publish = Record the publication
list-title = List of deliberations
list-why = The list of deliberations examined is posted at the seat and put online within a week; it tells at least the date and subject of each, adopted or refused.
list-to-publish = To be posted and put online by { $by } at the latest.
list-is-published = Posted and put online on { $on }.
list-not-published = The day of publication is not known.
list-caption = Deliberations examined on { $day }
list-make = Make the list
list-publication = Posting and putting online
list-published-on = Posted and put online on
list-publish = Record the publication

finding-N-NONE = No notice recorded
    .message = No notice of the sitting of { $sitting } is recorded.
    .remedy = If it was sent by other means, say when and how in the reason; otherwise the decisions taken may be annulled.

finding-V-WHOLE = No vote on the whole
    .message = On the item “{ $item }”, { $votes ->
            [one] one vote is entered, on a part or an amendment
           *[other] { $votes } votes are entered, on parts or amendments
        }; none is on the whole: the text will not enter the register.
    .remedy = Add the vote on the whole, or say why there was none.

results-secretary2 = Second secretary
results-asked-public = Ask for a public ballot
results-asked-secret = a secret ballot
minutes-meanwhile = Saved meanwhile:
