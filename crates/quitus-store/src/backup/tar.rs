//! The envelope of an archive: a plain `tar` (ustar), written once from its beginning to its end and read strictly.
//!
//! Anyone can open it without this program. We read back only what we would have written, to the byte: a header that
//! differs from the one its own values make, or a padding that is not zero, is damage.

use super::BackupError;
use sha2::{Digest, Sha256};
use std::io::{Read, Seek, SeekFrom, Write};

const BLOCK: usize = 512;
/// The largest member a ustar header can tell.
const LARGEST: u64 = 0o777_7777_7777;

/// A tar under way.
pub(super) struct Writer<W: Write> {
    out: W,
    seconds: u64,
}

/// A member of a tar: where its bytes stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) at: u64,
    pub(super) size: u64,
}

impl<W: Write> Writer<W> {
    /// Begins a tar whose members all bear this time, in seconds since 1970.
    pub(super) fn new(out: W, seconds: u64) -> Self {
        Writer { out, seconds }
    }

    /// Adds a member and answers the SHA-256 of its bytes.
    pub(super) fn add(&mut self, name: &str, size: u64, bytes: &mut dyn Read) -> Result<String, BackupError> {
        if size > LARGEST || name.len() > 100 {
            return Err(BackupError::Disk(format!("{name} is too large for an archive")));
        }
        self.out.write_all(&header(name, size, self.seconds))?;
        let mut hash = Sha256::new();
        let mut buffer = vec![0; 1 << 16];
        let mut left = size;
        while left > 0 {
            let wanted = buffer.len().min(usize::try_from(left).unwrap_or(usize::MAX));
            bytes.read_exact(&mut buffer[..wanted])?;
            hash.update(&buffer[..wanted]);
            self.out.write_all(&buffer[..wanted])?;
            left -= wanted as u64;
        }
        self.out.write_all(&vec![0; padding(size)])?;
        Ok(hex(&hash.finalize()))
    }

    /// Ends the tar and gives its writer back.
    pub(super) fn end(mut self) -> Result<W, BackupError> {
        self.out.write_all(&[0; 2 * BLOCK])?;
        Ok(self.out)
    }
}

/// Reads a tar from its beginning: each member is told with the SHA-256 of its bytes, which `look` may see pass.
pub(super) fn walk<R: Read + Seek>(
    tar: &mut R,
    mut look: impl FnMut(&Member, &str, &mut R) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    let mut at = 0;
    loop {
        let mut block = [0; BLOCK];
        read_all(tar, &mut block)?;
        at += BLOCK as u64;
        if block == [0; BLOCK] {
            return end(tar);
        }
        let member = member_of(&block, at)?;
        let hash = hashed(tar, &member)?;
        let mut zeros = vec![0; padding(member.size)];
        read_all(tar, &mut zeros)?;
        if zeros.iter().any(|byte| *byte != 0) {
            return Err(BackupError::damaged("changed", &member.name));
        }
        at += member.size + zeros.len() as u64;
        look(&member, &hash, tar)?;
        tar.seek(SeekFrom::Start(at))?;
    }
}

/// The bytes of a member, whole.
pub(super) fn bytes_of<R: Read + Seek>(tar: &mut R, member: &Member) -> Result<Vec<u8>, BackupError> {
    tar.seek(SeekFrom::Start(member.at))?;
    let mut bytes = vec![0; usize::try_from(member.size).unwrap_or(usize::MAX)];
    read_all(tar, &mut bytes)?;
    Ok(bytes)
}

/// Lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]])
        .map(char::from)
        .collect()
}

fn hashed<R: Read>(tar: &mut R, member: &Member) -> Result<String, BackupError> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut left = member.size;
    while left > 0 {
        let wanted = buffer.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        read_all(tar, &mut buffer[..wanted])?;
        hash.update(&buffer[..wanted]);
        left -= wanted as u64;
    }
    Ok(hex(&hash.finalize()))
}

fn end<R: Read>(tar: &mut R) -> Result<(), BackupError> {
    let mut rest = [0; BLOCK];
    read_all(tar, &mut rest)?;
    let more = tar.read(&mut [0; 1])?;
    match rest == [0; BLOCK] && more == 0 {
        true => Ok(()),
        false => Err(BackupError::damaged("changed", "fin")),
    }
}

fn read_all<R: Read>(tar: &mut R, bytes: &mut [u8]) -> Result<(), BackupError> {
    tar.read_exact(bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::UnexpectedEof => BackupError::damaged("truncated", ""),
        _ => error.into(),
    })
}

fn member_of(block: &[u8; BLOCK], at: u64) -> Result<Member, BackupError> {
    let foreign = || BackupError::damaged("foreign", "");
    let name = block[..100].split(|byte| *byte == 0).next().and_then(|name| std::str::from_utf8(name).ok());
    let name = name.filter(|name| !name.is_empty()).ok_or_else(foreign)?;
    let (size, seconds) = (octal(&block[124..135]), octal(&block[136..147]));
    let (size, seconds) = (size.ok_or_else(foreign)?, seconds.ok_or_else(foreign)?);
    match header(name, size, seconds) == *block {
        true => Ok(Member { name: name.to_owned(), at, size }),
        false => Err(foreign()),
    }
}

fn octal(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0, |value, digit| match digit {
        b'0'..=b'7' => Some(value * 8 + u64::from(digit - b'0')),
        _ => None,
    })
}

fn header(name: &str, size: u64, seconds: u64) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    let mut put = |at: usize, bytes: &[u8]| block[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &name.as_bytes()[..name.len().min(100)]);
    put(100, b"0000600\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, format!("{:011o}\0", size.min(LARGEST)).as_bytes());
    put(136, format!("{:011o}\0", seconds.min(LARGEST)).as_bytes());
    put(148, b"        ");
    put(156, b"0");
    put(257, b"ustar\x0000");
    let sum: u64 = block.iter().map(|byte| u64::from(*byte)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

fn padding(size: u64) -> usize {
    let over = usize::try_from(size % BLOCK as u64).unwrap_or_default();
    (BLOCK - over) % BLOCK
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn what_is_written_is_read_and_every_changed_byte_is_seen() {
        let mut writer = Writer::new(Vec::new(), 1_795_392_000);
        let mut sums = vec![writer.add("a", 3, &mut &b"abc"[..]).expect("added")];
        sums.push(writer.add("tables/b.tsv", 600, &mut &[7_u8; 600][..]).expect("added"));
        let tar = writer.end().expect("ended");
        let read = |bytes: &[u8]| {
            let mut found = Vec::new();
            walk(&mut Cursor::new(bytes), |member, hash, _| {
                found.push((member.name.clone(), hash.to_owned()));
                Ok(())
            })
            .map(|()| found)
        };
        let whole = read(&tar).expect("read");
        assert_eq!(whole, [("a".to_owned(), sums[0].clone()), ("tables/b.tsv".to_owned(), sums[1].clone())]);
        for place in 0..tar.len() {
            let mut changed = tar.clone();
            changed[place] ^= 0x10;
            assert_ne!(read(&changed).ok(), Some(whole.clone()), "a change at {place} is not seen");
        }
        for length in 0..tar.len() {
            assert!(read(&tar[..length]).is_err(), "cut at {length}");
        }
    }
}
