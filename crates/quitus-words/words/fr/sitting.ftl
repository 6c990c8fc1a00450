### Les séances : qui est venu, le quorum, les pouvoirs, les votes, les papiers.

sitting-title = Séances
sitting-none = Aucune séance
sitting-none-said = Les séances du conseil et du bureau paraîtront ici, chacune avec son ordre du jour, son appel et ses votes.
sitting-of-year = Séances de { $year }
sitting-day = Jour
sitting-assembly = Assemblée
sitting-state = État
sitting-items = Points
sitting-present = Présents
sitting-ahead = (après le jour lu)
sitting-state-planned = prévue
sitting-state-convened = convoquée
sitting-state-held = tenue
sitting-state-no_quorum = non tenue, faute de quorum
sitting-state-cancelled = annulée
sitting-fate-pending = à traiter
sitting-fate-voted = mis aux voix
sitting-fate-heard = entendu, sans vote
sitting-fate-withdrawn = retiré de l'ordre du jour
sitting-fate-adjourned = renvoyé à une autre séance
sitting-interest-personal = intérêt personnel
sitting-interest-by_law = représentant désigné par la loi

sitting-agenda-later = L'ordre du jour est en préparation ; il paraîtra avec la convocation.
sitting-lead = Séance { $state }
sitting-convoked = Convocation envoyée
sitting-second-of = Seconde réunion de la séance du
sitting-place = Lieu
sitting-opened = Ouverture
sitting-closed = Clôture
sitting-chair = Présidence
sitting-secretary = Secrétariat
sitting-in-office = Membres en exercice
sitting-proxies = Pouvoirs
sitting-excused = Excusés
sitting-notice = Le délai de convocation
sitting-clear-days = { $count ->
        [0] Aucun jour franc entre l'envoi et la séance
        [one] { $count } jour franc entre l'envoi et la séance
       *[other] { $count } jours francs entre l'envoi et la séance
    }
sitting-rule-unknown = La règle n'est pas connue pour ce jour ou cette assemblée : rien n'est supposé.
sitting-notice-unknown = Le jour d'envoi n'est pas connu : le délai ne peut pas être compté.
sitting-publicity = Ce qui est rendu public
sitting-list-published = Liste des délibérations en ligne
sitting-list-due = Au plus tard le
sitting-minutes-adopted = Procès-verbal arrêté
sitting-minutes-published = Procès-verbal en ligne
sitting-not-yet = pas encore

sitting-agenda = L'ordre du jour
sitting-no-item = Aucun point n'est inscrit à l'ordre du jour.
sitting-roll-by-item = L'appel, point par point
sitting-item = Point
sitting-item-title = Objet
sitting-quorum = Quorum
sitting-votes-available = Nombre de voix
sitting-result = Suite donnée
sitting-item-rank = Point { $rank }
sitting-no-vote = Aucun vote n'est enregistré sur ce point.
sitting-act = Acte
sitting-rapporteur = Rapporteur
sitting-opened-item = Mis en discussion
sitting-fate = Suite
sitting-votes-sum = { $present ->
        [one] { $present } présent
       *[other] { $present } présents
    } + { $proxies ->
        [0] aucun pouvoir
        [one] { $proxies } pouvoir
       *[other] { $proxies } pouvoirs
    } = { $votes } voix
sitting-quorum-needed = { $in_office } membres en exercice : il en faut { $quorum } dans la salle
sitting-quorum-counted = { $counted ->
        [0] aucun membre compté présent
        [one] { $counted } membre compté présent
       *[other] { $counted } membres comptés présents
    }
sitting-quorum-aside = { $count ->
        [one] { $count } membre présent n'est pas compté, ayant déclaré un intérêt à ce point.
       *[other] { $count } membres présents ne sont pas comptés, ayant déclaré un intérêt à ce point.
    }
sitting-quorum-met = quorum atteint
sitting-quorum-missed = quorum non atteint
sitting-interests = Intérêts déclarés
sitting-keeper-only = Visible seulement de qui tient les registres, jamais du public.
sitting-left-room = sorti de la salle
sitting-stayed = resté dans la salle
sitting-why-sum = Le compte égale l'appel
sitting-why-majority = La majorité

sitting-proxies-title = Les pouvoirs
sitting-proxies-caption = { $count ->
        [one] Un pouvoir donné
       *[other] { $count } pouvoirs donnés
    }
sitting-proxies-why = Un pouvoir est écrit, donné à un seul collègue, toujours révocable ; il ne compte pas pour le quorum.
sitting-giver = Donné par
sitting-holder = À
sitting-proxy-counts = À ce point
sitting-proxy-counted = compte
sitting-aside-giver-present = ne compte pas : qui l'a donné est dans la salle
sitting-aside-holder-absent = ne compte pas : qui le tient n'est pas dans la salle
sitting-aside-holder-full = ne compte pas : qui le tient en a déjà autant que la loi le permet
sitting-aside-revoked = ne compte pas : il a été retiré
sitting-aside-too-late = ne compte pas : il est arrivé après ce point
sitting-aside-fourth = ne compte pas : quatrième séance de suite
sitting-aside-interest = ne compte pas : intérêt déclaré à ce point
sitting-aside-twice = ne compte pas : un autre pouvoir du même membre compte déjà
sitting-hours = Arrivées et départs
sitting-arrives = { $name } arrive
sitting-leaves = { $name } quitte la salle

sitting-documents = Les papiers de la séance
sitting-documents-why = Chaque fichier est gardé tel qu'il a été fait ; son empreinte SHA-256 permet à chacun de vérifier qu'il n'a pas changé.
