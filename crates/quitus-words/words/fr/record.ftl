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
