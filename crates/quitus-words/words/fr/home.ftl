### La page d'accueil : les collectivités dont le registre est tenu ici.

home-title = De la demande à la preuve
home-lead = Chaque collectivité a son année : qui décide, ce qui est promis, voté, publié, versé et mesuré. Ouvrez-en une pour voir où elle en est.
home-empty = Aucune collectivité pour l'instant
home-empty-said = Les registres tenus ici paraîtront sur cette page. Pour en ouvrir un, chargez un dossier sur la machine où Quitus est installé : « quitus case load DOSSIER ».
home-rules = Les règles de droit que Quitus vérifie
