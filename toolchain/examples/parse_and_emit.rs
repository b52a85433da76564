//! What walrus takes to parse a module and to emit it again, and nothing else: `tests/post/times.py` measures `wasikit post` by it.

#![forbid(unsafe_code)]

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let [_, input, output] = std::env::args()
        .collect::<Vec<_>>()
        .try_into()
        .map_err(|_| "parse_and_emit IN OUT")?;
    let bytes = std::fs::read(input)?;
    let has_debug = bytes.windows(11).any(|name| name == b".debug_info");
    let mut config = walrus::ModuleConfig::new();
    config.generate_dwarf(has_debug);
    let mut module = config.parse(&bytes)?;
    std::fs::write(output, module.emit_wasm())?;
    Ok(())
}
