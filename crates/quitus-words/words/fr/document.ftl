### Les fichiers gardés.

document-none = Aucun document n'est encore fait pour cet acte. Qui tient les registres le fait sortir par « quitus act extract », puis il se lit ici.
document-kind-extract = Extrait du registre
document-kind-convocation = Convocation
document-kind-agenda = Ordre du jour et notes
document-kind-attendance-sheet = Feuille de présence
document-kind-paper-list = Liste des plis
document-kind-deliberation-list = Liste des délibérations
document-kind-minutes = Procès-verbal
document-kind-register-sheet = Feuillet du registre
document-kind-closing-sheet = Feuillet de clôture
document-kind-delegated-decision = Décision par délégation
document-kind-bureau-report = Compte rendu des travaux du bureau
document-kind-register-year = Registre de l'année
document-state-as_made = tel que fait
document-state-as_signed = tel que signé
document-state-with_receipt = avec l'accusé de réception
document-pages = { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
document-superseded = remplacé par un document plus récent
document-other-engine = Fait par une autre version du moteur : ce sont les octets gardés qui sont servis.
document-vouched = Copie numérisée de la page signée à la main.
