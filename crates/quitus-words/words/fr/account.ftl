# Comptes, rôles et droits.

account-role-administrator = administrateur
account-role-clerk = service des assemblées
account-role-service_author = rédacteur d'un service
account-role-grant_officer = chargé des subventions
account-role-finance_officer = service des finances
account-role-member = élu
account-role-partner = partenaire
account-role-auditor = contrôle

account-right-read_findings = lire les constats
account-right-read_papers = lire les documents non publics
account-right-write_drafts = rédiger des projets
account-right-review_drafts = viser des projets
account-right-prepare_sittings = préparer les séances et convoquer
account-right-record_sittings = consigner les séances et tenir le registre
account-right-keep_deadlines = tenir les échéances
account-right-manage_people = gérer les élus et les assemblées
account-right-configure = régler la collectivité
account-right-manage_accounts = gérer les comptes
account-right-read_journal = lire le journal
account-right-answer_notices = répondre aux convocations
account-right-operate_home = exploiter l'espace
