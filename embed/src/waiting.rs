//! `poll_oneoff`: files here are always ready; everything else is for the runtime.

use crate::errno::{INVAL, Result, answered, number};
use crate::host;
use crate::layout::node;
use crate::memory::{check, copy, load8, load32, load64, store8, store32, store64, zero};
use crate::nodes::{kind, length};
use crate::numbers::{event, subscription};
use crate::open::{Open, Target, find};
use crate::room;

/// The file of a subscription, if it has one.
fn file(one: u32) -> Option<u32> {
    match load8(one + subscription::TAG) {
        subscription::CLOCK => None,
        _ => Some(load32(one + subscription::FILE)),
    }
}

/// Tells of a file here: as many bytes as there are behind its place.
fn tell(open: Open, one: u32, to: u32) {
    zero(to, event::SIZE);
    store64(to, load64(one));
    store8(to + event::KIND, load8(one + subscription::TAG));
    let left = match kind(open.node()) {
        node::DIRECTORY => 0,
        _ => u64::from(length(open.node())).saturating_sub(open.offset()),
    };
    store64(to + event::LENGTH, left);
}

fn wait(state: u32, subscriptions: u32, events: u32, count: u32, done: u32) -> Result<()> {
    let size = count.checked_mul(subscription::SIZE).ok_or(INVAL)?;
    check(subscriptions, size)?;
    check(events, count.checked_mul(event::SIZE).ok_or(INVAL)?)?;
    check(done, 4)?;
    let mut told = 0;
    for place in 0..count {
        let one = subscriptions + place * subscription::SIZE;
        if let Some(file) = file(one)
            && let Ok(Target::Here(open)) = find(state, file)
        {
            tell(open, one, events + told * event::SIZE);
            told += 1;
        }
    }
    if told > 0 || count == 0 {
        store32(done, told);
        return match count {
            0 => Err(INVAL),
            _ => Ok(()),
        };
    }
    // The runtime has numbers of its own; the program's memory is not for us to write.
    let own = room::take(state, size)?;
    copy(own, subscriptions, size);
    for place in 0..count {
        let one = own + place * subscription::SIZE;
        if let Some(file) = file(one) {
            let there = match find(state, file) {
                Ok(Target::Host(there)) => there,
                _ => u32::MAX,
            };
            store32(one + subscription::FILE, there);
        }
    }
    let answer = answered(host::poll_oneoff(own, events, count, done));
    room::give_back(state, own, size);
    answer
}

#[unsafe(no_mangle)]
extern "C" fn embedded_poll_oneoff(s: u32, subs: u32, events: u32, count: u32, done: u32) -> i32 {
    number(wait(s, subs, events, count, done))
}
