### Les refus : ce qui n'est pas fait, pourquoi, et que faire.

refusal-other = Refusé
    .message = Quitus a refusé cette action ({ $code }) ; rien n'a été enregistré.
    .remedy = Relisez ce qui a été saisi et recommencez ; si le refus demeure, donnez ce code à la personne qui administre Quitus.

refusal-no-vote-on-roll = Pas de voix à ce vote
    .message = { $member } n'a pas de voix à ce vote : ni présent et en droit de voter, ni représenté par un pouvoir valable.
    .remedy = Vérifiez l'appel et les pouvoirs, ou retirez ce nom des positions.

refusal-position-twice = Position donnée deux fois
    .message = { $member } figure deux fois parmi les positions de ce vote.
    .remedy = Gardez une seule position pour ce membre.
