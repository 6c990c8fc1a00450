//! Bytes kept for ever under their SHA-256: documents, templates, inputs, scans.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::statements::statements;
use crate::value::values;
use quitus_core::kernel::AuthorityId;
use sha2::{Digest, Sha256};

statements! {
    KEEP = "INSERT INTO file (authority_id, sha256, media_type, bytes) VALUES ($1, $2, $3, $4)
        ON CONFLICT (authority_id, sha256) DO NOTHING";
    LOAD = "SELECT media_type, bytes FROM file WHERE authority_id = $1 AND sha256 = $2";
    HOLDS = "SELECT COUNT(*) FROM file WHERE authority_id = $1 AND sha256 = $2";
}

/// Bytes as they were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// What they are: `application/pdf`.
    pub media_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The SHA-256 of bytes, in 64 lower-case hexadecimal digits: the name they are kept under.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Keeps bytes and answers their SHA-256; bytes that are there already are kept once.
pub fn keep(tx: &mut Tx<'_>, authority: &AuthorityId, media_type: &str, bytes: &[u8]) -> StoreResult<String> {
    let name = sha256(bytes);
    tx.execute(KEEP, values![authority, name, media_type, bytes])?;
    Ok(name)
}

/// The bytes kept under a SHA-256, read again against it: [`StoreError::Unreadable`] when the disk changed them.
pub fn load(tx: &mut Tx<'_>, authority: &AuthorityId, name: &str) -> StoreResult<KeptFile> {
    let mut row = tx.one(LOAD, values![authority, name], "file")?;
    let file = KeptFile { media_type: row.get()?, bytes: row.get()? };
    if sha256(&file.bytes) != name {
        return Err(StoreError::Unreadable(format!("the bytes kept under {name} are no longer those")));
    }
    Ok(file)
}

/// Whether bytes are kept under a SHA-256.
pub fn holds(tx: &mut Tx<'_>, authority: &AuthorityId, name: &str) -> StoreResult<bool> {
    tx.one(HOLDS, values![authority, name], "file")?.get()
}
