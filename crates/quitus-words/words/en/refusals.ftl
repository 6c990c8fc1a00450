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
