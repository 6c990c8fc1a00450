//! Facts of all rooms, all findings.
