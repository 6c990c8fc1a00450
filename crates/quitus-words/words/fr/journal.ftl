### Le journal : qui a fait quoi, quand, et ce qui a changé.

journal-title = Journal
journal-home = Journal de la maison
journal-said = Tout ce qui a été fait, par qui et quand ; le plus récent d'abord. Rien ne s'y efface.
journal-empty = Aucune ligne ne répond à ces choix.
journal-caption = Ce qui a été fait
journal-when = Quand
journal-actor = Qui
journal-act = Quoi
journal-subject = Sur quoi, et ce qui a changé
journal-from = Depuis le
journal-until = Jusqu'au
journal-filter = Choisir
journal-everyone = tout le monde
journal-everything = tout
journal-older = Lignes plus anciennes
journal-local = la machine elle-même

journal-did-account-add = compte ajouté
journal-did-account-close = compte fermé
journal-did-role-give = rôle donné
journal-did-role-withdraw = rôle retiré
journal-did-link-draw = lien de connexion créé
journal-did-link-ask = lien de connexion demandé
journal-did-session-open = connexion
journal-did-session-close = déconnexion
journal-did-password-set = mot de passe changé
journal-did-passkey-add = clé d'accès ajoutée
journal-did-passkey-withdraw = clé d'accès retirée
journal-did-token-add = jeton créé
journal-did-token-withdraw = jeton retiré
journal-did-case-load = dossier chargé
