//! zstd: standard input packed at two levels and unpacked again.

use std::io::{Read, Result};

fn main() -> Result<()> {
    let mut text = Vec::new();
    std::io::stdin().read_to_end(&mut text)?;
    for level in [1, 12] {
        let packed = zstd::encode_all(&text[..], level)?;
        println!(
            "{} {}",
            packed.len(),
            zstd::decode_all(&packed[..])? == text
        );
    }
    Ok(())
}
