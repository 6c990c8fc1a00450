### L'année d'une collectivité, en anneau.

year-title = L'année { $year } en douze étapes
year-held = { $held ->
        [0] aucune étape tenue sur { $of }
        [one] { $held } étape tenue sur { $of }
       *[other] { $held } étapes tenues sur { $of }
    }
year-held-on = { $held ->
        [0] Aucune étape tenue sur { $of } au { $day }.
        [one] { $held } étape tenue sur { $of } au { $day }.
       *[other] { $held } étapes tenues sur { $of } au { $day }.
    }
year-late = En retard : { $steps }.
year-step = Étape
year-state = État
year-detail = Détail
year-due = pour le { $day }
year-done = { $done } sur { $of }
year-steps = Étape par étape
year-latest-sittings = Dernières séances
year-others = Autres années
year-why = D'où viennent ces états
year-why-law = Chaque état est calculé des actes enregistrés au jour lu ; ce que les registres ne disent pas est non connu. Les échéances viennent de la loi :
year-why-list = liste des délibérations sous une semaine
year-published = Montrée telle qu'elle a publié ses actes : rien n'est ajouté, ce qui n'est pas publié est non connu.
year-fictional = Collectivité inventée pour la démonstration.
year-kind = Nature
year-population = Habitants
year-seat = Siège
year-kind-commune = commune
year-kind-intermunicipal = intercommunalité à fiscalité propre
year-kind-syndicate = syndicat
year-kind-department = département
year-kind-region = région

year-step-assembly = Assemblées
year-step-programme = Programme
year-step-request = Demande
year-step-deliberation = Projets
year-step-sitting = Séances
year-step-register = Registre
year-step-legality = Caractère exécutoire
year-step-agreement = Convention
year-step-funding = Crédits
year-step-field = Actions
year-step-report = Bilan
year-step-next_request = Demande suivante

year-says-assembly = Chaque assemblée a ses membres en exercice.
year-says-programme = Ce qui est promis : les axes, les critères et les années couvertes.
year-says-request = Ce que le partenaire demande, axe par axe.
year-says-deliberation = Chaque point de l'ordre du jour a été traité : voté, entendu, retiré ou renvoyé.
year-says-sitting = Les séances prévues ont eu lieu.
year-says-register = La liste des délibérations de chaque séance est affichée et en ligne.
year-says-legality = Les actes publiés et transmis s'imposent à tous.
year-says-agreement = Les conventions décidées dans l'année sont signées.
year-says-funding = L'argent : la ligne budgétaire, l'engagement et les versements.
year-says-field = Ce qui se passe sur le terrain : ateliers, prêts, rencontres.
year-says-report = Les résultats de l'année d'avant sont mesurés et déclarés.
year-says-next_request = Le bilan devient la demande de l'année suivante.
