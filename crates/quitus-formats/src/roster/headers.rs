//! What a column holds, told by its header.

use quitus_core::assembly::Column;
use quitus_core::kernel::sort_key;

/// Headers met in town halls, folded: letters without accents, one space between words.
const SYNONYMS: &[(Column, &[&str])] = &[
    (Column::Civility, &["civilite", "civ", "titre", "m mme", "mme m", "genre"]),
    (Column::Given, &["prenom", "prenoms", "prenom usuel"]),
    (Column::Family, &["nom", "nom de famille", "nom d usage", "nom usuel", "nom de l elu", "nom elu"]),
    (
        Column::FullName,
        &[
            "nom complet",
            "nom et prenom",
            "nom prenom",
            "prenom nom",
            "prenom et nom",
            "nom prenoms",
            "elu",
            "elue",
            "membre",
            "conseiller",
            "identite",
            "nom et prenoms",
        ],
    ),
    (Column::Capacity, &["qualite", "fonction", "fonctions", "mandat", "titre electif", "role", "qualites"]),
    (
        Column::Group,
        &["groupe", "groupe politique", "groupe d elus", "parti", "nuance", "liste", "sensibilite"],
    ),
    (
        Column::TableOrder,
        &[
            "ordre",
            "ordre du tableau",
            "rang",
            "n",
            "no",
            "numero",
            "tableau",
            "n d ordre",
            "numero d ordre",
            "ordre tableau",
            "rang au tableau",
        ],
    ),
    (
        Column::Email,
        &[
            "courriel",
            "mail",
            "e mail",
            "email",
            "adresse mail",
            "adresse e mail",
            "adresse email",
            "adresse courriel",
            "adresse electronique",
            "mel",
            "messagerie",
        ],
    ),
    (
        Column::Paper,
        &[
            "papier",
            "convocation papier",
            "envoi papier",
            "convocation",
            "mode d envoi",
            "mode de convocation",
            "envoi",
            "support",
        ],
    ),
    (
        Column::Postal,
        &[
            "adresse",
            "adresse postale",
            "adresse 1",
            "adresse 2",
            "adresse 3",
            "rue",
            "voie",
            "complement d adresse",
            "complement",
            "code postal",
            "cp",
            "ville",
            "commune",
            "cp ville",
            "code postal et ville",
            "adresse complete",
        ],
    ),
    (
        Column::Telephone,
        &[
            "telephone",
            "tel",
            "portable",
            "mobile",
            "telephone portable",
            "tel portable",
            "n de telephone",
            "gsm",
            "telephone mobile",
        ],
    ),
];

/// What each column holds as far as its header tells; `None` for one that says nothing we know, and for the second of
/// two that say the same, the postal address aside. A `Nom` without a `Prénom` holds the whole name.
pub fn guess_columns(headers: &[String]) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::with_capacity(headers.len());
    for header in headers {
        let column = named(&sort_key(header));
        let again = column.is_some_and(|column| column != Column::Postal && columns.contains(&Some(column)));
        columns.push(column.filter(|_| !again));
    }
    if !columns.contains(&Some(Column::Given)) && !columns.contains(&Some(Column::FullName)) {
        for column in columns.iter_mut().filter(|column| **column == Some(Column::Family)) {
            *column = Some(Column::FullName);
        }
    }
    columns
}

fn named(header: &str) -> Option<Column> {
    let known =
        |wanted: &str| SYNONYMS.iter().find(|(_, names)| names.contains(&wanted)).map(|(column, _)| *column);
    known(header).or_else(|| {
        let bare: Vec<&str> =
            header.split(' ').filter(|word| !["du", "de", "des", "la", "le"].contains(word)).collect();
        known(&bare.join(" "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(headers: &[&str]) -> Vec<&'static str> {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        guess_columns(&headers).into_iter().map(|column| column.map_or("", Column::word)).collect()
    }

    #[test]
    fn columns_are_recognised_by_their_headers() {
        assert_eq!(
            guessed(&[
                "Civilité",
                "NOM",
                "Prénom",
                "Groupe politique",
                "Qualité",
                "Ordre du tableau",
                "E-mail",
                "Papier ?",
                "Adresse",
                "Code postal",
                "Ville",
                "Tél.",
                "Notes"
            ]),
            [
                "civility",
                "family",
                "given",
                "group",
                "capacity",
                "table_order",
                "email",
                "paper",
                "postal",
                "postal",
                "postal",
                "telephone",
                ""
            ]
        );
        assert_eq!(guessed(&["Nom", "Courriel"]), ["full_name", "email"]);
        assert_eq!(guessed(&["Nom et prénom", "Nom"]), ["full_name", "family"]);
        assert_eq!(guessed(&["N°", "M./Mme", "Mail", "Courriel"]), ["table_order", "civility", "email", ""]);
    }
}
