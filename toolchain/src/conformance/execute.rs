//! One run of one command, with limits on its time and on what it writes.

use std::io::{Read, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How much of each stream is kept; what writes more is stopped.
pub const OUTPUT_LIMIT: usize = 1 << 20;

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// With this exit code.
    Exit(i32),
    /// By this signal: the runtime itself crashed.
    Signal(i32),
    /// It did not end in time.
    Hung,
    /// It wrote without end.
    Flooded,
    /// It could not be started, or the session with it broke.
    Lost(String),
}

/// What a program did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it ended.
    pub end: End,
    /// What it wrote to standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to standard error.
    pub stderr: Vec<u8>,
    /// How long it took.
    pub took: Duration,
}

impl Outcome {
    /// A program that was never there.
    pub fn lost(why: impl ToString) -> Self {
        Self {
            end: End::Lost(why.to_string()),
            stdout: Vec::new(),
            stderr: Vec::new(),
            took: Duration::ZERO,
        }
    }
}

/// Runs a command line in `folder`, for at most `limit`.
pub fn run(line: &[String], folder: &Path, stdin: &[u8], limit: Duration) -> Outcome {
    let Some((program, arguments)) = line.split_first() else {
        return Outcome::lost("an empty command");
    };
    let start = Instant::now();
    let spawned = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn();
    let mut child = match spawned {
        Ok(child) => child,
        Err(error) => return Outcome::lost(format!("cannot run `{program}`: {error}")),
    };
    if let Some(mut pipe) = child.stdin.take() {
        let input = stdin.to_vec();
        // A program that does not read its input is no failure of ours.
        std::thread::spawn(move || pipe.write_all(&input).ok());
    }
    let flooded = Arc::new(AtomicBool::new(false));
    let stdout = collect(child.stdout.take(), &flooded);
    let stderr = collect(child.stderr.take(), &flooded);
    let end = wait(&mut child, start + limit, &flooded);
    // What the runtime left running would hold the pipes open.
    if !matches!(end, End::Exit(_)) {
        kill_group(&mut child);
    }
    let (stdout, stderr) = (finish(stdout, &mut child), finish(stderr, &mut child));
    Outcome {
        end: if flooded.load(Ordering::Relaxed) {
            End::Flooded
        } else {
            end
        },
        stdout,
        stderr,
        took: start.elapsed(),
    }
}

fn wait(child: &mut Child, deadline: Instant, flooded: &AtomicBool) -> End {
    let mut pause = Duration::from_millis(1);
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return ended(status),
            Ok(None) => {}
            Err(error) => return End::Lost(error.to_string()),
        }
        if flooded.load(Ordering::Relaxed) {
            return End::Flooded;
        }
        if Instant::now() > deadline {
            return End::Hung;
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(8));
    }
}

fn ended(status: ExitStatus) -> End {
    match (status.code(), status.signal()) {
        (Some(code), _) => End::Exit(code),
        (None, Some(signal)) => End::Signal(signal),
        (None, None) => End::Lost("it ended without a status".into()),
    }
}

/// Ends a program with all processes that it started.
pub fn kill_group(child: &mut Child) {
    let group = format!("-{}", child.id());
    // A group that is gone already is what we want.
    let _ = Command::new("kill")
        .args(["-9", "--", &group])
        .stderr(Stdio::null())
        .status();
    let _ = child.kill();
    let _ = child.wait();
}

fn collect(
    pipe: Option<impl Read + Send + 'static>,
    flooded: &Arc<AtomicBool>,
) -> JoinHandle<Vec<u8>> {
    let flooded = Arc::clone(flooded);
    std::thread::spawn(move || {
        let mut kept = Vec::new();
        let Some(mut pipe) = pipe else {
            return kept;
        };
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(length @ 1..) = pipe.read(&mut buffer) {
            kept.extend_from_slice(buffer.get(..length).unwrap_or_default());
            if kept.len() > OUTPUT_LIMIT {
                kept.truncate(4096);
                flooded.store(true, Ordering::Relaxed);
                break;
            }
        }
        kept
    })
}

fn finish(reader: JoinHandle<Vec<u8>>, child: &mut Child) -> Vec<u8> {
    // A process that stayed behind may hold the pipe open: it is given a moment, then its group is ended. One that left
    // the group as well is not waited for.
    for round in 0..200 {
        if reader.is_finished() {
            return reader.join().unwrap_or_default();
        }
        if round == 100 {
            kill_group(child);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str) -> Outcome {
        let line = ["sh", "-c", script].map(str::to_string);
        run(&line, Path::new("/"), b"", Duration::from_millis(700))
    }

    #[test]
    fn limits_hold() {
        assert_eq!(sh("exit 7").end, End::Exit(7));
        assert_eq!(sh("kill -SEGV $$").end, End::Signal(11));
        assert_eq!(sh("sleep 20").end, End::Hung);
        assert_eq!(sh("yes").end, End::Flooded);
        let absent = ["/no/such/runtime".to_string()];
        let outcome = run(&absent, Path::new("/"), b"", Duration::from_secs(1));
        assert!(matches!(outcome.end, End::Lost(_)));
    }

    #[test]
    fn a_child_that_stays_behind_does_not_hold_us_up() {
        let start = Instant::now();
        assert_eq!(sh("sleep 20 & exit 0").end, End::Exit(0));
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}
