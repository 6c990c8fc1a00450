//! A CMS signature (RFC 5652, as PAdES uses it): detached, over the bytes of the file.

use super::{SignatureFound, SignedFault, Trust};
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::pkcs8::DecodePublicKey;
use rsa::{Pkcs1v15Sign, Pss, RsaPublicKey};
use sha2::{Digest, Sha256, Sha384, Sha512};
use x509_cert::Certificate;
use x509_cert::der::asn1::{ObjectIdentifier, OctetString};
use x509_cert::der::{Decode, Encode};
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_cert::time::Time;

const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_TIME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.5");
const SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA_512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const RSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const RSA_SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.12");
const RSA_SHA_512: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.13");
const ECDSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");

/// A digest that signatures may use.
#[derive(Clone, Copy, PartialEq)]
enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

/// Checks one signature over the bytes it covers.
pub(super) fn check(covered: &[u8], contents: &[u8]) -> Result<SignatureFound, SignedFault> {
    let data = signed_data(contents)?;
    let [signer] = data.signer_infos.0.as_slice() else {
        return Err(SignedFault::Unreadable("one signer is expected".into()));
    };
    if data.encap_content_info.econtent.is_some() {
        return Err(SignedFault::Unreadable("the signed content is not the file".into()));
    }
    let certificate = certificate_of(&data, signer).ok_or(SignedFault::NoCertificate)?;
    let found = told(certificate, signer)?;
    let hash = Hash::of(&signer.digest_alg.oid)?;
    let covered = hash.digest(covered);
    let intact = match &signer.signed_attrs {
        None => verify(certificate, signer, hash, &covered)?,
        Some(attributes) => {
            let stated: OctetString = attribute(signer, MESSAGE_DIGEST)?
                .ok_or_else(|| SignedFault::Unreadable("no digest of the file".into()))?;
            let signed = attributes.to_der().map_err(unreadable)?;
            stated.as_bytes() == covered && verify(certificate, signer, hash, &hash.digest(&signed))?
        }
    };
    if !intact {
        return Err(SignedFault::Altered(found.signer));
    }
    match found.signed_at {
        Some(at) if at < found.valid_from || at > found.valid_until => {
            Err(SignedFault::NotValidThen(found.signer))
        }
        _ => Ok(found),
    }
}

/// Reads the signature, whatever pads it.
fn signed_data(contents: &[u8]) -> Result<SignedData, SignedFault> {
    let (info, _padding) = ContentInfo::from_der_partial(contents).map_err(unreadable)?;
    if info.content_type != SIGNED_DATA {
        return Err(SignedFault::Unreadable("it is no signature".into()));
    }
    info.content.decode_as::<SignedData>().map_err(unreadable)
}

fn certificate_of<'a>(data: &'a SignedData, signer: &SignerInfo) -> Option<&'a Certificate> {
    let all = data.certificates.as_ref()?.0.iter().filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate),
        CertificateChoices::Other(_) => None,
    });
    let mut mine = all.filter(|certificate| {
        let tbs = certificate.tbs_certificate();
        match &signer.sid {
            SignerIdentifier::IssuerAndSerialNumber(id) => {
                *tbs.issuer() == id.issuer && *tbs.serial_number() == id.serial_number
            }
            SignerIdentifier::SubjectKeyIdentifier(id) => {
                matches!(tbs.get_extension::<SubjectKeyIdentifier>(), Ok(Some((_, key))) if key == *id)
            }
        }
    });
    mine.next()
}

fn told(certificate: &Certificate, signer: &SignerInfo) -> Result<SignatureFound, SignedFault> {
    let tbs = certificate.tbs_certificate();
    let subject = tbs.subject().to_string();
    let name = tbs.subject().common_name().ok().flatten().map(|name| name.value().into_owned());
    let signed_at: Option<Time> = attribute(signer, SIGNING_TIME)?;
    let seconds = |time: Time| i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    Ok(SignatureFound {
        signer: name.unwrap_or_else(|| subject.clone()),
        subject,
        issuer: tbs.issuer().to_string(),
        serial: tbs.serial_number().to_string(),
        signed_at: signed_at.map(seconds),
        valid_from: seconds(tbs.validity().not_before),
        valid_until: seconds(tbs.validity().not_after),
        covers_whole_file: false,
        trust: Trust::NotChecked,
    })
}

/// The one value of a signed attribute, when it is there.
fn attribute<T: for<'a> Decode<'a>>(
    signer: &SignerInfo,
    kind: ObjectIdentifier,
) -> Result<Option<T>, SignedFault> {
    let Some(attributes) = &signer.signed_attrs else { return Ok(None) };
    let mut values = attributes.iter().filter(|attribute| attribute.oid == kind);
    let (Some(attribute), None) = (values.next(), values.next()) else { return Ok(None) };
    let bytes = match attribute.values.as_slice() {
        [value] => value.to_der().map_err(unreadable)?,
        _ => return Err(SignedFault::Unreadable("an attribute has several values".into())),
    };
    T::from_der(&bytes).map(Some).map_err(|_| SignedFault::Unreadable(kind.to_string()))
}

fn verify(
    certificate: &Certificate,
    signer: &SignerInfo,
    hash: Hash,
    digest: &[u8],
) -> Result<bool, SignedFault> {
    let key = certificate.tbs_certificate().subject_public_key_info().to_der().map_err(unreadable)?;
    let signature = signer.signature.as_bytes();
    let not_accepted = || SignedFault::Algorithm(signer.signature_algorithm.oid.to_string());
    match signer.signature_algorithm.oid {
        oid @ (RSA | RSA_SHA_256 | RSA_SHA_384 | RSA_SHA_512) => {
            let named =
                [(RSA_SHA_256, Hash::Sha256), (RSA_SHA_384, Hash::Sha384), (RSA_SHA_512, Hash::Sha512)];
            if named.iter().any(|(known, own)| *known == oid && *own != hash) {
                return Err(not_accepted());
            }
            let key = RsaPublicKey::from_public_key_der(&key).map_err(|_| not_accepted())?;
            Ok(key.verify(hash.pkcs1v15(), digest, signature).is_ok())
        }
        RSA_PSS => {
            let key = RsaPublicKey::from_public_key_der(&key).map_err(|_| not_accepted())?;
            Ok(hash.verify_pss(&key, digest, signature))
        }
        ECDSA_SHA_256 if hash == Hash::Sha256 => {
            let key = p256::ecdsa::VerifyingKey::from_public_key_der(&key).map_err(|_| not_accepted())?;
            let Ok(signature) = p256::ecdsa::Signature::from_der(signature) else { return Ok(false) };
            Ok(key.verify_prehash(digest, &signature).is_ok())
        }
        _ => Err(not_accepted()),
    }
}

impl Hash {
    fn of(oid: &ObjectIdentifier) -> Result<Self, SignedFault> {
        match *oid {
            SHA_256 => Ok(Hash::Sha256),
            SHA_384 => Ok(Hash::Sha384),
            SHA_512 => Ok(Hash::Sha512),
            _ => Err(SignedFault::Algorithm(oid.to_string())),
        }
    }

    fn digest(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Hash::Sha256 => Sha256::digest(bytes).to_vec(),
            Hash::Sha384 => Sha384::digest(bytes).to_vec(),
            Hash::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }

    fn pkcs1v15(self) -> Pkcs1v15Sign {
        match self {
            Hash::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Hash::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Hash::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        }
    }

    fn verify_pss(self, key: &RsaPublicKey, digest: &[u8], signature: &[u8]) -> bool {
        match self {
            Hash::Sha256 => key.verify(Pss::<Sha256>::new(), digest, signature).is_ok(),
            Hash::Sha384 => key.verify(Pss::<Sha384>::new(), digest, signature).is_ok(),
            Hash::Sha512 => key.verify(Pss::<Sha512>::new(), digest, signature).is_ok(),
        }
    }
}

fn unreadable(error: x509_cert::der::Error) -> SignedFault {
    SignedFault::Unreadable(error.to_string())
}
