//! The documents the house makes.

/// A kind of document. Its code is kept with the file for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Extrait du registre des délibérations, with or without its receipt block.
    Extract,
    /// Convocation of one member.
    Convocation,
    /// Ordre du jour et notes explicatives de synthèse.
    Agenda,
    /// Feuille de présence (émargement).
    AttendanceSheet,
    /// Liste des délibérations examinées (CGCT, art. L2121-25).
    DeliberationList,
    /// Procès-verbal (CGCT, art. L2121-15).
    Minutes,
    /// Feuillets du registre of one deliberation (CGCT, art. R2121-9).
    RegisterSheet,
    /// Feuillet de clôture of a sitting (CGCT, art. R2121-9).
    ClosingSheet,
    /// Décision prise par délégation, on sheets of the register (CGCT, art. R2122-7-1).
    DelegatedDecision,
    /// Compte rendu des travaux du bureau (CGCT, art. L5211-10).
    BureauReport,
    /// Registre de l'année with its tables (CGCT, art. R2121-9).
    RegisterYear,
    /// Liste des plis: convocations to post or to hand over (CGCT, art. L2121-10).
    PaperList,
}

impl Kind {
    /// Every kind, in the order of an evening.
    pub const ALL: [Kind; 12] = [
        Kind::Convocation,
        Kind::Agenda,
        Kind::AttendanceSheet,
        Kind::DeliberationList,
        Kind::Extract,
        Kind::RegisterSheet,
        Kind::ClosingSheet,
        Kind::Minutes,
        Kind::DelegatedDecision,
        Kind::BureauReport,
        Kind::RegisterYear,
        Kind::PaperList,
    ];

    /// The code, as kept and as the command line writes it: `extract`, `register-sheet`.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Extract => "extract",
            Kind::Convocation => "convocation",
            Kind::Agenda => "agenda",
            Kind::AttendanceSheet => "attendance-sheet",
            Kind::DeliberationList => "deliberation-list",
            Kind::Minutes => "minutes",
            Kind::RegisterSheet => "register-sheet",
            Kind::ClosingSheet => "closing-sheet",
            Kind::DelegatedDecision => "delegated-decision",
            Kind::BureauReport => "bureau-report",
            Kind::RegisterYear => "register-year",
            Kind::PaperList => "paper-list",
        }
    }

    /// The kind of a code; `None` for any other word.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The name of the file in French, without number or extension: `extrait`, `proces-verbal`.
    pub fn file_stem(self) -> &'static str {
        match self {
            Kind::Extract => "extrait",
            Kind::Convocation => "convocation",
            Kind::Agenda => "ordre-du-jour",
            Kind::AttendanceSheet => "feuille-de-presence",
            Kind::DeliberationList => "liste-des-deliberations",
            Kind::Minutes => "proces-verbal",
            Kind::RegisterSheet => "feuillet-de-registre",
            Kind::ClosingSheet => "feuillet-de-cloture",
            Kind::DelegatedDecision => "decision",
            Kind::BureauReport => "compte-rendu-du-bureau",
            Kind::RegisterYear => "registre",
            Kind::PaperList => "liste-des-plis",
        }
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn every_code_is_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(Kind::from_code("facture"), None);
    }
}
