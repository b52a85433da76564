//! Whether debug information can be worked on: its entries may nest as deeply as their author pleases, and the library that
//! rewrites them goes down with them.

use addr2line::gimli::{Dwarf, EndianSlice, Error, LittleEndian, SectionId};
use std::collections::HashMap;
use wasmparser::{Parser, Payload};

/// Deeper than any compiler nests scopes.
const DEEPEST: isize = 1000;

/// Whether no entry lies deeper than it should. What cannot be read is not for us to judge.
pub fn is_flat(bytes: &[u8]) -> bool {
    let mut sections: HashMap<&str, &[u8]> = HashMap::new();
    for payload in Parser::new(0).parse_all(bytes).map_while(Result::ok) {
        if let Payload::CustomSection(section) = payload {
            sections.insert(section.name(), section.data());
        }
    }
    let dwarf = Dwarf::load(|id: SectionId| {
        let data = sections.get(id.name()).copied().unwrap_or_default();
        Ok::<_, Error>(EndianSlice::new(data, LittleEndian))
    });
    dwarf.is_ok_and(|dwarf| deepest(&dwarf).is_none_or(|depth| depth <= DEEPEST))
}

/// The depth at which reading stops: the deepest, or the first that is too deep.
fn deepest(dwarf: &Dwarf<EndianSlice<'_, LittleEndian>>) -> Option<isize> {
    let mut deepest = 0;
    let mut units = dwarf.units();
    while let Ok(Some(header)) = units.next() {
        let abbreviations = dwarf.abbreviations(&header).ok()?;
        let mut entries = header.entries_raw(&abbreviations, None).ok()?;
        while !entries.is_empty() {
            deepest = deepest.max(entries.next_depth());
            if deepest > DEEPEST {
                return Some(deepest);
            }
            if let Some(abbreviation) = entries.read_abbreviation().ok()? {
                entries.skip_attributes(abbreviation.attributes()).ok()?;
            }
        }
    }
    Some(deepest)
}
