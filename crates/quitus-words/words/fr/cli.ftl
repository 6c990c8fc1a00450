### Ce que dit la ligne de commande.

cli-our-fault = Quitus a échoué
cli-home-made = Espace de données prêt :
cli-case-loaded = Dossier chargé :
cli-rule-valid = Tenue
cli-rule-held = ✓ tenue ce jour-là
cli-rule-not-held = ? non connue ce jour-là
cli-rule-last-read = Dernière lecture
cli-act-roll = En exercice · présents · pouvoirs · voix
cli-act-force = Exécutoire le
cli-unknown = non connu
cli-no-finding = aucun constat
cli-character-replaced = Caractère remplacé, faute de dessin dans les polices :
cli-other-engine = Fichier conservé tel quel : une autre version du moteur l'a fait.
cli-sitting-roll = En exercice · quorum · présents · pouvoirs donnés
cli-listening = Quitus écoute sur
cli-demo-ready = Démonstration prête :
cli-verdict-adopted = Adopté
cli-verdict-rejected = Rejeté
cli-verdict-not_adopted = Non adopté
cli-sitting-planned = prévue
cli-sitting-convened = convoquée
cli-sitting-held = tenue
cli-sitting-no_quorum = sans quorum
cli-sitting-cancelled = annulée
cli-convened = Convocations envoyées (lettres · papiers) :
cli-outbox-sent = Boîte d'envoi (parties · à retenter · abandonnées · incertaines) :
