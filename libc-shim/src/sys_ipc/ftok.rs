//! `ftok`: XSI.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::sys_stat::status::Stat;
    use core::ffi::{c_char, c_int};
    use core::mem::MaybeUninit;

    unsafe extern "C" {
        fn stat(path: *const c_char, status: *mut Stat) -> c_int;
    }

    /// XSI `ftok`: of the file's number, its device and the low eight bits of `id`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ftok(path: *const c_char, id: c_int) -> c_int {
        let mut status = MaybeUninit::<Stat>::uninit();
        // SAFETY: by this function's contract.
        if unsafe { stat(path, status.as_mut_ptr()) } != 0 {
            return -1;
        }
        // SAFETY: `stat` has filled it.
        let status = unsafe { status.assume_init() };
        let (file, device) = (status.st_ino as u32, status.st_dev as u32);
        ((file & 0xffff) | (device & 0xff) << 16 | (id.cast_unsigned() & 0xff) << 24).cast_signed()
    }
}
