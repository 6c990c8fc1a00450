# Drafts and their circuit.

refusal-draft-closed = Draft closed
    .message = This draft no longer changes: it is { $state ->
        [enacted] an act now
        [withdrawn] withdrawn
       *[other] closed
    }.
    .remedy = Begin another draft; this one stays readable.

refusal-draft-no-title = Draft without a title
    .message = The draft has no title.
    .remedy = Write its title as the agenda will bear it.

refusal-draft-no-enacting = Draft without an operative part
    .message = The draft has no operative part: the assembly would have nothing to decide.
    .remedy = Write what the assembly decides, one entry for each decision.

refusal-draft-text-faults = Text to mend
    .message = { $faults ->
        [one] One passage of the text has no place in an act
       *[other] { $faults } passages of the text have no place in an act
    }.
    .remedy = The preview shows each passage with its line: rewrite it or take it out.
