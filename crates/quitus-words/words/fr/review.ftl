### Les contrôles : ce qui est constaté, et ce qu'il faut faire. L'article est imprimé à part.

## La convocation

finding-N-SHORT = Délai de convocation trop court
    .message = La convocation est partie le { $sent } pour la séance du { $sitting } : { $clear ->
            [0] aucun jour franc
            [one] { $clear } jour franc
           *[other] { $clear } jours francs
        }, alors qu'il en faut { $required }.
    .remedy = Vérifiez le jour d'envoi à chaque membre. S'il y avait urgence, enregistrez la décision d'abréger le délai et le vote de l'assemblée à l'ouverture ; sinon, reportez la séance ou convoquez de nouveau.

finding-N-VOID = Convocation sans un jour franc
    .message = La convocation est partie le { $sent } pour la séance du { $sitting }, soit { $clear ->
            [0] aucun jour franc
            [one] { $clear } jour franc
           *[other] { $clear } jours francs
        } : même en urgence, il en faut au moins un.
    .remedy = Convoquez de nouveau et reprenez la délibération à une séance régulière ; l'urgence ne couvre pas ce délai.

finding-N-URG = Urgence non soumise à l'assemblée
    .message = La séance du { $sitting } a été convoquée en urgence ({ $clear ->
            [one] { $clear } jour franc
           *[other] { $clear } jours francs
        }), et aucun vote de l'assemblée sur cette urgence n'est enregistré.
    .remedy = Enregistrez le compte rendu de l'urgence fait à l'ouverture et le vote de l'assemblée ; si elle ne s'est pas prononcée, inscrivez le point à la séance suivante.

finding-N-NOTE = Note explicative absente
    .message = Le point « { $item } » n'a pas de note explicative partie avec la convocation.
    .remedy = Joignez la note si elle a été envoyée avec la convocation ; sinon, vérifiez qu'un autre document envoyé le même jour informait assez les membres, ou reportez le point.

## Le quorum

finding-Q-OPEN = Quorum non atteint à l'ouverture
    .message = À l'ouverture, { $present ->
            [0] aucun membre n'était présent
            [one] { $present } membre était présent
           *[other] { $present } membres étaient présents
        } sur { $in_office } en exercice ; il en faut { $quorum }. Les pouvoirs ne comptent pas.
    .remedy = Vérifiez la feuille de présence. Si le quorum manque, levez la séance et envoyez une seconde convocation : ces points pourront alors être examinés sans condition de quorum.

finding-Q-ITEM = Quorum perdu à un point
    .message = Quand le point « { $item } » est venu en discussion, { $present ->
            [0] aucun membre n'était présent
            [one] { $present } membre était présent
           *[other] { $present } membres étaient présents
        } sur { $in_office } en exercice ; il en faut { $quorum }.
    .remedy = Vérifiez les heures d'arrivée et de départ. Si elles sont exactes, retirez ce point et portez-le à une nouvelle séance.

finding-Q-INT = Membre intéressé resté au point
    .message = { $name } est déclaré intéressé à l'affaire « { $item } » et figure parmi les présents ou les votants de ce point.
    .remedy = Vérifiez son heure de sortie et retirez son vote, ainsi que le pouvoir donné ou tenu ; recalculez le quorum sans ce membre, et faites-le écrire au procès-verbal.

## Les pouvoirs

finding-P-DUP = Deux pouvoirs au même membre
    .message = { $holder } tient déjà un pouvoir : celui de { $giver }, reçu après, ne compte pas.
    .remedy = Vérifiez l'ordre de réception des deux pouvoirs et gardez le premier ; conservez l'autre au dossier de la séance.

finding-P-ABS = Pouvoir tenu par un absent
    .message = { $giver } a donné pouvoir à { $holder }, qui n'est pas parmi les présents.
    .remedy = Vérifiez la feuille de présence ; si { $holder } était absent, retirez cette voix du décompte.

finding-P-4TH = Pouvoir au-delà de trois séances
    .message = Le pouvoir de { $giver } à { $holder } sert pour { $number } séances de suite ; il vaut pour trois au plus, sauf maladie constatée.
    .remedy = Demandez un pouvoir nouveau, ou enregistrez le certificat de maladie (sa teneur n'est jamais publiée) ; sinon, retirez cette voix.

finding-P-BOTH = Présent et représenté
    .message = { $giver } figure parmi les présents et a donné pouvoir à { $holder } : sa voix serait comptée deux fois.
    .remedy = Vérifiez son heure d'arrivée : le pouvoir tombe dès que son auteur est présent. Retirez l'un des deux.

finding-P-NAME = Nom du mandataire à rapprocher
    .message = Le pouvoir nomme « { $name } » ; le membre présent le plus proche est { $holder }.
    .remedy = Confirmez qu'il s'agit de la même personne, ou corrigez le nom sur le pouvoir.

## Le vote

finding-V-SUM = Le compte n'est pas l'appel
    .message = Les quatre chiffres du vote font { $cast }, alors que le nombre de voix est de { $available }.
    .remedy = Recomptez les pour, les contre, les abstentions et les membres qui ne prennent pas part au vote : leur somme doit égaler les présents qui peuvent voter et les pouvoirs valables.

finding-V-UNAN = Unanimité sans ses chiffres
    .message = { $against ->
            [unknown] L'acte dit « à l'unanimité » sans donner les pour, les contre, les abstentions ni les membres qui n'ont pas pris part au vote.
            [one] L'acte dit « à l'unanimité » alors qu'une voix s'est portée contre.
           *[other] L'acte dit « à l'unanimité » alors que { $against } voix se sont portées contre.
        }
    .remedy = { $against ->
            [unknown] Retrouvez le décompte au procès-verbal et faites-le imprimer ; s'il n'existe pas, l'unanimité reste déclarée et ses chiffres non connus.
           *[other] Remplacez la formule par le décompte des voix.
        }

## La compétence, le registre et la signature

finding-C-DELEG = { $fault ->
        [over_cap] Montant au-delà de la délégation
        [not_in_force] Délégation qui ne vaut pas ce jour
       *[other] Délégation non citée
    }
    .message = L'acte est pris par : { $assembly }. { $fault ->
        [unknown] La délégation qu'il cite n'est pas enregistrée.
        [not_in_force] La délégation qu'il cite ne valait pas le jour de la séance.
        [over_cap] Le montant décidé dépasse le plafond de la délégation citée.
       *[none] Il ne cite pas la délibération du conseil qui délègue cette compétence.
    }
    .remedy = { $fault ->
        [unknown] Enregistrez la délibération de délégation, avec son numéro, ses dates et son plafond, et vérifiez qu'elle couvre l'objet.
        [not_in_force] Vérifiez les dates de la délégation ; si elle ne couvrait pas ce jour, portez l'affaire au conseil.
        [over_cap] Portez l'affaire au conseil, seul compétent au-delà du plafond.
       *[none] Citez la délibération de délégation dans les visas, avec son numéro et sa date, et vérifiez qu'elle couvre l'objet et le montant ; à défaut, portez l'affaire au conseil.
    }

finding-R-SIGN = Signataire inattendu
    .message = L'acte est signé par { $name } ; la séance était présidée par { $chair }, son secrétaire était { $secretary }.
    .remedy = Faites signer le président et le secrétaire de cette séance, et eux seuls.

finding-R-ORDER = Numéro d'ordre absent
    .message = La délibération n° { $number } n'a pas de numéro d'ordre dans sa séance.
    .remedy = Donnez-lui le numéro d'ordre du feuillet de clôture de la séance ; il ne changera plus.

## Les délais

finding-D-LIST = Liste des délibérations
    .message = { $late ->
            [unknown] La liste des délibérations de la séance du { $sitting } doit être affichée et mise en ligne au plus tard le { $due }.
            [0] La liste des délibérations de la séance du { $sitting } doit être affichée et mise en ligne au plus tard le { $due }.
            [one] La liste des délibérations de la séance du { $sitting } devait être affichée et mise en ligne le { $due } ; retard : un jour.
           *[other] La liste des délibérations de la séance du { $sitting } devait être affichée et mise en ligne le { $due } ; retard : { $late } jours.
        }
    .remedy = Affichez la liste au siège, mettez-la en ligne et enregistrez le jour où c'est fait.

finding-D-PV = Procès-verbal
    .message = { $late ->
            [unknown] Le procès-verbal de la séance du { $sitting } doit être en ligne au plus tard le { $due }.
            [0] Le procès-verbal de la séance du { $sitting } doit être en ligne au plus tard le { $due }.
            [one] Le procès-verbal de la séance du { $sitting } devait être en ligne le { $due } ; retard : un jour.
           *[other] Le procès-verbal de la séance du { $sitting } devait être en ligne le { $due } ; retard : { $late } jours.
        }
    .remedy = Faites-le signer par le président et le secrétaire, mettez-le en ligne, tenez un exemplaire papier à disposition et enregistrez le jour.

finding-D-PUB = Publication de l'acte
    .message = { $withdrawn ->
        [unknown] { $due ->
            [unknown] Aucune publication de l'acte n° { $number } n'est enregistrée : il n'est pas opposable.
           *[other] L'acte n° { $number } devait rester en ligne jusqu'au { $due } ; il a été retiré { $late ->
                [one] un jour
               *[other] { $late } jours
            } trop tôt.
        }
       *[other] L'acte n° { $number } a été retiré du site le { $withdrawn } ; il devait y rester jusqu'au { $until }.
    }
    .remedy = { $withdrawn ->
        [unknown] { $due ->
            [unknown] Publiez l'acte entier en ligne, pour deux mois au moins, sous un format que l'on ne peut modifier, avec le nom et la qualité de son auteur ; enregistrez le jour de mise en ligne.
           *[other] Remettez l'acte en ligne pour deux mois entiers et enregistrez le nouveau jour : le délai de recours se compte de là.
        }
       *[other] Remettez l'acte en ligne pour deux mois entiers et enregistrez le nouveau jour : le délai de recours se compte de là.
    }

finding-D-TRANS = Transmission au représentant de l'État
    .message = { $due ->
            [unknown] Aucune transmission de l'acte n° { $number } au représentant de l'État n'est enregistrée : il n'est pas exécutoire.
           *[other] { $late ->
                [unknown] L'acte n° { $number } doit être transmis au représentant de l'État au plus tard le { $due }.
                [0] L'acte n° { $number } doit être transmis au représentant de l'État au plus tard le { $due }.
                [one] L'acte n° { $number } devait être transmis au représentant de l'État le { $due } ; retard : un jour.
               *[other] L'acte n° { $number } devait être transmis au représentant de l'État le { $due } ; retard : { $late } jours.
            }
        }
    .remedy = Transmettez l'acte, puis enregistrez le jour d'envoi et l'accusé de réception.

finding-A-EXEC = Acte exécuté avant d'être exécutoire
    .message = { $step ->
            [signed] La convention a été signée
            [paid] Un versement a été fait
           *[other] L'acte a été exécuté
        } le { $day }, et { $from ->
            [unknown] l'acte n'est pas encore exécutoire.
           *[other] l'acte n'est exécutoire que depuis le { $from }.
        }
    .remedy = Vérifiez les jours de transmission et de publication. S'ils sont exacts, arrêtez les versements, et reprenez la signature ou le paiement une fois l'acte exécutoire.

## Le texte

finding-T-YEAR = Année hors du programme
    .message = Le texte date un fait de { $year }, alors que le programme court de { $from } à { $until }.
    .remedy = Relisez la date ; si c'est une faute de frappe déjà votée, faites-la constater par une décision rectificative, sans récrire l'acte.

finding-T-SUM = Les parts ne font pas le total
    .message = Les parts font { $parts }, et le total annoncé est { $total }.
    .remedy = Corrigez la part ou le total avant le vote ; après le vote, une délibération rectificative est nécessaire.

finding-T-FIGURE = Chiffre sans source
    .message = « { $text } » est un nombre tapé dans le texte : il ne renvoie à aucun chiffre enregistré.
    .remedy = Remplacez-le par un renvoi au chiffre, ou déclarez qu'il est dit en passant, avec la raison.

## L'argent et le programme

finding-B-SECTION = Section du budget à vérifier
    .message = « { $account } » relève de l'investissement, alors que { $axis } paie des dépenses courantes.
    .remedy = Vérifiez l'emploi de la somme avec le service des finances : un compte 204 demande un bien identifié chez le bénéficiaire ; pour des animations ou des actions, proposez le compte 65748, chapitre 65.

finding-B-ARTICLE = Article budgétaire trop court
    .message = « { $account } » n'est pas un article du budget : l'article est la subdivision la plus fine du compte.
    .remedy = Demandez au service des finances le numéro d'article complet et imprimez-le dans l'acte.

finding-B-YEARS = Années sans crédits votés
    .message = La convention court de { $from } à { $until }, et seuls des crédits de { $year } sont votés.
    .remedy = Faites voter chaque année à son tour et écrivez dans la convention « sous réserve du vote du budget », ou ouvrez une autorisation d'engagement pour toute la durée.

finding-G-REGRANT = Reversement à un tiers
    .message = { $recipient } reçoit la subvention et { $operator } mène les actions, sans que la convention autorise un reversement.
    .remedy = Ajoutez à la convention la clause qui l'autorise, ou faites établir que la dépense est celle du bénéficiaire lui-même.

finding-K-BASELINE = Critère que l'on ne peut mesurer
    .message = { $axis } : il manque l'unité, la méthode, le point de départ ou la cible de { $criteria }.
    .remedy = Complétez chaque critère avec l'opérateur avant la signature ; un point de départ inconnu se dit « non mesuré », jamais zéro.
