# Projets et circuit de visa.

refusal-draft-closed = Projet clos
    .message = Ce projet ne change plus : il est { $state ->
        [enacted] devenu un acte
        [withdrawn] retiré
       *[other] clos
    }.
    .remedy = Commencez un autre projet ; celui-ci reste lisible.

refusal-draft-no-title = Projet sans objet
    .message = Le projet n'a pas d'objet.
    .remedy = Écrivez l'objet, tel que l'ordre du jour le portera.

refusal-draft-no-enacting = Projet sans dispositif
    .message = Le projet n'a pas de dispositif : l'assemblée n'aurait rien à décider.
    .remedy = Écrivez ce que l'assemblée décide, un point par décision.

refusal-draft-text-faults = Texte à reprendre
    .message = { $faults ->
        [one] Un passage du texte n'entre pas dans un acte
       *[other] { $faults } passages du texte n'entrent pas dans un acte
    }.
    .remedy = L'aperçu montre chaque passage avec sa ligne : récrivez-le ou ôtez-le.
