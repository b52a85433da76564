//! What a lookup costs with 1, 4, 64 and 1,000 preopens: `cargo bench -p wasikit-preopen`.

use std::hint::black_box;
use std::time::Instant;
use wasikit_preopen::{Buffers, Error, Kind, Look, Mode, Route, Slot, Table, walk};

const ROUNDS: u32 = 2_000_000;

struct Nothing;

impl Look for Nothing {
    fn look(&mut self, _: u32, _: &[u8], _: &mut [u8]) -> Result<Kind, Error> {
        Ok(Kind::Directory)
    }
}

fn main() {
    for count in [1, 4, 64, 1000] {
        let names: Vec<String> = (0..count)
            .map(|n| match n {
                0 => String::new(),
                n => format!("mount/point{n}"),
            })
            .collect();
        let slots: Vec<_> = (3..)
            .zip(&names)
            .map(|(fd, name)| Slot::new(name.as_bytes(), fd))
            .collect();
        let mut table = Table::new();
        let start = Instant::now();
        for slot in &slots {
            table.register(slot);
        }
        let registered = start.elapsed();
        let (mut canonical, mut pending) = ([0; 4096], [0; 4096]);
        // With one preopen it covers everything; with more, the one in the middle is asked for.
        let path = format!("/{}/some/file.txt", names[count / 2]);
        let start = Instant::now();
        for _ in 0..ROUNDS {
            let route = Route {
                base: b"",
                path: black_box(path.as_bytes()),
                follow: true,
                mode: Mode::Quick,
            };
            let buffers = Buffers {
                canonical: &mut canonical,
                pending: &mut pending,
            };
            let _ = black_box(walk(black_box(&table), &mut Nothing, route, buffers));
        }
        let each = start.elapsed().as_nanos() / u128::from(ROUNDS);
        println!("{count:5} preopens: {each:4} ns a lookup, {registered:?} to register them");
    }
}
