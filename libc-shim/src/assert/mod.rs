//! `<assert.h>`: `__assert_fail`, which the macro `assert` calls (C17 7.2.1.1), and `__stack_chk_fail`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::message;
    use core::ffi::{CStr, c_char, c_int};

    use crate::replaceable::abort;

    unsafe fn bytes_of<'a>(text: *const c_char) -> &'a [u8] {
        if text.is_null() {
            return b"?";
        }
        // SAFETY: the macro passes string literals.
        unsafe { CStr::from_ptr(text) }.to_bytes()
    }

    /// Writes the failed assertion to standard error and aborts.
    ///
    /// # Safety
    /// The pointers are strings or NULL.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __assert_fail(
        expression: *const c_char,
        file: *const c_char,
        line: c_int,
        function: *const c_char,
    ) -> ! {
        let mut digits = [0; 10];
        let line = decimal(line.unsigned_abs(), &mut digits);
        // SAFETY: by this function's contract.
        let expression = unsafe { bytes_of(expression) };
        // SAFETY: by this function's contract.
        let file = unsafe { bytes_of(file) };
        // SAFETY: by this function's contract.
        let function = unsafe { bytes_of(function) };
        let parts = [
            b"Assertion failed: ".as_slice(),
            expression,
            b" (",
            file,
            b": ",
            function,
            b": ",
            line,
            b")\n",
        ];
        message::write(&parts);
        // SAFETY: may be called at any time.
        unsafe { abort() }
    }

    fn decimal(mut number: u32, digits: &mut [u8; 10]) -> &[u8] {
        let mut used = 0;
        for place in digits.iter_mut().rev() {
            *place = b'0' + (number % 10) as u8;
            number /= 10;
            used += 1;
            if number == 0 {
                break;
            }
        }
        digits
            .last_chunk::<10>()
            .and_then(|all| all.get(10 - used..))
            .unwrap_or_default()
    }

    /// What code compiled with a stack protector compares; nothing here is secret, so it is constant.
    #[unsafe(no_mangle)]
    pub static mut __stack_chk_guard: usize = 0x00ff_0a0d;

    /// The stack protector found its guard changed.
    #[unsafe(no_mangle)]
    pub extern "C" fn __stack_chk_fail() -> ! {
        // SAFETY: may be called at any time.
        unsafe { abort() }
    }
}
