### Les anomalies d'un dossier que l'on charge : le fichier et la ligne sont dits à côté, et rien n'est chargé.

## Le fichier

refusal-case-not-utf8 = Fichier d'un autre codage
    .message = Cette ligne contient des octets qui ne sont pas du texte UTF-8 : les lettres accentuées ne peuvent être lues.
    .remedy = Ouvrez le fichier dans un éditeur de texte ou un tableur, enregistrez-le en UTF-8 et rechargez le dossier.

refusal-case-too-big = Fichier trop gros
    .message = Le fichier dépasse { $limit } octets.
    .remedy = Vérifiez que c'est bien un fichier de texte du dossier ; sinon, retirez-le.

refusal-case-missing-file = Fichier absent
    .message = Le dossier n'a pas de fichier « { $file } », et il en faut un.
    .remedy = Ajoutez ce fichier, ou vérifiez l'orthographe de son nom.

refusal-case-unknown-file = Fichier inattendu
    .message = « { $file } » n'est pas un fichier que Quitus sait lire dans un dossier.
    .remedy = Vérifiez son nom et sa place, ou rangez-le hors du dossier ; vos remarques ont leur fichier, notes.md.

refusal-case-syntax = Ligne illisible
    .message = { $detail ->
            [csv] Le tableau ne peut être lu jusqu'au bout : un guillemet ouvert n'est pas refermé.
            [unknown] L'écriture de cette ligne ne peut être lue.
           *[other] L'écriture de cette ligne ne peut être lue (le lecteur dit : { $detail }).
        }
    .remedy = Comparez avec la ligne voisine : dans un fichier .toml, le signe égal, les guillemets et les crochets refermés ; dans un fichier .csv, autant de cases que de colonnes (« 2 / 5 » : deux cases pour cinq colonnes).

refusal-case-format = Format de dossier inconnu
    .message = Le dossier annonce le format { $value } ; cette version de Quitus lit le format 1.
    .remedy = Écrivez « format = 1 » si le dossier suit ce modèle ; s'il vient d'un Quitus plus récent, mettez le vôtre à jour.

## La clé et sa valeur

refusal-case-unknown-key = Mot inattendu
    .message = « { $key } » n'a pas de sens à cet endroit.
    .remedy = Corrigez son orthographe, ou retirez-le : rien de ce qui est écrit n'est laissé de côté en silence.

refusal-case-missing = Il manque une valeur
    .message = Il manque « { $key } » à cet endroit.
    .remedy = Ajoutez-le avec sa valeur ; s'il y est, il est vide.

refusal-case-wrong-type = Valeur d'une autre sorte
    .message = « { $key } » attend { $expected ->
            [text] un texte entre guillemets
            [integer] un nombre entier, sans guillemets
            [flag] true (oui) ou false (non), sans guillemets
            [day] un jour, comme 2023-03-29
            [list] une liste entre crochets
            [table] un groupe de clés avec leurs valeurs
           *[other] une autre sorte de valeur
        }.
    .remedy = Récrivez la valeur sous cette forme.

refusal-case-unknown-word = Mot hors de la liste
    .message = « { $value } » n'est pas un mot possible pour « { $key } ».
    .remedy = Choisissez parmi : { $allowed }.

refusal-case-bad-day = Ce jour n'existe pas
    .message = « { $value } » n'est pas un jour du calendrier, de l'an 1500 à l'an 2199.
    .remedy = Écrivez l'année, le mois et le jour : 2023-03-29.

refusal-case-bad-time = Cette heure n'existe pas
    .message = « { $value } » n'est pas une heure que les horloges de la collectivité ont montrée ce jour-là.
    .remedy = Écrivez l'heure et les minutes, comme 18:30 ; la nuit du passage à l'heure d'été, une heure manque.

refusal-case-bad-zone = Fuseau horaire inconnu
    .message = « { $value } » n'est pas un fuseau horaire connu.
    .remedy = Écrivez son nom international : Europe/Paris, Indian/Reunion, America/Martinique.

refusal-case-bad-amount = Montant illisible
    .message = « { $value } » n'est pas un montant en euros, avec deux décimales au plus.
    .remedy = Écrivez-le entre guillemets, en chiffres, sans signe ni symbole : "20000.00".

refusal-case-out-of-range = Nombre hors des limites
    .message = { $key ->
            [year] « { $value } » n'est pas une année que Quitus peut tenir, de 1500 à 2199.
            [from_year] « { $value } » n'est pas une année que Quitus peut tenir, de 1500 à 2199.
            [until_year] « { $value } » n'est pas une année que Quitus peut tenir, de 1500 à 2199.
           *[other] « { $key } » vaut { $value } ; ce nombre doit être entre { $from } et { $to }.
        }
    .remedy = Vérifiez le nombre : un zéro ou un chiffre de trop, le plus souvent.

refusal-case-too-long = Texte trop long
    .message = Le texte de « { $key } » dépasse { $limit } caractères.
    .remedy = Raccourcissez-le, ou partagez-le en plusieurs paragraphes si c'est le corps de l'acte.

refusal-case-control-character = Caractère invisible
    .message = Le texte de « { $key } » contient un caractère de commande, qui ne s'imprime pas.
    .remedy = Effacez ce passage et retapez-le : un copier-coller laisse parfois un tel caractère.

refusal-case-bad-key = Clé mal formée
    .message = « { $value } » ne peut servir de clé.
    .remedy = Écrivez-la en lettres minuscules sans accent, chiffres et traits d'union : ecole-des-mines. Le code d'un axe est court : A, B ou C.

refusal-case-bad-siren = SIREN faux
    .message = « { $value } » n'est pas un numéro SIREN : neuf chiffres dont le dernier contrôle les autres.
    .remedy = Recopiez-le de l'avis de situation de l'Insee ; s'il n'est pas connu, retirez la ligne.

refusal-case-bad-siret = SIRET faux
    .message = « { $value } » n'est pas un numéro SIRET : quatorze chiffres dont le dernier contrôle les autres.
    .remedy = Recopiez-le de l'avis de situation de l'Insee ; s'il n'est pas connu, retirez la ligne.

refusal-case-siret-of-another = SIRET d'un autre organisme
    .message = Le SIRET « { $value } » ne commence pas par le SIREN donné à côté.
    .remedy = Vérifiez les deux numéros : les neuf premiers chiffres du SIRET sont le SIREN.

## Les enregistrements

refusal-case-twice = Donné deux fois
    .message = { $kind ->
            [part_of] L'organisme « { $value } » est, de proche en proche, une partie de lui-même.
            [member] Le membre « { $value } » figure deux fois là où une seule est possible.
            [act] L'acte « { $value } » figure deux fois.
            [assembly] L'assemblée « { $value } » figure deux fois.
            [organisation] L'organisme « { $value } » figure deux fois.
            [programme] Le programme « { $value } » figure deux fois.
            [axis] L'axe « { $value } » figure deux fois.
            [criterion] Le critère « { $value } » figure deux fois.
            [figure] Le chiffre « { $value } » figure deux fois.
            [delegation] La délégation « { $value } » figure deux fois.
            [agreement] La convention « { $value } » figure deux fois.
            [budget_line] La ligne budgétaire « { $value } » figure deux fois.
            [sitting] La séance « { $value } » figure deux fois.
            [item] Le point { $value } de l'ordre du jour sert deux fois.
            [year] L'année { $value } figure deux fois.
            [rank] Le rang « { $value } » du registre est donné à deux actes.
            [order_in_sitting] Le numéro d'ordre « { $value } » est donné à deux actes de la séance.
            [wire_number] Le numéro de télétransmission « { $value } » est donné à deux actes.
            [column] La colonne « { $value } » figure deux fois.
           *[other] « { $value } » figure deux fois.
        }
    .remedy = { $kind ->
            [part_of] Retirez l'un des rattachements : un organisme ne peut dépendre de lui-même.
            [member] Gardez une seule mention ; un pouvoir se donne à un collègue, jamais à soi-même.
            [rank] Donnez à l'un des deux son propre rang : un numéro ne sert qu'une fois.
            [order_in_sitting] Donnez à l'un des deux son propre numéro d'ordre, celui du feuillet de clôture.
            [wire_number] Donnez à l'un des deux son propre numéro : un numéro ne sert qu'une fois.
           *[other] Gardez-en un, ou donnez à l'autre son propre nom.
        }

refusal-case-unknown-record = Renvoi sans objet
    .message = { $kind ->
            [member] Aucun membre du dossier n'a la clé « { $value } ».
            [act] Aucun acte du dossier ne répond à « { $value } ».
            [assembly] Aucune assemblée du dossier n'a la clé « { $value } ».
            [organisation] Aucun organisme du dossier n'a la clé « { $value } ».
            [programme] Aucun programme du dossier n'a la clé « { $value } ».
            [axis] Aucun axe de ce programme n'a le code « { $value } ».
            [criterion] Aucun critère de ce programme n'a la clé « { $value } ».
            [figure] Aucun chiffre de ce programme n'a la clé « { $value } ».
            [delegation] Aucune délégation du dossier n'a la clé « { $value } ».
            [agreement] Aucune convention du dossier n'a la clé « { $value } ».
            [budget_line] Aucune ligne budgétaire du dossier n'a la clé « { $value } ».
            [sitting] Aucune séance du dossier ne répond à « { $value } ».
            [item] L'ordre du jour de la séance n'a pas de point { $value }.
            [register] Aucun registre de case.toml ne s'appelle « { $value } ».
           *[other] Rien dans le dossier ne répond à « { $value } ».
        }
    .remedy = Corrigez l'orthographe, ou ajoutez d'abord au dossier ce qui est nommé ici.

refusal-case-ends-before = La fin avant le début
    .message = La fin vient avant le début (début : { $from } ; fin : { $until }).
    .remedy = Vérifiez les deux : si c'est le même jour, leurs heures sont inversées ; une convocation part avant sa séance.

refusal-case-overlap = Deux mandats à la fois
    .message = Le membre « { $member } » siège deux fois le même jour dans l'assemblée « { $assembly } ».
    .remedy = Dans memberships.csv, terminez le premier mandat la veille du second, ou gardez une seule ligne.

## La séance et le vote

refusal-case-in-office = Nombre de membres en exercice
    .message = La séance annonce { $stated ->
            [one] { $stated } membre en exercice
           *[other] { $stated } membres en exercice
        } ; memberships.csv en donne { $counted } ce jour-là.
    .remedy = Corrigez le nombre, ou les jours de début et de fin des mandats.

refusal-case-roll-gap = Appel incomplet
    .message = L'appel ne dit pas si ces membres en exercice étaient présents, excusés ou absents : { $members }.
    .remedy = Ajoutez chacun d'eux aux présents, aux excusés ou aux absents ; si l'un n'était plus en exercice, datez la fin de son mandat.

refusal-case-roll-stranger = Nom étranger à l'appel
    .message = « { $member } » est à l'appel, et n'était pas membre en exercice de cette assemblée ce jour-là.
    .remedy = Corrigez le nom, ou les jours de son mandat dans memberships.csv.

refusal-case-roll-twice = Deux fois à l'appel
    .message = « { $member } » figure deux fois à l'appel.
    .remedy = Gardez une seule mention : présent, excusé ou absent.

refusal-case-not-present = Heures d'un membre non présent
    .message = Une heure d'arrivée ou de départ est donnée pour « { $member } », qui n'est pas parmi les présents.
    .remedy = Ajoutez ce membre aux présents, ou retirez ses heures.

refusal-case-ballots = Le compte n'est pas l'appel
    .message = Les quatre chiffres du vote font { $figures }, alors que l'appel donne { $available ->
            [one] { $available } voix
           *[other] { $available } voix
        }.
    .remedy = Recomptez les pour, les contre, les abstentions et les membres qui ne prennent pas part au vote ; vérifiez l'heure du point, les départs, les pouvoirs et les intérêts déclarés.

refusal-case-position = Pas de voix à ce vote
    .message = « { $member } » n'a pas de voix à ce point : ni présent et en droit de voter, ni représenté par un pouvoir valable.
    .remedy = Retirez ce nom des positions, ou corrigez l'appel et les pouvoirs.

refusal-case-positions = Noms et chiffres en désaccord
    .message = { $position ->
            [for] Pour
            [against] Contre
            [abstention] Abstentions
            [not_voting] Ne prennent pas part au vote
           *[other] Une position
        } : { $named ->
            [0] aucun nom
            [one] { $named } nom
           *[other] { $named } noms
        } pour un chiffre de { $figure }.
    .remedy = Corrigez le chiffre ou les noms : il n'y a jamais plus de noms que de voix, et un scrutin public nomme chacun.

refusal-case-secret-names = Noms sous un scrutin secret
    .message = Ce vote est secret, et le dossier dit comment des membres ont voté.
    .remedy = Retirez tous les noms, ou corrigez le mode de scrutin s'il n'était pas secret.

refusal-case-count = Vote ni compté ni déclaré
    .message = Un vote a ses quatre chiffres, ou il est déclaré et n'en a aucun ; celui-ci n'est ni l'un ni l'autre.
    .remedy = Donnez les quatre chiffres, ou, si l'acte n'imprime que sa formule, écrivez « declared = true » sans aucun chiffre.

refusal-case-verdict = Résultat contraire aux chiffres
    .message = Les chiffres du vote ne donnent pas le résultat écrit : { $verdict ->
            [adopted] adopté
            [rejected] rejeté
            [not_adopted] non adopté
           *[other] { $verdict }
        }.
    .remedy = Comparez les pour et les contre, sans les abstentions ; à égalité, dites si la voix du président a décidé, ce qu'un scrutin secret ne permet pas. L'unanimité veut un vote adopté et aucune voix contre.

refusal-case-fate = Point et vote en désaccord
    .message = { $fate ->
            [voted] Le point est dit voté, et aucun vote n'y figure.
            [pending] Le point est dit à venir, et un vote y figure.
            [heard] Le point est dit entendu sans vote, et un vote y figure.
            [withdrawn] Le point est dit retiré, et un vote y figure.
            [adjourned] Le point est dit reporté, et un vote y figure.
           *[other] Ce que le point est devenu contredit ses votes.
        }
    .remedy = Corrigez « fate », ou les votes du point.

## L'acte

refusal-case-amounts = Les parts ne font pas le total
    .message = Les montants des axes font { $sum }, et le total écrit est { $stated }.
    .remedy = Corrigez un montant ou le total ; si la faute est dans l'acte voté, retirez « stated_total » et dites-la dans notes.md.

refusal-case-no-figure = Renvoi à un chiffre absent
    .message = Le texte renvoie au chiffre « { $key } », et le programme de l'acte ne l'enregistre pas.
    .remedy = Corrigez le renvoi, vérifiez que l'acte nomme son programme, ou enregistrez-y ce chiffre avec son origine.

refusal-case-no-amount = Renvoi à un montant absent
    .message = Le texte renvoie au montant « { $key } », et l'acte ne le décide pas.
    .remedy = Corrigez le renvoi, ou ajoutez ce montant à l'acte.

refusal-case-text = Paragraphe illisible
    .message = L'écriture de ce paragraphe ne peut être lue : « { $detail } ».
    .remedy = Vérifiez les accolades des renvois, le nombre de # des titres (cinq au plus) et le retrait des listes, de deux espaces en deux espaces.

refusal-case-number-twice = Deux actes, un numéro
    .message = Le numéro « { $number } » est donné à deux actes du même registre.
    .remedy = Corrigez l'un des deux : un numéro ne sert qu'une fois.

refusal-case-number-pattern = Numéro hors du modèle
    .message = « { $number } » ne suit pas le modèle « { $pattern } » : l'année et le rang ne peuvent y être lus.
    .remedy = Corrigez le numéro, donnez à l'acte « year » et « rank », ou corrigez dans case.toml le modèle du registre, qui nomme l'année et le rang.

refusal-case-wire-number = Numéro de télétransmission
    .message = « { $value } » ne peut être un numéro de télétransmission.
    .remedy = Écrivez de 1 à 15 lettres sans accent, chiffres ou tirets bas : 2023_00168. S'il n'est pas connu, retirez la ligne.
