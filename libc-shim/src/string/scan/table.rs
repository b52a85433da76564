//! Searching for bytes of a large set, one by one.

/// The first byte of a string that is not in a set, or, unless `OUTSIDE`, the first that is in it or the NUL. After so many
/// rounds of four bytes it gives up, with the place where to go on.
///
/// # Safety
/// Both are NUL-terminated strings.
#[inline]
pub unsafe fn find_by_table<const OUTSIDE: bool>(
    text: *const u8,
    set: *const u8,
    rounds: usize,
) -> Result<*const u8, *const u8> {
    /// Which bytes are in the set; all zero between two calls, and so ready for the next.
    static mut IS_IN: [u64; 32] = [0; 32];
    let table = (&raw mut IS_IN).cast::<u64>();
    let is_in = table.cast::<u8>();
    let mut member = set;
    loop {
        // SAFETY: in the string or its NUL.
        let byte = unsafe { member.read() };
        if byte == 0 {
            break;
        }
        // SAFETY: wasip1 has one thread, and a byte is less than 256.
        unsafe { is_in.wrapping_add(usize::from(byte)).write(1) };
        member = member.wrapping_add(1);
    }
    if !OUTSIDE {
        // SAFETY: as above.
        unsafe { is_in.write(1) };
    }
    let ends = |place: *const u8| {
        // SAFETY: the NUL ends the search: it is in the set or not, as this wants it.
        let byte = unsafe { place.read() };
        // SAFETY: as above.
        let is_in = unsafe { is_in.wrapping_add(usize::from(byte)).read() };
        (is_in != 0) != OUTSIDE
    };
    let (mut place, mut round) = (text, 0);
    // Four in a round: the search itself is all the work here.
    let result = loop {
        if round == rounds {
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
    };
    for word in 0..32 {
        // SAFETY: as above. These stores are quicker than a call of the engine.
        unsafe { table.wrapping_add(word).write(0) };
    }
    result
}
