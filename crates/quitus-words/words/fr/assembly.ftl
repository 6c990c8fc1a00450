### Les assemblées : qui siège, à quelles dates.

assembly-title = Assemblées
assembly-caption = Assemblées et membres en exercice
assembly-none = Aucune assemblée
assembly-none-said = Les assemblées de cette collectivité, conseil et bureau, paraîtront ici avec leurs membres.
assembly-name = Assemblée
assembly-kind = Nature
assembly-in-office = Membres en exercice
assembly-legal-seats = Sièges fixés par la loi ou l'arrêté
assembly-sittings = Séances
assembly-no-sitting = Aucune séance enregistrée.
assembly-lead = { $count ->
        [0] Aucun membre en exercice n'est connu au { $day }.
        [one] { $count } membre en exercice au { $day }.
       *[other] { $count } membres en exercice au { $day }.
    }
assembly-hemicycle = Les membres en exercice
assembly-seated = en exercice
assembly-seated-many = en exercice
assembly-member = Membre
assembly-capacity = Qualité
assembly-group = Groupe
assembly-vote = Vote
assembly-proxy = Pouvoir
assembly-from = Depuis le
assembly-until = Jusqu'au
assembly-still = en exercice
assembly-members = Les membres
assembly-members-caption = Membres et durée de leur mandat
assembly-no-member = Aucun membre n'est enregistré.
assembly-over-time = Les membres au fil du temps
assembly-over-time-said = Membres en exercice du { $first } au { $last }, présents et quorum à chaque séance.
assembly-one-day = Les registres ne parlent que d'un seul jour : rien à comparer au fil du temps.
assembly-day = Jour
assembly-present = Présents
assembly-quorum = Quorum
assembly-quorum-said = Il faut { $quorum } membres dans la salle sur { $in_office } en exercice au { $day } ; les pouvoirs ne comptent pas.
assembly-quorum-unknown = La règle du quorum n'est pas connue pour cette assemblée ce jour-là.
assembly-legend-office = en exercice
assembly-legend-present = présents
assembly-legend-quorum = quorum
assembly-names = { $count ->
        [one] Un nom à lire avec une remarque
       *[other] { $count } noms à lire avec une remarque
    }
assembly-kind-commune_lt3500 = conseil municipal, moins de 3 500 habitants
assembly-kind-commune_ge3500 = conseil municipal, 3 500 habitants et plus
assembly-kind-epci_council = conseil d'une intercommunalité
assembly-kind-epci_bureau_delegated = bureau d'une intercommunalité, par délégation du conseil
assembly-kind-epci_bureau_advisory = bureau d'une intercommunalité, pour avis
assembly-kind-department = conseil départemental
assembly-kind-region = conseil régional
