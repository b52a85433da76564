//! Runtimes that run many cases in one process, such as a browser: one JSON line for a case, one for what it did.

use super::adapter;
use super::case::Case;
use super::execute::{End, OUTPUT_LIMIT, Outcome, kill_group};
use super::world::Ground;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How long a session may take to start: a browser on a busy machine.
const START: Duration = Duration::from_secs(60);

/// A running session; it ends with its owner.
pub struct Session {
    child: Child,
    requests: ChildStdin,
    answers: Receiver<String>,
}

/// What a session is asked to do, as one line of JSON.
pub fn request(case: &Case, ground: &Ground, module: &Path, limit: Duration) -> Value {
    let directories: Vec<Value> = adapter::directories(case, ground)
        .into_iter()
        .map(|(host, guest)| json!({"host": host, "guest": guest}))
        .collect();
    let variables: Vec<String> = case
        .world
        .variables
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    json!({
        "module": module,
        "args": case.world.arguments,
        "env": variables,
        "dirs": directories,
        "stdin": String::from_utf8_lossy(&case.world.stdin),
        "limit": u64::try_from(limit.as_millis()).unwrap_or(u64::MAX),
    })
}

impl Drop for Session {
    fn drop(&mut self) {
        kill_group(&mut self.child);
    }
}

impl Session {
    /// Starts the runtime's session and waits until it says that it is ready.
    ///
    /// # Errors
    /// Why it did not.
    pub fn start(line: &[String], folder: &Path) -> Result<Self, String> {
        let (program, arguments) = line.split_first().ok_or("an empty command")?;
        let mut child = Command::new(program)
            .args(arguments)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| format!("cannot run `{program}`: {error}"))?;
        let (Some(requests), Some(pipe)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("the session has no pipes".into());
        };
        let (send, answers) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    return;
                }
            }
        });
        let session = Self {
            child,
            requests,
            answers,
        };
        match session.answers.recv_timeout(START) {
            Ok(_) => Ok(session),
            Err(RecvTimeoutError::Timeout) => Err("the session did not start in time".into()),
            Err(RecvTimeoutError::Disconnected) => Err("the session ended at its start".into()),
        }
    }

    /// Runs one case. After anything but an exit the session is to be thrown away.
    pub fn run(&mut self, case: &Case, ground: &Ground, module: &Path, limit: Duration) -> Outcome {
        let request = request(case, ground, module, limit);
        let start = Instant::now();
        if let Err(error) = writeln!(self.requests, "{request}") {
            return Outcome::lost(format!("the session is gone: {error}"));
        }
        let answer = match self.answers.recv_timeout(limit + Duration::from_secs(2)) {
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => r#"{"hung":true}"#.to_string(),
            Err(RecvTimeoutError::Disconnected) => return Outcome::lost("the session died"),
        };
        let answer: Value = match serde_json::from_str(&answer) {
            Ok(answer) => answer,
            Err(error) => return Outcome::lost(format!("the session answered nonsense: {error}")),
        };
        let text = |key: &str| answer[key].as_str().unwrap_or_default().as_bytes().to_vec();
        let (stdout, stderr) = (text("stdout"), text("stderr"));
        let end = match answer["exit"].as_i64() {
            _ if answer["hung"] == true => End::Hung,
            _ if stdout.len().max(stderr.len()) > OUTPUT_LIMIT => End::Flooded,
            Some(code) => End::Exit(i32::try_from(code).unwrap_or(-1)),
            None => End::Lost("the session gave no exit code".into()),
        };
        Outcome {
            end,
            stdout,
            stderr,
            took: start.elapsed(),
        }
    }
}
