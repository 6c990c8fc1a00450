//! A closure on its way through a queue: run by the store's thread, answered to its caller.

use super::tx::Tx;
use crate::error::{StoreError, StoreResult};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// A closure that waits for its transaction. It may run twice.
pub(super) trait Job: Send {
    /// Runs the closure; true when its work is to be kept.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;

    /// Tells the caller: what the closure said, or the error that lost its work.
    fn answer(self: Box<Self>, kept: StoreResult<()>);
}

struct Task<T, E, F> {
    work: F,
    said: Option<Result<T, E>>,
    reply: SyncSender<Result<T, E>>,
}

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// A job of this closure, and where its answer will come.
#[allow(clippy::type_complexity)]
pub(super) fn job<T, E, F>(work: F) -> (Box<dyn Job>, Receiver<Result<T, E>>)
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (reply, answer) = sync_channel(1);
    (Box::new(Task { work, said: None, reply }), answer)
}

/// Runs a closure in its transaction: an error that doomed the transaction wins over what it said, a panic is an error.
pub(super) fn run<T, E, F>(work: &F, tx: &mut Tx<'_>) -> Result<T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E>,
    E: From<StoreError>,
{
    INSIDE.set(true);
    let said = catch_unwind(AssertUnwindSafe(|| work(tx)));
    INSIDE.set(false);
    match said {
        Ok(Ok(value)) => match tx.doomed() {
            Some(error) => Err(E::from(error.clone())),
            None => Ok(value),
        },
        Ok(Err(error)) => Err(error),
        Err(panic) => Err(E::from(StoreError::Engine(format!("a closure panicked: {}", words_of(&*panic))))),
    }
}

/// An error when the caller is itself inside a closure of the store, where waiting would never end.
pub(super) fn refuse_nesting() -> StoreResult<()> {
    if INSIDE.get() {
        return Err(StoreError::Engine("the store was called from inside one of its own closures".into()));
    }
    Ok(())
}

impl<T, E, F> Job for Task<T, E, F>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let said = run(&self.work, tx);
        let kept = said.is_ok();
        self.said = Some(said);
        kept
    }

    fn answer(self: Box<Self>, kept: StoreResult<()>) {
        let never_ran = || Err(E::from(StoreError::Engine("the closure never ran".into())));
        let answer = match kept {
            Ok(()) => self.said.unwrap_or_else(never_ran),
            Err(error) => Err(E::from(error)),
        };
        // A caller that is gone no longer needs its answer: what was committed stays.
        let _ = self.reply.send(answer);
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|words| (*words).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "without a word".to_owned())
}
