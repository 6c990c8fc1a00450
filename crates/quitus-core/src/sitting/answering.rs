//! May this answer be taken? A proxy goes to one colleague in office, who comes and holds no other (L2121-20).

use super::{Answer, Reply, Sitting, SittingState, standing_answers};
use crate::kernel::{Day, MemberId, Refusal};
use crate::law::BodyKind;
use crate::law::proxies_held::{self, proxies_held};
use crate::law::proxy_valid::{self, ProxyFacts, ProxyFailure, proxy_valid};

/// What an answer is held against.
#[derive(Clone, Copy, Debug)]
pub struct Answering<'a> {
    /// The sitting.
    pub sitting: &'a Sitting,
    /// The kind of its assembly.
    pub kind: BodyKind,
    /// Members in office on its day.
    pub in_office: &'a [MemberId],
    /// Every answer given so far, in the order they came.
    pub answers: &'a [Answer],
    /// The day of the answer.
    pub today: Day,
}

/// Every reason why an answer is not taken; none when it is.
pub fn answer_refusals(asked: &Answering<'_>, member: &MemberId, reply: &Reply) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let open = matches!(asked.sitting.state, SittingState::Planned | SittingState::Convened);
    if !open || asked.today > asked.sitting.day {
        refusals.push(Refusal::new("answer-too-late").with("sitting", asked.sitting.day));
    }
    if !asked.in_office.contains(member) {
        refusals.push(Refusal::new("answer-not-a-member").with("sitting", asked.sitting.day).about("member"));
    }
    match reply {
        Reply::Proxy(holder) => refusals.extend(proxy_refusals(asked, member, holder)),
        Reply::Withdrawn if !has_answered(asked, member) => {
            refusals.push(Refusal::new("nothing-to-withdraw"));
        }
        Reply::Present | Reply::Excused | Reply::Withdrawn => {}
    }
    refusals
}

/// Members whose proxy falls if this member does not come: they must be told.
pub fn proxies_that_fall(answers: &[Answer], member: &MemberId, reply: &Reply) -> Vec<MemberId> {
    if !matches!(reply, Reply::Excused | Reply::Proxy(_)) {
        return Vec::new();
    }
    let to_them = |one: &&&Answer| one.reply.holder() == Some(member);
    standing_answers(answers).iter().filter(to_them).map(|one| one.member.clone()).collect()
}

fn has_answered(asked: &Answering<'_>, member: &MemberId) -> bool {
    standing_answers(asked.answers).iter().any(|one| one.member == *member)
}

fn proxy_refusals(asked: &Answering<'_>, giver: &MemberId, holder: &MemberId) -> Vec<Refusal> {
    if giver == holder {
        return vec![Refusal::new("proxy-to-oneself").citing(proxy_valid::RULE.citation()).about("holder")];
    }
    if !asked.in_office.contains(holder) {
        return vec![
            Refusal::new("proxy-to-a-stranger").citing(proxy_valid::RULE.citation()).about("holder"),
        ];
    }
    let standing = standing_answers(asked.answers);
    let of_holder = standing.iter().find(|one| one.member == *holder).map(|one| &one.reply);
    let others = standing.iter().filter(|one| one.member != *giver && one.reply.holder() == Some(holder));
    let facts = ProxyFacts {
        giver_present: false,
        holder_present: !matches!(of_holder, Some(Reply::Excused | Reply::Proxy(_))),
        others_held: u32::try_from(others.count()).unwrap_or(u32::MAX),
        written: Some(true),
        names_sitting: Some(true),
        ..ProxyFacts::default()
    };
    let most = i64::from(proxies_held(asked.kind, asked.sitting.day).unwrap_or(1));
    let told = |failure: ProxyFailure| match failure {
        ProxyFailure::HolderFull => Refusal::new("proxy-holder-full")
            .with("most", most)
            .citing(proxies_held::RULE.citation())
            .about("holder"),
        _ => Refusal::new("proxy-holder-away").citing(proxy_valid::RULE.citation()).about("holder"),
    };
    // What the law leaves to the standing orders is not refused here: nothing is supposed.
    let failures = proxy_valid(facts, asked.kind, asked.sitting.day).unwrap_or_default();
    failures.into_iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{AnswerId, AssemblyId, Instant, SittingId};
    use crate::sitting::{Channel, SittingPapers};

    fn member(name: &str) -> MemberId {
        MemberId::new(name)
    }

    fn sitting(state: SittingState) -> Sitting {
        Sitting {
            id: SittingId::new("s"),
            assembly: AssemblyId::new("a"),
            day: Day::constant(2026, 12, 9),
            state,
            convoked_on: None,
            urgency: None,
            second_of: None,
            place: None,
            opened_at: None,
            closed_at: None,
            chair: None,
            secretaries: Vec::new(),
            attendance: Vec::new(),
            proxies: Vec::new(),
            interests: Vec::new(),
            items: Vec::new(),
            papers: SittingPapers::default(),
            remark: None,
        }
    }

    fn given(who: &str, reply: Reply) -> Answer {
        Answer {
            id: AnswerId::new(who),
            sitting: SittingId::new("s"),
            member: member(who),
            reply,
            given_at: Instant(1),
            given_by: "x".to_owned(),
            channel: Channel::Online,
        }
    }

    fn codes(
        answers: &[Answer],
        state: SittingState,
        kind: BodyKind,
        who: &str,
        reply: &Reply,
    ) -> Vec<&'static str> {
        let office: Vec<MemberId> = ["ana", "bob", "cid", "dan"].map(member).to_vec();
        let (sitting, today) = (sitting(state), Day::constant(2026, 12, 1));
        let asked = Answering { sitting: &sitting, kind, in_office: &office, answers, today };
        answer_refusals(&asked, &member(who), reply).iter().map(|refusal| refusal.code.0).collect()
    }

    #[test]
    fn a_proxy_goes_to_one_colleague_who_comes() {
        let proxy = |to: &str| Reply::Proxy(member(to));
        let held = [given("bob", proxy("cid")), given("dan", Reply::Excused)];
        let kind = BodyKind::EpciCouncil;
        for (who, reply, wanted) in [
            ("ana", proxy("bob"), vec!["proxy-holder-away"]),
            ("ana", proxy("cid"), vec!["proxy-holder-full"]),
            ("ana", proxy("dan"), vec!["proxy-holder-away"]),
            ("ana", proxy("ana"), vec!["proxy-to-oneself"]),
            ("ana", proxy("eve"), vec!["proxy-to-a-stranger"]),
            ("bob", proxy("cid"), vec![]),
            ("bob", proxy("ana"), vec![]),
            ("bob", Reply::Withdrawn, vec![]),
            ("ana", Reply::Withdrawn, vec!["nothing-to-withdraw"]),
            ("ana", Reply::Present, vec![]),
            ("eve", Reply::Excused, vec!["answer-not-a-member"]),
        ] {
            let told = codes(&held, SittingState::Convened, kind, who, &reply);
            assert_eq!(told, wanted, "{who} {reply:?}");
        }
        let left = codes(&held, SittingState::Planned, BodyKind::EpciBureauAdvisory, "ana", &proxy("cid"));
        assert!(left.is_empty(), "left to the standing orders: {left:?}");
        let over = codes(&[], SittingState::Held, kind, "eve", &Reply::Present);
        assert_eq!(over, ["answer-too-late", "answer-not-a-member"], "every reason at once");
    }

    #[test]
    fn a_proxy_withdrawn_frees_its_holder_and_one_who_stays_away_lets_it_fall() {
        let answers = [given("ana", Reply::Proxy(member("cid"))), given("ana", Reply::Withdrawn)];
        let again = Reply::Proxy(member("cid"));
        assert!(codes(&answers, SittingState::Convened, BodyKind::Region, "bob", &again).is_empty());
        assert_eq!(proxies_that_fall(&answers[..1], &member("cid"), &Reply::Excused), [member("ana")]);
        assert!(proxies_that_fall(&answers[..1], &member("cid"), &Reply::Present).is_empty());
        assert!(proxies_that_fall(&answers, &member("cid"), &Reply::Excused).is_empty());
    }
}
