//! `fgetgrent`: SVID. A group from a stream of the program's own.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::Stream;
    use crate::grp::groups::c::Group;
    use core::ffi::c_void;

    static mut STREAM: Stream<Group> = Stream::NEW;

    /// SVID's `fgetgrent`: the next line that is a group, or NULL at the end.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgetgrent(stream: *mut c_void) -> *mut Group {
        let reader = &raw mut STREAM;
        // SAFETY: wasip1 has one thread, and this function does not call itself.
        let reader = unsafe { &mut *reader };
        // SAFETY: by this function's contract.
        unsafe { reader.advance(stream) }
    }
}
