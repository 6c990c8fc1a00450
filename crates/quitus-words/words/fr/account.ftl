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

account-means-password = mot de passe
account-means-link = lien à usage unique
account-means-passkey = clé d'accès
account-means-demonstration = personne prêtée par la démonstration

account-when = { $day } à { $clock }
account-shown-once = Copiez-le maintenant : il ne sera plus montré.

account-sign-in-title = Se connecter
account-email = Adresse électronique
account-password = Mot de passe
account-sign-in-button = Se connecter
account-by-passkey = Avec une clé d'accès
account-by-passkey-said = Le verrou de votre téléphone ou de votre ordinateur (empreinte, visage, code) suffit. Rien à retenir, rien à taper.
account-passkey-button = Utiliser une clé d'accès
account-passkey-script = Une clé d'accès demande que les scripts soient permis dans ce navigateur.
account-passkey-failed = La clé d'accès n'a pas été lue. Recommencez, ou connectez-vous par un mot de passe ou par un lien.
account-passkey-not-here = Les clés d'accès demandent une adresse en https:// (ou « localhost » sur la machine elle-même) : le navigateur les refuse à cette adresse. Demandez à la personne qui administre Quitus de régler l'adresse publique.
account-by-link = Sans mot de passe
account-by-link-said = Un lien vous est envoyé par courriel ; il sert une fois, pendant trente minutes.
account-link-ask = Recevoir un lien
account-link-sent = Si cette adresse a un compte, un lien vient de lui être envoyé. Il sert une fois, pendant trente minutes.
account-link-no-mail = Quitus n'envoie pas de courriel depuis cette adresse. Demandez un lien de connexion à la personne qui administre les comptes.
account-letter-subject = Votre lien de connexion à Quitus
account-letter = Bonjour,

    Vous avez demandé à vous connecter à Quitus. Ouvrez cette adresse, puis appuyez sur le bouton :

    { $link }

    Elle sert une seule fois, pendant trente minutes. Si vous n'avez rien demandé, ne faites rien : personne n'est entré.

account-link-title = Votre lien de connexion
account-link-said = Bonjour { $name }. Appuyez sur le bouton pour entrer ; ce lien ne servira plus ensuite.
account-link-button = Entrer

account-lent-title = Se connecter comme…
account-lent-said = Cette démonstration prête ses personnes, toutes fictives, à qui se trouve devant cette machine. Chacune voit ce que son rôle lui permet.
account-lent-link = Prendre la place d'une personne de la démonstration

account-mine-title = Mon compte
account-withdraw = Retirer
account-since = depuis le { $since }
account-since-used = depuis le { $since }, dernier usage le { $used }
account-passkeys = Mes clés d'accès
account-passkey-add-said = Une clé d'accès reste sur votre appareil et ne s'imite pas : c'est la façon la plus sûre de se connecter.
account-passkey-label = Nom de cette clé, par exemple « téléphone »
account-passkey-add = Ajouter une clé d'accès
account-password-part = Mon mot de passe
account-password-held = Vous avez un mot de passe. En changer ferme vos autres sessions.
account-password-none = Vous n'avez pas de mot de passe ; une clé d'accès ou un lien suffisent.
account-password-before = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-hint = Douze caractères au moins ; une phrase convient bien.
account-password-set = Enregistrer le mot de passe
account-tokens = Mes jetons
account-tokens-said = Un jeton permet à un autre logiciel d'agir en votre nom par l'interface de programmation. Retirez ceux qui ne servent plus.
account-token-label = À quoi sert ce jeton
account-token-hint = Par exemple « site internet de la ville ».
account-token-add = Créer un jeton
account-token-secret = Votre nouveau jeton
account-sessions-part = Où je suis connecté
account-sessions = Sessions ouvertes
account-session-means = Par
account-session-since = Ouverte le
account-session-seen = Vue le
account-session-this = (celle-ci)
account-sessions-close = Fermer les autres sessions

account-home-accounts = Comptes de la maison
account-of-home = toute la maison
account-list-title = Comptes
account-list-said = Les personnes qui peuvent se connecter, et ce que leur rôle leur permet ici. Un compte se ferme et ne s'efface pas : le journal garde ce qui a été fait.
account-list-caption = Comptes et rôles
account-list-empty = Personne n'a encore de rôle ici.
account-list-closed = { $count ->
    [one] Un compte fermé ou sans rôle
   *[other] { $count } comptes fermés ou sans rôle
}
account-name = Nom
account-name-hint = Tel qu'il sera montré.
account-roles = Rôles
account-role = Rôle
account-member = Élu représenté
account-member-hint = Seulement pour le rôle « élu ».
account-member-none = aucun
account-add-title = Ajouter un compte
account-add-button = Ajouter le compte
account-is-closed = Ce compte est fermé.
account-no-role = Aucun rôle ici.
account-elsewhere = Cette personne tient aussi un rôle dans une autre collectivité.
account-role-give-title = Donner un rôle
account-role-give = Donner ce rôle
account-link-part = Lien de connexion
account-link-part-said = Un lien à remettre à cette personne, en main propre ou par un canal sûr. Il sert une fois, pendant sept jours.
account-link-draw = Créer un lien
account-link-secret = Lien à remettre
account-close-part = Fermer ce compte
account-close-said = Ses sessions se ferment aussitôt et personne ne pourra plus se connecter sous cette adresse. Le journal garde ce qui a été fait.
account-close = Fermer le compte
