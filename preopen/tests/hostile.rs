//! Random bytes as paths, guest paths and symbolic links: whatever they say, nothing above a preopen is ever asked for.
//!
//! `WASIKIT_HOSTILE_WALKS` says how many walks are made (default 200,000).

use wasikit_preopen::{Buffers, Error, Kind, Look, Mode, Place, Route, Slot, Table, walk};

/// xorshift64*
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let value = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D);
        usize::try_from(value >> 33).expect("31 bits") % limit
    }

    /// Mostly what paths are made of, sometimes any byte.
    fn bytes(&mut self, longest: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        let parts = self.below(longest);
        for _ in 0..parts {
            match self.below(12) {
                0..=3 => bytes.extend(b".."),
                4 => bytes.push(b'.'),
                5 => bytes.extend([b'a'; 300]),
                6 => bytes.push(u8::try_from(self.below(256)).expect("a byte")),
                _ => bytes.push(b"abc"[self.below(3)]),
            }
            if self.below(5) > 0 {
                bytes.push(b'/');
            }
        }
        bytes
    }
}

/// Answers at random, and checks what it is asked.
struct Anything {
    random: Random,
    descriptors: usize,
}

fn check_below(path: &[u8]) {
    assert!(
        !path.is_empty() && !path.starts_with(b"/") && !path.ends_with(b"/"),
        "{path:?}"
    );
    for name in path.split(|byte| *byte == b'/') {
        assert!(!matches!(name, b"" | b"." | b".."), "{path:?}");
    }
}

impl Look for Anything {
    fn look(&mut self, fd: u32, path: &[u8], target: &mut [u8]) -> Result<Kind, Error> {
        assert!((3..3 + self.descriptors).contains(&(fd as usize)));
        check_below(path);
        Ok(match self.random.below(8) {
            0 => Kind::Other,
            1 => Kind::Absent,
            2 => return Err(Error(76)),
            3 | 4 => {
                let link = self.random.bytes(8);
                let room = target.get_mut(..link.len()).ok_or(Error::TOO_LONG)?;
                room.copy_from_slice(&link);
                Kind::Link(link.len())
            }
            _ => Kind::Directory,
        })
    }
}

fn canonical(path: &[u8]) -> Option<Vec<u8>> {
    let mut anything = Anything {
        random: Random(1),
        descriptors: 0,
    };
    let route = Route {
        base: b"",
        path,
        follow: false,
        mode: Mode::Lexical,
    };
    let buffers = Buffers {
        canonical: &mut [0; 512],
        pending: &mut [0; 512],
    };
    let (_, canonical) = walk(&Table::new(), &mut anything, route, buffers).ok()?;
    Some(canonical.to_vec())
}

#[test]
fn nothing_above_a_preopen_is_asked_for() {
    let walks: usize = std::env::var("WASIKIT_HOSTILE_WALKS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(200_000);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for round in 0..walks.div_ceil(100) {
        let count = 1 + random.below(5);
        let guests: Vec<Vec<u8>> = (0..count)
            .filter_map(|_| canonical(&random.bytes(4)))
            .collect();
        let slots: Vec<Slot> = guests
            .iter()
            .zip(3..)
            .map(|(path, fd)| Slot::new(path, fd))
            .collect();
        let mut table = Table::new();
        for slot in &slots {
            table.register(slot);
        }
        let mut anything = Anything {
            random: Random(round as u64 * 2 + 1),
            descriptors: slots.len(),
        };
        for _ in 0..100 {
            let path = random.bytes(14);
            let Some(base) = canonical(&random.bytes(3)) else {
                continue;
            };
            let mode = if random.below(2) == 0 {
                Mode::Quick
            } else {
                Mode::Exact
            };
            // Small buffers are overrun if ever any are.
            let (mut first, mut second) = ([0; 700], [0; 700]);
            let (first_size, second_size) = (random.below(700), random.below(700));
            let buffers = Buffers {
                canonical: &mut first[..first_size],
                pending: &mut second[..second_size],
            };
            let route = Route {
                base: &base,
                path: &path,
                follow: random.below(2) == 0,
                mode,
            };
            let Ok((place, canonical)) = walk(&table, &mut anything, route, buffers) else {
                continue;
            };
            if !canonical.is_empty() {
                check_below(canonical);
            }
            if let Place::Real { fd, path: below } = place {
                assert!((3..3 + slots.len()).contains(&(fd as usize)));
                assert!(!below.is_empty() && !below.starts_with(b"/"), "{below:?}");
                let mut names = below.split(|byte| *byte == b'/');
                // What is left to the runtime has no way up in it either.
                assert!(names.all(|name| name != b".."), "{path:?} became {below:?}");
            }
        }
    }
}
