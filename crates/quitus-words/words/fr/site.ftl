### Le site : ses rubriques, et ce qui n'a pas pu être répondu.

site-year = L'année
site-assemblies = Assemblées
site-sittings = Séances
site-acts = Actes
site-programmes = Programmes
site-rules = Règles
site-today = Aujourd'hui
site-deadlines = Échéances
site-decisions = Décisions
site-fulfilment = Suivi d'exécution
site-copies = Copies aux conseillers
site-back-home = Revenir à l'accueil

site-faults = { $count ->
    [one] Un point à corriger
   *[other] { $count } points à corriger
}

site-refused = Demande refusée
    .message = Cette demande n'a pas pu être suivie.
    .remedy = Lisez chaque raison ci-dessous, corrigez et recommencez.
site-nowhere = Cette page n'existe pas
    .message = Aucune page ne se trouve à cette adresse ; elle a peut-être été mal recopiée.
    .remedy = Vérifiez l'adresse, ou revenez à l'accueil et cherchez l'acte par son numéro.
site-unreadable = Demande illisible
    .message = L'adresse ou le formulaire reçu ne peut pas être lu.
    .remedy = Revenez à la page précédente, vérifiez ce qui a été saisi et recommencez.
site-not-this-way = Cette page se consulte autrement
    .message = Cette adresse ne répond pas à ce genre de demande.
    .remedy = Ouvrez la page par un lien du site, puis utilisez le bouton qu'elle propose.
site-too-large = Envoi trop volumineux
    .message = Ce qui a été envoyé dépasse la taille admise.
    .remedy = Réduisez l'envoi et recommencez.
site-keeper-only = Réservé à ceux qui tiennent le registre
    .message = Les constats et les brouillons ne sont pas publics.
    .remedy = Consultez cette page depuis la machine où Quitus est installé, ou demandez au secrétariat des assemblées.
site-fault = Erreur de notre part
    .message = Quitus n'a pas su faire cette page. Rien n'a été modifié ni perdu.
    .remedy = Réessayez dans un instant ; si l'erreur revient, prévenez la personne qui administre Quitus, son journal en garde la trace.
