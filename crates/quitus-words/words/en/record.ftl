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
