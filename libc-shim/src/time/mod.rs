//! `<time.h>`: clocks, calendar, zones.

pub mod asctime;
pub mod calendar;
pub mod clock;
pub mod clock_getcpuclockid;
pub mod clock_getres;
pub mod clock_gettime;
pub mod clock_nanosleep;
pub mod clock_settime;
pub mod ctime;
pub mod difftime;
pub mod getdate;
pub mod gmtime;
pub mod local;
pub mod localtime;
pub mod mktime;
pub mod names;
pub mod stime;
pub mod strftime;
pub mod strptime;
#[allow(
    clippy::module_inception,
    reason = "the file has the name of its function"
)]
pub mod time;
pub mod timegm;
pub mod timer;
pub mod times;
pub mod timespec_get;
pub mod timespec_getres;
pub mod tzif;
pub mod wcsftime;
pub mod zone;
