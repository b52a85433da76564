//! Searching for bytes of a large set, one by one.

/// The first byte of a string that is not in a set, or, unless `OUTSIDE`, the first that is in it or the NUL. After so many
/// rounds of four bytes, if it is not `usize::MAX`, it gives up, with the place where to go on.
///
/// # Safety
/// Both are NUL-terminated strings.
#[inline]
pub unsafe fn find_by_table<const OUTSIDE: bool, const ROUNDS: usize>(
    text: *const u8,
    set: *const u8,
) -> Result<*const u8, *const u8> {
    /// Which bytes are in the set: those that have the number of this call. So nothing is cleared, but for one call in 255.
    static mut MARKS: [u8; 256] = [0; 256];
    static mut CALL: u32 = 0;
    let marks = (&raw mut MARKS).cast::<u8>();
    // SAFETY: a byte is less than 256.
    let mark_of = |byte: u8| unsafe { marks.add(usize::from(byte)) };
    // SAFETY: wasip1 has one thread.
    let mut call = unsafe { CALL } + 1;
    if call > 255 {
        // SAFETY: as above.
        unsafe { marks.write_bytes(0, 256) };
        call = 1;
    }
    // SAFETY: as above.
    unsafe { CALL = call };
    let mut member = set;
    'set: loop {
        // Two in a round: the speed of such a small loop would depend on where it lies.
        for _ in 0..2 {
            // SAFETY: in the string or its NUL.
            let byte = unsafe { member.read() };
            if byte == 0 {
                break 'set;
            }
            // SAFETY: as above.
            unsafe { mark_of(byte).write(call as u8) };
            member = member.wrapping_add(1);
        }
    }
    if !OUTSIDE {
        // SAFETY: as above.
        unsafe { marks.write(call as u8) };
    }
    let ends = |place: *const u8| {
        // SAFETY: the NUL ends the search: it is in the set or not, as this wants it.
        let byte = unsafe { place.read() };
        // SAFETY: as above.
        let mark = unsafe { mark_of(byte).read() };
        (u32::from(mark) == call) != OUTSIDE
    };
    let (mut place, mut round) = (text, 0);
    // Four in a round: the search itself is all the work here.
    loop {
        if ROUNDS != usize::MAX && round == ROUNDS {
            break Err(place);
        }
        if ends(place) {
            break Ok(place);
        }
        if ends(place.wrapping_add(1)) {
            break Ok(place.wrapping_add(1));
        }
        if ends(place.wrapping_add(2)) {
            break Ok(place.wrapping_add(2));
        }
        if ends(place.wrapping_add(3)) {
            break Ok(place.wrapping_add(3));
        }
        place = place.wrapping_add(4);
        round += 1;
    }
}
