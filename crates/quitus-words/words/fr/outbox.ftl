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
