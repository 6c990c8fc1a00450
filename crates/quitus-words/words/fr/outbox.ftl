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
