//! The stack of functions to run when the program ends: the 32 that C17 7.22.4.2 asks for without any allocation, more
//! in blocks that are never given back.

#[cfg(target_family = "wasm")]
pub use edge::{Handler, Stack, call_plain};

#[cfg(target_family = "wasm")]
mod edge {
    use crate::stdlib::early;
    use core::ffi::c_void;
    use core::ptr;

    /// A function and its argument.
    #[derive(Clone, Copy)]
    pub struct Handler {
        /// Called with `argument`.
        pub function: unsafe extern "C" fn(*mut c_void),
        /// Handed to `function`.
        pub argument: *mut c_void,
    }

    /// Calls a function without parameters, which is stored as the argument.
    ///
    /// # Safety
    /// The argument is such a function.
    pub unsafe extern "C" fn call_plain(argument: *mut c_void) {
        // SAFETY: by this function's contract.
        let function = unsafe { core::mem::transmute::<*mut c_void, extern "C" fn()>(argument) };
        function();
    }

    const PER_BLOCK: usize = 32;

    struct Block {
        previous: *mut Block,
        handlers: [Option<Handler>; PER_BLOCK],
    }

    /// The stack.
    pub struct Stack {
        first: Block,
        /// The block in use; NULL stands for `first`.
        current: *mut Block,
        /// Handlers in the block in use.
        used: usize,
    }

    impl Stack {
        /// An empty stack.
        pub const fn new() -> Self {
            Self {
                first: Block {
                    previous: ptr::null_mut(),
                    handlers: [None; PER_BLOCK],
                },
                current: ptr::null_mut(),
                used: 0,
            }
        }

        fn block(&mut self) -> *mut Block {
            if self.current.is_null() {
                &raw mut self.first
            } else {
                self.current
            }
        }

        /// Adds a handler; false when memory is out.
        pub fn push(&mut self, handler: Handler) -> bool {
            if self.used == PER_BLOCK {
                let Some(memory) = early::allocate(size_of::<Block>()) else {
                    return false;
                };
                let block = memory.cast::<Block>();
                // SAFETY: fresh memory of a block's size and alignment.
                unsafe {
                    block.write(Block {
                        previous: self.block(),
                        handlers: [None; PER_BLOCK],
                    })
                };
                self.current = block;
                self.used = 0;
            }
            let used = self.used;
            self.used += 1;
            let block = self.block();
            // SAFETY: `block` is the first block or one that `push` allocated; both live as long as the program.
            if let Some(place) = unsafe { &mut *block }.handlers.get_mut(used) {
                *place = Some(handler);
            }
            true
        }

        /// Takes the latest handler.
        pub fn pop(&mut self) -> Option<Handler> {
            if self.used == 0 {
                if self.current.is_null() {
                    return None;
                }
                // SAFETY: a block that `push` allocated.
                let previous = unsafe { (*self.current).previous };
                self.current = if ptr::eq(previous, &raw const self.first) {
                    ptr::null_mut()
                } else {
                    previous
                };
                self.used = PER_BLOCK;
            }
            self.used -= 1;
            let used = self.used;
            let block = self.block();
            // SAFETY: as in `push`.
            unsafe { &mut *block }
                .handlers
                .get_mut(used)
                .and_then(Option::take)
        }
    }

    impl Default for Stack {
        fn default() -> Self {
            Self::new()
        }
    }
}
