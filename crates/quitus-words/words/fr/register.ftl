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
