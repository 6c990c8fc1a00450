//! The backups of the home: the last ones, one taken now.

use super::Told;
use crate::operate;
use crate::site::Visit;
use axum::Json;
use quitus_app::{BackupPlace, BackupTold};
use quitus_formats::api::{BackupShown, BackupsShown};
use std::sync::Arc;

/// The last backups of the home.
#[utoipa::path(get, path = "/api/v1/backups", tag = "home", responses((status = 200, body = BackupsShown)))]
pub async fn backups(visit: Visit) -> Told<BackupsShown> {
    let place = operate::place(&visit)?;
    listed(&visit, place).await
}

/// A backup taken now; asked twice in a second, it is taken once.
#[utoipa::path(post, path = "/api/v1/backups", tag = "home", responses((status = 200, body = BackupsShown)))]
pub async fn back_up(visit: Visit) -> Told<BackupsShown> {
    let place = operate::place(&visit)?;
    let (acting, to) = (visit.acting(), Arc::clone(&place));
    visit.ask(move |quitus| quitus.back_up_in(&acting, &to)).await?;
    listed(&visit, place).await
}

async fn listed(visit: &Visit, place: Arc<BackupPlace>) -> Told<BackupsShown> {
    let (reader, now) = (visit.reader().clone(), visit.moment.now);
    let state = visit.ask(move |quitus| quitus.backups(&reader, &place, now)).await?;
    Ok(Json(BackupsShown { late: state.late, backups: state.told.iter().map(shown).collect() }))
}

fn shown(told: &BackupTold) -> BackupShown {
    BackupShown {
        date: told.day.to_string(),
        hour: format!("{:02}:{:02}", told.minutes / 60, told.minutes % 60),
        archive: told.path.rsplit('/').next().unwrap_or_default().to_owned(),
        good: told.failed.is_none(),
        there: told.there,
        bytes: told.size.map(|(bytes, _)| bytes),
        rows: told.size.map(|(_, rows)| rows),
        sha256: told.sha256.clone(),
    }
}
