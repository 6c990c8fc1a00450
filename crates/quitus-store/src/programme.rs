//! Room of what is promised: organisations, programmes with their axes, criteria, plans and figures.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::values;
use quitus_core::kernel::{AuthorityId, ProgrammeId};
use quitus_core::programme::{Axis, Figure, Organisation, Plan, Programme, ProgressCriterion};

statements! {
    INSERT_ORGANISATION = "INSERT INTO organisation (authority_id, nth, id, key, name, kind, siren, siret, part_of,
            remark)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM organisation WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8, $9)";
    ORGANISATIONS = "SELECT id, key, name, kind, siren, siret, part_of, remark
        FROM organisation WHERE authority_id = $1 ORDER BY nth";
    INSERT_PROGRAMME = "INSERT INTO programme (authority_id, nth, id, key, title, from_year, until_year, recipient,
            operator, remark)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM programme WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8, $9)";
    PROGRAMMES = "SELECT id, key, title, from_year, until_year, recipient, operator, remark
        FROM programme WHERE authority_id = $1 ORDER BY nth";
    PROGRAMME = "SELECT id, key, title, from_year, until_year, recipient, operator, remark
        FROM programme WHERE authority_id = $1 AND id = $2";
    INSERT_AXIS = "INSERT INTO axis (authority_id, programme_id, nth, code, title, former_title)
        VALUES ($1, $2, $3, $4, $5, $6)";
    AXES = "SELECT code, title, former_title
        FROM axis WHERE authority_id = $1 AND programme_id = $2 ORDER BY nth";
    INSERT_CRITERION = "INSERT INTO criterion (authority_id, programme_id, nth, key, axis, label, unit, method,
            baseline, target)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CRITERIA = "SELECT key, axis, label, unit, method, baseline, target
        FROM criterion WHERE authority_id = $1 AND programme_id = $2 ORDER BY nth";
    INSERT_PLAN = "INSERT INTO planned (authority_id, programme_id, nth, axis, label, on_day, as_written, remark)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    PLANS = "SELECT axis, label, on_day, as_written, remark
        FROM planned WHERE authority_id = $1 AND programme_id = $2 ORDER BY nth";
    INSERT_FIGURE = "INSERT INTO figure (authority_id, programme_id, nth, key, axis, label, unit, year, from_day,
            until_day, value, origin, quality, evidence, previous, remark)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    FIGURES = "SELECT key, axis, label, unit, year, from_day, until_day, value, origin, quality, evidence, previous,
            remark
        FROM figure WHERE authority_id = $1 AND programme_id = $2 ORDER BY nth";
    NEXT_FIGURE = "SELECT COALESCE(MAX(nth), -1) + 1
        FROM figure WHERE authority_id = $1 AND programme_id = $2";
}

/// Adds an organisation. Refused: `organisation_key`.
pub fn insert_organisation(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    organisation: &Organisation,
) -> StoreResult<()> {
    let values = values![
        authority,
        organisation.id,
        organisation.key,
        organisation.name,
        organisation.kind,
        organisation.siren,
        organisation.siret,
        organisation.part_of,
        organisation.remark,
    ];
    tx.execute(INSERT_ORGANISATION, values).map(|_| ())
}

/// The organisations of an authority's records, in the order they came.
pub fn organisations(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Organisation>> {
    tx.list(ORGANISATIONS, values![authority], |mut row| {
        Ok(Organisation {
            id: row.get()?,
            key: row.get()?,
            name: row.get()?,
            kind: row.get()?,
            siren: row.get()?,
            siret: row.get()?,
            part_of: row.get()?,
            remark: row.get()?,
        })
    })
}

/// Adds a programme with all it holds; its recipient and operator are there already. Refused: `programme_key`.
pub fn insert(tx: &mut Tx<'_>, authority: &AuthorityId, programme: &Programme) -> StoreResult<()> {
    let values = values![
        authority,
        programme.id,
        programme.key,
        programme.title,
        programme.from_year,
        programme.until_year,
        programme.recipient,
        programme.operator,
        programme.remark,
    ];
    tx.execute(INSERT_PROGRAMME, values)?;
    for (nth, axis) in programme.axes.iter().enumerate() {
        let values = values![authority, programme.id, nth, axis.code, axis.title, axis.former_title];
        tx.execute(INSERT_AXIS, values)?;
    }
    for (nth, criterion) in programme.criteria.iter().enumerate() {
        insert_criterion(tx, authority, &programme.id, nth, criterion)?;
    }
    for (nth, plan) in programme.plans.iter().enumerate() {
        let values = values![
            authority,
            programme.id,
            nth,
            plan.axis,
            plan.label,
            plan.day,
            plan.as_written,
            plan.remark
        ];
        tx.execute(INSERT_PLAN, values)?;
    }
    programme.figures.iter().try_for_each(|figure| add_figure(tx, authority, &programme.id, figure))
}

/// Adds a figure to a programme. Refused: `figure_pkey` for a key that is taken.
pub fn add_figure(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    programme: &ProgrammeId,
    figure: &Figure,
) -> StoreResult<()> {
    let nth: i64 = tx.one(NEXT_FIGURE, values![authority, programme], "programme")?.get()?;
    let values = values![
        authority,
        programme,
        nth,
        figure.key,
        figure.axis,
        figure.label,
        figure.unit,
        figure.year,
        figure.from,
        figure.until,
        figure.value,
        figure.origin,
        figure.quality,
        figure.evidence,
        figure.previous,
        figure.remark,
    ];
    tx.execute(INSERT_FIGURE, values).map(|_| ())
}

/// A programme, whole.
pub fn load(tx: &mut Tx<'_>, authority: &AuthorityId, id: &ProgrammeId) -> StoreResult<Programme> {
    let row = tx.one(PROGRAMME, values![authority, id], "programme")?;
    let mut programme = read_programme(row)?;
    fill(tx, authority, &mut programme)?;
    Ok(programme)
}

/// Every programme of an authority, whole, in the order they came.
pub fn list(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Programme>> {
    let mut programmes = tx.list(PROGRAMMES, values![authority], read_programme)?;
    programmes.iter_mut().try_for_each(|programme| fill(tx, authority, programme))?;
    Ok(programmes)
}

fn read_programme(mut row: crate::value::Row) -> StoreResult<Programme> {
    Ok(Programme {
        id: row.get()?,
        key: row.get()?,
        title: row.get()?,
        from_year: row.get()?,
        until_year: row.get()?,
        recipient: row.get()?,
        operator: row.get()?,
        axes: Vec::new(),
        criteria: Vec::new(),
        plans: Vec::new(),
        figures: Vec::new(),
        remark: row.get()?,
    })
}

fn insert_criterion(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    programme: &ProgrammeId,
    nth: usize,
    criterion: &ProgressCriterion,
) -> StoreResult<()> {
    let values = values![
        authority,
        programme,
        nth,
        criterion.key,
        criterion.axis,
        criterion.label,
        criterion.unit,
        criterion.method,
        criterion.baseline,
        criterion.target,
    ];
    tx.execute(INSERT_CRITERION, values).map(|_| ())
}

fn fill(tx: &mut Tx<'_>, authority: &AuthorityId, programme: &mut Programme) -> StoreResult<()> {
    let id = programme.id.clone();
    programme.axes = tx.list(AXES, values![authority, id], |mut row| {
        Ok(Axis { code: row.get()?, title: row.get()?, former_title: row.get()? })
    })?;
    programme.criteria = tx.list(CRITERIA, values![authority, id], |mut row| {
        Ok(ProgressCriterion {
            key: row.get()?,
            axis: row.get()?,
            label: row.get()?,
            unit: row.get()?,
            method: row.get()?,
            baseline: row.get()?,
            target: row.get()?,
        })
    })?;
    programme.plans = tx.list(PLANS, values![authority, id], |mut row| {
        Ok(Plan {
            axis: row.get()?,
            label: row.get()?,
            day: row.get()?,
            as_written: row.get()?,
            remark: row.get()?,
        })
    })?;
    programme.figures = tx.list(FIGURES, values![authority, id], read_figure)?;
    Ok(())
}

fn read_figure(mut row: crate::value::Row) -> StoreResult<Figure> {
    Ok(Figure {
        key: row.get()?,
        axis: row.get()?,
        label: row.get()?,
        unit: row.get()?,
        year: row.get()?,
        from: row.get()?,
        until: row.get()?,
        value: row.get()?,
        origin: row.get()?,
        quality: row.get()?,
        evidence: row.get()?,
        previous: row.get()?,
        remark: row.get()?,
    })
}
