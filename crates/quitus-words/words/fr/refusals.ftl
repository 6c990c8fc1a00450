### Les refus : ce qui n'est pas fait, pourquoi, et que faire.

refusal-other = Refusé
    .message = Quitus a refusé cette action ({ $code }) ; rien n'a été enregistré.
    .remedy = Relisez ce qui a été saisi et recommencez ; si le refus demeure, donnez ce code à la personne qui administre Quitus.

refusal-no-vote-on-roll = Pas de voix à ce vote
    .message = { $member } n'a pas de voix à ce vote : ni présent et en droit de voter, ni représenté par un pouvoir valable.
    .remedy = Vérifiez l'appel et les pouvoirs, ou retirez ce nom des positions.

refusal-position-twice = Position donnée deux fois
    .message = { $member } figure deux fois parmi les positions de ce vote.
    .remedy = Gardez une seule position pour ce membre.

refusal-act-in-several = Numéro présent dans plusieurs registres
    .message = Le numéro « { $asked } » existe dans plusieurs collectivités : { $places }.
    .remedy = Précisez la collectivité.

refusal-authority-exists = Collectivité déjà présente
    .message = Cet espace contient déjà la collectivité « { $code } » : le dossier n'a pas été chargé.
    .remedy = Chargez ce dossier dans un espace vide, ou changez son code.

refusal-findings-are-not-public = Constats réservés
    .message = Les constats sont réservés aux personnes de la collectivité qui tiennent cet espace.
    .remedy = Consultez l'acte publié, ou ouvrez Quitus sur la machine qui tient l'espace.

refusal-no-authority = Espace vide
    .message = Cet espace ne contient aucune collectivité.
    .remedy = Chargez d'abord un dossier.

refusal-no-receipt = Pas d'accusé de réception
    .message = Aucun accusé de réception n'est enregistré pour l'acte n° { $number } : l'exemplaire qui le porte ne peut être fait.
    .remedy = Enregistrez d'abord l'accusé de réception de la préfecture.

refusal-no-such-act = Acte introuvable
    .message = Aucun acte ne porte le numéro « { $asked } ».
    .remedy = Vérifiez le numéro tel que le registre l'imprime, par exemple 2023.00168, ou cherchez l'acte par les mots de son titre.

refusal-no-such-assembly = Assemblée introuvable
    .message = L'assemblée demandée n'existe pas dans cette collectivité.
    .remedy = Choisissez l'assemblée dans la liste de la collectivité.

refusal-no-such-authority = Collectivité introuvable
    .message = Aucune collectivité de cet espace n'a le code « { $code } ».
    .remedy = Vérifiez le code, ou chargez d'abord le dossier de cette collectivité.

refusal-no-such-file = Document introuvable
    .message = Aucun document ouvert à la lecture n'a l'empreinte « { $asked } ».
    .remedy = Revenez à la page de l'acte et reprenez le document de là.

refusal-no-such-programme = Programme introuvable
    .message = Aucun programme ne répond à « { $key } ».
    .remedy = Choisissez le programme dans la liste de la collectivité.

refusal-no-such-sitting = Séance introuvable
    .message = Aucune séance ne répond à « { $asked } ».
    .remedy = Donnez le jour de la séance, par exemple 2023-03-29, suivi au besoin de l'assemblée : 2023-03-29/bureau.

refusal-not-a-day = Ce jour n'existe pas
    .message = « { $text } » n'est pas un jour du calendrier.
    .remedy = Écrivez l'année, le mois et le jour : 2023-03-29.

refusal-nothing-made = Aucun document
    .message = Il n'y avait aucun document à faire.
    .remedy = Vérifiez que la séance a un ordre du jour et l'acte son texte.

refusal-sitting-in-several = Plusieurs séances ce jour-là
    .message = « { $asked } » désigne plusieurs séances : { $places }.
    .remedy = Précisez la collectivité et l'assemblée.

refusal-which-authority = Plusieurs collectivités
    .message = Cet espace contient plusieurs collectivités : { $places }.
    .remedy = Précisez laquelle.

refusal-store-constraint = Refusé par le registre
    .message = { $constraint ->
        [act_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [document_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [figure_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [file_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [journal_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [legal_dates_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [record_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [register_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [sitting_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [vote_kept] Ce qui fait foi ne se récrit pas : cette ligne est gardée telle qu'elle a été enregistrée.
        [vote_counts] Le compte n'est pas l'appel : les quatre chiffres du vote n'égalent pas le nombre de voix.
        [amounts_make_the_total] Les montants des axes ne font pas le total décidé.
        [proxy_to_a_colleague] Un pouvoir se donne à un collègue, jamais à soi-même.
        [vote_secret_has_no_names] Un scrutin secret ne garde aucun nom.
       *[other] Ce qui a été saisi contredit une règle du registre ({ $constraint }) ; rien n'a été enregistré.
    }
    .remedy = { $constraint ->
        [act_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [document_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [figure_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [file_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [journal_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [legal_dates_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [record_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [register_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [sitting_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
        [vote_kept] Enregistrez une correction, avec sa raison ; l'ancienne ligne reste lisible.
       *[other] Relisez ce qui a été saisi et corrigez-le avant de recommencer.
    }

refusal-document-fault = Document non fait
    .message = Le document n'a pas pu être fait ; les enregistrements sont intacts. Détail technique : { $why }.
    .remedy = Relisez le titre et le texte de l'acte (caractères inhabituels, longueur), puis recommencez.

refusal-file-unreadable = Fichier illisible
    .message = Le fichier { $path } n'a pas pu être lu ou écrit. Détail technique : { $why }.
    .remedy = Vérifiez que le chemin existe et que vous y avez droit.

refusal-folder-not-empty = Dossier occupé
    .message = Le dossier { $dir } contient déjà des fichiers : rien n'y a été écrit.
    .remedy = Donnez un dossier vide ou à créer.

refusal-home-missing = Espace introuvable
    .message = Il n'y a pas d'espace Quitus dans { $dir }.
    .remedy = Créez-en un avec « quitus init », essayez « quitus demo », ou donnez le bon dossier avec --home.

refusal-home-not-demo = Espace qui n'est pas une démonstration
    .message = Le dossier { $dir } n'a pas été fait par la démonstration : rien n'y a été touché.
    .remedy = Donnez un autre dossier avec --home.

refusal-home-not-empty = Espace déjà présent
    .message = Il y a déjà quelque chose dans { $dir } : rien n'a été créé ni effacé.
    .remedy = Donnez un dossier vide ou à créer avec --home.

refusal-law-question = Question de droit mal posée
    .message = La question n° { $index } sur la règle « { $rule } » ne peut être lue : { $problem }.
    .remedy = Corrigez-la d'après « quitus law explain », qui donne les faits attendus et des exemples.

refusal-no-case-here = Pas de dossier à charger
    .message = Le dossier { $dir } ne contient pas les fichiers d'une collectivité.
    .remedy = Donnez le dossier qui contient case.toml.

refusal-no-such-rule = Règle introuvable
    .message = Aucune règle ne s'appelle « { $rule } ».
    .remedy = Choisissez un nom dans la liste que donne « quitus law list ».
