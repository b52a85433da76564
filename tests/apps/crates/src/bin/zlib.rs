//! zlib: standard input packed and unpacked by the C interface, and its checksums.

use std::io::Read;

fn main() -> std::io::Result<()> {
    let mut text = Vec::new();
    std::io::stdin().read_to_end(&mut text)?;
    let mut packed = vec![0; text.len() + 100];
    let mut unpacked = vec![0; text.len()];
    let (mut packed_length, mut length) = (
        packed.len() as libz_sys::uLong,
        text.len() as libz_sys::uLong,
    );
    // SAFETY: the buffers are as long as their lengths say.
    let codes = unsafe {
        [
            libz_sys::compress(
                packed.as_mut_ptr(),
                &mut packed_length,
                text.as_ptr(),
                text.len() as libz_sys::uLong,
            ),
            libz_sys::uncompress(
                unpacked.as_mut_ptr(),
                &mut length,
                packed.as_ptr(),
                packed_length,
            ),
        ]
    };
    // SAFETY: as above.
    let crc = unsafe { libz_sys::crc32(0, text.as_ptr(), text.len() as libz_sys::uInt) };
    println!(
        "{codes:?} {packed_length} {length} {crc:08x} {}",
        text == unpacked
    );
    Ok(())
}
