//! `cfgetispeed`, `cfgetospeed`, `cfsetispeed`, `cfsetospeed`, `cfsetspeed`, `cfmakeraw`: POSIX XBD 11. They work on the struct
//! alone.

/// `struct termios`.
#[repr(C)]
#[derive(Clone, Debug)]
pub struct Termios {
    input: u32,
    output: u32,
    control: u32,
    local: u32,
    line: u8,
    characters: [u8; 32],
    input_speed: u32,
    output_speed: u32,
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::Termios;
    use crate::errno::{self, Errno};
    use core::ffi::c_int;

    /// The greatest of the `B…`.
    const HIGHEST: u32 = 0o10_017;

    fn valid(speed: u32) -> bool {
        speed <= 15 || (0o10_001..=HIGHEST).contains(&speed)
    }

    /// POSIX `cfgetispeed`.
    ///
    /// # Safety
    /// `modes` may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cfgetispeed(modes: *const Termios) -> u32 {
        // SAFETY: it may be read, by this function's contract.
        unsafe { (*modes).input_speed }
    }

    /// POSIX `cfgetospeed`.
    ///
    /// # Safety
    /// `modes` may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cfgetospeed(modes: *const Termios) -> u32 {
        // SAFETY: it may be read, by this function's contract.
        unsafe { (*modes).output_speed }
    }

    /// POSIX `cfsetispeed`.
    ///
    /// # Safety
    /// `modes` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cfsetispeed(modes: *mut Termios, speed: u32) -> c_int {
        if !valid(speed) {
            errno::set(Errno::EINVAL);
            return -1;
        }
        // SAFETY: it may be written, by this function's contract.
        unsafe { (*modes).input_speed = speed };
        0
    }

    /// POSIX `cfsetospeed`.
    ///
    /// # Safety
    /// `modes` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cfsetospeed(modes: *mut Termios, speed: u32) -> c_int {
        if !valid(speed) {
            errno::set(Errno::EINVAL);
            return -1;
        }
        // SAFETY: it may be written, by this function's contract.
        unsafe { (*modes).output_speed = speed };
        0
    }

    /// BSD's `cfsetspeed`.
    ///
    /// # Safety
    /// `modes` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cfsetspeed(modes: *mut Termios, speed: u32) -> c_int {
        // SAFETY: it may be written, by this function's contract.
        let result = unsafe { cfsetospeed(modes, speed) };
        if result == 0 {
            // SAFETY: it may be written, by this function's contract.
            unsafe { cfsetispeed(modes, speed) };
        }
        result
    }

    /// BSD's `cfmakeraw`: bytes pass as they are, one at a time.
    ///
    /// # Safety
    /// `modes` may be read and written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cfmakeraw(modes: *mut Termios) {
        // SAFETY: it may be read, by this function's contract.
        let mut raw = unsafe { modes.read() };
        // IGNBRK BRKINT PARMRK ISTRIP INLCR IGNCR ICRNL IXON; OPOST; ECHO ECHONL ICANON ISIG IEXTEN; CSIZE PARENB, CS8.
        raw.input &= !(0o1 | 0o2 | 0o10 | 0o40 | 0o100 | 0o200 | 0o400 | 0o2000);
        raw.output &= !0o1;
        raw.local &= !(0o10 | 0o100 | 0o2 | 0o1 | 0o100_000);
        raw.control = raw.control & !(0o60 | 0o400) | 0o60;
        let [_, _, _, _, _, time, minimum, ..] = &mut raw.characters;
        (*time, *minimum) = (0, 1);
        // SAFETY: it may be written, by this function's contract.
        unsafe { modes.write(raw) };
    }
}
