//! Typed ids: lower-case UUIDv7 texts made at the edge. Core never makes one.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Wraps the text of an id.
            pub fn new(text: impl Into<String>) -> Self {
                $name(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// An answer of a member to a notice (réponse).
    AnswerId;
    /// An account (compte): someone who may sign in.
    AccountId;
    /// A draft of an act (projet).
    DraftId;
    /// A letter of the outbox (envoi).
    LetterId;
    /// A convocation sent out (convocation).
    NoticeId;
    /// What was sent to one member (envoi à un membre).
    DeliveryId;
    /// A public authority (collectivité, EPCI).
    AuthorityId;
    /// An assembly of an authority (organe délibérant).
    AssemblyId;
    /// A person who is or was a member of an assembly (élu).
    MemberId;
    /// A sitting (séance).
    SittingId;
    /// An item of an agenda (point de l'ordre du jour).
    ItemId;
    /// A vote held on an item (vote).
    VoteId;
    /// An act (acte): a deliberation or a decision, with its number.
    ActId;
    /// A programme (programme).
    ProgrammeId;
    /// An organisation (personne morale).
    OrganisationId;
    /// A kept document (document).
    DocumentId;
}
