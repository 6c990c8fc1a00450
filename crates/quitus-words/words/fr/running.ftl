### Tenir la maison en marche : réglages, sauvegardes, mises à jour, surveillance.

refusal-config-syntax = Fichier de réglages illisible
    .message = quitus.toml ne peut être lu : { $detail }
    .remedy = Corrigez l'endroit indiqué ; la page docs/configuration.md montre chaque réglage.

refusal-config-unknown-key = Réglage inconnu
    .message = « { $key } » n'est pas un réglage de quitus.toml.
    .remedy = Corrigez son orthographe ou sa section, ou retirez-le : rien de ce qui est écrit n'est laissé de côté en silence.

refusal-config-bad-value = Réglage illisible
    .message = « { $key } » ne peut valoir { $value }.
    .remedy = Écrivez par exemple : { $expected }.

refusal-config-missing = Réglage manquant
    .message = « { $key } » manque dans quitus.toml.
    .remedy = Ajoutez par exemple : { $other }.

refusal-config-either = Réglages contraires
    .message = « { $key } » ne va pas avec { $other }.
    .remedy = Gardez l'un des deux.

refusal-needs-https = Adresse sans HTTPS
    .message = Cela demande une adresse en HTTPS ; celle de cet espace est { $address }.
    .remedy = Donnez un certificat à Quitus ou placez-le derrière un serveur mandataire en HTTPS, puis écrivez l'adresse publique dans quitus.toml : public_url = "https://…". En essai, ouvrez la page par http://localhost.

refusal-backup-damaged = Archive abîmée
    .message = { $what ->
        [truncated] L'archive est incomplète : il en manque la fin.
        [changed] L'archive a changé depuis qu'elle a été écrite ({ $place }).
        [rows] Des lignes de l'archive manquent ou sont illisibles ({ $place }).
        [tables] L'archive n'a pas les tables de la version qu'elle annonce ({ $place }).
        [format] L'archive est d'un format que ce programme ne connaît pas ({ $place }).
       *[foreign] Ce fichier n'est pas une archive de Quitus, ou n'en est plus une.
    }
    .remedy = Rien n'a été restauré. Prenez une archive plus ancienne, ou une autre copie de celle-ci ; « quitus restore --check FICHIER » dit si elle est entière.

refusal-backup-newer = Archive d'une version plus récente
    .message = L'archive est à la version { $found } du schéma ; ce programme connaît jusqu'à la version { $known }.
    .remedy = Installez la version de Quitus qui l'a écrite, ou une plus récente, puis recommencez.

refusal-backup-place-taken = La place est prise
    .message = Il y a déjà quelque chose : { $place }.
    .remedy = Rien n'est jamais effacé : nommez un autre fichier, un dossier vide ou une base vide.

refusal-backup-disk = Le disque a refusé
    .message = La sauvegarde n'a pu être écrite ou lue : { $why }.
    .remedy = Vérifiez la place libre et les droits du dossier, puis recommencez. Les données en place n'ont pas été touchées.

refusal-home-unsound = Base abîmée
    .message = La base elle-même n'est plus entière : { $why }.
    .remedy = Arrêtez Quitus, gardez une copie de son dossier, puis restaurez la dernière bonne sauvegarde dans un dossier vide.

running-backup-made = Sauvegarde prise et relue :
running-backup-whole = Archive entière :
running-restored = Restauré depuis :
running-last-good = Dernière sauvegarde bonne : { $day } à { $hour }
running-no-backup = Aucune sauvegarde n'a encore été prise.
running-late = La sauvegarde attendue n'a pas été prise.
running-upgrade = Cet espace vient d'une version antérieure (schéma { $from }). Il a d'abord été sauvegardé dans { $path } ; il est maintenant mis à jour.

refusal-no-backup-place = Pas de dossier de sauvegarde
    .message = Ce serveur ne tient pas de sauvegardes.
    .remedy = Donnez un dossier dans quitus.toml, section [backup], puis redémarrez le serveur.

operate-title = Exploitation
operate-version = Version
operate-engine = Base
operate-address = Adresse publique
operate-free = Place libre
operate-backups = Sauvegardes
operate-no-place = Ce serveur ne tient pas de sauvegardes.
operate-now = Sauvegarder maintenant
operate-table = Les dernières sauvegardes
operate-when = Quand
operate-archive = Archive
operate-size = Taille
operate-check = Vérification
operate-good = relue entière
operate-gone = n'est plus dans le dossier
operate-failed = n'a pas été prise
operate-moment = { $day } à { $hour }
operate-daily = Une sauvegarde est prise chaque jour à { $hour } ; les { $kept } dernières sont gardées.
operate-every = Une sauvegarde est prise toutes les { $hours } heures ; les { $kept } dernières sont gardées.
operate-never = Aucune sauvegarde n'est prise d'elle-même.
operate-megabytes = { $count } Mo
operate-elsewhere = Chaque archive tient tout l'espace : copiez-la sur une autre machine et gardez-la comme un secret. Elle se restaure par « quitus restore » dans un dossier vide.
operate-here-only = cette machine seulement
operate-letters = Lettres en attente
