//! Kinds of assembly: what the rules tell apart. Custom is dated data, never a flag in the sitting.

/// A kind of assembly (nature de l'organe), with its word on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyKind {
    /// Conseil municipal, under 3 500 inhabitants.
    CommuneUnder3500,
    /// Conseil municipal, 3 500 inhabitants and more.
    CommuneFrom3500,
    /// Conseil of an EPCI.
    EpciCouncil,
    /// Bureau of an EPCI deciding by delegation of the council.
    EpciBureauDelegated,
    /// Bureau of an EPCI that only advises.
    EpciBureauAdvisory,
    /// Conseil départemental.
    Department,
    /// Conseil régional.
    Region,
}

impl BodyKind {
    /// Every kind.
    pub const ALL: &'static [BodyKind] = &[
        BodyKind::CommuneUnder3500,
        BodyKind::CommuneFrom3500,
        BodyKind::EpciCouncil,
        BodyKind::EpciBureauDelegated,
        BodyKind::EpciBureauAdvisory,
        BodyKind::Department,
        BodyKind::Region,
    ];
    /// Those that deliberate: all but the advisory bureau.
    pub const DELIBERATING: &'static [BodyKind] = &[
        BodyKind::CommuneUnder3500,
        BodyKind::CommuneFrom3500,
        BodyKind::EpciCouncil,
        BodyKind::EpciBureauDelegated,
        BodyKind::Department,
        BodyKind::Region,
    ];
    /// Communes and EPCI, which share the rules of part two of the code.
    pub const MUNICIPAL: &'static [BodyKind] = &[
        BodyKind::CommuneUnder3500,
        BodyKind::CommuneFrom3500,
        BodyKind::EpciCouncil,
        BodyKind::EpciBureauDelegated,
    ];
    /// Councils of communes.
    pub const COMMUNES: &'static [BodyKind] = &[BodyKind::CommuneUnder3500, BodyKind::CommuneFrom3500];
    /// Council and deciding bureau of an EPCI.
    pub const EPCI: &'static [BodyKind] = &[BodyKind::EpciCouncil, BodyKind::EpciBureauDelegated];
    /// Departments and regions.
    pub const TERRITORIAL: &'static [BodyKind] = &[BodyKind::Department, BodyKind::Region];
    /// The words of all kinds, in the order of `ALL`.
    pub const WORDS: &'static [&'static str] = &[
        "commune_lt3500",
        "commune_ge3500",
        "epci_council",
        "epci_bureau_delegated",
        "epci_bureau_advisory",
        "department",
        "region",
    ];

    /// The stable word of the wire and the store.
    pub fn word(self) -> &'static str {
        match self {
            BodyKind::CommuneUnder3500 => "commune_lt3500",
            BodyKind::CommuneFrom3500 => "commune_ge3500",
            BodyKind::EpciCouncil => "epci_council",
            BodyKind::EpciBureauDelegated => "epci_bureau_delegated",
            BodyKind::EpciBureauAdvisory => "epci_bureau_advisory",
            BodyKind::Department => "department",
            BodyKind::Region => "region",
        }
    }

    /// Reads the stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        BodyKind::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// The law leaves this assembly to its standing orders.
    pub fn follows_standing_orders(self) -> bool {
        self == BodyKind::EpciBureauAdvisory
    }
}
