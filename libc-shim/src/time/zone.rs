//! Time zones as the variable `TZ` describes them: POSIX.1-2024 XBD 8.3, with hours up to 167 in the rules.

use super::calendar::{DAY, days_before, is_leap};

/// The longest abbreviation kept.
pub const NAME_MAX: usize = 15;

/// An abbreviation, ended by NULs.
pub type Name = [u8; NAME_MAX + 1];

/// A kind of local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Seconds east of UTC.
    pub offset: i32,
    /// Whether this is daylight saving time.
    pub is_dst: bool,
}

/// For how long the same kind is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The kind.
    pub kind: Kind,
    /// The first moment.
    pub from: i64,
    /// The first one behind.
    pub until: i64,
}

impl Span {
    /// Whether a moment lies in it.
    #[inline]
    pub const fn contains(&self, time: i64) -> bool {
        self.from <= time && time < self.until
    }
}

/// The day of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    /// `Jn`: day 1 to 365, of which none is the 29th of February.
    Julian(i64),
    /// `n`: day 0 to 365.
    Zero(i64),
    /// `Mm.w.d`: month 1 to 12, week 1 to 5 (the last), day of the week.
    Month(i64, i64, i64),
}

/// When a change happens: the day and the local seconds from its midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rule {
    day: Day,
    second: i64,
}

/// A zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Seconds east of UTC in standard time.
    pub standard: i32,
    /// Its abbreviation.
    pub name: Name,
    /// Daylight saving time: its offset, its abbreviation.
    pub saving: Option<(i32, Name)>,
    start: Rule,
    end: Rule,
}

impl Zone {
    /// Coordinated Universal Time.
    pub const UTC: Self = Self {
        standard: 0,
        name: *b"UTC\0\0\0\0\0\0\0\0\0\0\0\0\0",
        saving: None,
        start: Rule {
            day: Day::Month(3, 2, 0),
            second: 7200,
        },
        end: Rule {
            day: Day::Month(11, 1, 0),
            second: 7200,
        },
    };

    /// Reads `std offset [dst [offset] [,start[/time],end[/time]]]`.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let mut reader = Reader(text);
        let name = reader.name()?;
        let standard = -i32::try_from(reader.time(24)?).ok()?;
        let mut zone = Self {
            standard,
            name,
            ..Self::UTC
        };
        if reader.0.is_empty() {
            return Some(zone);
        }
        let saving_name = reader.name()?;
        let saving = match reader.0 {
            [] | [b',', ..] => standard + 3600,
            _ => -i32::try_from(reader.time(24)?).ok()?,
        };
        zone.saving = Some((saving, saving_name));
        if !reader.0.is_empty() {
            zone.start = reader.rule()?;
            zone.end = reader.rule()?;
        }
        reader.0.is_empty().then_some(zone)
    }

    /// The kind of local time at a moment, and how long before and behind it is the same.
    pub fn span_at(&self, time: i64) -> Span {
        let standard = Kind {
            offset: self.standard,
            is_dst: false,
        };
        let mut span = Span {
            kind: standard,
            from: i64::MIN,
            until: i64::MAX,
        };
        let Some((saving_offset, _)) = self.saving else {
            return span;
        };
        let saving = Kind {
            offset: saving_offset,
            is_dst: true,
        };
        // A change may fall into the neighbouring year; the latest that has happened counts. Of two at the same moment,
        // as in a zone that saves daylight all year, the one to daylight saving time does.
        let year = super::calendar::split(time.clamp(-(1 << 55), 1 << 55), self.standard)
            .map_or(1970, |tm| i64::from(tm.tm_year) + 1900);
        for year in year - 1..=year + 1 {
            let changes = [
                (self.end.moment(year) - i64::from(saving_offset), standard),
                (self.start.moment(year) - i64::from(self.standard), saving),
            ];
            for (moment, kind) in changes {
                if moment > time {
                    span.until = span.until.min(moment);
                } else if moment > span.from || moment == span.from && kind.is_dst {
                    (span.from, span.kind) = (moment, kind);
                }
            }
        }
        span
    }
}

impl Rule {
    /// The moment in a year, in local seconds.
    fn moment(self, year: i64) -> i64 {
        let first = days_before(year, 0);
        let day = match self.day {
            Day::Zero(day) => first + day,
            Day::Julian(day) => first + day - 1 + i64::from(day > 59 && is_leap(year)),
            Day::Month(month, week, weekday) => {
                let first = days_before(year, month - 1);
                let next = if month == 12 {
                    days_before(year + 1, 0)
                } else {
                    days_before(year, month)
                };
                let ahead = (weekday - (first + 4)).rem_euclid(7);
                let day = first + ahead + (week - 1) * 7;
                if day < next { day } else { day - 7 }
            }
        };
        day * DAY + self.second
    }
}

/// What is left of the text.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn accept(&mut self, byte: u8) -> Option<()> {
        self.0 = self.0.strip_prefix(&[byte])?;
        Some(())
    }

    /// An abbreviation: letters, or anything alphanumeric and signs between angle brackets.
    fn name(&mut self) -> Option<Name> {
        let quoted = self.accept(b'<').is_some();
        let mut name = Name::default();
        let mut length = 0;
        while let [byte, rest @ ..] = self.0 {
            let inside = byte.is_ascii_alphabetic()
                || quoted && (byte.is_ascii_digit() || matches!(byte, b'+' | b'-'));
            if !inside {
                break;
            }
            if length < NAME_MAX
                && let Some(place) = name.get_mut(length)
            {
                *place = *byte;
            }
            length += 1;
            self.0 = rest;
        }
        if quoted {
            self.accept(b'>')?;
        }
        (length >= 3).then_some(name)
    }

    fn number(&mut self, limit: i64) -> Option<i64> {
        let mut value = None;
        while let [byte @ b'0'..=b'9', rest @ ..] = self.0 {
            let new = value.unwrap_or(0) * 10 + i64::from(byte - b'0');
            if new > limit {
                return None;
            }
            value = Some(new);
            self.0 = rest;
        }
        value
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    fn time(&mut self, hour_limit: i64) -> Option<i64> {
        let negative = self.accept(b'-').is_some();
        if !negative {
            let _ = self.accept(b'+');
        }
        let mut seconds = self.number(hour_limit)? * 3600;
        if self.accept(b':').is_some() {
            seconds += self.number(59)? * 60;
            if self.accept(b':').is_some() {
                seconds += self.number(59)?;
            }
        }
        Some(if negative { -seconds } else { seconds })
    }

    /// `,date[/time]`.
    fn rule(&mut self) -> Option<Rule> {
        self.accept(b',')?;
        let day = match self.0 {
            [b'J', rest @ ..] => {
                self.0 = rest;
                Day::Julian(self.number(365).filter(|&day| day > 0)?)
            }
            [b'M', rest @ ..] => {
                self.0 = rest;
                let month = self.number(12).filter(|&month| month > 0)?;
                self.accept(b'.')?;
                let week = self.number(5).filter(|&week| week > 0)?;
                self.accept(b'.')?;
                Day::Month(month, week, self.number(6)?)
            }
            _ => Day::Zero(self.number(365)?),
        };
        let second = if self.accept(b'/').is_some() {
            self.time(167)?
        } else {
            7200
        };
        Some(Rule { day, second })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(zone: &str, time: i64) -> (i32, bool) {
        let zone = Zone::parse(zone.as_bytes()).unwrap();
        let span = zone.span_at(time);
        assert!(span.contains(time) || time == i64::MAX);
        // At both ends the answer is the same, and outside it is found anew.
        for inside in [span.from, time / 2 + span.from / 2, span.until - 1] {
            if span.contains(inside) {
                assert_eq!(zone.span_at(inside), span, "{inside}");
            }
        }
        if let Some(before) = span.from.checked_sub(1) {
            assert_eq!(zone.span_at(before).until, span.from);
        }
        (span.kind.offset, span.kind.is_dst)
    }

    #[test]
    fn europe() {
        let berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
        // 2024-03-31T01:00:00Z and 2024-10-27T01:00:00Z.
        assert_eq!(at(berlin, 1_711_846_799), (3600, false));
        assert_eq!(at(berlin, 1_711_846_800), (7200, true));
        assert_eq!(at(berlin, 1_729_990_799), (7200, true));
        assert_eq!(at(berlin, 1_729_990_800), (3600, false));
    }

    #[test]
    fn odd_ones() {
        // Greenland: changes at negative hours.
        let nuuk = "<-02>2<-01>,M3.5.0/-1,M10.5.0/0";
        assert_eq!(at(nuuk, 1_711_846_799), (-7200, false));
        assert_eq!(at(nuuk, 1_711_846_800), (-3600, true));
        let always = "XXX3EDT4,0/0,J365/23";
        for time in [0, 1_704_067_199, 1_704_067_200, 1_735_689_600] {
            assert_eq!(at(always, time), (-14_400, true));
        }
        // Jerusalem's 26th hour.
        assert_eq!(
            at("IST-2IDT,M3.4.4/26,M10.5.0", 1_711_670_399),
            (7200, false)
        );
        assert_eq!(
            at("IST-2IDT,M3.4.4/26,M10.5.0", 1_711_670_400),
            (10_800, true)
        );
        // The southern half of the world.
        assert!(at("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_704_067_200).1);
        assert!(!at("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_719_792_000).1);
        assert_eq!(Zone::parse(b"Europe/Berlin"), None);
        assert_eq!(Zone::parse(b"UT0"), None);
        assert_eq!(Zone::parse(b"UTC0x"), None);
        assert_eq!(at("EST5EDT", 1_719_792_000), (-14_400, true));
        let _ = at("EST5EDT", i64::MAX);
        let _ = at("EST5EDT", i64::MIN);
    }
}
