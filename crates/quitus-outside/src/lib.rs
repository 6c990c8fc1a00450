//! What leaves the house: the outbox emptied towards a mail server.
//!
//! Storey `outside`, the only one that opens a connection to the world. It takes letters that `quitus-app` has made ready,
//! hands them over, and tells the house what became of each; nothing here decides whether a letter is due.
