//! What the server does by itself: each task on a thread of its own, so that none waits for another.

use crate::config::Rhythm;
use crate::world;
use quitus_core::kernel::Instant;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// A day, in minutes.
const DAY: u32 = 24 * 60;

/// The tasks of a server. Dropped, it lets what is under way end and starts nothing more.
#[derive(Default)]
pub struct Scheduler {
    tasks: Vec<(Arc<Bell>, JoinHandle<()>)>,
}

/// Rings for one task: do it now, whatever its rhythm.
#[derive(Clone)]
pub struct Nudge {
    bell: Arc<Bell>,
}

#[derive(Default)]
struct Bell {
    state: Mutex<Rung>,
    rang: Condvar,
}

#[derive(Default)]
struct Rung {
    now: bool,
    stop: bool,
}

impl Scheduler {
    /// Starts a task. `work` is called at its rhythm, and when nudged; what it fails with is told in the log, and it
    /// is called again at its next time.
    pub fn task(
        &mut self,
        name: &'static str,
        rhythm: Rhythm,
        mut work: impl FnMut() -> anyhow::Result<()> + Send + 'static,
    ) -> anyhow::Result<Nudge> {
        let bell = Arc::new(Bell::default());
        let heard = Arc::clone(&bell);
        let thread = std::thread::Builder::new().name(format!("quitus-{name}")).spawn(move || {
            while heard.wait(until_next(rhythm, world::now(), world::minutes_of_day)) {
                run(name, &mut work);
            }
        })?;
        self.tasks.push((Arc::clone(&bell), thread));
        Ok(Nudge { bell })
    }
}

impl Drop for Scheduler {
    fn drop(&mut self) {
        for (bell, _) in &self.tasks {
            bell.ring(|rung| rung.stop = true);
        }
        for (_, thread) in self.tasks.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Nudge {
    /// Has the task done now; once, however often it is asked before it begins.
    pub fn ring(&self) {
        self.bell.ring(|rung| rung.now = true);
    }
}

impl Bell {
    fn ring(&self, set: impl FnOnce(&mut Rung)) {
        set(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
        self.rang.notify_all();
    }

    /// Waits for the time or the bell; false when there is nothing more to do.
    fn wait(&self, time: Duration) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.rang.wait_timeout_while(state, time, |rung| !rung.now && !rung.stop);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.now = false;
        !state.stop
    }
}

fn run(name: &'static str, work: &mut impl FnMut() -> anyhow::Result<()>) {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(())) => tracing::debug!(task = name, "done"),
        Ok(Err(error)) => tracing::error!(task = name, "{error:#}"),
        Err(_) => tracing::error!(task = name, "stopped by a fault of ours; it will be tried again"),
    }
}

/// How long until the next time, from now.
fn until_next(rhythm: Rhythm, now: Instant, minutes_of_day: impl Fn(Instant) -> u32) -> Duration {
    match rhythm {
        Rhythm::Every(seconds) => Duration::from_secs(seconds),
        Rhythm::DailyAt(at) => {
            let past = u64::try_from(now.0.rem_euclid(60_000_000)).unwrap_or_default();
            let minutes = match (at + DAY - minutes_of_day(now)) % DAY {
                0 => DAY,
                minutes => minutes,
            };
            Duration::from_micros(u64::from(minutes) * 60_000_000 - past)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn a_daily_task_waits_for_its_hour() {
        let at_two = |_| 120;
        let second = |past: i64| Instant(past * 1_000_000);
        let wait = |at, past| until_next(Rhythm::DailyAt(at), second(past), at_two).as_secs();
        assert_eq!(wait(150, 0), 30 * 60);
        assert_eq!(wait(150, 59), 30 * 60 - 59);
        assert_eq!(wait(60, 0), 23 * 3_600, "tomorrow");
        assert_eq!(wait(120, 10), 24 * 3_600 - 10, "just done: tomorrow");
        assert_eq!(until_next(Rhythm::Every(7), second(0), at_two).as_secs(), 7);
    }

    #[test]
    fn a_task_that_fails_or_panics_comes_back_and_keeps_no_other_waiting() {
        let (said, heard) = channel();
        let (release, released) = channel::<()>();
        let mut scheduler = Scheduler::default();
        let mut times = 0;
        let slow = scheduler.task("slow", Rhythm::Every(3_600), move || {
            let _ = released.recv();
            Ok(())
        });
        let task = scheduler.task("faulty", Rhythm::Every(3_600), move || {
            times += 1;
            said.send(times)?;
            match times {
                1 => anyhow::bail!("a reason"),
                2 => panic!("a fault"),
                _ => Ok(()),
            }
        });
        slow.expect("started").ring();
        let task = task.expect("started");
        for expected in 1..=3 {
            task.ring();
            assert_eq!(heard.recv_timeout(Duration::from_secs(10)), Ok(expected));
        }
        drop(release);
        drop(scheduler);
        assert!(heard.recv().is_err(), "nothing runs after the server");
    }
}
