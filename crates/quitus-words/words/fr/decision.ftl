### Les décisions prises par délégation, le compte rendu du bureau, le suivi d'exécution, les copies aux conseillers.

decision-title = Décisions prises par délégation
decision-lede = Ce que l'exécutif décide par délégation de l'assemblée, inscrit au même registre que les délibérations, à sa date.
decision-none = Aucune décision
    .said = Les décisions prises par délégation s'inscrivent ici, avec le numéro suivant du registre.
decision-enter = Inscrire une décision
decision-next = Elle portera le n° { $number }.
decision-one = Décision n°
decision-number = Numéro
decision-day = Date
decision-object = Objet
decision-by = Prise par
decision-choose = choisir…
decision-delegation = Délégation citée
decision-delegation-add = Enregistrer une délégation
decision-no-delegation = Aucune délégation à l'exécutif
    .said = Une décision cite la délibération qui la permet. Enregistrez d'abord la délégation dans les réglages de la collectivité.
decision-amount = Montant
    .hint = en euros ; il ne peut dépasser le plafond de la délégation
decision-several-years = convention sur plusieurs années
decision-nature = Nature
decision-recitals = Exposé
    .hint = facultatif ; un paragraphe par ligne vide
decision-enacting = Décide
    .hint = une ligne « - » par article
decision-signatory = Signataire
decision-signed = Signée par
decision-capacity = Qualité
    .hint = telle qu'elle s'imprime : Le Président, La première Vice-Présidente
decision-as-representative = signe en qualité de représentant de l'exécutif
decision-out-of-order = Motif d'inscription tardive
    .hint = à dire seulement si la décision est antérieure à la dernière inscription du registre
decision-print = Imprimer au registre
decision-fulfilment = Suivi d'exécution
decision-report = Compte rendu des travaux du bureau
decision-report-for = À dire à l'assemblée « { $name } » du { $day }.
decision-report-since = Depuis la séance du { $day }.
decision-report-deliberations = Délibérations du bureau
decision-report-decisions = Décisions prises par délégation
decision-report-none = Néant.
decision-report-make = Faire le compte rendu
decision-report-item = Inscrire à l'ordre du jour
decision-report-item-title = Compte rendu des travaux du bureau et des décisions prises par délégation
decision-report-line = N° { $number } du { $day } : { $title }
decision-councils = Autres séances
decision-no-council = Aucune séance de l'assemblée
    .said = Prévoyez d'abord la prochaine réunion de l'assemblée : le compte rendu lui est présenté.

fulfilment-title = Suivi d'exécution
fulfilment-lede = Chaque décision d'un acte : ce qui l'a exécutée, quand, ou qui doit agir.
fulfilment-none = Rien n'attend
    .said = Toutes les décisions connues ont été exécutées, ou aucun acte n'a encore été pris.
fulfilment-caption = Décisions des deux dernières années
fulfilment-act = Acte
fulfilment-decision = Décision
fulfilment-known = Exécution
fulfilment-record = Consigner l'exécution
fulfilment-who = Qui doit agir
fulfilment-by-day = Avant le
fulfilment-before = avant le { $day }
fulfilment-to-do = À faire
fulfilment-done = Fait
fulfilment-by = Exécutée par
fulfilment-by-none = pas encore
fulfilment-by-agreement = convention
fulfilment-by-payment = versement
fulfilment-by-document = document
fulfilment-by-later_act = acte ultérieur
fulfilment-by-other = autre moyen
fulfilment-reference = Référence
fulfilment-dropped = Sans suite, parce que
fulfilment-remark = Remarque
fulfilment-signed = « { $title } » signée le { $day }
fulfilment-state-overdue = en retard
fulfilment-state-unassigned = personne n'est désigné
fulfilment-state-assigned = attribuée
fulfilment-state-done = exécutée
fulfilment-state-dropped = sans suite

copies-title = Copies aux conseillers des communes
copies-lede = Les conseillers municipaux qui ne siègent pas reçoivent la convocation et sa note, la liste des délibérations dans le mois, le procès-verbal dans le mois de son adoption.
copies-of-sitting = { $name }, séance du { $day }
copies-paper = Document
copies-paper-notice = Convocation et note
copies-paper-list = Liste des délibérations
copies-paper-minutes = Procès-verbal
copies-sent = Parties
copies-waiting = En attente
copies-failed = Refusées
copies-on-paper = Sur papier
copies-missing = À envoyer
copies-by-post = y compris sur papier
copies-send = Envoyer
copies-councillors = { $count ->
    [0] Aucun conseiller
    [one] Un conseiller
   *[other] { $count } conseillers
}
copies-none = La liste est vide : importez celle que tiennent les communes.
copies-by-commune = Par commune
copies-commune = Commune
copies-names = Conseillers
copies-with-address = Avec adresse
copies-import = Importer la liste
copies-file = Fichier
    .hint = CSV, XLSX ou ODS, avec le nom, la commune et l'adresse électronique ; qui n'y figure plus quitte la liste
copies-dry-run = essayer sans rien enregistrer
copies-tried = Essai, rien n'est enregistré.
copies-outcome = Nouveaux : { $added } ; modifiés : { $changed } ; déjà connus : { $known } ; sortis : { $left }.
copies-line = Ligne { $line } :
copies-proof = Preuve de chaque envoi
copies-name = Nom
copies-day = Envoyé le
copies-address = Adresse
copies-nothing-left = rien n'est parti
copies-more = Et { $count } autres lignes : la commande « copies list » les donne toutes.
copies-letter-subject = { $name } : { $paper }, séance du { $day }
copies-letter-body =
    Madame, Monsieur,

    Conformément à l'article L. 5211-40-2 du code général des collectivités territoriales, vous trouverez ci-joint, pour la séance du { $day } : { $paper }.

    { $name }
