### Ce qui entoure chaque page.

state-held = tenu
state-to-do = à faire
state-due-soon = bientôt dû
state-overdue = en retard
state-refused = refusé
state-unknown = non connu

severity-error = Erreur
severity-warning = Attention
severity-note = Remarque

frame-skip = Aller au contenu
frame-desk = Votre bureau
frame-nav = Rubriques
frame-here = Vous êtes ici
frame-search = Chercher dans le registre
frame-search-button = Chercher
# Dit dans sa propre langue, pour qui lit l'autre.
frame-read-this = Lire en français
frame-story = Démonstration : nous sommes le { $day }.
frame-story-label = Jour de la démonstration
frame-story-day = Aller au
frame-story-button = Changer de jour
frame-margin = En marge
frame-purpose = Quitus porte l'argent public de la demande à la preuve.
frame-advice = Les constats sont à vérifier : chacun cite son article, aucun n'est un avis juridique.
frame-keys = Touches du clavier
frame-key-search = chercher
frame-key-help = montrer ou cacher ces touches
frame-key-next = aller d'un lien ou d'un champ à l'autre
frame-as-table = Les mêmes faits en tableau
frame-why = Pourquoi
frame-to-do = À faire
frame-refused = { $count ->
        [one] Non enregistré, pour une raison
       *[other] Non enregistré, pour { $count } raisons
    }
frame-pages = Pages
frame-previous = Page précédente
frame-next = Page suivante
frame-page-of = Page { $page } sur { $pages }
frame-unknown = non connu
frame-sign-in = Se connecter
frame-sign-out = Se déconnecter
frame-signed-in = Connecté :
frame-account = Mon compte
frame-trial = ESSAI.
frame-trial-said = Rien n'est inscrit au registre, rien ne part.
frame-trial-end = Finir l'essai
