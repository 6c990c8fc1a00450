### Le registre, cherché.

register-title = Registre des actes
register-words = Mots de l'acte
register-year = Année
register-subject = Matière
register-sitting = Séance
register-search = Chercher
register-no-such-year = Écrivez l'année en quatre chiffres, comme 2023, ou laissez ce champ vide.
register-total = { $count ->
        [0] Aucun acte
        [one] { $count } acte
       *[other] { $count } actes
    }
register-more-than = Plus de { $count } actes
register-superseded = remplacé par l'acte { $number }
register-empty = Le registre est encore vide
register-empty-said = Les actes décidés en séance entrent ici, le plus récent d'abord.
register-none = Aucun acte ne porte ces mots
register-none-said = Les accents et les pluriels ne comptent pas. Essayez avec moins de mots, ou une autre année.
register-see-all = Voir tout le registre
register-older = Actes plus anciens
register-newest = Revenir aux plus récents

register-print = Imprimer le registre d'une année
register-print-lead = Feuillets d'ouverture et de clôture, délibérations et décisions par ordre de date, table par date, table par objet : à imprimer sur papier permanent, à signer et à relier.
register-print-why = Le papier fait foi ; le fichier dit les mêmes registres, et les mêmes registres redonnent le même fichier.
register-print-year = Registre de { $year }
register-years = Années du registre
register-deliberations = Délibérations
register-decisions = Décisions par délégation
register-file = Fichier

refusal-no-such-register-year = Registre vide
    .message = Le registre de { $year } ne porte aucun acte.
    .remedy = Choisissez une année où des actes sont inscrits.
