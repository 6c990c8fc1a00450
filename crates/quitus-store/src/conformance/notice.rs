//! What was sent to a member, and when, stays as it was written.

use super::home::Home;
use super::on_both_engines;
use super::records::World;
use crate::{file, notice};
use quitus_core::kernel::{AuthorityId, Day, DeliveryId, Instant, MemberId, NoticeId, SittingId};
use quitus_core::outbox::Attachment;
use quitus_core::sitting::{Delivery, Given, Notice, Sending};

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn convocation(round: u32, paper: &str) -> Notice {
    Notice {
        id: NoticeId::new(format!("notice-{round}")),
        sitting: SittingId::new("sitting-1"),
        round,
        agenda: 3,
        sent_on: Day::constant(2023, 3, 22),
        urgent_reason: None,
        correction: (round > 1).then(|| "un point ajouté".to_owned()),
        decided_at: Instant(1),
        decided_by: "local".into(),
        papers: vec![Attachment {
            name: "ordre-du-jour.pdf".into(),
            media_type: "application/pdf".into(),
            sha256: paper.to_owned(),
        }],
    }
}

fn delivery(id: &str, paper: &str) -> Delivery {
    Delivery {
        id: DeliveryId::new(id),
        notice: NoticeId::new("notice-1"),
        member: MemberId::new("m0"),
        sending: Sending::Paper,
        letter: None,
        address: Some("1 rue de l’Essai".into()),
        paper: paper.to_owned(),
        replaces: None,
        made_at: Instant(1),
        made_by: "local".into(),
        given: None,
    }
}

fn with_a_convocation(home: &Home) -> String {
    home.write(|tx| World::of("essai").keep(tx)).expect("kept");
    home.write(|tx| {
        let paper = file::keep(tx, &authority(), "application/pdf", b"paper")?;
        notice::insert(tx, &authority(), &convocation(1, &paper))?;
        notice::deliver(tx, &authority(), &delivery("d0", &paper))?;
        Ok(paper)
    })
    .expect("sent")
}

on_both_engines! {
    fn a_convocation_comes_back_as_it_was_sent(home: &Home) {
        let paper = with_a_convocation(home);
        let sitting = SittingId::new("sitting-1");
        let of = sitting.clone();
        let kept = home.read(move |tx| notice::of_sitting(tx, &authority(), &of)).expect("read");
        assert_eq!(kept, [convocation(1, &paper)]);
        let given = Given { on: Day::constant(2023, 3, 22), by: "greffe".into(), at: Instant(2) };
        let told = given.clone();
        let give = move |tx: &mut crate::Tx<'_>| notice::give(tx, &authority(), &DeliveryId::new("d0"), &told);
        assert_eq!(home.write(give.clone()), Ok(true));
        assert_eq!(home.write(give), Ok(false), "entered once");
        let sent = home.read(move |tx| notice::deliveries(tx, &authority(), &sitting)).expect("read");
        assert_eq!(sent, [Delivery { given: Some(given), ..delivery("d0", &paper) }]);
    }

    fn the_proof_of_sending_stays_as_written(home: &Home) {
        let paper = with_a_convocation(home);
        for (statement, code) in [
            ("UPDATE notice SET sent_on = 1", "notice_kept"),
            ("DELETE FROM notice", "notice_kept"),
            ("UPDATE notice_paper SET name = 'x'", "notice_kept"),
            ("DELETE FROM notice_paper", "notice_kept"),
            ("DELETE FROM notice_delivery", "notice_kept"),
            ("UPDATE notice_delivery SET address = 'x'", "notice_kept"),
            ("UPDATE notice_delivery SET given_on = 1", "delivery_given_whole"),
        ] {
            assert_eq!(home.refusal(statement), code, "{statement}");
        }
        home.run("UPDATE notice_delivery SET given_on = 1, given_by = 'x', given_at = 1").expect("given once");
        let again = "UPDATE notice_delivery SET given_on = 2, given_by = 'x', given_at = 1";
        assert_eq!(home.refusal(again), "notice_kept");
        for (wrong, code) in [
            (Notice { id: NoticeId::new("n"), ..convocation(1, &paper) }, "notice_round"),
            (Notice { correction: None, ..convocation(2, &paper) }, "notice_again_for_a_reason"),
            (Notice { urgent_reason: Some(String::new()), ..convocation(2, &paper) }, "notice_urgent_for_a_reason"),
        ] {
            let refused = home.write(move |tx| notice::insert(tx, &authority(), &wrong)).expect_err("refused");
            assert_eq!(refused.refusal_code(), Some(code));
        }
        let letterless = Delivery { sending: Sending::Email, ..delivery("d1", &paper) };
        let refused = home.write(move |tx| notice::deliver(tx, &authority(), &letterless)).expect_err("refused");
        assert_eq!(refused.refusal_code(), Some("delivery_by_letter"));
    }
}
