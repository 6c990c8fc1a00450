### Une séance en préparation : jours, ordre du jour, réponses, prévision du quorum ; l'espace de l'élu.

prepare-title = Préparer la séance
prepare-open = Préparer la séance
prepare-new = Prévoir une séance
prepare-plan = Prévoir la séance
prepare-hour = Heure
prepare-second = Seconde réunion de la séance du
prepare-second-hint = À remplir seulement si une première séance n'a pu se tenir faute de quorum : son jour.
prepare-second-open = Prévoir la seconde réunion
prepare-second-earliest = Faute de quorum, une seconde réunion peut se tenir sans condition de quorum, au plus tôt le { $day } si sa convocation part aujourd'hui, pour { $count ->
        [0] aucun point : tous ont été traités.
        [one] le seul point non traité.
       *[other] les { $count } points non traités.
    }
prepare-head = Changer le jour, l'heure ou le lieu
prepare-save = Enregistrer
prepare-cancel = Annuler la séance
prepare-cancel-said = La séance du { $day } sera annulée. Elle restera dans la liste, avec son motif ; rien n'est effacé.
prepare-cancel-button = Annuler la séance
prepare-reason = Motif
prepare-cancelled = Annulée :
prepare-closed = La convocation est partie : l'ordre du jour est celui que les élus ont reçu.
prepare-reopen = Corriger l'ordre du jour
prepare-reopen-said = Ajouter, retirer ou changer un point demande une nouvelle convocation, avec son motif et tout son délai. Celle qui est partie reste prouvée.
prepare-reopened = L'ordre du jour est rouvert. Les élus gardent la convocation du { $day } tant que la nouvelle n'est pas partie.
prepare-keep = Le laisser tel qu'il a été convoqué
prepare-send-again = Envoyer la nouvelle convocation
prepare-latest-by-orders = Selon le règlement intérieur
prepare-over = Cette séance n'est plus à préparer.
prepare-in-time = Envoyée aujourd'hui, la convocation serait dans les délais
prepare-only-urgent = Envoyée aujourd'hui, elle serait trop courte : seule l'urgence la permet
prepare-too-late = Trop tard, même en urgence
prepare-clear-today = { $count ->
        [0] Aucun jour franc si elle part aujourd'hui
        [one] { $count } jour franc si elle part aujourd'hui
       *[other] { $count } jours francs si elle part aujourd'hui
    }
prepare-latest = Dernier jour d'envoi
prepare-deposit = Dernier jour de dépôt d'un projet
prepare-urgent = Dernier jour en urgence
prepare-quarters = { $year } : aucune séance de cette assemblée, tenue ou prévue, pour ces trimestres : { $quarters }.
prepare-lacking = { $items ->
        [one] { $items } point
       *[other] { $items } points
    }, { $count ->
        [0] tous complets.
        [one] dont un incomplet.
       *[other] dont { $count } incomplets.
    }
prepare-add = Ajouter un point
prepare-add-button = Inscrire le point
prepare-up = Monter « { $title } »
prepare-down = Descendre « { $title } »
prepare-moved = Point placé au rang %.
prepare-grip = Glisser pour changer de place
prepare-carried = reprise d'une séance précédente
prepare-drafts = Projets en attente
prepare-draft-visa = Visa attendu : { $step } ({ $who })
prepare-draft-whole = Tous les visas sont donnés
prepare-draft-open = ouvrir le projet
prepare-draft-reason = Motif d'une inscription sans tous les visas
prepare-draft-add = Inscrire à l'ordre du jour
prepare-left = Points renvoyés des séances précédentes
prepare-left-of = Séance du { $day }
prepare-carry = Reprendre ce point
prepare-answers = Réponses des élus
prepare-answers-enter = Voir les réponses, en saisir une
prepare-answers-why = Chaque élu répond dans son espace. Ce qui arrive par téléphone ou sur papier se saisit ici ; chaque réponse est gardée, la dernière vaut.

item-title = Le point
item-kind = Nature
item-kind-deliberation = délibération
item-kind-information = information, sans vote
item-kind-election = désignation ou élection
item-no-rapporteur = pas encore connu
item-note = Note explicative
item-note-hint = Quelques phrases ; une ligne vide sépare les paragraphes.
item-note-why = Une note par point part avec la convocation ; sans elle, la délibération est irrégulière là où la loi la demande.
item-lacks-rapporteur = rapporteur à désigner
item-lacks-note = note explicative à écrire
item-place = Rang
item-place-button = Placer à ce rang
item-remove = Retirer le point
item-as-it-stands = Ce qui est enregistré maintenant
item-choose-member = choisir un membre
item-interest-add = Déclarer un intérêt
item-interest-member = Membre intéressé
item-interest-kind = Nature de l'intérêt
item-interest-organisation = Organisme
item-interest-button = Enregistrer l'intérêt
item-interest-withdraw = Retirer
item-interest-why = Le membre intéressé ne compte pas pour le quorum de ce point et ne prend part ni au débat ni au vote.

answer-member = Élu
answer-reply = Réponse
answer-reply-present = présent
answer-reply-excused = excusé, sans pouvoir
answer-reply-proxy = donne pouvoir
answer-reply-withdrawn = retire sa réponse ou son pouvoir
answer-proxy-to = donne pouvoir à { $name }
answer-holder = Pouvoir donné à
answer-no-holder = personne
answer-channel = Reçue
answer-channel-online = dans son espace
answer-channel-telephone = par téléphone
answer-channel-paper = sur papier
answer-channel-email = par courriel
answer-enter = Enregistrer la réponse
answer-silent = n'a pas répondu
answer-caption = { $count ->
        [0] Aucune réponse
        [one] Une réponse
       *[other] { $count } réponses
    }
answer-present-count = Présents annoncés
answer-excused-count = Excusés
answer-proxy-count = Pouvoirs annoncés
answer-silent-count = Sans réponse

what-if-title = Prévoir le quorum
what-if-announced = D'après les réponses reçues.
what-if-supposed = D'après ce que vous avez coché.
what-if-sum = À l'ouverture : { $sure } sûrs, { $hoped } si ceux qui n'ont pas répondu viennent ; il en faut { $quorum }.
what-if-sure = quorum assuré
what-if-hoped = quorum atteint si les autres viennent
what-if-missed = quorum manqué
what-if-unknown = règle inconnue
what-if-why = Un pouvoir ne compte jamais pour le quorum. Qui a un intérêt à un point n'y compte pas.
what-if-by-item = Ce que chaque point peut attendre
what-if-expected = Attendus
what-if-certain = Sûrs
what-if-margin = Marge
what-if-outlook = Prévision
what-if-calls = À qui téléphoner
what-if-missing = { $count ->
        [0] Le quorum est assuré à l'ouverture, mais pas à tous les points.
        [one] Il manque une présence pour que le quorum soit assuré.
       *[other] Il manque { $count } présences pour que le quorum soit assuré.
    }
call-no_answer = Sans réponse ({ $count })
call-excused = Excusés ({ $count })
call-gave_proxy = Ont donné pouvoir, ce qui n'aide pas le quorum ({ $count })
what-if-suppose = Et si…
what-if-absent = Absents
what-if-proxies = Pouvoirs
what-if-proxy = { $giver } donne pouvoir à { $holder }
what-if-compute = Recalculer

own-title = Mon espace
own-nobody = Cette page est celle d'un élu
own-nobody-said = Votre compte n'est attaché à aucun élu de cette collectivité ; l'administration des comptes peut l'y attacher.
own-none = Aucune séance à venir
own-none-said = Vos prochaines séances paraîtront ici, avec leurs papiers et votre réponse.
own-answered = Votre réponse : { $answer }.
own-not-answered = Vous n'avez pas encore répondu.
own-will-you = Votre réponse
own-reply-present = Je serai présent
own-reply-excused = Je serai absent, excusé
own-reply-proxy = Je donne pouvoir à un collègue
own-proxy-hint = Un pouvoir se retire à tout moment avant le vote.
own-send = Envoyer ma réponse
own-change = Changer ma réponse
own-withdraw = Retirer mon pouvoir
own-held = Vous tenez le pouvoir de { $name }.
own-sitting-page = La page de la séance
own-papers = Vos papiers
own-notice-of = Convocation envoyée le { $day }.
own-notice-replaces = Elle remplace la précédente :
own-reopened = L'ordre du jour est en cours de correction : une nouvelle convocation suivra.
own-paper-convocation = Ma convocation (PDF)
own-paper-agenda = Ordre du jour et notes (PDF)
own-paper-calendar = Ajouter à mon agenda
what-if-aside = { $count ->
        [one] Un pouvoir ne compterait pas
       *[other] { $count } pouvoirs ne compteraient pas
    }
