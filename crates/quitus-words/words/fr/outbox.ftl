### La boîte d'envoi : les lettres, leurs essais, celles qui n'ont pas pu partir.

refusal-letter-state = Lettre déjà réglée
    .message = { $state ->
        [sent] Cette lettre est partie : le serveur de messagerie l'a prise.
        [sending] Cette lettre est en train de partir.
        [waiting] Cette lettre attend son tour dans la boîte d'envoi.
        [withdrawn] Cette lettre a été retirée de la boîte d'envoi.
       *[other] Cette lettre a changé d'état entre-temps.
    }
    .remedy = Rechargez la boîte d'envoi pour voir où elle en est.

refusal-no-such-letter = Lettre introuvable
    .message = La boîte d'envoi de cette collectivité n'a pas de lettre « { $asked } ».
    .remedy = Revenez à la boîte d'envoi et choisissez la lettre dans la liste.

refusal-mail-fault = Réglage de la messagerie
    .message = La partie [mail] de quitus.toml ne peut pas servir : { $why }.
    .remedy = Corrigez-la, puis relancez. Une ligne en clair (security = "none") ne mène qu'à cette machine.

refusal-mail-not-set = Aucun serveur de messagerie
    .message = quitus.toml ne nomme aucun serveur de messagerie : les lettres attendent.
    .remedy = Ajoutez-lui une partie [mail] avec host, port, security et from.

refusal-outbox-held = Boîte d'envoi déjà en main
    .message = Un autre programme, sans doute le serveur, vide déjà la boîte d'envoi de cet espace.
    .remedy = Laissez-le faire, ou arrêtez-le d'abord.

outbox-title = Boîte d'envoi
outbox-none = Aucune lettre : les convocations envoyées paraîtront ici, avec la réponse du serveur de messagerie.
outbox-why = Une lettre refusée est tentée trois fois, une lettre différée pendant trois jours, à intervalles croissants ; puis elle attend ici que quelqu'un décide.
outbox-uncertain-why = Une lettre incertaine a peut-être été prise : la ligne s'est rompue pendant son texte. Elle ne repart jamais d'elle-même.
outbox-wanting = { $count ->
        [one] { $count } lettre à regarder
       *[other] { $count } lettres à regarder
    }
outbox-last = Dernières lettres
letter-purpose = Objet
letter-purpose-convocation = convocation
letter-purpose-sign_in = lien de connexion
letter-purpose-copy = copie à un conseiller
letter-purpose-word = message
letter-state-waiting = en attente
letter-state-sending = en cours
letter-state-sent = partie
letter-state-deferred = à retenter
letter-state-uncertain = incertaine
letter-state-given_up = abandonnée
letter-state-withdrawn = retirée
letter-step = Étape
letter-step-began = essai commencé
letter-step-reached = destinataire accepté, texte envoyé
letter-step-accepted = prise par le serveur de messagerie
letter-step-refused = refusée par le serveur de messagerie
letter-step-deferred = différée
letter-step-interrupted = interrompue avant le texte : rien n'est parti
letter-step-lost = ligne rompue pendant le texte
letter-step-expired = trop tard pour servir
letter-step-ordered = nouvel envoi ordonné
letter-step-confirmed = arrivée confirmée
letter-step-withdrawn = retirée
letter-steps = Ce qui lui est arrivé
letter-at = Heure
letter-answer = Réponse
letter-to = Destinataire
letter-subject = Sujet
letter-attempts = Essais
letter-order-again = Envoyer de nouveau
letter-order-arrived = Elle est arrivée
letter-order-withdraw = Retirer
