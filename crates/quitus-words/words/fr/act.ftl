### La page d'un acte : à gauche ce qui est dit, à droite pourquoi on peut le dire.

act-nature-DE = Délibération
act-nature-AR = Arrêté réglementaire
act-nature-AI = Arrêté individuel
act-nature-CC = Contrat ou convention
act-nature-BF = Document budgétaire
act-nature-AU = Acte

act-sitting = séance du { $day }
act-outcome = Sens du vote
act-amount = Montant
act-no-money = aucun montant
act-force = Caractère exécutoire
act-force-from = depuis le { $day }
act-force-not-yet = pas encore exécutoire
act-contents = Dans cette page
act-text = Texte
act-money = L'argent
act-vote = Le vote
act-documents = Les documents
act-dates = Les dates

act-order = Ordre dans la séance
act-subject = Matière
act-convened = Convocation
act-signed-by = Signataires
act-as-published = Acte repris tel qu'il a été publié : ce qu'il ne dit pas est non connu, rien n'y est ajouté.
act-invented = Autorité inventée pour la démonstration ; ses noms portent « (fictif) ».
act-found = { $count ->
        [0] Aucun constat au { $day }
        [one] { $count } constat au { $day }
       *[other] { $count } constats au { $day }
    }
act-found-keeper = Visible seulement de qui tient les registres, jamais du public.

## Le texte

act-text-as-voted = Le texte, tel que voté
act-text-why = Chaque chiffre du texte ouvre sa fiche. En face de chaque ligne : d'où vient ce qu'elle affirme.
act-part-citations = Visas
act-part-recitals = Exposé
act-part-enacting = Dispositif
act-of-axis = décidé pour l'axe { $axis }
act-total-stated = total écrit dans l'acte
act-total-of-axes = somme des axes { $axes }

## L'argent

act-no-money-said = Cet acte ne décide d'aucun montant.
act-amounts = Montants décidés par axe
act-axis = Axe
act-axis-title = Intitulé
act-axis-of = Axe { $axis }
act-total = Total
act-see-programme = Voir le programme
act-threads = De la ligne budgétaire aux axes
act-threads-said = Le montant de chaque axe part de la ligne { $line }.
act-from = De
act-to = Vers
act-budget-line = Imputation, dans les mots de l'acte
act-section-operating = section de fonctionnement
act-section-investment = section d'investissement
act-agreement-approved = Convention approuvée par cet acte
act-agreement-named = Convention citée
act-signed-on = signée le { $day }
act-signature-unknown = jour de signature non connu

## Le vote

act-no-item = Le point de séance d'où vient cet acte n'est pas connu.
act-no-vote = Aucun vote n'est enregistré sur ce point.
act-unanimously = à l'unanimité
act-unfavourable = sens défavorable
act-casting-vote = par la voix prépondérante
act-verdict-adopted = Adopté
act-verdict-rejected = Rejeté
act-verdict-not_adopted = Non adopté
act-method-show_of_hands = Vote à main levée
act-method-public = Scrutin public
act-method-secret = Scrutin secret
act-method-electronic = Vote électronique
act-declared = Vote déclaré : chiffres non connus.
act-declared-said = L'acte n'imprime que ses mots ; les pour, les contre, les abstentions et les non-votants n'y sont pas, et ne sont pas devinés.
act-vote-corrects = Ce vote en corrige un autre :
act-count = Décompte du vote
act-sense = Sens
act-votes = Voix
act-votes-word = voix
act-votes-available = Nombre de voix
act-position-for = Pour
act-position-against = Contre
act-position-abstention = Abstention
act-position-not_voting = Ne prend pas part au vote
act-votes-sum = { $present } présents + { $proxies ->
        [0] aucun pouvoir
        [one] { $proxies } pouvoir
       *[other] { $proxies } pouvoirs
    } = { $votes } voix
act-quorum-met = { $in_office } en exercice, quorum { $quorum } : { $present } présents, il est atteint
act-quorum-missed = { $in_office } en exercice, quorum { $quorum } : { $present } présents, il n'est pas atteint
act-quorum-unknown = Le quorum de ce jour-là n'est pas dans les règles tenues : non connu.
act-hemicycle = L'assemblée au moment du vote
act-hemicycle-said = { $in_office } membres en exercice, { $present } présents ; un fil mène de chaque membre représenté ({ $proxies }) à celui qui tient son pouvoir.
act-member = Membre
act-presence = Présence
act-proxy-to = Pouvoir à
act-presence-present = présent
act-presence-represented = représenté
act-presence-excused = excusé
act-presence-absent = absent
act-presence-unknown = non connu
act-legend-present = { $count ->
        [one] { $count } présent
       *[other] { $count } présents
    }
act-legend-represented = { $count ->
        [one] { $count } représenté
       *[other] { $count } représentés
    }
act-legend-excused = { $count ->
        [one] { $count } excusé
       *[other] { $count } excusés
    }
act-legend-absent = { $count ->
        [one] { $count } absent
       *[other] { $count } absents
    }
act-legend-unknown = { $count } non connus
act-proxies = { $count ->
        [one] { $count } pouvoir
       *[other] { $count } pouvoirs
    }
act-roll = Lire l'appel, nom par nom

## Les documents et les dates

act-documents-why = Un document est fait des registres et d'un modèle ; ses octets sont gardés pour toujours, sous leur empreinte.
act-dates-silent = Les jours marqués non connus ne figurent pas dans l'acte publié ; ils ne sont pas supposés.
act-stamp = L'acte porte le tampon
act-line-of-time = Les jours de cet acte
act-line-of-time-said = De la convocation à la fin du délai de recours, dans l'ordre des jours ; à part, ceux qui ne sont pas connus.
act-step = Étape
act-day = Jour
act-state = État
act-days-apart = { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
act-step-convened = Convocation
act-step-voted = Vote
act-step-sent = Transmission
act-step-received = Réception
act-step-published = Publication
act-step-notified = Notification
act-step-force = Exécutoire
act-step-appeal = Fin du recours
act-text-table = Tableau du texte
