//! The users as C has them.

/// The C edge.
pub mod c {
    use crate::errno::Result;
    use crate::etc::pack::c::Packer;
    use crate::etc::table::c::Record;
    use crate::pwd::record::{User, parse};
    use core::ffi::{CStr, c_char};
    use core::ptr;

    use crate::replaceable::getenv;

    /// C's `struct passwd`.
    #[derive(Debug)]
    #[repr(C)]
    pub struct Passwd {
        pub(crate) name: *mut c_char,
        pub(crate) password: *mut c_char,
        pub(crate) id: u32,
        pub(crate) group: u32,
        pub(crate) comment: *mut c_char,
        pub(crate) directory: *mut c_char,
        pub(crate) shell: *mut c_char,
    }

    impl Record for Passwd {
        type Entry<'a> = User<'a>;
        const PATH: &'static CStr = c"/etc/passwd";
        const EMPTY: Self = Self {
            name: ptr::null_mut(),
            password: ptr::null_mut(),
            id: 0,
            group: 0,
            comment: ptr::null_mut(),
            directory: ptr::null_mut(),
            shell: ptr::null_mut(),
        };

        #[inline]
        fn parse(line: &[u8]) -> Option<User<'_>> {
            parse(line)
        }

        fn built_in<'a>(place: &mut usize) -> Option<User<'a>> {
            *place += 1;
            (*place == 1).then(own)
        }

        fn pack(user: &User, packer: &mut Packer) -> Result<Self> {
            Ok(Self {
                name: packer.string(user.name)?,
                password: packer.string(user.password)?,
                id: user.id,
                group: user.group,
                comment: packer.string(user.comment)?,
                directory: packer.string(user.directory)?,
                shell: packer.string(user.shell)?,
            })
        }
    }

    /// The program's own user.
    fn own() -> User<'static> {
        let name = variable(c"USER").or_else(|| variable(c"LOGNAME"));
        User {
            name: name.unwrap_or(b"root"),
            password: b"x",
            id: 0,
            group: 0,
            comment: b"",
            directory: variable(c"HOME").unwrap_or(b"/"),
            shell: variable(c"SHELL").unwrap_or(b"/bin/sh"),
        }
    }

    /// A variable of the environment that is not empty.
    fn variable(name: &CStr) -> Option<&'static [u8]> {
        // SAFETY: the name is a C string.
        let value = unsafe { getenv(name.as_ptr()) };
        if value.is_null() {
            return None;
        }
        // SAFETY: a variable's value is a C string; it is copied before the program runs on.
        let value = unsafe { CStr::from_ptr(value) }.to_bytes();
        (!value.is_empty()).then_some(value)
    }
}
