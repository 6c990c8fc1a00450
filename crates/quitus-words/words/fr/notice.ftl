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

refusal-notice-late-by-orders = Plus tard que ne le veut le règlement intérieur
    .message = Le délai de la loi est tenu, mais le règlement intérieur y ajoute { $days ->
        [one] un jour franc
       *[other] { $days } jours francs
    } : il fallait envoyer le { $latest } au plus tard.
    .remedy = Reportez la séance, ou écrivez pourquoi la convocation part malgré tout : le motif reste au journal.

refusal-notice-report-late = Rapport envoyé trop tard
    .message = Le rapport sur chaque affaire part douze jours au moins avant la séance : le { $latest } au plus tard.
    .remedy = Reportez la séance, ou déclarez l'urgence avec son motif.

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

notice-title = Convocations
notice-open = Convocations et preuves d'envoi
notice-hour = Heure
notice-sent-today = Envoi ce jour
notice-sent-out = Envoyées
notice-left = Délai laissé
notice-latest = Dernier jour d'envoi
notice-clear = { $count ->
        [0] aucun jour franc
        [one] { $count } jour franc
       *[other] { $count } jours francs
    }
notice-why = Pourquoi ce délai
notice-required = { $count ->
        [one] La loi exige { $count } jour franc entre l'envoi et la séance.
       *[other] La loi exige { $count } jours francs entre l'envoi et la séance.
    }
notice-extra = { $count ->
        [one] Le règlement intérieur en ajoute { $count }.
       *[other] Le règlement intérieur en ajoute { $count }.
    }
notice-form-why = La convocation part par voie électronique, ou sur papier pour le membre qui le demande.
notice-note-why = Une note de synthèse par affaire part avec elle.
notice-who = Qui reçoit quoi
notice-count = { $emails ->
        [0] Aucun courriel
        [one] { $emails } courriel
       *[other] { $emails } courriels
    }, { $papers ->
        [0] aucun pli
        [one] { $papers } pli sur papier
       *[other] { $papers } plis sur papier
    }.
notice-member = Membre
notice-how = Envoi
notice-where = Adresse
notice-state = État
notice-day = Jour qui compte
notice-clear-days = Jours francs
notice-sending-email = courriel
notice-sending-paper = papier
notice-sending-hand = remise en main propre
notice-no-email = (sans adresse électronique)
notice-without-email = { $count ->
        [one] { $count } membre n'a pas d'adresse électronique et n'a pas demandé le papier : sa convocation sera un pli à poster.
       *[other] { $count } membres n'ont pas d'adresse électronique et n'ont pas demandé le papier : leurs convocations seront des plis à poster.
    }
notice-note-missing = { $count ->
        [one] { $count } affaire n'a pas de note de synthèse :
       *[other] { $count } affaires n'ont pas de note de synthèse :
    }
notice-urgent = Motif de l'urgence
notice-urgent-hint = Le délai est trop court. En urgence il peut être abrégé jusqu'à un jour franc ; l'assemblée se prononce à l'ouverture.
notice-late-by-orders = Pourquoi plus tard que le règlement intérieur
notice-late-by-orders-hint = La loi est respectée ; le règlement intérieur demandait le { $day }. Le motif reste au journal.
notice-latest-by-orders = Selon le règlement intérieur
notice-correction = Ce qui change
notice-without-notes = Envoyer sans ces notes : un autre document joint informe assez
notice-send = { $count ->
        [one] Envoyer la convocation
       *[other] Envoyer les { $count } convocations
    }
notice-send-said = Les papiers sont faits et conservés d'abord ; rien ne part si l'un d'eux manque.
notice-again = Envoyer une nouvelle convocation
notice-again-said = Un ordre du jour corrigé est une nouvelle convocation : tout le délai recommence.
notice-left-to = Parties
notice-least = Délai le plus court
notice-wanting = { $count ->
        [one] { $count } convocation n'est pas partie : quelqu'un doit la regarder.
       *[other] { $count } convocations ne sont pas parties : quelqu'un doit les regarder.
    }
notice-paper-list = Liste des plis (CSV)
notice-calendar = Rendez-vous (.ics)
notice-papers-wait = { $count ->
        [one] { $count } pli attend son jour d'envoi.
       *[other] { $count } plis attendent leur jour d'envoi.
    }
notice-posted-on = Jour où les plis ont été postés
notice-post = Noter l'envoi des plis
notice-handed = remise
notice-given = posté
notice-to-post = à poster
notice-proof = Preuve d'envoi
notice-proof-why = Compte le jour où le serveur de messagerie prend le courriel, celui du cachet de la poste ou de la remise : ni celui de la signature, ni celui de la réception.
notice-nothing-sent = Rien n'a été envoyé à ce membre pour cette séance.
notice-round = Convocation n° { $number }
notice-entered-by = Noté par
notice-resend = Envoyer de nouveau à ce membre
notice-resend-why = Un nouvel envoi fait repartir le délai pour ce membre seul. Une lettre qui n'est pas partie est retirée de la boîte d'envoi.
notice-resend-day = Jour de la remise ou de la poste
notice-resend-day-hint = Pour une remise en main propre, ou un pli déjà posté.
notice-resend-do = Envoyer de nouveau
notice-paper-sheet = Liste des plis (PDF)
notice-refused = Convocations qui ne sont pas parties
notice-refused-said = Quitus les retente de lui-même. Si l'adresse est fausse, corrigez-la dans la page du membre, ou envoyez le papier : le délai court du jour où il est posté ou remis.
notice-way-email = Envoyer de nouveau
notice-way-paper = Passer au papier
notice-way-hand = Remise ce jour en main propre
