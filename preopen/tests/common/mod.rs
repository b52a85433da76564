//! What the tests share.

use wasikit_preopen::{Buffers, Error, Kind, Look, Mode, Route, Table, walk};

struct Nothing;

impl Look for Nothing {
    fn look(&mut self, _: u32, _: &[u8], _: &mut [u8]) -> Result<Kind, Error> {
        panic!("a lexical walk looks at nothing")
    }
}

/// The canonical form of a guest path.
pub fn canonical(path: &str) -> String {
    let route = Route {
        base: b"",
        path: path.as_bytes(),
        follow: false,
        mode: Mode::Lexical,
    };
    let buffers = Buffers {
        canonical: &mut [0; 256],
        pending: &mut [0; 256],
    };
    let (_, canonical) = walk(&Table::new(), &mut Nothing, route, buffers).expect("there is room");
    String::from_utf8(canonical.to_vec()).expect("it was text")
}
