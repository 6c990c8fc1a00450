### Les convocations : ce qui partirait, l'envoi, la preuve.

refusal-notice-over = Séance passée
    .message = La séance du { $sitting } a eu lieu ou n'a pu se tenir : on n'y convoque plus.
    .remedy = Prévoyez une autre séance, puis envoyez ses convocations.

refusal-notice-cancelled = Séance annulée
    .message = La séance du { $sitting } est annulée.
    .remedy = Prévoyez une autre séance, puis envoyez ses convocations.

refusal-notice-empty-agenda = Ordre du jour vide
    .message = La convocation indique les questions à l'ordre du jour, et il n'en porte aucune.
    .remedy = Inscrivez au moins un point à l'ordre du jour.

refusal-notice-nobody = Personne à convoquer
    .message = Aucun membre n'est en exercice dans l'assemblée « { $assembly } » ce jour-là.
    .remedy = Enregistrez les membres et les dates de leur mandat.

refusal-notice-too-short = Délai trop court
    .message = { $clear ->
        [0] Envoyée aujourd'hui, la convocation ne laisserait aucun jour franc ; il en faut { $required }.
        [one] Envoyée aujourd'hui, la convocation laisserait { $clear } jour franc ; il en faut { $required }.
       *[other] Envoyée aujourd'hui, la convocation laisserait { $clear } jours francs ; il en faut { $required }.
    }
    .remedy = Reportez la séance, ou déclarez l'urgence avec son motif : l'assemblée se prononcera à l'ouverture.

refusal-notice-void = Moins d'un jour franc
    .message = Envoyée aujourd'hui, la convocation ne laisserait pas un jour franc : même l'urgence ne le permet pas.
    .remedy = Reportez la séance d'un jour au moins.

refusal-notice-without-notes = Points sans note de synthèse
    .message = Sans note de synthèse : { $items }.
    .remedy = Écrivez ces notes, ou cochez l'envoi sans elles si un autre document joint informe assez les membres.

refusal-notice-needs-reason = Motif de la nouvelle convocation
    .message = Cette séance est déjà convoquée : une nouvelle convocation dit pourquoi elle remplace la précédente.
    .remedy = Écrivez en une phrase ce qui change.

refusal-notice-changed = Séance modifiée entre-temps
    .message = L'ordre du jour de la séance du { $sitting } a changé pendant la préparation des papiers : rien n'est parti.
    .remedy = Relisez ce qui partirait, puis envoyez.

refusal-notice-not-sent = Convocation pas encore envoyée
    .message = Aucune convocation n'est partie pour cette séance.
    .remedy = Envoyez d'abord les convocations.

refusal-notice-no-email = Pas d'adresse électronique
    .message = Aucune adresse électronique n'est connue pour ce membre.
    .remedy = Enregistrez son adresse, ou envoyez le papier.

refusal-notice-needs-day = Jour de la remise
    .message = Une remise en main propre se prouve par son jour.
    .remedy = Indiquez le jour de la remise.

refusal-notice-day-for-paper = Jour donné pour un courriel
    .message = Le jour d'un courriel est celui où le serveur de messagerie le prend.
    .remedy = Effacez le jour, ou choisissez le papier ou la remise.

refusal-notice-given-day = Jour impossible
    .message = Le papier a pu partir du { $from } au { $until }.
    .remedy = Indiquez un jour entre ces deux-là.
