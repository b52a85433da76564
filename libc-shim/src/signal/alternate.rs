//! `sigaltstack`: POSIX.1-2024 XSI. Handlers with `SA_ONSTACK` run on the program's own stack, which is where C keeps what has
//! an address. What the runtime keeps itself, the calls and the values without an address, stays where it is: a program
//! that has recursed too deeply for the runtime gets no handler.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::signal::action::c::{Action, Information, call_handler};
    use core::ffi::{c_int, c_void};
    use core::ptr;

    /// `stack_t`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Stack {
        address: *mut c_void,
        flags: c_int,
        size: usize,
    }

    /// `SA_ONSTACK`.
    const ON_ALTERNATE: c_int = 0x0800_0000;
    /// `SS_ONSTACK`: it is in use.
    const IN_USE: c_int = 1;
    /// `SS_DISABLE`.
    const DISABLED: c_int = 2;
    /// `MINSIGSTKSZ`.
    const SMALLEST: usize = 2048;
    /// What a stack pointer is a multiple of.
    const ALIGNMENT: usize = 16;

    const NONE: Stack = Stack {
        address: ptr::null_mut(),
        flags: DISABLED,
        size: 0,
    };

    static mut ALTERNATE: Stack = NONE;

    unsafe extern "C" {
        fn __wasikit_stack_pointer() -> usize;
        fn __wasikit_set_stack_pointer(address: usize);
    }

    /// The alternate stack, and whether it is in use.
    fn present() -> Stack {
        // SAFETY: wasip1 has one thread.
        let stack = unsafe { ALTERNATE };
        // SAFETY: reads a global.
        let pointer = unsafe { __wasikit_stack_pointer() };
        let used = pointer.wrapping_sub(stack.address.addr());
        // A stack grows downwards: it is empty when the pointer is at its end.
        let flags = if stack.flags == 0 && used.wrapping_sub(1) < stack.size {
            IN_USE
        } else {
            stack.flags
        };
        Stack { flags, ..stack }
    }

    #[unsafe(export_name = "strong:__wasikit_call_handler")]
    unsafe extern "C" fn call(action: &Action, information: &Information) {
        let stack = present();
        if action.flags & ON_ALTERNATE == 0 || stack.flags != 0 {
            // SAFETY: by the caller's contract.
            unsafe { call_handler(action, information) };
            return;
        }
        let end = stack.address.addr().wrapping_add(stack.size);
        // SAFETY: reads a global.
        let before = unsafe { __wasikit_stack_pointer() };
        // SAFETY: this function keeps where its own data are; what it calls uses the program's other stack.
        unsafe { __wasikit_set_stack_pointer(end & !(ALIGNMENT - 1)) };
        // SAFETY: by the caller's contract.
        unsafe { call_handler(action, information) };
        // SAFETY: it is as it was.
        unsafe { __wasikit_set_stack_pointer(before) };
    }

    fn replaced(new: Stack, present: &Stack) -> Result<Stack> {
        if present.flags == IN_USE {
            return Err(Errno::EPERM);
        }
        match new.flags {
            DISABLED => Ok(NONE),
            // Linux takes the latter, too.
            0 | IN_USE if new.size < SMALLEST => Err(Errno::ENOMEM),
            0 | IN_USE => Ok(Stack { flags: 0, ..new }),
            _ => Err(Errno::EINVAL),
        }
    }

    /// XSI `sigaltstack`.
    ///
    /// # Safety
    /// `new` and `old` are NULL or valid; the new stack is memory of the program that is used for nothing else.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigaltstack(new: *const Stack, old: *mut Stack) -> c_int {
        let present = present();
        if !new.is_null() {
            // SAFETY: by this function's contract.
            match replaced(unsafe { *new }, &present) {
                // SAFETY: wasip1 has one thread.
                Ok(stack) => unsafe { ALTERNATE = stack },
                Err(error) => {
                    errno::set(error);
                    return -1;
                }
            }
        }
        if !old.is_null() {
            // SAFETY: by this function's contract.
            unsafe { old.write(present) };
        }
        0
    }
}
