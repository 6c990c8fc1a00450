### Les échéances : le tableau, la page du matin, l'agenda.

deadline-title = Échéances
deadline-lede = Ce que la loi attend, pour quel jour, sous quel article.
deadline-none = Rien à faire
    .said = Aucune échéance ouverte ce jour-là. Elles apparaissent ici dès qu'une séance est convoquée ou tenue, ou qu'un acte est pris.
deadline-kind-notice = Convocation à envoyer
deadline-kind-notice_copied = Copie de la convocation aux conseillers
deadline-kind-list_published = Liste des délibérations à publier
deadline-kind-list_copied = Liste à envoyer aux conseillers
deadline-kind-minutes_adopted = Procès-verbal à arrêter
deadline-kind-minutes_published = Procès-verbal à mettre en ligne
deadline-kind-minutes_copied = Procès-verbal à envoyer aux conseillers
deadline-kind-transmitted = Acte à transmettre au préfet
deadline-kind-published = Acte à publier
deadline-kind-notified = Acte à notifier
deadline-kind-online_until = Maintien en ligne
deadline-kind-appeal = Délai de recours
deadline-kind-referral = Délai de déféré du préfet
deadline-kind-financial_report = Compte rendu financier à recevoir
deadline-kind-open_data = Données de la convention à publier
deadline-kind-quarterly_sitting = Réunion du trimestre à prévoir
deadline-kind-register_bound = Registre à relier

deadline-state-overdue = en retard
deadline-state-due_soon = à faire bientôt
deadline-state-to_do = à faire
deadline-state-running = en cours
deadline-state-done = fait
deadline-state-over = terminé
deadline-state-unknown = non connu

deadline-of-sitting = { $name }, séance du { $day }
deadline-of-act = n° { $number }, { $title }
deadline-of-agreement = { $title }
deadline-of-agreement-year = { $title }, année { $year }
deadline-of-quarter = { $name }, { $quarter }ᵉ trimestre { $year }
deadline-of-register = registre { $name }, année { $year }

deadline-due = avant le { $day } à { $hour }
deadline-due-day = le { $day } au plus tard
deadline-runs-until = jusqu'au { $day } inclus
deadline-no-term = sans délai fixé par la loi ; l'acte ne s'applique pas avant
deadline-no-day = sans date connue
deadline-late = { $days ->
    [one] un jour de retard
   *[other] { $days } jours de retard
}
deadline-done = fait le { $day }
deadline-proof-said = preuve : { $proof }

deadline-what = Échéance
deadline-about = Objet
deadline-when = Date limite
deadline-state = État
deadline-article = Article
deadline-act = Action
deadline-open-caption = À faire
deadline-late-caption = En retard
deadline-none-here = Rien ici.
deadline-running-caption = Délais qui courent
deadline-ended-caption = Faits ou terminés, depuis deux mois
deadline-unknown-caption = Non connus

deadline-button-list_published = Publiée aujourd'hui
deadline-button-list_copied = Envoyée aujourd'hui
deadline-button-minutes_adopted = Arrêté aujourd'hui
deadline-button-minutes_published = En ligne aujourd'hui
deadline-button-minutes_copied = Envoyé aujourd'hui
deadline-button-notice_copied = Envoyée aujourd'hui
deadline-button-transmitted = Transmis aujourd'hui
deadline-button-published = Publié aujourd'hui
deadline-button-notified = Notifié aujourd'hui
deadline-button-financial_report = Reçu aujourd'hui
deadline-button-open_data = Publiées aujourd'hui
deadline-button-register_bound = Relié aujourd'hui
deadline-button-notice = Envoyer les convocations
deadline-button-quarterly_sitting = Prévoir une séance
deadline-button-online_until = Consulter l'acte
deadline-button-appeal = Consulter l'acte
deadline-button-referral = Consulter l'acte
deadline-adopt-minutes = Arrêter le procès-verbal
deadline-send-copies = Envoyer les copies
deadline-other-day = Un autre jour, une preuve
deadline-enter = Enregistrer ce jour
deadline-day = Jour
deadline-proof = Preuve
    .hint = numéro de l'accusé de réception, adresse de la page, référence du bordereau
deadline-take-back = Revenir dessus
deadline-reason = Motif
deadline-enter-title = Enregistrer une échéance
deadline-filter = Voir
deadline-filter-all = toutes
deadline-filter-open = à faire
deadline-history = Ce qui a été enregistré
deadline-taken-back = annulé

deadline-today-title = Aujourd'hui
deadline-today-nothing = Aucune échéance ne tombe ces jours-ci et rien n'est en retard.
deadline-today-pressing = { $count ->
    [0] Rien ne presse aujourd'hui
    [one] Une échéance demande un geste
   *[other] { $count } échéances demandent un geste
}
deadline-today-coming = Ensuite
deadline-today-waiting = Et aussi
deadline-today-letters = { $count ->
    [one] Un courriel n'est pas parti
   *[other] { $count } courriels ne sont pas partis
}
deadline-today-sittings = { $count ->
    [one] Une séance à venir
   *[other] { $count } séances à venir
}
deadline-today-drafts = { $count ->
    [one] Un projet vous attend
   *[other] { $count } projets vous attendent
}
deadline-today-backup = La dernière sauvegarde est trop ancienne : en faire une maintenant
deadline-today-answers = { $count ->
    [one] Une convocation attend votre réponse
   *[other] { $count } convocations attendent votre réponse
}
deadline-today-all = Toutes les échéances

deadline-feed-title = Les échéances dans votre agenda
deadline-feed-said = Votre agenda (Outlook, Thunderbird, téléphone) peut lire ces échéances à une adresse secrète, sans mot de passe. Ne la partagez pas : quiconque la connaît lit les échéances de la collectivité. Rien ne peut y être modifié.
deadline-feed-open = Créer mon adresse
deadline-feed-again = Remplacer mon adresse
deadline-feed-close = Fermer mon adresse
deadline-feed-is-open = Une adresse est ouverte. Elle n'est montrée qu'une fois, à sa création ; la remplacer ferme l'ancienne.
deadline-feed-address = Copiez cette adresse dans votre agenda
deadline-feed-once = Elle ne sera plus montrée : Quitus n'en garde que l'empreinte.
deadline-feed-link = Dans mon agenda
deadline-calendar = Échéances, { $name }
