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
