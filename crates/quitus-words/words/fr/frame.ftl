### Ce qui entoure chaque page.

state-held = tenu
state-to-do = à faire
state-due-soon = bientôt dû
state-overdue = en retard
state-refused = refusé
state-unknown = non connu

severity-error = Erreur
severity-warning = Attention
severity-note = Remarque
