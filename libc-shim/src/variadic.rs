//! Reading the variable arguments of a C function: on wasm32 they lie in a buffer that the caller made, each at its
//! natural alignment, and the function gets one pointer to it (NULL when there are none).

use core::ffi::c_void;

/// A cursor over the variable arguments: C's `va_list`.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Arguments(*const c_void);

impl Arguments {
    /// The arguments behind the pointer that the caller passed last.
    #[inline]
    pub const fn new(buffer: *const c_void) -> Self {
        Self(buffer)
    }

    /// The pointer to the next argument: what a `va_list` holds.
    #[inline]
    pub const fn as_pointer(self) -> *const c_void {
        self.0
    }

    /// The next argument, read as a `T`.
    ///
    /// `T` is `i32`/`u32`/a pointer for C's `int`, `long` and pointers, `i64`/`u64`/`f64` for `long long`, `intmax_t`
    /// and `double`, `u128` for `long double`. A struct of several scalars and `_Complex` is a pointer to it.
    ///
    /// # Safety
    /// The caller passed an argument of `T`'s size and alignment at this position.
    #[inline]
    pub unsafe fn next<T: Copy>(&mut self) -> T {
        let aligned = self
            .0
            .map_addr(|address| address.next_multiple_of(align_of::<T>()))
            .cast::<T>();
        // SAFETY: by this function's contract a `T` lies at the next multiple of its alignment.
        let value = unsafe { aligned.read() };
        self.0 = aligned.wrapping_add(1).cast();
        value
    }
}
