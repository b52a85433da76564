//! Explains a trap: what happened, in which function, and what usually lies behind it.

use crate::failure::Failure;
use crate::names::demangled;
use wasmtime::{Error, FrameInfo, ThrownException, Trap, WasmBacktrace};

/// As many lines of it as fit a screen.
const LINES: usize = 16;

/// The report for a program that ended by a trap; `overflowed` is the size of its stack if that was used up.
pub fn failure(error: &Error, overflowed: Option<i32>) -> Failure {
    if error.is::<ThrownException>() {
        let failure = Failure::user("the program threw an exception that nothing catches");
        return with_backtrace(failure, error)
            .hint("a C++ exception, or longjmp() to a setjmp() whose function has returned");
    }
    let Some(trap) = error.downcast_ref::<Trap>() else {
        return with_backtrace(
            Failure::user("the program stopped").because(error.root_cause()),
            error,
        );
    };
    if is_panic(error) {
        return with_backtrace(Failure::user("the program panicked"), error);
    }
    if let (Trap::MemoryOutOfBounds, Some(size)) = (*trap, overflowed) {
        let failure = Failure::user("the program trapped: its stack overflowed");
        return with_backtrace(failure, error).hint(format!(
            "the stack has {size} bytes: look for a recursion without end or large local arrays, or link with\n\
             -Wl,-z,stack-size=BYTES to give it more"
        ));
    }
    let failure = Failure::user(format!("the program trapped: {}", describe(*trap)));
    let failure = with_backtrace(failure, error);
    match hint(*trap) {
        Some(hint) => failure.hint(hint),
        None => failure,
    }
}

/// The trap in a C programmer's words.
fn describe(trap: Trap) -> String {
    match trap {
        Trap::UnreachableCodeReached => "it reached code that must not be reached".into(),
        Trap::MemoryOutOfBounds => "it used an address outside its memory".into(),
        Trap::StackOverflow => "its calls are nested too deeply".into(),
        Trap::IntegerDivisionByZero => "it divided an integer by zero".into(),
        Trap::IntegerOverflow => "an integer division overflowed".into(),
        Trap::BadConversionToInteger => {
            "it converted a number to an integer type that cannot hold it".into()
        }
        Trap::IndirectCallToNull => "it called a null function pointer".into(),
        Trap::BadSignature => "it called a function through a pointer of another type".into(),
        Trap::TableOutOfBounds => "it called through a pointer that is no function".into(),
        other => other.to_string(),
    }
}

/// What usually lies behind such a trap.
fn hint(trap: Trap) -> Option<&'static str> {
    match trap {
        Trap::UnreachableCodeReached => Some(
            "abort(), __builtin_trap(), a failed assertion or a Rust panic end so; also a call whose declaration does not match the definition (the linker warned then)",
        ),
        Trap::MemoryOutOfBounds => Some(
            "a wild pointer, an index that is too large, or the use of memory that was never allocated",
        ),
        Trap::StackOverflow => Some("look for a recursion without end"),
        Trap::BadSignature => Some(
            "in C the type of a function pointer must match the function exactly, also in the number of parameters",
        ),
        _ => None,
    }
}

/// Adds the functions that were running, innermost first.
fn with_backtrace(failure: Failure, error: &Error) -> Failure {
    let frames = match error.downcast_ref::<WasmBacktrace>() {
        Some(backtrace) if !backtrace.frames().is_empty() => backtrace.frames(),
        _ => return failure,
    };
    let lines: Vec<String> = frames.iter().flat_map(describe_frame).collect();
    let mut text = String::from("in these functions, innermost first:");
    for line in lines.iter().take(LINES) {
        text += "\n  ";
        text += line;
    }
    if lines.len() > LINES {
        text += &format!("\n  … and {} more", lines.len() - LINES);
    }
    failure.because(text)
}

/// One frame: the function and those inlined into it, with source lines where the module carries DWARF.
fn describe_frame(frame: &FrameInfo) -> Vec<String> {
    let places: Vec<String> = frame
        .symbols()
        .iter()
        .filter_map(|symbol| {
            let file = symbol.file()?;
            if is_rusts_own(file) {
                return Some(None);
            }
            let name = demangled(symbol.name().or(frame.func_name()).unwrap_or("?"));
            let line = symbol
                .line()
                .map_or(String::new(), |line| format!(":{line}"));
            Some(Some(format!("{name} at {file}{line}")))
        })
        .flatten()
        .collect();
    if !places.is_empty() || frame.symbols().iter().any(|symbol| symbol.file().is_some()) {
        return places;
    }
    match frame.func_name() {
        Some(name) => vec![demangled(name)],
        None => vec![format!("function {}", frame.func_index())],
    }
}

/// Whether `file` belongs to Rust's standard library, whose frames around a panic say nothing to the user.
fn is_rusts_own(file: &str) -> bool {
    file.starts_with("/rustc/") || file.contains("/lib/rustlib/src/rust/library/")
}

/// Whether a Rust program panicked: it has said so itself, and where.
pub fn is_panic(error: &Error) -> bool {
    error
        .downcast_ref::<WasmBacktrace>()
        .is_some_and(|backtrace| {
            backtrace
                .frames()
                .iter()
                .filter_map(FrameInfo::func_name)
                .any(|name| demangled(name).ends_with("rust_panic"))
        })
}
