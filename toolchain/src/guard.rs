//! Libraries that panic on input that they do not expect: the panic becomes an error.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    /// Whether panics of this thread are somebody's answer, not a message.
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// From now on panics that are caught here are not printed.
pub fn quieten() {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !QUIET.get() {
            hook(info);
        }
    }));
}

/// Runs what may panic; the panic's message is the error then.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let before = QUIET.replace(true);
    let result = caught(work);
    QUIET.set(before);
    result
}

/// The same for work that is done by several threads: no panic of any of them is printed meanwhile.
pub fn guarded_with_helpers<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let result = caught(work);
    panic::set_hook(hook);
    result
}

fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let text = panic
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string));
        text.unwrap_or_else(|| "a library gave up".into())
    })
}

#[cfg(test)]
mod tests {
    use super::{guarded, guarded_with_helpers};

    #[test]
    fn a_panic_is_an_error() {
        assert_eq!(guarded(|| 1), Ok(1));
        assert_eq!(guarded(|| panic!("so")), Err::<(), _>("so".into()));
        assert_eq!(guarded(|| panic!("{}", 2)), Err::<(), _>("2".into()));
    }

    #[test]
    fn so_is_a_helpers() {
        let work = || {
            let helper = std::thread::spawn(|| panic!("there"));
            helper
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        assert_eq!(guarded_with_helpers(work), Err::<(), _>("there".into()));
    }
}
