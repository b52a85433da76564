//! Runs every case on every runtime, some at a time, each in a fresh directory.

use super::adapter::Runtime;
use super::case::Case;
use super::execute;
use super::expectations::Expectations;
use super::judge::{Status, Verdict, judge};
use super::module::{Builder, store};
use super::progress::Progress;
use super::session::Session;
use super::world::Ground;
use crate::failure::Failure;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How the cases are run.
pub struct Settings {
    /// How many at a time.
    pub jobs: usize,
    /// How long each may take.
    pub limit: Duration,
    /// Where the directories are made.
    pub scratch: PathBuf,
    /// Whether to tell how far it is.
    pub progress: bool,
}

/// What every case showed on every runtime: first by runtime, then by case.
pub type Verdicts = Vec<Vec<Verdict>>;

/// Runs all.
///
/// # Errors
/// When not even the modules' folder can be made.
pub fn all(
    cases: &[Case],
    runtimes: &[Runtime],
    expectations: &Expectations,
    settings: &Settings,
) -> Result<Verdicts, Failure> {
    let builder = Builder::new(settings.scratch.join("modules"))?;
    let progress = Progress::new(cases.len() * runtimes.len(), settings.progress);
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<(usize, usize, Verdict)>> = Mutex::default();
    std::thread::scope(|scope| {
        for worker in 0..settings.jobs.max(1) {
            let (builder, progress, next, results) = (&builder, &progress, &next, &results);
            scope.spawn(move || {
                let mut worker = Worker {
                    builder,
                    expectations,
                    settings,
                    number: worker,
                    sessions: HashMap::new(),
                };
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let (which, at) = (index / cases.len().max(1), index % cases.len().max(1));
                    let (Some(runtime), Some(case)) = (runtimes.get(which), cases.get(at)) else {
                        return;
                    };
                    worker.sessions.retain(|id, _| *id == runtime.id);
                    let verdict = worker.check(runtime, case);
                    progress.step(&runtime.id, &case.id(), &verdict);
                    if let Ok(mut results) = results.lock() {
                        results.push((which, at, verdict));
                    }
                }
            });
        }
    });
    progress.end();
    let lost = Verdict::without_run(Status::Broken, "the tester lost the result");
    let mut verdicts = vec![vec![lost; cases.len()]; runtimes.len()];
    for (which, at, verdict) in results.into_inner().unwrap_or_default() {
        if let Some(place) = verdicts.get_mut(which).and_then(|row| row.get_mut(at)) {
            *place = verdict;
        }
    }
    Ok(verdicts)
}

struct Worker<'a> {
    builder: &'a Builder,
    expectations: &'a Expectations,
    settings: &'a Settings,
    number: usize,
    sessions: HashMap<String, Session>,
}

impl Worker<'_> {
    fn check(&mut self, runtime: &Runtime, case: &Case) -> Verdict {
        if let Some(reason) = self.expectations.skip(&runtime.id, &case.id()) {
            return Verdict::without_run(Status::Skip, reason);
        }
        if let Some(need) = runtime.cannot(case) {
            return Verdict::without_run(
                Status::Skip,
                format!("the adapter cannot set up: {need}"),
            );
        }
        let bytes = match self.builder.module(case) {
            Ok(bytes) => bytes,
            Err(why) => return Verdict::without_run(Status::Broken, why),
        };
        let folder = self.settings.scratch.join(format!("w{}", self.number));
        let module = self
            .settings
            .scratch
            .join(format!("case{}.wasm", self.number));
        let ground = match Ground::new(folder, &case.world) {
            Ok(ground) => ground,
            Err(error) => {
                return Verdict::without_run(
                    Status::Broken,
                    format!("the directory of the case: {error}"),
                );
            }
        };
        if let Err(why) = store(&bytes, &module) {
            return Verdict::without_run(Status::Broken, why);
        }
        let line = runtime.command_line(case, &ground, &module);
        let outcome = if runtime.adapter.session {
            self.in_session(runtime, &line, case, &ground, &module)
        } else {
            let folder = if runtime.adapter.inside {
                ground.root()
            } else {
                ground.folder.clone()
            };
            execute::run(&line, &folder, &case.world.stdin, self.settings.limit)
        };
        judge(case, &outcome, &ground)
    }

    fn in_session(
        &mut self,
        runtime: &Runtime,
        line: &[String],
        case: &Case,
        ground: &Ground,
        module: &Path,
    ) -> execute::Outcome {
        let mut session = match self.sessions.remove(&runtime.id) {
            Some(session) => session,
            None => match Session::start(line, &self.settings.scratch) {
                Ok(session) => session,
                Err(why) => return execute::Outcome::lost(why),
            },
        };
        let outcome = session.run(case, ground, module, self.settings.limit);
        if matches!(outcome.end, execute::End::Exit(_)) {
            self.sessions.insert(runtime.id.clone(), session);
        }
        outcome
    }
}
