### Consigner la séance : résultats saisis, clôture, numéros, procès-verbal, registre de l'année.

refusal-names-pass-figure = Plus de noms que de voix
    .message = { $position ->
            [for] Pour
            [against] Contre
            [abstention] Abstentions
           *[not_voting] Ne prennent pas part au vote
        } : { $named ->
            [one] { $named } nom est donné
           *[other] { $named } noms sont donnés
        } pour { $figure ->
            [0] aucune voix
            [one] { $figure } voix
           *[other] { $figure } voix
        }.
    .remedy = Corrigez le chiffre ou retirez des noms ; laissé vide, le chiffre suit les noms.

refusal-number-pattern-without-rank = Numéros sans rang
    .message = Le modèle des numéros, « { $pattern } », ne contient pas de rang : il donnerait deux fois le même numéro.
    .remedy = Dans les réglages de la collectivité, écrivez un modèle qui contient l'année et le rang, comme 2026.00169.

refusal-register-full = Registre plein
    .message = Le registre de { $year } ne peut plus donner de numéro.
    .remedy = Vérifiez le premier numéro du registre dans les réglages de la collectivité.

refusal-secret-has-no-names = Noms dans un scrutin secret
    .message = Le scrutin est secret : aucun nom ne peut être attaché à une voix.
    .remedy = Retirez les noms, ou changez le mode de scrutin s'il n'était pas secret.

refusal-tie-needs-chair = Partage des voix
    .message = { $figure ->
            [one] Une voix pour et une voix contre
           *[other] { $figure } voix pour et { $figure } voix contre
        } : en cas de partage, la voix de qui préside l'emporte, et elle n'est pas dite.
    .remedy = Indiquez comment la présidence a voté.

finding-R-TEXT = Point adopté sans texte
    .message = Le point « { $item } » est adopté, mais aucun projet complet n'y est attaché : il n'entrera pas au registre.
    .remedy = Attachez le projet à ce point avant de clore, ou dites pourquoi il n'y en a pas.

finding-S-CHAIR = Présidence de séance à vérifier
    .message = Personne parmi les présents n'est indiqué comme président de séance (indiqué : { $name }).
    .remedy = Dites qui a présidé.

finding-S-HOUR = Heure d'un point à préciser
    .message = { $name } est arrivé ou parti en cours de séance, et l'heure du point « { $item } » n'est pas connue : son quorum et ses voix peuvent changer.
    .remedy = Indiquez l'heure à laquelle ce point est venu en discussion.

finding-S-SECRETARY = Secrétaire de séance à vérifier
    .message = Aucun secrétaire de séance valable n'est désigné parmi les membres présents (en cause : { $name }).
    .remedy = Désignez au moins un secrétaire présent, membre de l'assemblée.

finding-V-BALLOT = Mode de scrutin différent de celui demandé
    .message = Au point « { $item } », les demandes ({ $asked }) imposaient un scrutin { $ballot ->
            [secret] secret
           *[public] public
        }, qui n'est pas celui qui est saisi.
    .remedy = Vérifiez le nombre de demandes et le mode de scrutin.

finding-V-NAMES = Noms manquants au scrutin public
    .message = Au point « { $item } », { $named } noms sont donnés pour { $votes } voix ; au scrutin public, le registre porte les noms et leur sens.
    .remedy = Complétez les noms.

refusal-closing-needs-reason = Une raison est demandée
    .message = { $finding } : la séance ne peut être close malgré ce constat sans que vous disiez pourquoi.
    .remedy = Corrigez ce qui est en cause, ou écrivez votre raison : elle est gardée avec la séance.

refusal-hours-not-in-order = Heures dans le désordre
    .message = L'heure de fin précède l'heure de début.
    .remedy = Corrigez l'une des deux heures ; après minuit, écrivez la date devant l'heure.

refusal-item-pending = Point sans suite
    .message = Le sort du point { $order }, « { $item } », n'est pas dit.
    .remedy = Dites s'il a été voté, entendu, retiré ou renvoyé.

refusal-not-a-word = Choix inconnu
    .message = « { $word } » n'est pas un des choix proposés.
    .remedy = Choisissez une des réponses proposées.

refusal-not-in-office = Pas en exercice
    .message = { $member } ne siège pas dans cette assemblée le jour de la séance.
    .remedy = Choisissez un membre en exercice ce jour-là.

refusal-register-not-declared = Registre non ouvert
    .message = La collectivité n'a pas encore dit comment elle numérote ses délibérations.
    .remedy = Écrivez le modèle des numéros dans les réglages de la collectivité.

refusal-result-changed-meanwhile = Résultat modifié entre-temps
    .message = Quelqu'un a enregistré entre-temps une autre version : { $what }. Rien de ce que vous venez d'envoyer n'est enregistré.
    .remedy = Comparez votre saisie avec la page rechargée, puis enregistrez de nouveau.

refusal-sitting-is-sealed = Séance close
    .message = La séance est close : ses résultats ne changent plus.
    .remedy = Une erreur se corrige par un acte ou au procès-verbal de la prochaine séance.

refusal-sitting-to-come = Séance à venir
    .message = La séance du { $day } n'a pas encore eu lieu.
    .remedy = Consignez ses résultats à partir de ce jour-là.

refusal-text-too-long = Texte trop long
    .message = Ce texte dépasse { $limit } caractères, ou contient un caractère interdit.
    .remedy = Raccourcissez-le.

results-title = Consigner la séance
results-open = Consigner la séance
results-lead = Tout le monde est proposé présent et chaque point voté à l'unanimité : ne changez que ce qui s'est passé autrement.
results-why = Rien n'est définitif avant la clôture. Un chiffre laissé vide suit l'appel.
results-sealed = La séance est close : ses résultats ne changent plus.
results-head = La séance
results-roll = L'appel
results-opened = Ouverture
results-closed = Fin de la séance
results-urgency = Vote sur l'urgence
results-arrived = Arrivée
results-left = Départ
results-item = Point { $order } – { $title }
results-fate = Suite
results-at = Heure
results-method = Mode de scrutin
results-chair-stand = Vote de la présidence, en cas de partage
results-chair-silent = non dit
results-figures-hint = Laissez les chiffres vides pour l'unanimité.
results-debate = Débat, pour le procès-verbal
results-save = Enregistrer
results-to-close = Enregistrer et vérifier avant de clore
results-urgency-not_ruled = pas encore voté
results-urgency-accepted = acceptée
results-urgency-postponed = renvoi à une séance ultérieure
closing-title = Clore la séance
closing-lead = Clore fige l'appel et les votes, et inscrit au registre chaque texte adopté, sous le numéro suivant. Cela ne se défait pas.
closing-back = Revenir aux résultats
closing-reason = Raison de passer outre : { $finding } ({ $key })
closing-close = Clore la séance
closing-numbers = { $count ->
        [0] Aucun acte n'entrera au registre
        [one] Un numéro sera donné
       *[other] { $count } numéros seront donnés
    }

### Procès-verbal

finding-S-ADOPT = Procès-verbal non arrêté à la séance suivante
    .message = { $adopted ->
        [unknown] La séance suivante s'est tenue le { $next } et aucun procès-verbal n'y est enregistré comme arrêté.
       *[other] Le procès-verbal est arrêté à la séance du { $adopted } ; la séance suivante était celle du { $next }.
    }
    .remedy = { $adopted ->
        [unknown] Enregistrez son adoption, ou soumettez-le au commencement de la prochaine séance.
       *[other] Gardez la raison de ce retard avec les papiers de la séance.
    }

finding-S-MENTION = Mention absente du procès-verbal
    .message = { $mention ->
        [date] La date de la séance n'est pas connue.
        [hour] L'heure de la séance n'est pas connue.
        [chair] Le nom du président de séance n'est pas connu.
        [present] Les membres présents ne sont pas connus.
        [represented] Les membres représentés ne sont pas connus.
        [secretaries] Le secrétaire de séance n'est pas connu.
        [quorum] Le quorum n'est pas connu.
        [agenda] L'ordre du jour n'est pas connu.
        [deliberations] Une délibération adoptée n'est pas inscrite au registre.
        [reports] Un point n'a pas de rapport.
        [ballot_requests] Les demandes de scrutin ne sont pas connues.
        [results] Le résultat d'un scrutin n'est pas connu.
        [names_and_senses] Un scrutin public ne porte pas tous les noms et leur sens.
       *[debates] La teneur des débats n'est pas écrite pour tous les points.
    }
    .remedy = { $mention ->
        [debates] Écrivez ce qui s'est dit, ou que personne n'a demandé la parole.
       *[other] Le procès-verbal imprimera « non connu » ; faites constater ce qui manque par une correction à la séance suivante.
    }

refusal-minutes-adopted = Procès-verbal arrêté
    .message = Ce procès-verbal est arrêté : son texte et les corrections demandées ne changent plus.
    .remedy = Une erreur découverte depuis se constate au procès-verbal de la prochaine séance.

refusal-minutes-not-adopted = Procès-verbal non arrêté
    .message = Le procès-verbal n'est pas encore arrêté : il ne peut pas être publié.
    .remedy = Enregistrez d'abord la séance qui l'a arrêté.

refusal-no-such-correction = Correction inconnue
    .message = Cette correction n'est pas de ce procès-verbal.
    .remedy = Rechargez la page du procès-verbal.

refusal-not-a-later-sitting = Séance d'adoption introuvable
    .message = Aucune séance ultérieure de la même assemblée ne s'est tenue le { $day }.
    .remedy = Donnez le jour d'une séance qui a suivi celle-ci.

refusal-sitting-not-closed = Séance non close
    .message = La séance du { $day } n'est pas close : ses papiers ne peuvent pas encore être faits.
    .remedy = Consignez ses résultats, puis closez-la.

minutes-title = Procès-verbal
minutes-why = Le secrétaire de séance rédige le procès-verbal ; il est arrêté au commencement de la séance suivante, signé, puis publié dans la semaine.
minutes-not-closed = La séance n'est pas close : il n'y a encore rien à en dire.
minutes-to-adopt = Le procès-verbal s'écrit ici ; il reste à arrêter au commencement de la séance suivante.
minutes-is-adopted = Arrêté à la séance du { $adopted }.
minutes-to-publish = Arrêté à la séance du { $adopted } ; à publier au plus tard le { $by }.
minutes-is-published = Arrêté à la séance du { $adopted }, publié le { $on }.
minutes-head = Ce que disent les registres
minutes-roll = L'appel, point par point
minutes-quorum = Quorum à l'ouverture
minutes-quorum-met = Quorum { $quorum }, { $present } comptés : atteint.
minutes-quorum-missed = Quorum { $quorum }, { $present } comptés : non atteint.
minutes-adopted-here = Procès-verbal arrêté à l'ouverture : séance du
minutes-reasons = Raisons données à la clôture
minutes-preamble = Avant le premier point
minutes-preamble-hint = Hommages, communications de la présidence. Une ligne vide sépare les paragraphes.
minutes-roll-at = { $present ->
        [one] { $present } présent
       *[other] { $present } présents
    }, { $proxies ->
        [0] aucun pouvoir
        [one] { $proxies } pouvoir
       *[other] { $proxies } pouvoirs
    }, { $votes } voix.
minutes-left = { $name } quitte la salle, ne prend part ni au débat ni au vote.
minutes-out = { $name } ne prend part ni au débat ni au vote.
minutes-asked-public = { $count ->
        [one] Un membre présent demande un scrutin public.
       *[other] { $count } membres présents demandent un scrutin public.
    }
minutes-asked-secret = { $count ->
        [one] Un membre présent demande un scrutin secret.
       *[other] { $count } membres présents demandent un scrutin secret.
    }
minutes-debate = Débat sur le point { $order }
minutes-debate-of = Débat :
minutes-nobody = Personne ne demande la parole.
minutes-silent = Personne n'a demandé la parole sur les points laissés vides
minutes-save = Enregistrer le procès-verbal
minutes-corrections = Corrections demandées
minutes-no-correction = Aucune correction n'est demandée.
minutes-ask = Noter une correction demandée
minutes-ask-save = Noter la correction
minutes-who = Demandée par
minutes-which = Point concerné
minutes-no-item = l'ensemble
minutes-at-item = point { $order }
minutes-wording = Ce qui est demandé
minutes-answer = Suite donnée
minutes-taken-up = prise en compte
minutes-set-aside = non retenue
minutes-not-answered = suite non dite
minutes-take-up = Prendre en compte
minutes-set-it-aside = Ne pas retenir
minutes-adoption = Adoption
minutes-adoption-lead = Une fois arrêté, le procès-verbal ne change plus.
minutes-no-later = Aucune séance ultérieure de cette assemblée ne s'est encore tenue.
minutes-at = Séance qui l'a arrêté
minutes-asked-there = Une correction a été demandée à cette séance
minutes-adopt = Enregistrer l'adoption
minutes-papers = Le fichier
minutes-make = Faire le procès-verbal
minutes-sign = Rapporter le procès-verbal signé
minutes-sign-said = Le fichier signé électroniquement est comparé au fichier fait ici ; pour un exemplaire signé à la main et numérisé, écrivez que vous en attestez.
minutes-signed-file = Fichier PDF signé
minutes-vouch = Attestation
minutes-vouch-hint = Seulement pour une page signée à la main et numérisée.
minutes-bring-back = Garder le fichier signé
minutes-publication = Publication
minutes-published-on = Mis en ligne et à disposition sur papier le
minutes-proof = Preuve : adresse de la page, par exemple
minutes-publish = Enregistrer la publication
list-title = Liste des délibérations
list-why = La liste des délibérations examinées est affichée au siège et mise en ligne dans la semaine ; elle dit au moins la date et l'objet de chacune, adoptée ou refusée.
list-to-publish = À afficher et à mettre en ligne au plus tard le { $by }.
list-is-published = Affichée et mise en ligne le { $on }.
list-not-published = Le jour de publication n'est pas connu.
list-caption = Délibérations examinées le { $day }
list-make = Faire la liste
list-publication = Affichage et mise en ligne
list-published-on = Affichée et mise en ligne le
list-publish = Enregistrer la publication

finding-N-NONE = Convocation non enregistrée
    .message = Aucune convocation à la séance du { $sitting } n'est enregistrée.
    .remedy = Si elle a été envoyée autrement, dites quand et comment dans la raison ; sinon, les décisions prises sont exposées à l'annulation.

finding-V-WHOLE = Point sans vote d'ensemble
    .message = Au point « { $item } », { $votes ->
            [one] un vote est saisi, sur une partie ou un amendement
           *[other] { $votes } votes sont saisis, sur des parties ou des amendements
        } ; aucun ne porte sur l'ensemble : le texte n'entrera pas au registre.
    .remedy = Ajoutez le vote sur l'ensemble, ou dites pourquoi il n'a pas eu lieu.

results-secretary2 = Second secrétaire
results-asked-public = Demandent un scrutin public
results-asked-secret = un scrutin secret
minutes-meanwhile = Enregistré entre-temps :
