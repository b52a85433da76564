//! Time zone files: RFC 9636 (TZif), versions 1 to 4. Leap seconds are passed over, as POSIX time has none.

use super::zone::{Kind, Name, Span, Zone};

/// The part of a file that describes a zone, checked to be whole.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Moments of change, four or eight bytes each.
    times: &'a [u8],
    /// Bytes of such a moment.
    width: usize,
    /// The kind after each change, a byte each.
    kinds: &'a [u8],
    /// Kinds: offset (4), daylight saving (1), index of the abbreviation (1).
    types: &'a [u8],
    /// Abbreviations, each ended by a NUL.
    names: &'a [u8],
    /// What is in force after the last change, as `TZ` would say it.
    after: Option<Zone>,
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let word = bytes.get(at..)?.first_chunk::<4>()?;
    // No file that fits into memory has counts of more than 24 bits.
    usize::try_from(u32::from_be_bytes(*word))
        .ok()
        .filter(|&count| count < 1 << 24)
}

/// The block at the start of `bytes`, and what follows it.
fn block(bytes: &[u8], width: usize) -> Option<(File<'_>, &[u8])> {
    if !bytes.starts_with(b"TZif") {
        return None;
    }
    let [utc, standard, leaps, times, types, names] =
        [20, 24, 28, 32, 36, 40].map(|at| number(bytes, at).unwrap_or(0));
    let (_, rest) = bytes.split_at_checked(44)?;
    let (moments, rest) = rest.split_at_checked(times * width)?;
    let (kinds, rest) = rest.split_at_checked(times)?;
    let (types, rest) = rest.split_at_checked(types * 6)?;
    let (names, rest) = rest.split_at_checked(names)?;
    let (_, rest) = rest.split_at_checked(leaps * (width + 4) + standard + utc)?;
    if types.is_empty() {
        return None;
    }
    Some((
        File {
            times: moments,
            width,
            kinds,
            types,
            names,
            after: None,
        },
        rest,
    ))
}

impl<'a> File<'a> {
    /// Reads a file.
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (old, rest) = block(bytes, 4)?;
        if bytes.get(4) == Some(&0) {
            return Some(old);
        }
        let (mut file, rest) = block(rest, 8)?;
        let footer = rest.strip_prefix(b"\n").unwrap_or(&[]);
        let line = footer.split(|&byte| byte == b'\n').next().unwrap_or(&[]);
        file.after = Zone::parse(line);
        Some(file)
    }

    fn moment(&self, index: usize) -> i64 {
        let bytes = self.times.get(index * self.width..).unwrap_or(&[]);
        match (
            self.width,
            bytes.first_chunk::<8>(),
            bytes.first_chunk::<4>(),
        ) {
            (8, Some(bytes), _) => i64::from_be_bytes(*bytes),
            (_, _, Some(bytes)) => i64::from(i32::from_be_bytes(*bytes)),
            _ => i64::MAX,
        }
    }

    fn kind(&self, index: usize) -> (Kind, Name) {
        let mut name = Name::default();
        let Some(&[a, b, c, d, is_dst, at]) = self
            .types
            .get(index * 6..)
            .and_then(|bytes| bytes.first_chunk::<6>())
        else {
            return (
                Kind {
                    offset: 0,
                    is_dst: false,
                },
                name,
            );
        };
        let letters = self.names.get(usize::from(at)..).unwrap_or(&[]);
        let last = name.len() - 1;
        for (to, from) in name
            .iter_mut()
            .take(last)
            .zip(letters.iter().take_while(|&&byte| byte != 0))
        {
            *to = *from;
        }
        let offset = i32::from_be_bytes([a, b, c, d]).clamp(-90_000, 90_000);
        (
            Kind {
                offset,
                is_dst: is_dst != 0,
            },
            name,
        )
    }

    /// The kind of local time at a moment, how long it is the same, and its abbreviation.
    pub fn span_at(&self, time: i64) -> (Span, Name) {
        let (mut low, mut high) = (0, self.kinds.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.moment(middle) <= time {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let from = low
            .checked_sub(1)
            .map_or(i64::MIN, |last| self.moment(last));
        if low == self.kinds.len()
            && let Some(zone) = &self.after
        {
            let mut span = zone.span_at(time);
            span.from = span.from.max(from);
            let name = zone
                .saving
                .filter(|_| span.kind.is_dst)
                .map_or(zone.name, |(_, name)| name);
            return (span, name);
        }
        let index = low.checked_sub(1).and_then(|last| self.kinds.get(last));
        let (kind, name) = self.kind(index.map_or(0, |&kind| usize::from(kind)));
        let until = if low < self.kinds.len() {
            self.moment(low)
        } else {
            i64::MAX
        };
        (Span { kind, from, until }, name)
    }

    /// The last kinds of standard and of daylight saving time that the file tells of.
    pub fn latest(&self) -> [Option<(Kind, Name)>; 2] {
        let mut found = [None, None];
        let first = [0_u8];
        for &kind in first.iter().chain(self.kinds) {
            let (kind, name) = self.kind(usize::from(kind));
            if let Some(place) = found.get_mut(usize::from(kind.is_dst)) {
                *place = Some((kind, name));
            }
        }
        if let Some(zone) = &self.after {
            found[0] = Some((
                Kind {
                    offset: zone.standard,
                    is_dst: false,
                },
                zone.name,
            ));
            if let Some((offset, name)) = zone.saving {
                found[1] = Some((
                    Kind {
                        offset,
                        is_dst: true,
                    },
                    name,
                ));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::File;

    #[test]
    fn truncated_files_are_refused_or_read() {
        let Ok(bytes) = std::fs::read("/usr/share/zoneinfo/Europe/Berlin") else {
            return;
        };
        let file = File::parse(&bytes).unwrap();
        assert_eq!(file.span_at(1_711_846_799).0.kind.offset, 3600);
        assert_eq!(file.span_at(1_711_846_800).0.kind.offset, 7200);
        assert_eq!(&file.span_at(-10_000_000_000).1[..3], b"LMT");
        assert_eq!(&file.span_at(4_000_000_000).1[..4], b"CEST");
        // Each span begins where the one before ends, from the beginning of time into the 23rd century.
        let (mut time, mut spans) = (i64::MIN, 0);
        while time < 10_000_000_000 {
            let (span, name) = file.span_at(time);
            assert_eq!(span.from, time);
            assert_eq!(file.span_at(span.until - 1), (span, name));
            (time, spans) = (span.until, spans + 1);
        }
        assert!(spans > 400, "{spans}");
        for length in 0..bytes.len() {
            if let Some(file) = File::parse(&bytes[..length]) {
                file.span_at(0);
                file.latest();
            }
        }
    }
}
