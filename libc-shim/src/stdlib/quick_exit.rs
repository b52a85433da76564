//! `quick_exit`, `at_quick_exit`: C17 7.22.4.3, 7.22.4.7.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::stdlib::handlers::{Handler, Stack, call_plain};
    use core::ffi::{c_int, c_void};

    static mut HANDLERS: Stack = Stack::new();

    unsafe extern "C" {
        fn _Exit(status: c_int) -> !;
    }

    fn handlers() -> *mut Stack {
        &raw mut HANDLERS
    }

    /// C's `at_quick_exit`.
    ///
    /// # Safety
    /// `function` stays callable until the program ends.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn at_quick_exit(function: extern "C" fn()) -> c_int {
        // SAFETY: wasip1 has one thread, and no reference to the stack outlives a call.
        let handlers = unsafe { &mut *handlers() };
        if handlers.push(Handler {
            function: call_plain,
            argument: function as *mut c_void,
        }) {
            0
        } else {
            -1
        }
    }

    /// C's `quick_exit`: runs what `at_quick_exit` registered and ends; streams are not flushed.
    ///
    /// # Safety
    /// The registered functions are still callable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn quick_exit(status: c_int) -> ! {
        loop {
            // SAFETY: wasip1 has one thread; the reference ends before the handler runs.
            let next = unsafe { &mut *handlers() }.pop();
            let Some(handler) = next else { break };
            // SAFETY: the program vouched for it when it registered the handler.
            unsafe { (handler.function)(handler.argument) };
        }
        // SAFETY: takes any status.
        unsafe { _Exit(status) }
    }
}
