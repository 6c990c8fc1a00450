# Projets et circuit de visa.

refusal-draft-closed = Projet clos
    .message = Ce projet ne change plus : il est { $state ->
        [enacted] devenu un acte
        [withdrawn] retiré
       *[other] clos
    }.
    .remedy = Commencez un autre projet ; celui-ci reste lisible.

refusal-draft-no-title = Projet sans objet
    .message = Le projet n'a pas d'objet.
    .remedy = Écrivez l'objet, tel que l'ordre du jour le portera.

refusal-draft-no-enacting = Projet sans dispositif
    .message = Le projet n'a pas de dispositif : l'assemblée n'aurait rien à décider.
    .remedy = Écrivez ce que l'assemblée décide, un point par décision.

refusal-draft-text-faults = Texte à reprendre
    .message = { $faults ->
        [one] Un passage du texte n'entre pas dans un acte
       *[other] { $faults } passages du texte n'entrent pas dans un acte
    }.
    .remedy = L'aperçu montre chaque passage avec sa ligne : récrivez-le ou ôtez-le.

site-drafts = Projets

draft-board = Projets de délibération
draft-begin = Commencer un projet
draft-begin-button = Enregistrer le projet
draft-save-button = Enregistrer
draft-look = Voir l'aperçu
draft-none = Les projets des services paraîtront ici, chacun avec le visa qui lui manque.
draft-untitled = Projet sans objet
draft-version = version { $version }
draft-by-service = Par service
draft-all-services = Tous les services
draft-title = Objet
draft-sitting = Séance visée
draft-service = Service
draft-missing = Ce qui manque
draft-who = Qui répond
draft-due = Pour le
draft-late = en retard
draft-any-reviewer = tout relecteur
draft-state-writing = en rédaction
draft-state-in_circuit = dans le circuit
draft-state-ready = prêt
draft-state-on_agenda = à l'ordre du jour
draft-state-enacted = devenu un acte
draft-state-withdrawn = retiré
draft-step = Étape
draft-step-service = Chef de service
draft-step-legal = Affaires juridiques
draft-step-finance = Finances
draft-step-director = Direction générale
draft-step-vice_president = Vice-président
draft-step-clerk = Secrétariat des assemblées
draft-visa-waiting = attend son tour
draft-visa-asked = visa demandé
draft-visa-given = visa donné
draft-visa-returned = renvoyé
draft-act-sent = Envoyé dans le circuit
draft-act-given = Visa donné
draft-act-returned = Renvoyé
draft-act-delegated = Visa confié
draft-act-recalled = Repris
draft-act-remarked = Remarque
draft-opinion-favourable = favorable
draft-opinion-unfavourable = défavorable
draft-opinion-not_given = avis non rendu
draft-fault-image = Une image n'entre pas dans un acte : joignez-la en annexe.
draft-fault-link = L'adresse d'un lien n'est pas gardée : écrivez-la en toutes lettres s'il le faut.
draft-fault-html = Le code HTML n'est pas gardé.
draft-fault-code = Le texte est gardé, non sa présentation en code.
draft-fault-quote = Le texte est gardé, non sa présentation en citation.
draft-fault-rule = Un filet en travers de la page n'est pas gardé.
draft-fault-deep-heading = Un acte a quatre niveaux de titres au plus.
draft-fault-deep-list = Une liste a six niveaux au plus.
draft-fault-list-start = Une liste numérotée commence à 1.
draft-fault-inside-list = Un titre, un tableau ou un second paragraphe ne tient pas dans une liste : il passe après.
draft-fault-extra-cells = Cette ligne a plus de cases que son tableau de colonnes.
draft-fault-reference = Ce renvoi ne mène à rien : vérifiez le nom du chiffre ou du montant.
draft-fault-character = Un caractère que le papier n'imprime pas a été ôté.
draft-fault-place = { $part }, ligne { $line }
draft-preview = Aperçu
draft-findings = Constats
draft-no-finding = Rien à signaler.
draft-references = Chiffres et montants à citer
draft-references-hint = Un nombre cité par son nom suit son enregistrement ; tapé à la main, il est signalé.
draft-not-measured = non mesuré
draft-plain = un nombre qui n'est pas un chiffre, avec sa raison
draft-setting = Destination
draft-not-said = non précisé
draft-assembly = Assemblée
draft-rapporteur = Rapporteur
draft-nature = Nature
draft-subject = Matière
draft-programme = Programme
draft-delegation = Délégation
draft-money = Montants
draft-axis = Axe
draft-amount = Montant en euros
draft-total = Total en euros
draft-budget-lines = Imputations
draft-agreements = Conventions
draft-note = Note explicative
draft-note-hint = Elle part avec la convocation.
draft-reason = Motif
draft-reason-hint = Le projet n'est plus chez son auteur : dites pourquoi vous le changez.
draft-conflict = Quelqu'un a enregistré entre-temps
draft-conflict-said = Voici son texte ; le vôtre est gardé dans le formulaire. Reprenez ce qu'il faut, puis enregistrez.
draft-way = Circuit de visa
draft-deposit = Dernier jour de dépôt : { $day }.
draft-cite-delegation = Délégations à citer
draft-cite = Citer la délégation
draft-deposit-short = dépôt jusqu'au { $day }
draft-no-step = Aucun visa n'est demandé pour l'instant.
draft-optional = facultatif
draft-comment = Remarque
draft-give = Donner le visa
draft-return = Renvoyer à l'auteur
draft-delegate-to = Confier à
draft-delegate = Confier le visa
draft-send = Envoyer dans le circuit
draft-recall = Reprendre le projet
draft-withdraw = Retirer le projet
draft-history = Historique
draft-files = Pièces annexes
draft-file = Fichiers PDF
draft-file-hint = 20 Mo au plus par fichier ; un PDF chiffré ou qui porte un programme est refusé.
draft-attach = Joindre
draft-detach = Ôter
draft-pages = { $pages ->
    [one] une page
   *[other] { $pages } pages
}
draft-opinions = Avis des commissions
draft-opinion-add = Ajouter un avis
draft-committee = Commission
draft-day = Jour
draft-sense = Sens de l'avis
draft-remark = Observation
draft-circuit-settings = Circuit de visa
draft-circuit-said = Chaque projet envoyé suit ces étapes dans l'ordre ; ceux qui sont déjà partis gardent les leurs.
draft-deposit-days = Jours entre le dépôt et l'envoi des convocations
draft-deposit-hint = Comptés avant le dernier jour d'envoi que la loi permet.
draft-circuit-save = Enregistrer le circuit
draft-no-step-here = aucune étape
draft-step-kind = Qui regarde
draft-only-service = Pour le seul service
draft-step-days = Jours avant le dépôt

refusal-no-such-draft = Projet introuvable
    .message = Aucun projet de cette collectivité ne porte la référence « { $asked } ».
    .remedy = Revenez à la liste des projets.

refusal-draft-too-long = Texte trop long
    .message = Ce texte dépasse { $limit } caractères.
    .remedy = Abrégez-le, ou joignez le détail en annexe.

refusal-draft-bad-amount = Montant illisible
    .message = « { $value } » n'est pas un montant en euros.
    .remedy = Écrivez-le en chiffres, deux décimales au plus : 1 234,56.

refusal-draft-axis-twice = Axe répété
    .message = L'axe « { $axis } » figure deux fois.
    .remedy = Gardez une ligne par axe.

refusal-draft-no-axis = Montant sans axe
    .message = Un montant n'est rattaché à aucun axe.
    .remedy = Nommez l'axe, ou ôtez le montant.

refusal-draft-unknown-record = Choix inconnu
    .message = « { $value } » n'est pas dans les dossiers de la collectivité.
    .remedy = Choisissez dans la liste.

refusal-draft-on-agenda = Projet à l'ordre du jour
    .message = Le projet figure à l'ordre du jour d'une séance.
    .remedy = Ôtez-le d'abord de l'ordre du jour.

refusal-draft-no-reason = Motif manquant
    .message = Cette action demande un motif.
    .remedy = Dites pourquoi en une phrase ; elle est gardée au journal.

refusal-draft-not-ready = Projet non prêt
    .message = Il manque des visas à ce projet.
    .remedy = Attendez les visas, ou dites pourquoi vous l'inscrivez sans eux.

refusal-draft-out-of-hands = Projet dans le circuit
    .message = Le projet est dans le circuit : son auteur ne le change plus.
    .remedy = Reprenez-le d'abord, ou demandez au secrétariat.

refusal-draft-no-comment = Remarque manquante
    .message = Un renvoi dit toujours ce qu'il faut reprendre.
    .remedy = Écrivez la remarque à l'auteur.

refusal-draft-no-such-account = Compte introuvable
    .message = « { $asked } » n'est pas un compte de cette collectivité.
    .remedy = Choisissez un compte de la liste, ou faites-le créer.

refusal-draft-step-not-asked = Visa non demandé
    .message = Ce visa n'est pas demandé pour l'instant.
    .remedy = Relisez le circuit : une étape d'avant manque, ou le projet a été repris.

refusal-draft-not-yours = Visa d'un autre
    .message = Ce visa est demandé à quelqu'un d'autre.
    .remedy = Demandez-lui de le donner ou de vous le confier.

refusal-circuit-bad-days = Nombre de jours illisible
    .message = « { $value } » n'est pas un nombre de jours entre 0 et 365.
    .remedy = Écrivez un nombre entier.

refusal-attachment-too-large = Fichier trop lourd
    .message = « { $name } » dépasse { $limit } Mo.
    .remedy = Réduisez-le ou découpez-le.

refusal-attachment-encrypted = PDF chiffré
    .message = « { $name } » est protégé par un mot de passe.
    .remedy = Enregistrez-le sans protection, puis joignez-le de nouveau.

refusal-attachment-active = PDF qui porte un programme
    .message = « { $name } » contient ce qui peut s'exécuter ({ $what }) : il n'a pas été gardé.
    .remedy = Imprimez-le en PDF simple, puis joignez ce nouveau fichier.

refusal-attachment-not-a-pdf = Fichier illisible
    .message = « { $name } » ne se lit pas comme un PDF. Détail technique : { $why }.
    .remedy = Enregistrez le document en PDF, puis joignez-le.

refusal-opinion-no-committee = Commission manquante
    .message = L'avis n'est rattaché à aucune commission.
    .remedy = Nommez la commission ou l'assemblée consultée.

draft-import = Importer un fichier de traitement de texte
draft-import-file = Fichier DOCX ou ODT
draft-import-button = Importer le projet
draft-left = Ce que l'import n'a pas gardé
draft-left-image = des images : joignez-les en annexe
draft-left-note = des notes ou des commentaires
draft-left-revision = des passages supprimés en suivi des modifications
draft-left-nested-table = un tableau dans un tableau : son texte est dans la case
draft-left-text-box = des zones de texte

refusal-import-not-a-draft = Fichier non reconnu
    .message = « { $name } » n'est ni un DOCX ni un ODT.
    .remedy = Enregistrez le projet dans l'un de ces formats, puis importez-le.

refusal-import-too-large = Fichier trop lourd
    .message = « { $name } » est trop lourd, ou se déploie en trop de texte.
    .remedy = Ôtez-en les images et ce qui n'est pas le texte de l'acte.

refusal-import-broken = Fichier abîmé
    .message = « { $name } » ne se lit pas jusqu'au bout : rien n'a été importé.
    .remedy = Ouvrez-le dans votre traitement de texte, enregistrez-le de nouveau, puis importez-le.
