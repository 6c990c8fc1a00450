### La page d'accueil : les collectivités dont le registre est tenu ici.

home-title = De la demande à la preuve
home-lead = Chaque collectivité a son année : qui décide, ce qui est promis, voté, publié, versé et mesuré. Ouvrez-en une pour voir où elle en est.
home-empty = Aucune collectivité pour l'instant
home-empty-said = Les registres tenus ici paraîtront sur cette page. L'administrateur de cette installation se connecte pour créer la première collectivité.
home-rules = Les règles de droit que Quitus vérifie
home-none-yet = Cette installation n'a pas encore de collectivité : créez la première.
