### Refusals: what was not done, why, and what to do.

refusal-other = Refused
    .message = Quitus refused this action ({ $code }); nothing was recorded.
    .remedy = Read again what was entered and start over; if it is refused again, give this code to the person who administers Quitus.

refusal-no-vote-on-roll = No vote on this roll
    .message = { $member } has no vote here: neither present and entitled, nor represented by a valid proxy.
    .remedy = Check the roll and the proxies, or take this name out of the positions.

refusal-position-twice = Position given twice
    .message = { $member } stands twice among the positions of this vote.
    .remedy = Keep one position for this member.

refusal-act-in-several = Number found in several registers
    .message = The number “{ $asked }” exists in several authorities: { $places }.
    .remedy = Say which authority.

refusal-authority-exists = Authority already there
    .message = This home already holds the authority “{ $code }”: the case was not loaded.
    .remedy = Load this case into an empty home, or change its code.

refusal-findings-are-not-public = Findings are reserved
    .message = Findings are reserved to the people of the authority who keep this home.
    .remedy = Read the act as published, or open Quitus on the machine that keeps the home.

refusal-no-authority = Empty home
    .message = This home holds no authority.
    .remedy = Load a case first.

refusal-no-mark = File without a mark
    .message = “{ $file }” bears neither the mark printed under a document of Quitus nor the number of an act in its name.
    .remedy = Rename the file with the number of the act, for instance 2023.00168.pdf, or bring the act back alone, from its page.

refusal-no-receipt = No receipt
    .message = No receipt is recorded for act no. { $number }: the copy that bears it cannot be made.
    .remedy = Record the receipt of the prefecture first.

refusal-no-such-act = No such act
    .message = No act bears the number “{ $asked }”.
    .remedy = Check the number as the register prints it, for instance 2023.00168, or search by the words of its title.

refusal-no-such-assembly = No such assembly
    .message = The assembly asked for does not exist in this authority.
    .remedy = Choose the assembly from the list of the authority.

refusal-no-such-authority = No such authority
    .message = No authority of this home has the code “{ $code }”.
    .remedy = Check the code, or load the case of that authority first.

refusal-no-such-figure = No such figure
    .message = This programme has no figure “{ $key }”.
    .remedy = Choose the figure from the page of the programme.

refusal-no-such-file = No such document
    .message = No document open to you has the digest “{ $asked }”.
    .remedy = Go back to the page of the act and take the document from there.

refusal-no-such-page = No such part of the list
    .message = "{ $asked }" does not lead to the rest of a list.
    .remedy = Go back to the beginning of the list and follow the link at the foot of the page.

refusal-no-such-programme = No such programme
    .message = No programme answers to “{ $key }”.
    .remedy = Choose the programme from the list of the authority.

refusal-no-such-sitting = No such sitting
    .message = No sitting answers to “{ $asked }”.
    .remedy = Give the day of the sitting, for instance 2023-03-29, followed if need be by the assembly: 2023-03-29/bureau.

refusal-not-a-day = No such day
    .message = “{ $text }” is not a day of the calendar.
    .remedy = Write the year, the month and the day: 2023-03-29.

refusal-not-made-yet = Extract not made yet
    .message = The extract of act no. { $number } was not made here: the signed file cannot be held against it.
    .remedy = Make the extract first, then bring the signed file back.

refusal-nothing-made = No document
    .message = There was no document to make.
    .remedy = Check that the sitting has an agenda and the act its text.

refusal-signed-fault = Signed file not accepted
    .message = The file was not accepted as a signed copy, and nothing was recorded. Technical detail: { $why }.
    .remedy = Take the original file again, as it came out of signing; if it is the scan of a page signed by hand, say so and vouch for it.

refusal-sitting-in-several = Several sittings that day
    .message = “{ $asked }” means several sittings: { $places }.
    .remedy = Say which authority and which assembly.

refusal-unknown-mark = Unknown mark
    .message = The mark { $mark } is that of no document made for this sitting.
    .remedy = Check that the file is of this sitting and was printed from the latest document made.

refusal-which-authority = Several authorities
    .message = This home holds several authorities: { $places }.
    .remedy = Say which one.

refusal-store-constraint = Refused by the register
    .message = { $constraint ->
        [act_kept] The act stands in the register: its words and amounts are not rewritten.
        [register_kept] A number of the register is neither changed nor erased, and serves once only.
        [sitting_kept] The sitting is closed: its roll, proxies, items and votes no longer change.
        [vote_kept] A recorded vote is not rewritten, neither its figures nor its names.
        [legal_dates_kept] A recorded date of transmission or publication is not erased.
        [document_kept] A kept document is neither changed nor erased.
        [file_kept] A kept file is neither changed nor erased.
        [figure_kept] A recorded figure is not rewritten: texts may refer to it.
        [record_kept] This record is not erased: acts may depend on it.
        [journal_kept] The journal keeps what was done: no line of it changes.
        [vote_counts] The count is not the roll: the four figures of the vote do not equal the votes available.
        [vote_unanimous_means_no_one_against] The vote is called unanimous and was not adopted, or has votes against.
        [vote_casting_not_in_secret] In a secret ballot the chair has no casting vote.
        [vote_secret_has_no_names] A secret ballot keeps no name.
        [vote_corrects_nothing] The correction names no vote of this item.
        [vote_corrects_an_earlier_one] A correction comes after the vote it corrects.
        [vote_correction_whole] A correction says which vote it corrects and why; one of the two is missing.
        [vote_rank] This item already has a vote of that rank.
        [amounts_make_the_total] The amounts of the axes do not make the total decided.
        [proxy_to_a_colleague] A proxy is given to a colleague, never to oneself.
        [sitting_sealed_once_over] A sitting is closed only once held, or adjourned for want of a quorum.
        [sitting_chair_whole] The name and the capacity of the chair go together; one of the two is missing.
        [sitting_hours_in_order] The sitting ends before it begins.
        [stay_hours_in_order] A member leaves before arriving.
        [membership_days_in_order] A membership ends before it begins.
        [figure_days_in_order] The period of a figure ends before it begins.
        [programme_years_in_order] The programme ends before it begins.
        [agreement_years_in_order] The agreement ends before it begins.
        [agreement_year_once] The agreement already has an amount for that year.
        [act_total_not_negative] The total of an act cannot be negative.
        [act_amount_not_negative] An amount decided cannot be negative.
        [register_number] This number is already that of an act of the register.
        [register_rank] This rank of the year is already that of an act of the register.
        [register_order] This order number is already that of an act of the sitting.
        [register_wire_number] This transmission number is already that of another act.
        [register_wire_length] A transmission number has 1 to 15 characters.
        [register_superseded_once] This act is already superseded by another.
        [register_supersedes_another] An act cannot supersede itself.
        [register_supersedes_whole] An act that supersedes another says which and why; one of the two is missing.
        [document_superseded_once] This document is already superseded by another.
        [document_supersedes_whole] A document that supersedes another says which and why; one of the two is missing.
        [item_rank] The agenda already has an item of that rank.
        [item_of_act] This act is already that of another item.
        [legal_dates_receipt_whole] A receipt is described and not said to be there.
        [file_is_its_sha256] The file received is not the one its digest announces.
        [authority_code] An authority of this home already has this code.
        [authority_code_is_a_word] The code of the authority is empty.
        [assembly_key] An assembly of this authority already has this key.
        [member_key] A member of this authority already has this key.
        [organisation_key] An organisation of this authority already has this key.
        [programme_key] A programme of this authority already has this key.
        [foreign_key] What was entered refers to a record that does not exist.
       *[other] What was entered contradicts a rule of the register ({ $constraint }); nothing was recorded.
    }
    .remedy = { $constraint ->
        [act_kept] Take a correcting act, which will have its own number; the act as voted stays readable.
        [register_kept] Enter a new act that supersedes the old one, with the reason; both stay readable.
        [sitting_kept] If a vote must be corrected, record a correction with its reason; the vote first entered stays readable.
        [vote_kept] Record a correction of the vote with its reason; the first one stays readable.
        [legal_dates_kept] Record the right dates: the last ones written hold, the earlier ones stay readable.
        [document_kept] Keep the new document, with the reason why it supersedes the old one.
        [file_kept] Keep the new file beside the old one.
        [figure_kept] Record a new figure, with its source.
        [record_kept] Correct it, or date the end of what it describes.
        [journal_kept] Do the action again as it should be; a new line will tell it.
        [vote_counts] Count again the votes for and against, the abstentions and the members not voting; a vote of which only the wording is known has no figure.
        [vote_unanimous_means_no_one_against] Take the unanimity out, or correct the figures.
        [vote_casting_not_in_secret] When votes are equal, enter a vote not adopted, or correct the method.
        [vote_secret_has_no_names] Take the names out, or correct the method if it was not secret.
        [vote_corrects_nothing] Give the rank of the vote to correct.
        [vote_corrects_an_earlier_one] Give the rank of a vote already entered in this item.
        [vote_correction_whole] Give the corrected vote and the reason.
        [vote_rank] Give the new vote the next rank.
        [amounts_make_the_total] Correct an amount or the total, then enter the act.
        [proxy_to_a_colleague] Correct the name of the holder, or take the proxy out.
        [sitting_sealed_once_over] First record what became of the sitting.
        [sitting_chair_whole] Give both, or neither if they are not known.
        [sitting_hours_in_order] Correct the hour of opening or of closing.
        [stay_hours_in_order] Correct the hour of arrival or of departure.
        [membership_days_in_order] Correct the first or the last day of the membership.
        [figure_days_in_order] Correct the first or the last day of the period.
        [programme_years_in_order] Correct the first or the last year.
        [agreement_years_in_order] Correct the first or the last year.
        [agreement_year_once] Keep one amount a year.
        [act_total_not_negative] Correct the total.
        [act_amount_not_negative] Correct the amount.
        [register_number] Give the next number: a number serves once only.
        [register_rank] Give the next rank: a rank serves once only.
        [register_order] Give the act its own order number, that of the closing sheet.
        [register_wire_number] Give the act its own number: it serves once only.
        [register_wire_length] Shorten it, or leave it not known.
        [register_superseded_once] Supersede the act that took its place instead.
        [register_supersedes_another] Name the older act that it supersedes.
        [register_supersedes_whole] Give the superseded act and the reason.
        [document_superseded_once] Supersede the latest one instead.
        [document_supersedes_whole] Give the superseded document and the reason.
        [item_rank] Give the item its own rank.
        [item_of_act] Check which item the act belongs to.
        [legal_dates_receipt_whole] Record the receipt, or take out what describes it.
        [file_is_its_sha256] Send it again: it was damaged on the way.
        [authority_code] Give another code.
        [authority_code_is_a_word] Give it a code.
        [assembly_key] Give another key.
        [member_key] Give another key, for instance with the given name.
        [organisation_key] Give another key.
        [programme_key] Give another key.
        [foreign_key] First record what is named, or correct the reference.
       *[other] Read again what was entered and correct it before starting over.
    }

refusal-document-fault = Document not made
    .message = The document could not be made; the records stand. Technical detail: { $why }.
    .remedy = Read the title and the text of the act again (odd characters, length), then start over.

refusal-file-unreadable = Unreadable file
    .message = The file { $path } could not be read or written. Technical detail: { $why }.
    .remedy = Check that the path exists and that you may use it.

refusal-folder-not-empty = Folder in use
    .message = The folder { $dir } already holds files: nothing was written there.
    .remedy = Give a folder that is empty or still to be made.

refusal-home-missing = No home there
    .message = There is no Quitus home in { $dir }.
    .remedy = Make one with “quitus init”, try “quitus demo”, or give the right folder with --home.

refusal-home-not-demo = Home that is no demonstration
    .message = The folder { $dir } was not made by the demonstration: nothing in it was touched.
    .remedy = Give another folder with --home.

refusal-home-not-empty = Home already there
    .message = There is already something in { $dir }: nothing was made or erased.
    .remedy = Give a folder that is empty or still to be made with --home.

refusal-law-question = Question of law badly put
    .message = { $index ->
            [unknown] The file of questions cannot be read: { $problem }.
           *[other] { $rule ->
                [unknown] Question { $index } (the first is 0) does not name its rule: { $problem }.
               *[other] Question { $index } (the first is 0), on the rule “{ $rule }”, cannot be read: { $problem }.
            }
        }
    .remedy = Correct it after “quitus law explain”, which gives the facts expected and examples.

refusal-no-case-here = No case to load
    .message = The folder { $dir } does not hold the files of an authority.
    .remedy = Give the folder that holds case.toml.

refusal-no-such-rule = No such rule
    .message = No rule is called “{ $rule }”.
    .remedy = Choose a name from the list that “quitus law list” gives.

refusal-not-allowed = Beyond your rights
    .message = Your role in this authority does not allow it.
    .remedy = Ask the administrator for that role, or hand the task to someone who holds it.

refusal-sign-in-needed = Sign-in needed
    .message = This page is for the people of the authority.
    .remedy = Sign in, then come back to this page.

refusal-published-as-it-was = Published, never continued
    .message = { $name } is shown as it published its acts: nothing is added to it.
    .remedy = Choose the authority of the demonstration, or your own.

refusal-agenda-closed = Agenda closed
    .message = The notice of the sitting of { $day } has left: its agenda no longer changes here.
    .remedy = Open the agenda again to correct it: another notice will leave, with the whole term. Or withdraw the item at the sitting, where the chair announces it.

refusal-agenda-was-changed = Agenda changed since
    .message = The agenda of the sitting of { $day } has changed since the notice left: it is no longer the one that members received.
    .remedy = Send another notice, or restore with it the agenda as it was.

refusal-answer-not-a-member = Not a member of this assembly
    .message = This person is not in office in the assembly on { $sitting }.
    .remedy = Choose a member in office on that day; check the memberships on the page of the assembly if need be.

refusal-answer-too-late = Too late to answer
    .message = The sitting of { $sitting } waits for no more answers: it is past, held or cancelled.
    .remedy = What happened at the sitting is recorded at the roll call, with the clerk.

refusal-changed-meanwhile = Changed meanwhile
    .message = Someone else recorded a change since this page was opened; yours is not recorded.
    .remedy = Read again what is shown now, then make your change again if it is still useful.

refusal-day-gone-by = Day gone by
    .message = { $day } is past: a sitting is planned ahead.
    .remedy = Choose a day to come.

refusal-field-empty = To be filled in
    .message = This field must be filled in.
    .remedy = Fill it in, then save again.

refusal-field-too-long = Text too long
    .message = This field takes { $limit } characters only.
    .remedy = Shorten the text.

refusal-interest-twice = Interest already declared
    .message = This member already declared an interest on this item.
    .remedy = Take the first declaration back if it needs correcting.

refusal-item-dealt-with = Item already dealt with
    .message = The item “{ $title }” already has an outcome: it is no longer taken off.
    .remedy = Leave it in its place; its outcome is on the page of the sitting.

refusal-no-first-meeting = No first meeting without quorum
    .message = No sitting of this assembly lacked its quorum on { $day }.
    .remedy = Give the day of the sitting that could not be held for want of a quorum, or leave this field empty.

refusal-no-such-choice = No such choice
    .message = “{ $value }” is not among the choices.
    .remedy = Choose from the list.

refusal-no-such-item = No such item
    .message = This item is not on the agenda of this sitting; it may have been taken off meanwhile.
    .remedy = Go back to the agenda and choose the item there.

refusal-no-such-member = No such member
    .message = No member answers to “{ $asked }”.
    .remedy = Choose the member from the list.

refusal-no-such-place = No such place
    .message = The agenda has no place number { $place }.
    .remedy = Give a place between the first and the last.

refusal-not-an-hour = Not an hour
    .message = “{ $text }” is not an hour.
    .remedy = Write the hour and the minutes: 18:00.

refusal-nothing-to-carry = Nothing to take up
    .message = This item does not wait to be taken up: it was not adjourned, or another sitting took it up already.
    .remedy = Choose among the adjourned items that the page offers.

refusal-nothing-to-withdraw = Nothing to take back
    .message = This member has no standing answer for this sitting.
    .remedy = Give an answer: present, excused or a proxy.

refusal-proxy-holder-away = This colleague does not come
    .message = The colleague chosen is excused or gave a proxy too: they could not vote for you.
    .remedy = Choose a colleague who comes.

refusal-proxy-holder-full = This colleague already holds a proxy
    .message = A member holds no more than { $most ->
        [one] { $most } proxy
       *[other] { $most } proxies
    }; this colleague has as many already.
    .remedy = Choose another colleague.

refusal-proxy-to-a-stranger = Not a colleague
    .message = A proxy is given to a member in office of the same assembly.
    .remedy = Choose a colleague from the list.

refusal-proxy-to-oneself = Proxy to oneself
    .message = A proxy is given to a colleague, never to oneself.
    .remedy = Choose a colleague, or answer “present”.

refusal-sitting-already-planned = A sitting is planned that day already
    .message = { $assembly } already has a sitting on { $day }.
    .remedy = Choose another day, or work on the sitting already planned.

refusal-sitting-is-cancelled = Sitting cancelled
    .message = The sitting of { $day } is cancelled: it stays as it is, with its reason.
    .remedy = Plan a new sitting.

refusal-sitting-is-over = Sitting over
    .message = The sitting of { $day } is over: its preparation no longer changes.
    .remedy = See the page of the sitting.

refusal-code-not-a-word = Short name not possible
    .message = “{ $text }” cannot stand in an address.
    .remedy = Choose 2 to 40 small letters, digits or hyphens, such as “saint-exemple”.

refusal-days-out-of-order = Days out of order
    .message = The end comes before the beginning.
    .remedy = Mend one of the two days.

refusal-field-missing = Field to fill
    .message = This field is needed.
    .remedy = Fill it in, then save again.

refusal-logo-acts = Picture refused
    .message = This SVG holds a program or fetches another file.
    .remedy = Save the logo as PNG, or as a plain SVG without scripts.

refusal-logo-not-a-picture = Not an accepted picture
    .message = The file is no PNG, JPEG or SVG picture that documents can print.
    .remedy = Choose a PNG, JPEG or SVG picture of less than 4,000 pixels a side.

refusal-logo-too-big = Picture too big
    .message = The picture is over { $most } kB.
    .remedy = Make it smaller, then choose it again.

refusal-member-exists = Member recorded already
    .message = { $text } is recorded already.
    .remedy = Open the sheet and add a mandate.

refusal-member-in-use = Sheet in use
    .message = A closed sitting rests on this person or mandate.
    .remedy = Record the end of the mandate instead.

refusal-member-left-already = Mandate over already
    .message = This person has no open mandate.
    .remedy = Mend the day on the mandate itself.

refusal-membership-overlaps = Mandates overlap
    .message = Another mandate in this assembly covers these days.
    .remedy = End the first before the second begins.

refusal-no-such-import = Unknown import
    .message = This import does not exist.
    .remedy = Go back to the list of imports.

refusal-not-a-department = Unknown department
    .message = “{ $text }” is no code of a department.
    .remedy = Write two or three characters, such as 042 or 2A.

refusal-not-a-siren = Wrong SIREN or SIRET
    .message = “{ $text }” does not pass the check.
    .remedy = Copy the 9 digits of the SIREN or the 14 of the SIRET.

refusal-not-an-amount = Unreadable amount
    .message = “{ $text }” is no amount in euros.
    .remedy = Write for example 100 000 or 100 000,50.

refusal-not-an-email = Wrong e-mail address
    .message = “{ $text }” does not look like an e-mail address.
    .remedy = Check the at sign and the end of the address.

refusal-number-out-of-range = Number out of range
    .message = “{ $text }” is no number between { $least } and { $most }.
    .remedy = Mend this number.

refusal-number-pattern-in-use = Pattern in use
    .message = Acts bear numbers of the pattern “{ $text }” already.
    .remedy = Keep this pattern: no number given ever changes.

refusal-number-pattern-unreadable = Unusable pattern
    .message = “{ $text }” does not tell two years or two ranks apart.
    .remedy = Take the pattern shown under the field: the year and the rank, each between braces.

refusal-number-would-repeat = Number given already
    .message = Rank { $text } would repeat a number already given: the last one is { $last }.
    .remedy = Choose a rank greater than { $last }.

refusal-roster-cell-too-long = Cell too long
    .message = A cell is longer than { $most } characters.
    .remedy = Shorten it in the spreadsheet.

refusal-roster-column-twice = Column chosen twice
    .message = Two columns are read as “{ $column }”.
    .remedy = Leave one of the two aside.

refusal-roster-decided = Import decided already
    .message = This import is already confirmed, undone or dropped.
    .remedy = Import the file again.

refusal-roster-email-unreadable = Wrong e-mail
    .message = “{ $text }” does not look like an e-mail address.
    .remedy = Mend the address in the spreadsheet.

refusal-roster-empty = Empty file
    .message = The file holds no row of a member.
    .remedy = Choose a file whose first line names the columns.

refusal-roster-head-in-office = A president is in office already
    .message = { $text } presides already.
    .remedy = End that mandate first, or mend the capacity.

refusal-roster-homonyms = Same names
    .message = Several recorded members are called { $text }.
    .remedy = Enter this change on the right sheet.

refusal-roster-more-than-seats = More members than seats
    .message = { $members } members would be in office for { $seats } seats.
    .remedy = Check the legal seats and the mandates that are over.

refusal-roster-name-missing = Name missing
    .message = The given or family name is missing.
    .remedy = Complete the row in the spreadsheet.

refusal-roster-name-unclear = Name unclear
    .message = “{ $text }” does not tell the given name from the family name.
    .remedy = Write the family name in capitals, or use two columns.

refusal-roster-no-name-column = No column of names
    .message = No column gives the names of the members.
    .remedy = Choose below the column of the full name, or those of family and given names.

refusal-roster-not-a-sheet = Unreadable file
    .message = This file is no spreadsheet that Quitus reads.
    .remedy = Save it as XLSX, ODS or CSV.

refusal-roster-nothing-to-do = Nothing to record
    .message = This import changes nothing.
    .remedy = Mend the rows that wait and import again.

refusal-roster-order-held = Place held already
    .message = { $text } holds this place in the order of the table.
    .remedy = Mend the order of the table.

refusal-roster-order-twice = Same place in the order
    .message = Place { $text } is given on line { $other } too.
    .remedy = Mend one of the two rows.

refusal-roster-order-unreadable = Unreadable place
    .message = “{ $text }” is no place in the order of the table.
    .remedy = Write a number from 1.

refusal-roster-paper-unreadable = Unreadable preference
    .message = “{ $text }” does not say whether notices go on paper.
    .remedy = Write oui or non.

refusal-roster-person-twice = Person twice
    .message = { $text } stands on line { $other } too.
    .remedy = Keep one of the two rows.

refusal-roster-replaces-with-rejects = Rows wait
    .message = { $count } rows wait: their members would count as gone.
    .remedy = Mend these rows before replacing all.

refusal-roster-too-big = File too big
    .message = The file is over { $most } MB.
    .remedy = Leave only the sheet of members in it.

refusal-roster-too-many-columns = Too many columns
    .message = The file has more than { $most } columns.
    .remedy = Remove those that are of no use.

refusal-roster-too-many-rows = Too many rows
    .message = The file has more than { $most } rows.
    .remedy = Check that it is the list of members.

refusal-roster-two-heads = Two presidents
    .message = Line { $other } has such a capacity too: “{ $text }”.
    .remedy = Mend the capacity of one of the two.

refusal-roster-unknown-civility = Unknown civility
    .message = “{ $text }” is no civility we know.
    .remedy = Write M. or Mme, or leave it empty.

refusal-term-began-later = Mandate begun later
    .message = A mandate of this assembly begins after that day.
    .remedy = Choose the last day of the former term.

refusal-term-nobody-sits = Nobody sits
    .message = No mandate is open in this assembly on that day.
    .remedy = Check the assembly chosen.

refusal-unknown-choice = Unknown choice
    .message = “{ $text }” is not among the choices.
    .remedy = Choose from the list.

refusal-account-closed = Account closed
    .message = The account { $email } is closed: it takes no role and signs in no more.
    .remedy = Use another address, or ask the administrator why it was closed.

refusal-account-elsewhere = Account shared with another authority
    .message = { $email } also holds a role that you do not administer: it cannot be closed, nor its link made, from here.
    .remedy = Withdraw its roles here, or ask the administrator of the home.

refusal-account-name = Name to mend
    .message = The name is empty or longer than { $limit } characters.
    .remedy = Write the name as it will be shown.

refusal-account-needs-role = Role to choose
    .message = No known role was chosen.
    .remedy = Choose a role in the list.

refusal-ceremony-over = Too late for this passkey
    .message = What the browser was asked has expired or was answered already.
    .remedy = Start again from the button.

refusal-home-role = Role of an authority
    .message = In the home itself there are administrators only.
    .remedy = Name the authority where this role is held.

refusal-last-administrator = Last administrator
    .message = Without this person nobody would administer the accounts.
    .remedy = Give this role to someone else first.

refusal-link-spent = Link that serves no more
    .message = This link was used, has expired, or does not exist.
    .remedy = Ask for another one.

refusal-no-mail-here = No e-mail
    .message = Quitus sends no e-mail from this address.
    .remedy = Ask whoever administers accounts for a link.

refusal-no-member-of-key = Unknown member
    .message = No member has the key "{ $key }".
    .remedy = Choose a member of the authority.

refusal-no-such-account = No such account
    .message = No account answers to "{ $asked }" here.
    .remedy = Check the address, or open the list of accounts.

refusal-no-such-passkey = No such passkey
    .message = This passkey was withdrawn already.
    .remedy = Go back to your account: its list is up to date.

refusal-no-such-token = No such token
    .message = This token was withdrawn already.
    .remedy = Go back to your account: its list is up to date.

refusal-passkey-refused = Passkey refused
    .message = This passkey is not known here.
    .remedy = Try again, or sign in by a password or a link.

refusal-passkeys-not-here = No passkeys at this address
    .message = A passkey needs an address in https://, or "localhost" on the machine itself.
    .remedy = Sign in another way, and ask for Quitus's public address to be set.

refusal-password-too-short = Password too short
    .message = The password has fewer than { $least } characters.
    .remedy = Choose a sentence you will remember.

refusal-password-unusable = Password to change
    .message = This password is your address, or too long to be held.
    .remedy = Choose another one.

refusal-role-needs-member = Member to name
    .message = The role of a member does not say which member.
    .remedy = Choose the member this account stands for.

refusal-sent-from-elsewhere = Sent from elsewhere
    .message = This form was not sent by a page of Quitus: nothing was done.
    .remedy = Open the page in Quitus and send the form from there.

refusal-token-label = Token without a name
    .message = The name of the token is empty or longer than { $limit } characters.
    .remedy = Say in a few words what it is for.

refusal-too-many-attempts = Too many attempts
    .message = Too many attempts in a short time, for this address or from this place.
    .remedy = { $minutes ->
            [one] Try again in a minute
           *[other] Try again in { $minutes } minutes
        }, or sign in another way.

refusal-wrong-credentials = Sign-in refused
    .message = The address and the password do not go together.
    .remedy = Check them, or sign in by a link or a passkey.

refusal-wrong-password = Present password wrong
    .message = The present password is not that one.
    .remedy = Type it again, or sign in by a link: it will not be asked.

refusal-wrong-token = Token refused
    .message = This token is not known, or was withdrawn.
    .remedy = Make another one from your account.
refusal-no-such-deadline = No such deadline
    .message = No deadline “{ $asked }” stands on the board of that day.
    .remedy = Go back to the board of deadlines and choose it from the list.

refusal-deadline-runs-by-itself = Nothing to record
    .message = This term runs by itself, or is settled from the page of the sitting.
    .remedy = Read the act or the sitting.

refusal-day-to-come = A day to come
    .message = { $day } has not passed yet: what is not done is not recorded.
    .remedy = Give the day on which it was done.

refusal-day-before-its-subject = Too early a day
    .message = { $day } is before { $first }: it cannot have been done on that day.
    .remedy = Check the day.

refusal-reason-needed = A day or a reason is missing
    .message = The day is missing, or the reason to take back a day already recorded.
    .remedy = Give the day; to take it back, leave it empty and say why.

refusal-no-such-calendar = Calendar closed
    .message = This calendar address does not exist, or was closed.
    .remedy = Create a new address from the page of deadlines.

refusal-no-such-decision = No such decision
    .message = No decision taken by delegation bears number “{ $asked }”.
    .remedy = Check the number, or look it up in the list of decisions.

refusal-no-such-delegation = No such delegation
    .message = No delegation given to the executive is “{ $key }”.
    .remedy = Choose a delegation from the list, or record it in the settings of the authority.

refusal-delegation-does-not-serve = A delegation that does not serve
    .message = On { $day } this delegation does not let decide: { $why ->
        [ended] it has ended
        [other_term] it is of another term of office
        [outside_scope] it does not cover this subject
        [not_before_sitting] it was not given before that day
       *[other] it does not apply
    }.
    .remedy = Choose another delegation, or bring the matter before the assembly.

refusal-decision-over-cap = Above the cap of the delegation
    .message = The amount of { $amount } is above the cap of { $cap } set by the delegation.
    .remedy = Above the cap the assembly decides: put the matter on its agenda.

refusal-decision-out-of-order = A decision earlier than the last entry
    .message = The register already holds an entry of { $last }; this decision is of { $day }.
    .remedy = Check the day; if it is right, say why the entry is late.

refusal-no-register = No register
    .message = The authority has no register yet: no number can be given.
    .remedy = Open a register in the settings of the authority.

refusal-text-outside = Text that an act does not hold
    .message = Line { $line }: “{ $excerpt }” cannot stand in an act (picture, link, code…).
    .remedy = Take it out, or write it in words.

refusal-done-or-dropped = Carried out or dropped
    .message = A decision cannot be both carried out and dropped.
    .remedy = Keep one of the two.

refusal-councillors-columns = Missing columns
    .message = At least a column “Nom” and a column “Commune” are needed; found: { $found }.
    .remedy = Name the columns in the first line of the file, then import it again.

refusal-councillor-twice = Name given twice
    .message = { $name } stands twice for { $commune }.
    .remedy = Keep one line, or tell the two apart.

refusal-trial-of-a-trial = A trial of a trial
    .message = This authority is a trial already.
    .remedy = Go back to the authority to begin another one.

refusal-trial-sends-nothing = Nothing leaves a trial
    .message = A trial sends no message.
    .remedy = Read the document, or prepare the sitting in the authority itself.

refusal-not-a-trial = Not a trial
    .message = This authority is no trial: it is not thrown away.
    .remedy = Open the trial to throw away, then try again.
