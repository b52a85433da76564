//! `__atomic_load_16`, `__atomic_fetch_add_16` and their kin: atomic operations on `__int128`, which clang never does in
//! line. There is one thread, so reading and writing is atomic.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// Puts `change` of the old value in its place; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[inline(always)]
    unsafe fn update(object: *mut u128, change: impl FnOnce(u128) -> u128) -> u128 {
        // SAFETY: the caller's promise; clang passes misaligned objects to the functions without a size.
        let old = unsafe { object.read() };
        // SAFETY: as above.
        unsafe { object.write(change(old)) }
        old
    }

    /// The value of `object`.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read.
    #[unsafe(export_name = "builtin:__atomic_load_16")]
    pub unsafe extern "C" fn __atomic_load_16(object: *const u128, _order: i32) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { object.read() }
    }

    /// Gives `object` a value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be written.
    #[unsafe(export_name = "builtin:__atomic_store_16")]
    pub unsafe extern "C" fn __atomic_store_16(object: *mut u128, value: u128, _order: i32) {
        // SAFETY: the caller's promise.
        unsafe { object.write(value) }
    }

    /// Gives `object` the value `desired` when it has that of `expected`; otherwise `expected` gets its value.
    ///
    /// # Safety
    /// Both point to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_compare_exchange_16")]
    pub unsafe extern "C" fn __atomic_compare_exchange_16(
        object: *mut u128,
        expected: *mut u128,
        desired: u128,
        _success: i32,
        _failure: i32,
    ) -> bool {
        // SAFETY: the caller's promise.
        let wanted = unsafe { expected.read() };
        // SAFETY: the caller's promise.
        let old = unsafe { update(object, |old| if old == wanted { desired } else { old }) };
        // SAFETY: the caller's promise; when they are equal this changes nothing.
        unsafe { expected.write(old) }
        old == wanted
    }

    /// Gives `object` a value; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_exchange_16")]
    pub unsafe extern "C" fn __atomic_exchange_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |_| value) }
    }

    /// Adds; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_add_16")]
    pub unsafe extern "C" fn __atomic_fetch_add_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| old.wrapping_add(value)) }
    }

    /// Subtracts; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_sub_16")]
    pub unsafe extern "C" fn __atomic_fetch_sub_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| old.wrapping_sub(value)) }
    }

    /// And; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_and_16")]
    pub unsafe extern "C" fn __atomic_fetch_and_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| old & value) }
    }

    /// Or; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_or_16")]
    pub unsafe extern "C" fn __atomic_fetch_or_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| old | value) }
    }

    /// Exclusive or; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_xor_16")]
    pub unsafe extern "C" fn __atomic_fetch_xor_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| old ^ value) }
    }

    /// Not and; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_nand_16")]
    pub unsafe extern "C" fn __atomic_fetch_nand_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| !(old & value)) }
    }

    /// The larger one, signed; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_max_16")]
    pub unsafe extern "C" fn __atomic_fetch_max_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| (old as i128).max(value as i128) as u128) }
    }

    /// The smaller one, signed; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_min_16")]
    pub unsafe extern "C" fn __atomic_fetch_min_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| (old as i128).min(value as i128) as u128) }
    }

    /// The larger one, unsigned; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_umax_16")]
    pub unsafe extern "C" fn __atomic_fetch_umax_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| old.max(value)) }
    }

    /// The smaller one, unsigned; gives the old value.
    ///
    /// # Safety
    /// `object` points to 16 bytes that may be read and written.
    #[unsafe(export_name = "builtin:__atomic_fetch_umin_16")]
    pub unsafe extern "C" fn __atomic_fetch_umin_16(
        object: *mut u128,
        value: u128,
        _order: i32,
    ) -> u128 {
        // SAFETY: the caller's promise.
        unsafe { update(object, |old| old.min(value)) }
    }
}
