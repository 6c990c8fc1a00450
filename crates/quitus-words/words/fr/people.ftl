### Les élus, leurs mandats et la mise en place.

people-title = Élus
people-settings = Réglages
people-setup-title = Mise en place
people-setup-lead = Suivez les étapes dans l'ordre. Vous pouvez vous arrêter à tout moment : ce qui est fait reste fait.
people-setup-over = Tout est en place. Vous pouvez préparer une première séance.
people-setup-go = Ouvrir les séances
people-start-title = Créer une collectivité
people-start-lead = Quelques renseignements suffisent pour commencer ; tout se corrige ensuite. Vous en serez l'administrateur et le service des assemblées.
people-start-do = Créer la collectivité
people-code = Nom court dans les adresses
people-code-hint = Lettres minuscules, chiffres et traits d'union, par exemple « saint-exemple ». Il ne change plus ensuite.
people-fictional = Collectivité inventée, pour un essai
people-name = Nom imprimé sur les actes
people-kind = Nature
people-siren = SIREN
people-siren-hint = Neuf chiffres.
people-siret = SIRET du siège
people-population = Nombre d'habitants
people-department = Département
people-department-hint = Son code, par exemple 042.
people-seat = Adresse du siège
people-seat-hint = Une ligne par ligne d'adresse.
people-time-zone = Fuseau horaire
people-time-zone-hint = Europe/Paris en métropole.
people-keep = Enregistrer
people-back-to-setup = Revenir à la mise en place
people-state-done = fait
people-state-aside = laissé de côté
people-state-open = à faire
people-aside = Laisser de côté
people-resume = Reprendre cette étape
people-step-profile = La collectivité
people-step-profile-says = Son nom, son SIREN, sa population, l'adresse de son siège.
people-step-profile-do = Compléter la collectivité
people-step-letterhead = L'en-tête des documents
people-step-letterhead-says = Ses lignes et son logo, imprimés en tête des convocations, extraits, listes et procès-verbaux.
people-step-letterhead-do = Composer l'en-tête
people-step-orders = Le règlement intérieur
people-step-orders-says = Le dépôt des projets, le délai de convocation ajouté à celui de la loi, les heures.
people-step-orders-do = Saisir le règlement intérieur
people-step-assemblies = Les assemblées
people-step-assemblies-says = Le conseil, le bureau : leur nom et leur nombre légal de sièges.
people-step-assemblies-do = Créer une assemblée
people-step-members = Les élus
people-step-members-says = Repris du tableur que vous avez déjà, ou saisis un à un.
people-step-members-do = Importer les élus
people-step-delegations = Les délégations en vigueur
people-step-delegations-says = Ce que le conseil a confié au bureau ou à l'exécutif, et par quelle délibération.
people-step-delegations-do = Saisir une délégation
people-step-register = La numérotation des actes
people-step-register-says = Le modèle des numéros et le prochain numéro, à la suite de votre logiciel précédent.
people-step-register-do = Fixer le prochain numéro
people-deposit-days = Dépôt des projets : jours avant le dernier envoi légal
people-deposit-days-hint = Par exemple 10 : un projet déposé plus tard attend la séance suivante.
people-extra-days = Jours francs ajoutés au délai légal de convocation
people-extra-days-hint = 0 ou vide si le règlement n'ajoute rien.
people-sitting-at = Heure habituelle des séances
people-sitting-place = Lieu habituel des séances
people-sending-until = Dernière heure d'envoi
people-sending-until-hint = Passé cette heure, un envoi compte pour le lendemain.
people-reply-to = Adresse électronique qui reçoit les réponses
people-orders-lead = Ce que votre règlement intérieur prévoit. Ce qui reste vide suit la loi seule.
people-assembly-name = Nom de l'assemblée
people-assembly-name-of = Le même après « délibération »
people-assembly-name-of-hint = Par exemple « du Conseil métropolitain ». Laissé vide, il est composé pour vous.
people-assembly-kind = Règles de droit applicables
people-legal-seats = Sièges fixés par la loi ou l'arrêté
people-legal-seats-hint = Le nombre légal ; les sièges pourvus sont comptés d'après les mandats.
people-filled-seats = Sièges pourvus
people-assemblies-caption = Assemblées, sièges légaux et sièges pourvus
people-assembly-add = Une assemblée de plus
people-assembly-keep = Enregistrer l'assemblée
people-mend-it = Corriger
people-delegations-none = Aucune délégation n'est enregistrée.
people-delegations-caption = Délégations
people-delegation-add = Une délégation de plus
people-delegation-keep = Enregistrer la délégation
people-executive = le président ou le maire
people-giver = Assemblée qui délègue
people-receiver = Qui reçoit
people-act-number = Numéro de la délibération
people-decided-on = Date de la délibération
people-until = Jusqu'au
people-scope = Objet, dans les mots de l'acte
people-cap = Plafond en euros
people-cap-hint = Vide s'il n'y en a pas.
people-several-years = Conventions de plusieurs années
people-yes = oui
people-no = non
people-unsaid = non précisé
people-register-name = Nom du registre
people-pattern = Modèle des numéros
people-pattern-hint = L'année s'écrit {"{year}"} et le rang {"{rank:5}"} sur cinq chiffres : 2026.00169.
people-year = Année
people-next-rank = Rang du prochain acte
people-next-rank-hint = Après le 168 d'un autre logiciel, écrivez 169.
people-register-keep = Enregistrer la numérotation
people-next-number = le prochain acte portera le numéro
people-pattern-kept = Des actes y sont inscrits : le modèle ne change plus.
people-letterhead-lead = Les lignes et le logo s'impriment en tête des documents. Une séance garde l'en-tête de son premier document ; ceux déjà faits ne changent pas.
people-letterhead-lines = Lignes de l'en-tête
people-letterhead-lines-hint = Par exemple le nom, le service, l'adresse, le téléphone.
people-logo = Logo
people-logo-hint = Image PNG, JPEG ou SVG, 300 ko au plus.
people-no-logo = Retirer le logo
people-search = Nom, groupe ou qualité
people-search-do = Chercher un élu
people-none = Aucun élu à cette recherche.
people-caption = Élus, qualité, groupe et moyen de les joindre
people-member = Élu
people-capacity = Qualité
people-group = Groupe
people-reached = Convocation
people-by-paper = sur papier
people-unreached = adresse inconnue
people-add = Ajouter un élu
people-add-do = Ajouter cet élu
people-mandates = Mandats
people-mandate = Mandat
people-mandate-add = Ajouter un mandat
people-mandate-keep = Enregistrer le mandat
people-sheet = Nom et coordonnées
people-still = en cours
people-civility = Civilité
people-madam = Mme
people-mister = M.
people-given = Prénom
people-family = Nom
people-family-hint = Comme les actes l'impriment, en capitales d'ordinaire.
people-email = Courriel
people-prefers-paper = Demande ses convocations sur papier
people-postal = Adresse postale
people-telephone = Téléphone
people-assembly = Assemblée
people-first-day = Premier jour du mandat
people-last-day = Dernier jour du mandat
people-table-order = Ordre du tableau
people-leave-title = Fin de mandat
people-leave-said = Ses mandats en cours prennent fin ce jour-là inclus. Rien n'est effacé.
people-leave-do = Enregistrer la fin de mandat
people-reason = Motif
people-kept-now = Ce qui est enregistré maintenant
people-next-civility = Remplacé par : civilité
people-next-hint = Si le suivant de liste prend le siège le lendemain, dites qui ; sinon, laissez vide.
people-next-given = Prénom du remplaçant
people-next-family = Nom du remplaçant
people-next-email = Courriel du remplaçant
people-next-capacity = Qualité du remplaçant
people-void-title = Saisie par erreur
people-void-said = Si cette personne n'a jamais siégé, la fiche est mise à l'écart et n'est plus comptée. C'est refusé dès qu'une séance close repose sur elle.
people-void-reason = Motif de la mise à l'écart
people-void-do = Mettre la fiche à l'écart
people-import-title = Importer les élus
people-import-lead = Prenez le tableur tel qu'il est. Rien n'est enregistré avant que vous ayez vu et confirmé.
people-import-do = Lire le fichier
people-import-staged = en attente de confirmation
people-import-confirmed = confirmé
people-import-undone = annulé
people-import-dropped = abandonné
people-import-confirm = Confirmer l'import
people-import-drop = Abandonner cet import
people-import-undo = Annuler cet import
people-imports = Imports précédents
people-file = Fichier
people-file-hint = CSV, XLSX ou ODS, 4 Mo au plus ; la première ligne nomme les colonnes.
people-replaces-all = Les élus absents du fichier quittent l'assemblée la veille
people-line = Ligne
people-row = Ce qu'elle dit
people-rejected = Lignes en attente
people-rejected-caption = Lignes qui ne seront pas enregistrées, avec leurs motifs
people-rejects-file = Télécharger ces lignes avec leurs motifs (CSV)
people-added = Élus ajoutés
people-added-caption = Élus qui seront ajoutés
people-leaving = Élus qui quittent l'assemblée
people-columns = Les colonnes du fichier
people-columns-said = Voici ce que Quitus a compris de chaque colonne. Corrigez si besoin, puis relisez.
people-columns-do = Relire avec ces colonnes
people-column-none = laisser de côté
people-column-civility = civilité
people-column-given = prénom
people-column-family = nom
people-column-full_name = nom complet
people-column-capacity = qualité
people-column-group = groupe
people-column-table_order = ordre du tableau
people-column-email = courriel
people-column-paper = convocation sur papier
people-column-postal = adresse postale
people-column-telephone = téléphone
people-trial-title = Séance d'essai
people-trial-lead = Essayez une séance de bout en bout : ordre du jour, convocations, résultats, clôture, procès-verbal. Rien n'en reste dans le registre.
people-trial-numbers = Les numéros donnés sont ceux qui suivraient ; la collectivité ne les a pas pris.
people-trial-letters = Aucun message ne part : les convocations se composent et se lisent.
people-trial-readers = Le public ne voit ni l'essai ni ses actes ; la recherche et l'interface non plus.
people-trial-day = L'essai a son propre jour, que vous avancez jusqu'à celui de la séance.
people-trial-do = Commencer un essai
people-trials-begun = Essais en cours
people-trial-open = Ouvrir l'essai
people-trial-end = Jeter cet essai
people-trial-inside = Ceci est une copie de la collectivité, faite pour l'essai. Les documents portent la mention ESSAI et rien ne part.
people-trial-end-title = Finir l'essai
people-trial-end-said = L'essai jeté, plus personne ne le trouve. La collectivité n'a pas changé.
people-term-title = Nouveau mandat
people-term-lead = Tous les mandats de l'assemblée prennent fin le même jour ; ses délégations et les pouvoirs donnés pour plus tard tombent avec eux. Importez ensuite les nouveaux élus, puis nommez qui préside la première séance.
people-term-began = Le mandat en cours a commencé le
people-term-last-day = Dernier jour de l'ancien mandat
people-term-do = Clore l'ancien mandat
people-first-chair = Préside la première séance
people-chair-do = Nommer le président de la première séance
people-step-count = { $count ->
        [one] { $count } enregistré
       *[other] { $count } enregistrés
    }
people-count = { $count ->
        [0] Aucun élu.
        [one] { $count } élu.
       *[other] { $count } élus.
    }
people-would-add = { $count ->
        [0] Aucun élu ajouté
        [one] { $count } élu ajouté
       *[other] { $count } élus ajoutés
    }
people-would-change = { $count ->
        [0] Aucun élu modifié
        [one] { $count } élu modifié
       *[other] { $count } élus modifiés
    }
people-would-leave = { $count ->
        [0] Aucun départ
        [one] { $count } départ
       *[other] { $count } départs
    }
people-would-keep = { $count ->
        [0] Aucune ligne sans changement
        [one] { $count } ligne sans changement
       *[other] { $count } lignes sans changement
    }
people-would-wait = { $count ->
        [0] Aucune ligne en attente
        [one] { $count } ligne en attente
       *[other] { $count } lignes en attente
    }
people-in-office = { $count ->
        [0] Aucun membre en exercice après l'import
        [one] { $count } membre en exercice après l'import
       *[other] { $count } membres en exercice après l'import
    }
