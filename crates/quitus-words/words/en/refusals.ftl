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

refusal-no-such-file = No such document
    .message = No document open to you has the digest “{ $asked }”.
    .remedy = Go back to the page of the act and take the document from there.

refusal-no-such-programme = No such programme
    .message = No programme answers to “{ $key }”.
    .remedy = Choose the programme from the list of the authority.

refusal-no-such-sitting = No such sitting
    .message = No sitting answers to “{ $asked }”.
    .remedy = Give the day of the sitting, for instance 2023-03-29, followed if need be by the assembly: 2023-03-29/bureau.

refusal-not-a-day = No such day
    .message = “{ $text }” is not a day of the calendar.
    .remedy = Write the year, the month and the day: 2023-03-29.

refusal-nothing-made = No document
    .message = There was no document to make.
    .remedy = Check that the sitting has an agenda and the act its text.

refusal-sitting-in-several = Several sittings that day
    .message = “{ $asked }” means several sittings: { $places }.
    .remedy = Say which authority and which assembly.

refusal-which-authority = Several authorities
    .message = This home holds several authorities: { $places }.
    .remedy = Say which one.

refusal-store-constraint = Refused by the register
    .message = { $constraint ->
        [act_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [document_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [figure_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [file_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [journal_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [legal_dates_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [record_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [register_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [sitting_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [vote_kept] What bears witness is not rewritten: this row is kept as it was recorded.
        [vote_counts] The count is not the roll: the four figures of the vote do not equal the votes available.
        [amounts_make_the_total] The amounts of the axes do not make the total decided.
        [proxy_to_a_colleague] A proxy is given to a colleague, never to oneself.
        [vote_secret_has_no_names] A secret ballot keeps no name.
       *[other] What was entered contradicts a rule of the register ({ $constraint }); nothing was recorded.
    }
    .remedy = { $constraint ->
        [act_kept] Record a correction, with its reason; the old row stays readable.
        [document_kept] Record a correction, with its reason; the old row stays readable.
        [figure_kept] Record a correction, with its reason; the old row stays readable.
        [file_kept] Record a correction, with its reason; the old row stays readable.
        [journal_kept] Record a correction, with its reason; the old row stays readable.
        [legal_dates_kept] Record a correction, with its reason; the old row stays readable.
        [record_kept] Record a correction, with its reason; the old row stays readable.
        [register_kept] Record a correction, with its reason; the old row stays readable.
        [sitting_kept] Record a correction, with its reason; the old row stays readable.
        [vote_kept] Record a correction, with its reason; the old row stays readable.
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
    .message = Question no. { $index } on the rule “{ $rule }” cannot be read: { $problem }.
    .remedy = Correct it after “quitus law explain”, which gives the facts expected and examples.

refusal-no-case-here = No case to load
    .message = The folder { $dir } does not hold the files of an authority.
    .remedy = Give the folder that holds case.toml.

refusal-no-such-rule = No such rule
    .message = No rule is called “{ $rule }”.
    .remedy = Choose a name from the list that “quitus law list” gives.
