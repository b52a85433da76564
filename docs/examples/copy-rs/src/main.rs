//! copy FROM TO: copies a file. It may do so only in the directories that it is given.

use std::fs::File;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (from, to) = match arguments.as_slice() {
        [from, to] => (from, to),
        [from, to, directory] => {
            // copy FROM TO DIRECTORY: both paths are relative to the directory.
            if let Err(error) = std::env::set_current_dir(directory) {
                return fail("change to", directory, &error);
            }
            (from, to)
        }
        _ => {
            eprintln!("usage: copy FROM TO [DIRECTORY]");
            return ExitCode::from(2);
        }
    };
    let mut source = match File::open(from) {
        Ok(file) => file,
        Err(error) => return fail("open", from, &error),
    };
    let mut target = match File::create(to) {
        Ok(file) => file,
        Err(error) => return fail("create", to, &error),
    };
    match std::io::copy(&mut source, &mut target) {
        Ok(total) => println!("copied {total} bytes"),
        Err(error) => return fail("write", to, &error),
    }
    ExitCode::SUCCESS
}

fn fail(what: &str, path: &str, error: &std::io::Error) -> ExitCode {
    eprintln!("copy: cannot {what} {path}: {error}");
    ExitCode::FAILURE
}
