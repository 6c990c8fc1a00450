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

refusal-no-mark = Fichier sans marque
    .message = « { $file } » ne porte ni la marque imprimée sous un document de Quitus, ni le numéro d'un acte dans son nom.
    .remedy = Renommez le fichier avec le numéro de l'acte, par exemple 2023.00168.pdf, ou rapportez l'acte seul, depuis sa page.

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

refusal-no-such-figure = Chiffre introuvable
    .message = Ce programme n'a pas de chiffre « { $key } ».
    .remedy = Choisissez le chiffre dans la page du programme.

refusal-no-such-file = Document introuvable
    .message = Aucun document ouvert à la lecture n'a l'empreinte « { $asked } ».
    .remedy = Revenez à la page de l'acte et reprenez le document de là.

refusal-no-such-page = Suite de liste introuvable
    .message = « { $asked } » ne désigne pas la suite d'une liste.
    .remedy = Revenez au début de la liste et avancez par le lien du bas de page.

refusal-no-such-programme = Programme introuvable
    .message = Aucun programme ne répond à « { $key } ».
    .remedy = Choisissez le programme dans la liste de la collectivité.

refusal-no-such-sitting = Séance introuvable
    .message = Aucune séance ne répond à « { $asked } ».
    .remedy = Donnez le jour de la séance, par exemple 2023-03-29, suivi au besoin de l'assemblée : 2023-03-29/bureau.

refusal-not-a-day = Ce jour n'existe pas
    .message = « { $text } » n'est pas un jour du calendrier.
    .remedy = Écrivez l'année, le mois et le jour : 2023-03-29.

refusal-not-made-yet = Extrait pas encore fait
    .message = L'extrait de l'acte n° { $number } n'a pas été fait ici : le fichier signé ne peut lui être comparé.
    .remedy = Faites d'abord l'extrait, puis rapportez le fichier signé.

refusal-nothing-made = Aucun document
    .message = Il n'y avait aucun document à faire.
    .remedy = Vérifiez que la séance a un ordre du jour et l'acte son texte.

refusal-signed-fault = Fichier signé non accepté
    .message = Le fichier n'a pas été accepté comme exemplaire signé, et rien n'a été enregistré. Détail technique : { $why }.
    .remedy = Reprenez le fichier d'origine, tel qu'il est sorti de la signature ; si c'est le scan d'une page signée à la main, dites-le et répondez de sa conformité.

refusal-sitting-in-several = Plusieurs séances ce jour-là
    .message = « { $asked } » désigne plusieurs séances : { $places }.
    .remedy = Précisez la collectivité et l'assemblée.

refusal-unknown-mark = Marque inconnue
    .message = La marque { $mark } n'est celle d'aucun document fait pour cette séance.
    .remedy = Vérifiez que le fichier est bien de cette séance et qu'il a été imprimé du dernier document fait.

refusal-which-authority = Plusieurs collectivités
    .message = Cet espace contient plusieurs collectivités : { $places }.
    .remedy = Précisez laquelle.

refusal-store-constraint = Refusé par le registre
    .message = { $constraint ->
        [act_kept] L'acte est inscrit au registre : ses mots et ses montants ne se récrivent pas.
        [register_kept] Un numéro du registre ne se change ni ne s'efface, et ne sert qu'une fois.
        [sitting_kept] La séance est close : son appel, ses pouvoirs, ses points et ses votes ne se changent plus.
        [vote_kept] Un vote enregistré ne se récrit pas, ni ses chiffres ni ses noms.
        [legal_dates_kept] Une date de transmission ou de publication enregistrée ne s'efface pas.
        [document_kept] Un document conservé ne se change ni ne s'efface.
        [file_kept] Un fichier conservé ne se change ni ne s'efface.
        [figure_kept] Un chiffre enregistré ne se récrit pas : des textes peuvent y renvoyer.
        [record_kept] Cette fiche ne s'efface pas : des actes peuvent en dépendre.
        [journal_kept] Le journal garde ce qui a été fait : aucune ligne ne s'y change.
        [vote_counts] Le compte n'est pas l'appel : les quatre chiffres du vote n'égalent pas le nombre de voix.
        [vote_unanimous_means_no_one_against] Le vote est dit unanime alors qu'il n'est pas adopté, ou que des voix sont contre.
        [vote_casting_not_in_secret] Dans un scrutin secret, la voix du président ne l'emporte pas.
        [vote_secret_has_no_names] Un scrutin secret ne garde aucun nom.
        [vote_corrects_nothing] La correction ne désigne aucun vote de ce point.
        [vote_corrects_an_earlier_one] Une correction vient après le vote qu'elle corrige.
        [vote_correction_whole] Une correction dit le vote qu'elle corrige et sa raison ; il manque l'un des deux.
        [vote_rank] Ce point a déjà un vote de ce rang.
        [amounts_make_the_total] Les montants des axes ne font pas le total décidé.
        [proxy_to_a_colleague] Un pouvoir se donne à un collègue, jamais à soi-même.
        [sitting_sealed_once_over] Une séance ne se clôt qu'une fois tenue, ou levée faute de quorum.
        [sitting_chair_whole] Le nom et la qualité du président de séance vont ensemble ; il manque l'un des deux.
        [sitting_hours_in_order] La séance finit avant de commencer.
        [stay_hours_in_order] Un membre part avant d'arriver.
        [membership_days_in_order] Un mandat finit avant de commencer.
        [figure_days_in_order] La période d'un chiffre finit avant de commencer.
        [programme_years_in_order] Le programme finit avant de commencer.
        [agreement_years_in_order] La convention finit avant de commencer.
        [agreement_year_once] La convention a déjà un montant pour cette année.
        [act_total_not_negative] Le total d'un acte ne peut être négatif.
        [act_amount_not_negative] Un montant décidé ne peut être négatif.
        [register_number] Ce numéro est déjà celui d'un acte du registre.
        [register_rank] Ce rang de l'année est déjà celui d'un acte du registre.
        [register_order] Ce numéro d'ordre est déjà celui d'un acte de la séance.
        [register_wire_number] Ce numéro de télétransmission est déjà celui d'un autre acte.
        [register_wire_length] Un numéro de télétransmission a de 1 à 15 caractères.
        [register_superseded_once] Cet acte est déjà remplacé par un autre.
        [register_supersedes_another] Un acte ne peut se remplacer lui-même.
        [register_supersedes_whole] Un acte qui en remplace un autre dit lequel et pourquoi ; il manque l'un des deux.
        [document_superseded_once] Ce document est déjà remplacé par un autre.
        [document_supersedes_whole] Un document qui en remplace un autre dit lequel et pourquoi ; il manque l'un des deux.
        [item_rank] L'ordre du jour a déjà un point de ce rang.
        [item_of_act] Cet acte est déjà celui d'un autre point.
        [legal_dates_receipt_whole] Un accusé de réception est décrit sans être dit reçu.
        [file_is_its_sha256] Le fichier reçu n'est pas celui que son empreinte annonce.
        [authority_code] Une collectivité de cet espace porte déjà ce code.
        [authority_code_is_a_word] Le code de la collectivité est vide.
        [assembly_key] Une assemblée de cette collectivité porte déjà cette clé.
        [member_key] Un membre de cette collectivité porte déjà cette clé.
        [organisation_key] Un organisme de cette collectivité porte déjà cette clé.
        [programme_key] Un programme de cette collectivité porte déjà cette clé.
        [foreign_key] Ce qui a été saisi renvoie à une fiche qui n'existe pas.
       *[other] Ce qui a été saisi contredit une règle du registre ({ $constraint }) ; rien n'a été enregistré.
    }
    .remedy = { $constraint ->
        [act_kept] Prenez une délibération rectificative, qui aura son propre numéro ; l'acte voté reste lisible.
        [register_kept] Inscrivez un nouvel acte qui remplace l'ancien, avec la raison ; les deux restent lisibles.
        [sitting_kept] S'il faut corriger un vote, enregistrez une correction avec sa raison ; le vote d'abord inscrit reste lisible.
        [vote_kept] Enregistrez une correction du vote avec sa raison ; le premier reste lisible.
        [legal_dates_kept] Enregistrez les dates exactes : les dernières écrites valent, les précédentes restent lisibles.
        [document_kept] Conservez le nouveau document, avec la raison pour laquelle il remplace l'ancien.
        [file_kept] Conservez le nouveau fichier à côté de l'ancien.
        [figure_kept] Enregistrez un nouveau chiffre, avec sa source.
        [record_kept] Corrigez-la, ou datez la fin de ce qu'elle décrit.
        [journal_kept] Refaites l'action comme il convient ; une nouvelle ligne la dira.
        [vote_counts] Recomptez les pour, les contre, les abstentions et les membres qui ne prennent pas part au vote ; un vote dont seule la formule est connue n'a aucun chiffre.
        [vote_unanimous_means_no_one_against] Retirez l'unanimité, ou corrigez les chiffres.
        [vote_casting_not_in_secret] À égalité des voix, inscrivez un vote non adopté, ou corrigez le mode de scrutin.
        [vote_secret_has_no_names] Retirez les noms, ou corrigez le mode de scrutin s'il n'était pas secret.
        [vote_corrects_nothing] Indiquez le rang du vote à corriger.
        [vote_corrects_an_earlier_one] Indiquez le rang d'un vote déjà inscrit à ce point.
        [vote_correction_whole] Donnez le vote corrigé et la raison.
        [vote_rank] Donnez au nouveau vote le rang suivant.
        [amounts_make_the_total] Corrigez un montant ou le total, puis inscrivez l'acte.
        [proxy_to_a_colleague] Corrigez le nom du mandataire, ou retirez le pouvoir.
        [sitting_sealed_once_over] Enregistrez d'abord ce que la séance est devenue.
        [sitting_chair_whole] Donnez les deux, ou aucun s'ils ne sont pas connus.
        [sitting_hours_in_order] Corrigez l'heure d'ouverture ou de clôture.
        [stay_hours_in_order] Corrigez son heure d'arrivée ou de départ.
        [membership_days_in_order] Corrigez le premier ou le dernier jour du mandat.
        [figure_days_in_order] Corrigez le premier ou le dernier jour de la période.
        [programme_years_in_order] Corrigez la première ou la dernière année.
        [agreement_years_in_order] Corrigez la première ou la dernière année.
        [agreement_year_once] Gardez un seul montant par année.
        [act_total_not_negative] Corrigez le total.
        [act_amount_not_negative] Corrigez le montant.
        [register_number] Donnez le numéro suivant : un numéro ne sert qu'une fois.
        [register_rank] Donnez le rang suivant : un rang ne sert qu'une fois.
        [register_order] Donnez à l'acte son propre numéro d'ordre, celui du feuillet de clôture.
        [register_wire_number] Donnez à l'acte son propre numéro : il ne sert qu'une fois.
        [register_wire_length] Raccourcissez-le, ou laissez-le non connu.
        [register_superseded_once] Remplacez plutôt l'acte qui l'a remplacé.
        [register_supersedes_another] Désignez l'acte ancien qu'il remplace.
        [register_supersedes_whole] Donnez l'acte remplacé et la raison.
        [document_superseded_once] Remplacez plutôt le dernier en date.
        [document_supersedes_whole] Donnez le document remplacé et la raison.
        [item_rank] Donnez au point son propre rang.
        [item_of_act] Vérifiez à quel point l'acte se rattache.
        [legal_dates_receipt_whole] Enregistrez l'accusé de réception, ou retirez ce qui le décrit.
        [file_is_its_sha256] Envoyez-le de nouveau : il a été abîmé en chemin.
        [authority_code] Donnez un autre code.
        [authority_code_is_a_word] Donnez-lui un code.
        [assembly_key] Donnez une autre clé.
        [member_key] Donnez une autre clé, par exemple avec le prénom.
        [organisation_key] Donnez une autre clé.
        [programme_key] Donnez une autre clé.
        [foreign_key] Enregistrez d'abord la fiche nommée, ou corrigez le renvoi.
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
    .message = { $index ->
            [unknown] Le fichier de questions ne peut être lu : { $problem }.
           *[other] { $rule ->
                [unknown] La question { $index } (la première est 0) ne nomme pas sa règle : { $problem }.
               *[other] La question { $index } (la première est 0), sur la règle « { $rule } », ne peut être lue : { $problem }.
            }
        }
    .remedy = Corrigez-la d'après « quitus law explain », qui donne les faits attendus et des exemples.

refusal-no-case-here = Pas de dossier à charger
    .message = Le dossier { $dir } ne contient pas les fichiers d'une collectivité.
    .remedy = Donnez le dossier qui contient case.toml.

refusal-no-such-rule = Règle introuvable
    .message = Aucune règle ne s'appelle « { $rule } ».
    .remedy = Choisissez un nom dans la liste que donne « quitus law list ».

refusal-not-allowed = Hors de vos droits
    .message = Votre rôle dans cette collectivité ne le permet pas.
    .remedy = Demandez ce rôle à l'administrateur, ou confiez cette tâche à qui le tient.

refusal-sign-in-needed = Connexion nécessaire
    .message = Cette page est réservée aux personnes de la collectivité.
    .remedy = Connectez-vous, puis revenez à cette page.

refusal-published-as-it-was = Acte publié, jamais continué
    .message = { $name } est montrée telle qu'elle a publié ses actes : rien ne s'y ajoute.
    .remedy = Choisissez la collectivité de démonstration, ou la vôtre.

refusal-agenda-closed = Ordre du jour arrêté
    .message = La convocation à la séance du { $day } est partie : son ordre du jour ne change plus ici.
    .remedy = Rouvrez l'ordre du jour pour le corriger : une nouvelle convocation partira, avec tout son délai. Ou retirez le point en séance, où la présidence l'annonce.

refusal-agenda-was-changed = Ordre du jour changé depuis
    .message = L'ordre du jour de la séance du { $day } a changé depuis que la convocation est partie : il n'est plus celui que les élus ont reçu.
    .remedy = Envoyez une nouvelle convocation, ou rétablissez par elle l'ordre du jour tel qu'il était.

refusal-answer-not-a-member = Pas membre de cette assemblée
    .message = Cette personne n'est pas en exercice dans l'assemblée le { $sitting }.
    .remedy = Choisissez un membre en exercice à cette date ; vérifiez au besoin les mandats dans la page de l'assemblée.

refusal-answer-too-late = Trop tard pour répondre
    .message = La séance du { $sitting } n'attend plus de réponse : elle est passée, tenue ou annulée.
    .remedy = Ce qui s'est passé en séance s'enregistre à l'appel, avec le secrétariat.

refusal-changed-meanwhile = Changé entre-temps
    .message = Quelqu'un d'autre a enregistré un changement depuis que cette page est ouverte ; le vôtre n'est pas enregistré.
    .remedy = Relisez ce qui est affiché maintenant, puis recommencez votre changement s'il est encore utile.

refusal-day-gone-by = Jour déjà passé
    .message = Le { $day } est passé : une séance se prévoit à l'avance.
    .remedy = Choisissez un jour à venir.

refusal-field-empty = Champ à remplir
    .message = Ce champ est à remplir.
    .remedy = Remplissez-le, puis enregistrez de nouveau.

refusal-field-too-long = Texte trop long
    .message = Ce champ ne prend que { $limit } caractères.
    .remedy = Raccourcissez le texte.

refusal-interest-twice = Intérêt déjà déclaré
    .message = Ce membre a déjà déclaré un intérêt à ce point.
    .remedy = Retirez d'abord la première déclaration si elle est à corriger.

refusal-item-dealt-with = Point déjà traité
    .message = Le point « { $title } » a déjà une suite : il ne se retire plus.
    .remedy = Laissez-le à sa place ; sa suite se lit dans la page de la séance.

refusal-no-first-meeting = Pas de première séance sans quorum
    .message = Aucune séance de cette assemblée n'a manqué de quorum le { $day }.
    .remedy = Donnez le jour de la séance qui n'a pu se tenir faute de quorum, ou laissez ce champ vide.

refusal-no-such-choice = Choix inconnu
    .message = « { $value } » n'est pas un des choix proposés.
    .remedy = Choisissez dans la liste.

refusal-no-such-item = Point introuvable
    .message = Ce point n'est pas à l'ordre du jour de cette séance ; il a pu être retiré entre-temps.
    .remedy = Revenez à l'ordre du jour et choisissez-y le point.

refusal-no-such-member = Membre introuvable
    .message = Aucun membre ne répond à « { $asked } ».
    .remedy = Choisissez le membre dans la liste.

refusal-no-such-place = Place inconnue
    .message = L'ordre du jour n'a pas de place n° { $place }.
    .remedy = Donnez une place entre la première et la dernière.

refusal-not-an-hour = Heure illisible
    .message = « { $text } » n'est pas une heure.
    .remedy = Écrivez l'heure et les minutes : 18:00.

refusal-nothing-to-carry = Rien à reprendre
    .message = Ce point n'attend pas d'être repris : il n'a pas été renvoyé, ou une autre séance l'a déjà repris.
    .remedy = Choisissez parmi les points renvoyés que la page propose.

refusal-nothing-to-withdraw = Rien à retirer
    .message = Ce membre n'a pas de réponse en cours pour cette séance.
    .remedy = Donnez une réponse : présent, excusé ou pouvoir.

refusal-proxy-holder-away = Ce collègue ne vient pas
    .message = Le collègue choisi s'est excusé ou a lui-même donné pouvoir : il ne pourrait pas voter pour vous.
    .remedy = Choisissez un collègue qui vient.

refusal-proxy-holder-full = Ce collègue tient déjà un pouvoir
    .message = Un membre ne tient pas plus de { $most ->
        [one] { $most } pouvoir
       *[other] { $most } pouvoirs
    } ; ce collègue en a déjà autant.
    .remedy = Choisissez un autre collègue.

refusal-proxy-to-a-stranger = Pas un collègue
    .message = Un pouvoir se donne à un membre en exercice de la même assemblée.
    .remedy = Choisissez un collègue dans la liste.

refusal-proxy-to-oneself = Pouvoir à soi-même
    .message = Un pouvoir se donne à un collègue, jamais à soi-même.
    .remedy = Choisissez un collègue, ou répondez « présent ».

refusal-sitting-already-planned = Séance déjà prévue ce jour-là
    .message = { $assembly } a déjà une séance le { $day }.
    .remedy = Choisissez un autre jour, ou travaillez sur la séance déjà prévue.

refusal-sitting-is-cancelled = Séance annulée
    .message = La séance du { $day } est annulée : elle reste telle quelle, avec son motif.
    .remedy = Prévoyez une nouvelle séance.

refusal-sitting-is-over = Séance terminée
    .message = La séance du { $day } est terminée : sa préparation ne change plus.
    .remedy = Consultez la page de la séance.

refusal-code-not-a-word = Nom court impossible
    .message = « { $text } » ne peut pas servir dans une adresse.
    .remedy = Choisissez de 2 à 40 lettres minuscules, chiffres ou traits d'union, par exemple « saint-exemple ».

refusal-days-out-of-order = Dates inversées
    .message = La fin précède le début.
    .remedy = Corrigez l'une des deux dates.

refusal-field-missing = Champ à remplir
    .message = Ce champ est nécessaire.
    .remedy = Remplissez-le, puis enregistrez de nouveau.

refusal-logo-acts = Image refusée
    .message = Ce fichier SVG contient un programme ou va chercher un autre fichier.
    .remedy = Enregistrez le logo en PNG, ou en SVG simple, sans script.

refusal-logo-not-a-picture = Ce fichier n'est pas une image admise
    .message = Le fichier n'est pas une image PNG, JPEG ou SVG que les documents sachent imprimer.
    .remedy = Choisissez une image PNG, JPEG ou SVG de moins de 4 000 pixels de côté.

refusal-logo-too-big = Image trop lourde
    .message = L'image dépasse { $most } ko.
    .remedy = Réduisez-la, puis choisissez-la de nouveau.

refusal-member-exists = Élu déjà enregistré
    .message = { $text } est déjà enregistré.
    .remedy = Ouvrez sa fiche et ajoutez-lui un mandat.

refusal-member-in-use = Fiche utilisée
    .message = Une séance close repose sur cette personne ou sur ce mandat.
    .remedy = Enregistrez plutôt une fin de mandat.

refusal-member-left-already = Mandat déjà terminé
    .message = Cette personne n'a plus de mandat en cours.
    .remedy = Corrigez la date sur le mandat lui-même.

refusal-membership-overlaps = Mandats qui se chevauchent
    .message = Un autre mandat dans cette assemblée couvre déjà ces jours.
    .remedy = Terminez le premier avant le début du second.

refusal-no-such-import = Import inconnu
    .message = Cet import n'existe pas.
    .remedy = Revenez à la liste des imports.

refusal-not-a-department = Département inconnu
    .message = « { $text } » n'est pas un code de département.
    .remedy = Écrivez deux ou trois caractères, par exemple 042 ou 2A.

refusal-not-a-siren = Numéro SIREN ou SIRET inexact
    .message = « { $text } » ne passe pas le contrôle de l'INSEE.
    .remedy = Recopiez les 9 chiffres du SIREN ou les 14 du SIRET.

refusal-not-an-amount = Montant illisible
    .message = « { $text } » n'est pas un montant en euros.
    .remedy = Écrivez par exemple 100 000 ou 100 000,50.

refusal-not-an-email = Adresse électronique inexacte
    .message = « { $text } » n'a pas la forme d'une adresse électronique.
    .remedy = Vérifiez l'arobase et la fin de l'adresse.

refusal-number-out-of-range = Nombre hors limites
    .message = « { $text } » n'est pas un nombre entre { $least } et { $most }.
    .remedy = Corrigez ce nombre.

refusal-number-pattern-in-use = Modèle déjà utilisé
    .message = Des actes portent déjà des numéros du modèle « { $text } ».
    .remedy = Gardez ce modèle : aucun numéro donné ne change.

refusal-number-pattern-unreadable = Modèle de numéro inutilisable
    .message = « { $text } » ne distingue pas deux années ou deux rangs.
    .remedy = Reprenez le modèle donné en exemple sous le champ : il faut l'année et le rang, chacun entre accolades.

refusal-number-would-repeat = Numéro déjà donné
    .message = Le rang { $text } ferait reprendre un numéro déjà donné : le dernier est { $last }.
    .remedy = Choisissez un rang plus grand que { $last }.

refusal-roster-cell-too-long = Cellule trop longue
    .message = Une cellule dépasse { $most } caractères.
    .remedy = Abrégez-la dans le tableur.

refusal-roster-column-twice = Colonne choisie deux fois
    .message = Deux colonnes sont lues comme « { $column } ».
    .remedy = Laissez l'une des deux de côté.

refusal-roster-decided = Import déjà décidé
    .message = Cet import est déjà confirmé, annulé ou abandonné.
    .remedy = Importez de nouveau le fichier.

refusal-roster-email-unreadable = Courriel inexact
    .message = « { $text } » n'a pas la forme d'une adresse électronique.
    .remedy = Corrigez l'adresse dans le tableur.

refusal-roster-empty = Fichier vide
    .message = Le fichier ne contient aucune ligne d'élu.
    .remedy = Choisissez un fichier dont la première ligne nomme les colonnes.

refusal-roster-head-in-office = Un président est déjà en exercice
    .message = { $text } préside déjà cette collectivité.
    .remedy = Terminez d'abord son mandat, ou corrigez la qualité.

refusal-roster-homonyms = Homonymes
    .message = Plusieurs élus enregistrés s'appellent { $text }.
    .remedy = Saisissez ce changement sur la bonne fiche.

refusal-roster-more-than-seats = Plus de membres que de sièges
    .message = { $members } membres seraient en exercice pour { $seats } sièges.
    .remedy = Vérifiez le nombre légal de sièges et les mandats terminés.

refusal-roster-name-missing = Nom manquant
    .message = Le nom ou le prénom manque.
    .remedy = Complétez la ligne dans le tableur.

refusal-roster-name-unclear = Nom à préciser
    .message = « { $text } » ne permet pas de séparer le prénom du nom.
    .remedy = Écrivez le nom de famille en capitales, ou deux colonnes.

refusal-roster-no-name-column = Aucune colonne de nom
    .message = Aucune colonne ne donne le nom des élus.
    .remedy = Indiquez ci-dessous la colonne du nom complet, ou celles du nom et du prénom.

refusal-roster-not-a-sheet = Fichier illisible
    .message = Ce fichier n'est pas un tableur que Quitus sait lire.
    .remedy = Enregistrez-le en XLSX, en ODS ou en CSV.

refusal-roster-nothing-to-do = Rien à enregistrer
    .message = Cet import ne change rien.
    .remedy = Corrigez les lignes en attente et importez de nouveau.

refusal-roster-order-held = Rang déjà occupé
    .message = { $text } occupe déjà ce rang au tableau.
    .remedy = Corrigez l'ordre du tableau.

refusal-roster-order-twice = Même rang au tableau
    .message = Le rang { $text } est donné aussi à la ligne { $other }.
    .remedy = Corrigez l'une des deux lignes.

refusal-roster-order-unreadable = Rang illisible
    .message = « { $text } » n'est pas un rang au tableau.
    .remedy = Écrivez un nombre à partir de 1.

refusal-roster-paper-unreadable = Préférence illisible
    .message = « { $text } » ne dit pas si la convocation va sur papier.
    .remedy = Écrivez oui ou non.

refusal-roster-person-twice = Personne en double
    .message = { $text } figure aussi à la ligne { $other }.
    .remedy = Gardez une seule des deux lignes.

refusal-roster-replaces-with-rejects = Des lignes attendent
    .message = { $count } lignes attendent : leurs élus seraient comptés comme partis.
    .remedy = Corrigez ces lignes avant un remplacement complet.

refusal-roster-too-big = Fichier trop lourd
    .message = Le fichier dépasse { $most } Mo.
    .remedy = N'y laissez que la feuille des élus.

refusal-roster-too-many-columns = Trop de colonnes
    .message = Le fichier a plus de { $most } colonnes.
    .remedy = Supprimez celles qui ne servent pas.

refusal-roster-too-many-rows = Trop de lignes
    .message = Le fichier a plus de { $most } lignes.
    .remedy = Vérifiez que c'est bien la liste des élus.

refusal-roster-two-heads = Deux présidents
    .message = La ligne { $other } donne aussi cette qualité : « { $text } ».
    .remedy = Corrigez la qualité de l'une des deux.

refusal-roster-unknown-civility = Civilité inconnue
    .message = « { $text } » n'est pas une civilité connue.
    .remedy = Écrivez M. ou Mme, ou laissez vide.

refusal-term-began-later = Mandat commencé après cette date
    .message = Un mandat de cette assemblée commence après ce jour.
    .remedy = Choisissez le dernier jour de l'ancien mandat.

refusal-term-nobody-sits = Personne ne siège
    .message = Aucun mandat n'est en cours dans cette assemblée à cette date.
    .remedy = Vérifiez l'assemblée choisie.

refusal-unknown-choice = Choix inconnu
    .message = « { $text } » n'est pas un choix proposé.
    .remedy = Choisissez dans la liste.

refusal-account-closed = Compte fermé
    .message = Le compte { $email } est fermé : il ne reçoit plus de rôle et ne se connecte plus.
    .remedy = Employez une autre adresse, ou demandez à l'administrateur pourquoi il a été fermé.

refusal-account-elsewhere = Compte partagé avec une autre collectivité
    .message = { $email } tient aussi un rôle que vous n'administrez pas : ce compte ne peut être fermé, ni son lien créé, d'ici.
    .remedy = Retirez ici ses rôles, ou demandez à l'administrateur de la maison.

refusal-account-name = Nom à revoir
    .message = Le nom est vide ou dépasse { $limit } caractères.
    .remedy = Écrivez le nom tel qu'il sera montré.

refusal-account-needs-role = Rôle à choisir
    .message = Aucun rôle connu n'a été choisi.
    .remedy = Choisissez un rôle dans la liste.

refusal-ceremony-over = Trop tard pour cette clé
    .message = La demande faite au navigateur a expiré ou a déjà servi.
    .remedy = Recommencez depuis le bouton.

refusal-home-role = Rôle d'une collectivité
    .message = Dans la maison elle-même il n'y a que des administrateurs.
    .remedy = Nommez la collectivité où ce rôle est tenu.

refusal-last-administrator = Dernier administrateur
    .message = Sans cette personne, plus personne n'administrerait les comptes.
    .remedy = Donnez d'abord ce rôle à quelqu'un d'autre.

refusal-link-spent = Lien qui ne sert plus
    .message = Ce lien a déjà servi, a expiré, ou n'existe pas.
    .remedy = Demandez-en un autre.

refusal-no-mail-here = Pas de courriel
    .message = Quitus n'envoie pas de courriel depuis cette adresse.
    .remedy = Demandez un lien à la personne qui administre les comptes.

refusal-no-member-of-key = Élu inconnu
    .message = Aucun élu n'a la clé « { $key } ».
    .remedy = Choisissez un élu de la collectivité.

refusal-no-such-account = Compte introuvable
    .message = Aucun compte ne répond à « { $asked } » ici.
    .remedy = Vérifiez l'adresse, ou ouvrez la liste des comptes.

refusal-no-such-passkey = Clé d'accès introuvable
    .message = Cette clé d'accès a déjà été retirée.
    .remedy = Revenez à votre compte : la liste est à jour.

refusal-no-such-token = Jeton introuvable
    .message = Ce jeton a déjà été retiré.
    .remedy = Revenez à votre compte : la liste est à jour.

refusal-passkey-refused = Clé d'accès refusée
    .message = Cette clé d'accès n'est pas reconnue ici.
    .remedy = Recommencez, ou connectez-vous par un mot de passe ou par un lien.

refusal-passkeys-not-here = Clés d'accès impossibles à cette adresse
    .message = Une clé d'accès demande une adresse en https://, ou « localhost » sur la machine elle-même.
    .remedy = Connectez-vous autrement, et demandez que l'adresse publique de Quitus soit réglée.

refusal-password-too-short = Mot de passe trop court
    .message = Le mot de passe compte moins de { $least } caractères.
    .remedy = Choisissez une phrase que vous retiendrez.

refusal-password-unusable = Mot de passe à changer
    .message = Ce mot de passe est votre adresse, ou il est trop long pour être tenu.
    .remedy = Choisissez-en un autre.

refusal-role-needs-member = Élu à désigner
    .message = Le rôle d'élu ne dit pas de quel élu il s'agit.
    .remedy = Choisissez l'élu que ce compte représente.

refusal-sent-from-elsewhere = Demande venue d'ailleurs
    .message = Ce formulaire n'a pas été envoyé par une page de Quitus : rien n'a été fait.
    .remedy = Ouvrez la page dans Quitus et envoyez le formulaire d'ici.

refusal-token-label = Jeton sans nom
    .message = Le nom du jeton est vide ou dépasse { $limit } caractères.
    .remedy = Dites en quelques mots à quoi il sert.

refusal-too-many-attempts = Trop d'essais
    .message = Trop d'essais en peu de temps, pour cette adresse ou depuis ce poste.
    .remedy = { $minutes ->
            [one] Recommencez dans une minute
           *[other] Recommencez dans { $minutes } minutes
        }, ou connectez-vous autrement.

refusal-wrong-credentials = Connexion refusée
    .message = L'adresse et le mot de passe ne vont pas ensemble.
    .remedy = Vérifiez-les, ou connectez-vous par un lien ou par une clé d'accès.

refusal-wrong-password = Mot de passe actuel inexact
    .message = Le mot de passe actuel n'est pas celui-là.
    .remedy = Retapez-le, ou connectez-vous par un lien : il ne sera plus demandé.

refusal-wrong-token = Jeton refusé
    .message = Ce jeton n'est pas connu, ou il a été retiré.
    .remedy = Créez-en un autre depuis votre compte.
refusal-no-such-deadline = Échéance introuvable
    .message = Aucune échéance « { $asked } » ne figure au tableau de ce jour.
    .remedy = Revenez au tableau des échéances et choisissez-la dans la liste.

refusal-deadline-runs-by-itself = Rien à enregistrer
    .message = Ce délai court de lui-même, ou se règle depuis la page de la séance.
    .remedy = Consultez l'acte ou la séance concernée.

refusal-day-to-come = Jour à venir
    .message = Le { $day } n'est pas encore passé : ce qui n'est pas fait ne s'enregistre pas.
    .remedy = Indiquez le jour où cela a été fait.

refusal-day-before-its-subject = Jour trop tôt
    .message = Le { $day } précède le { $first } : cela n'a pas pu être fait ce jour-là.
    .remedy = Vérifiez le jour indiqué.

refusal-reason-needed = Motif ou jour manquant
    .message = Il manque le jour, ou le motif pour revenir sur un jour déjà enregistré.
    .remedy = Indiquez le jour ; pour revenir dessus, laissez-le vide et dites pourquoi.

refusal-no-such-calendar = Agenda fermé
    .message = Cette adresse d'agenda n'existe pas, ou a été fermée.
    .remedy = Créez une nouvelle adresse depuis la page des échéances.

refusal-no-such-decision = Décision introuvable
    .message = Aucune décision prise par délégation ne porte le numéro « { $asked } ».
    .remedy = Vérifiez le numéro, ou cherchez-la dans la liste des décisions.

refusal-no-such-delegation = Délégation introuvable
    .message = Aucune délégation donnée à l'exécutif ne correspond à « { $key } ».
    .remedy = Choisissez une délégation dans la liste, ou enregistrez-la dans les réglages de la collectivité.

refusal-delegation-does-not-serve = Délégation qui ne convient pas
    .message = Au { $day }, cette délégation ne permet pas de décider : { $why ->
        [ended] elle a pris fin
        [other_term] elle date d'un autre mandat
        [outside_scope] elle ne couvre pas cet objet
        [not_before_sitting] elle n'a pas été donnée avant ce jour
       *[other] elle ne s'applique pas
    }.
    .remedy = Choisissez une autre délégation, ou portez l'affaire devant l'assemblée.

refusal-decision-over-cap = Plafond de la délégation dépassé
    .message = Le montant de { $amount } dépasse le plafond de { $cap } fixé par la délégation.
    .remedy = Au-delà du plafond, l'assemblée décide : inscrivez l'affaire à son ordre du jour.

refusal-decision-out-of-order = Décision antérieure à la dernière inscription
    .message = Le registre porte déjà une inscription du { $last } ; cette décision est du { $day }.
    .remedy = Vérifiez la date ; si elle est exacte, dites pourquoi l'inscription est tardive.

refusal-no-register = Aucun registre
    .message = La collectivité n'a pas encore de registre : aucun numéro ne peut être donné.
    .remedy = Ouvrez un registre dans les réglages de la collectivité.

refusal-text-outside = Texte qu'un acte ne porte pas
    .message = Ligne { $line } : « { $excerpt } » ne peut figurer dans un acte (image, lien, code…).
    .remedy = Retirez ce passage, ou écrivez-le en toutes lettres.

refusal-done-or-dropped = Exécutée ou sans suite
    .message = Une décision ne peut être à la fois exécutée et sans suite.
    .remedy = Gardez l'un des deux.

refusal-councillors-columns = Colonnes manquantes
    .message = Il faut au moins une colonne « Nom » et une colonne « Commune » ; trouvées : { $found }.
    .remedy = Nommez les colonnes dans la première ligne du fichier, puis importez-le de nouveau.

refusal-councillor-twice = Nom en double
    .message = { $name } figure deux fois pour { $commune }.
    .remedy = Gardez une seule ligne, ou distinguez les homonymes.

refusal-trial-of-a-trial = Essai d'un essai
    .message = Cette collectivité est déjà un essai.
    .remedy = Revenez à la collectivité pour en commencer un autre.

refusal-trial-sends-nothing = Rien ne part d'un essai
    .message = Un essai n'envoie aucun message.
    .remedy = Lisez le document, ou préparez la séance dans la collectivité elle-même.

refusal-not-a-trial = Pas un essai
    .message = Cette collectivité n'est pas un essai : elle ne se jette pas.
    .remedy = Ouvrez l'essai à jeter, puis recommencez.
