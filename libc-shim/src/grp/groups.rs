//! The groups as C has them.

/// The C edge.
pub mod c {
    use crate::errno::Result;
    use crate::etc::pack::c::Packer;
    use crate::etc::table::c::Record;
    use crate::grp::record::{self, parse};
    use core::ffi::{CStr, c_char};
    use core::ptr;

    /// C's `struct group`.
    #[derive(Debug)]
    #[repr(C)]
    pub struct Group {
        pub(crate) name: *mut c_char,
        pub(crate) password: *mut c_char,
        pub(crate) id: u32,
        pub(crate) members: *mut *mut c_char,
    }

    impl Record for Group {
        type Entry<'a> = record::Group<'a>;
        const PATH: &'static CStr = c"/etc/group";
        const EMPTY: Self = Self {
            name: ptr::null_mut(),
            password: ptr::null_mut(),
            id: 0,
            members: ptr::null_mut(),
        };

        #[inline]
        fn parse(line: &[u8]) -> Option<record::Group<'_>> {
            parse(line)
        }

        fn built_in<'a>(place: &mut usize) -> Option<record::Group<'a>> {
            *place += 1;
            (*place == 1).then_some(record::Group::OWN)
        }

        fn pack(group: &record::Group, packer: &mut Packer) -> Result<Self> {
            Ok(Self {
                members: packer.strings(group.members().count(), group.members())?,
                name: packer.string(group.name)?,
                password: packer.string(group.password)?,
                id: group.id,
            })
        }
    }
}
