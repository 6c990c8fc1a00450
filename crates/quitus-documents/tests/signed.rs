//! Files signed elsewhere: signatures are made here, with keys and certificates of the test's own.

use cms::builder::{SignedDataBuilder, SignerInfoBuilder};
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::signed_data::{EncapsulatedContentInfo, SignerIdentifier};
use lopdf::{Dictionary, Document, IncrementalDocument, Object, StringFormat, dictionary};
use p256::ecdsa::{DerSignature, SigningKey};
use p256::pkcs8::EncodePublicKey;
use quitus_documents::signed::{
    Claimed, Kept, SignedFault, Trust, check_scan, check_signed, claim, split_bundle, text_of,
};
use quitus_documents::{Document as Made, ExtractInput, make};
use rsa::pkcs1v15;
use sha2::{Digest, Sha256};
use std::str::FromStr;
use std::time::Duration;
use x509_cert::Certificate;
use x509_cert::attr::Attribute;
use x509_cert::builder::{Builder, CertificateBuilder, profile};
use x509_cert::der::asn1::{ObjectIdentifier, SetOfVec, UtcTime};
use x509_cert::der::{Any, Decode, Encode};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::{Time, Validity};

const ROOM: usize = 6000;
const DAY_SIGNED: u64 = 1_680_163_200; // 2023-03-30T08:00:00Z

fn extract(number: &str) -> Made {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/extract.json");
    let text = std::fs::read_to_string(path).expect(path);
    let mut input: ExtractInput = serde_json::from_str(&text).expect("a sample");
    input.act.number = Some(number.into());
    make(&input).expect("made")
}

fn time(seconds: u64) -> Time {
    Time::UtcTime(UtcTime::from_unix_duration(Duration::from_secs(seconds)).expect("a time"))
}

fn validity() -> Validity {
    Validity::new(time(1_672_531_200), time(1_735_689_600)) // 2023 and 2024
}

fn certificate_for(
    name: &str,
    key: &[u8],
    sign: impl FnOnce(CertificateBuilder<profile::cabf::Root>) -> Certificate,
) -> Certificate {
    let subject = Name::from_str(&format!("CN={name},O=Essai,C=FR")).expect("a name");
    let profile = profile::cabf::Root::new(false, subject).expect("a profile");
    let key = SubjectPublicKeyInfoOwned::from_der(key).expect("a key");
    sign(CertificateBuilder::new(profile, SerialNumber::from(7u32), validity(), key).expect("a builder"))
}

enum Signer {
    P256(Box<SigningKey>, Certificate),
    Rsa(Box<pkcs1v15::SigningKey<Sha256>>, Certificate),
}

/// Dice that always fall the same way: good for a test, for nothing else.
struct Dice(u64);

impl rsa::rand_core::TryRng for Dice {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        self.try_next_u64().map(|n| (n >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        self.0 += 1;
        let digest = Sha256::digest(self.0.to_be_bytes());
        Ok(digest.iter().take(8).fold(0, |n, byte| n << 8 | u64::from(*byte)))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for byte in bytes {
            *byte = self.try_next_u64()?.to_be_bytes()[0];
        }
        Ok(())
    }
}

impl rsa::rand_core::TryCryptoRng for Dice {}

fn p256_signer(name: &str, seed: u8) -> Signer {
    let key = SigningKey::from_slice(&[seed; 32]).expect("a key");
    let public = key.verifying_key().to_public_key_der().expect("a key");
    let certificate =
        certificate_for(name, public.as_bytes(), |b| b.build::<_, DerSignature>(&key).expect("signed"));
    Signer::P256(Box::new(key), certificate)
}

fn rsa_signer(name: &str) -> Signer {
    let private = rsa::RsaPrivateKey::new(&mut Dice(1), 2048).expect("a key");
    let key = pkcs1v15::SigningKey::<Sha256>::new(private);
    let public = rsa::RsaPublicKey::from(rsa::signature::Keypair::verifying_key(&key))
        .to_public_key_der()
        .expect("a key");
    let certificate = certificate_for(name, public.as_bytes(), |b| {
        b.build::<_, pkcs1v15::Signature>(&key).expect("signed")
    });
    Signer::Rsa(Box::new(key), certificate)
}

fn cms_over(bytes: &[u8], signer: &Signer, at: Option<u64>) -> Vec<u8> {
    let content = EncapsulatedContentInfo {
        econtent_type: ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1"),
        econtent: None,
    };
    let sha256 = AlgorithmIdentifierOwned {
        oid: ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1"),
        parameters: None,
    };
    let digest = Sha256::digest(bytes);
    let (Signer::P256(_, certificate) | Signer::Rsa(_, certificate)) = signer;
    let tbs = certificate.tbs_certificate();
    let id = SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
        issuer: tbs.issuer().clone(),
        serial_number: tbs.serial_number().clone(),
    });
    let mut info = SignerInfoBuilder::new(id, sha256.clone(), &content, Some(&digest)).expect("a signer");
    if let Some(at) = at {
        let value = Any::from_der(&time(at).to_der().expect("der")).expect("any");
        let values = SetOfVec::try_from(vec![value]).expect("a set");
        let oid = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.5");
        info.add_signed_attribute(Attribute { oid, values }).expect("an attribute");
    }
    let mut builder = SignedDataBuilder::new(&content);
    builder.add_digest_algorithm(sha256).expect("an algorithm");
    builder.add_certificate(CertificateChoices::Certificate(certificate.clone())).expect("a certificate");
    match signer {
        Signer::P256(key, _) => builder.add_signer_info::<SigningKey, DerSignature>(info, key),
        Signer::Rsa(key, _) => {
            builder.add_signer_info::<pkcs1v15::SigningKey<Sha256>, pkcs1v15::Signature>(info, key)
        }
    }
    .expect("signed");
    builder.build().expect("a signature").to_der().expect("der")
}

/// Signs a PDF as other programs do: an incremental update with a field, a range and a hole for the signature.
fn sign(pdf: &[u8], signer: &Signer, at: Option<u64>) -> Vec<u8> {
    let previous = Document::load_mem(pdf).expect("a PDF");
    let root = previous.trailer.get(b"Root").and_then(Object::as_reference).expect("a root");
    let mut catalog: Dictionary = previous.get_dictionary(root).expect("a catalog").clone();
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), previous);
    let wide = Object::Integer(9_999_999_999);
    let signature = update.new_document.add_object(dictionary! {
        "Type" => "Sig", "Filter" => "Adobe.PPKLite", "SubFilter" => "ETSI.CAdES.detached",
        "ByteRange" => vec![Object::Integer(0), wide.clone(), wide.clone(), wide],
        "Contents" => Object::String(vec![0; ROOM], StringFormat::Hexadecimal),
    });
    let field = update.new_document.add_object(dictionary! {
        "FT" => "Sig", "T" => Object::string_literal("Signature"), "V" => signature,
    });
    catalog.set("AcroForm", dictionary! { "Fields" => vec![field.into()], "SigFlags" => 3 });
    update.new_document.set_object(root, Object::Dictionary(catalog));
    let mut out = Vec::new();
    update.save_to(&mut out).expect("saved");
    let hole = vec![b'0'; ROOM * 2];
    let gap = (pdf.len()..out.len()).find(|at| out[*at..].starts_with(&hole)).expect("a hole") - 1;
    let gap_end = gap + ROOM * 2 + 2;
    let mark = b"9999999999 9999999999 9999999999";
    let range = (pdf.len()..out.len()).find(|at| out[*at..].starts_with(mark)).expect("a range");
    let numbers = format!("{gap} {gap_end} {}", out.len() - gap_end);
    out[range..range + mark.len()].copy_from_slice(format!("{numbers:<32}").as_bytes());
    let covered = [&out[..gap], &out[gap_end..]].concat();
    let der = cms_over(&covered, signer, at);
    for (place, byte) in der.iter().enumerate() {
        out[gap + 1 + place * 2..gap + 3 + place * 2].copy_from_slice(format!("{byte:02x}").as_bytes());
    }
    out
}

#[test]
fn a_signed_act_is_taken_back() {
    let made = extract("2023.00168");
    for signer in [p256_signer("Camille ESSAI", 7), rsa_signer("Camille ESSAI")] {
        let signed = sign(&made.pdf, &signer, Some(DAY_SIGNED));
        let copy = check_signed(&made.pdf, &signed).expect("taken back");
        assert_eq!(copy.pages, made.pages);
        assert!(copy.begins_with_the_made_file);
        let [signature] = copy.signatures.as_slice() else { panic!("{copy:?}") };
        assert_eq!(signature.signer, "Camille ESSAI");
        assert_eq!(signature.signed_at, Some(1_680_163_200));
        assert_eq!(signature.trust, Trust::NotChecked);
        assert!(signature.covers_whole_file && signature.issuer.contains("O=Essai"));
    }
}

#[test]
fn two_sign_one_after_the_other() {
    let made = extract("2023.00168");
    let first = sign(&made.pdf, &p256_signer("La secrétaire", 7), Some(DAY_SIGNED));
    let both = sign(&first, &p256_signer("Le président", 9), None);
    let copy = check_signed(&made.pdf, &both).expect("taken back");
    let names: Vec<&str> = copy.signatures.iter().map(|s| s.signer.as_str()).collect();
    assert_eq!(names, ["La secrétaire", "Le président"]);
    assert!(!copy.signatures[0].covers_whole_file && copy.signatures[1].covers_whole_file);
    assert_eq!(copy.signatures[1].signed_at, None, "unknown stays unknown");
}

#[test]
fn what_was_touched_is_refused() {
    let made = extract("2023.00168");
    let signed = sign(&made.pdf, &p256_signer("Camille ESSAI", 7), Some(DAY_SIGNED));
    let mut touched = signed.clone();
    let title = touched.windows(8).position(|w| w == b"CreatorT").expect("metadata");
    touched[title] ^= 1;
    let faults = check_signed(&made.pdf, &touched).expect_err("touched");
    assert!(faults.contains(&SignedFault::Altered("Camille ESSAI".into())), "{faults:?}");
    let longer = [signed.as_slice(), b"\n% more\n"].concat();
    assert_eq!(check_signed(&made.pdf, &longer), Err(vec![SignedFault::NotWhole]));
    assert_eq!(check_signed(&made.pdf, &made.pdf), Err(vec![SignedFault::NoSignature]));
    let late = sign(&made.pdf, &p256_signer("Camille ESSAI", 7), Some(1_800_000_000));
    assert_eq!(check_signed(&made.pdf, &late), Err(vec![SignedFault::NotValidThen("Camille ESSAI".into())]));
}

#[test]
fn the_signed_text_is_that_of_the_act() {
    let made = extract("2023.00168");
    let other = extract("2023.00169");
    let signed = sign(&other.pdf, &p256_signer("Camille ESSAI", 7), Some(DAY_SIGNED));
    let faults = check_signed(&made.pdf, &signed).expect_err("another act");
    assert!(
        matches!(faults.as_slice(), [SignedFault::OtherText { near }] if near.contains("2023.00169")),
        "{faults:?}"
    );
}

#[test]
fn what_is_no_scan_is_refused_and_never_panics() {
    let made = extract("2023.00168");
    assert_eq!(check_scan(&made.pdf).expect("a PDF").pages, made.pages);
    assert!(matches!(check_scan(b"GIF89a").as_ref().map_err(Vec::as_slice), Err([SignedFault::NotAPdf(_)])));
    for cut in [9, 100, made.pdf.len() / 2, made.pdf.len() - 20] {
        let _ = check_scan(&made.pdf[..cut]);
        let _ = check_signed(&made.pdf, &made.pdf[..cut]);
    }
    let mut document = Document::load_mem(&made.pdf).expect("a PDF");
    let root = document.trailer.get(b"Root").and_then(Object::as_reference).expect("a root");
    let action = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    document.get_object_mut(root).and_then(Object::as_dict_mut).expect("a catalog").set("OpenAction", action);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("saved");
    let faults = check_scan(&bytes).expect_err("it runs");
    assert!(faults.contains(&SignedFault::ActiveContent("JavaScript".into())), "{faults:?}");
}

#[test]
fn a_whole_sitting_comes_back_in_one_go() {
    let made = [extract("2023.00168"), extract("2023.00169"), extract("2023.00170")];
    let kept: Vec<Kept> = made.iter().map(|m| Kept { input_sha256: &m.input_sha256 }).collect();
    let signed = sign(&made[2].pdf, &p256_signer("Camille ESSAI", 7), None);
    let stranger = extract("2023.00999");
    let answers = claim(&[&signed, &made[0].pdf, &stranger.pdf, b"%PDF-nothing"], &kept);
    assert_eq!(answers[0], Claimed::Of(2));
    assert_eq!(answers[1], Claimed::Of(0));
    assert_eq!(answers[2], Claimed::UnknownMark(stranger.input_sha256[..16].to_owned()));
    assert!(matches!(answers[3], Claimed::Unreadable(_)));
    let parts = split_bundle(&made[1].pdf).expect("readable");
    assert_eq!(parts.len(), 1);
    assert_eq!(parts[0].mark.as_deref(), Some(&made[1].input_sha256[..16]));
    assert_eq!(text_of(&parts[0].pdf).expect("text"), text_of(&made[1].pdf).expect("text"));
}
