//! Changing an object: symbols dropped, merged and added, calls replaced.

use super::{CODE_SECTION, IMPORT_SECTION, Kind, Object, Section, Symbol, flags};
use wasm_encoder::Encode;

const FUNCTION_INDEX_LEB: u8 = 0;
const CALL: u8 = 0x10;
const NOP: u8 = 0x01;

impl Object {
    /// Drops debug information and embedded bitcode, with the symbols that only they use.
    pub fn strip(&mut self) {
        let dropped = |section: &Section| {
            section.id == 0
                && (section.name.starts_with(".debug")
                    || section.name.starts_with(".llvm")
                    || section.name == "producers")
        };
        let mut new_place = Vec::new();
        let mut count = 0;
        for section in &self.sections {
            new_place.push((!dropped(section)).then_some(count));
            count += u32::from(!dropped(section));
        }
        self.sections.retain(|section| !dropped(section));
        let mut keep = Vec::new();
        for symbol in &mut self.symbols {
            let place = new_place.get(symbol.index as usize).copied().flatten();
            keep.push(symbol.kind != Kind::Section || place.is_some());
            if let (Kind::Section, Some(place)) = (symbol.kind, place) {
                symbol.index = place;
            }
        }
        self.retain_symbols(&keep);
    }

    /// Lets what refers to an undefined symbol refer to a defined one of the same name, where renaming gave an object
    /// both. The linker still replaces a weak definition with a strong one of another object.
    pub fn merge_same_names(&mut self) {
        let mut keep = vec![true; self.symbols.len()];
        for (index, symbol) in self
            .symbols
            .iter()
            .enumerate()
            .filter(|(_, s)| !s.is_defined())
        {
            let same = |other: &Symbol| {
                other.is_defined()
                    && other.is_global()
                    && other.kind == symbol.kind
                    && other.name == symbol.name
            };
            let Some(definition) = self.symbols.iter().position(same) else {
                continue;
            };
            for relocation in self
                .sections
                .iter_mut()
                .flat_map(|s| &mut s.relocations)
                .filter(|r| r.names_symbol())
            {
                if relocation.index as usize == index {
                    relocation.index = u32::try_from(definition).unwrap_or(relocation.index);
                }
            }
            if let Some(kept) = keep.get_mut(index) {
                *kept = false;
            }
        }
        self.retain_symbols(&keep);
    }

    fn retain_symbols(&mut self, keep: &[bool]) {
        let mut mapping = Vec::new();
        let mut next = 0;
        for &kept in keep {
            mapping.push(next);
            next += u32::from(kept);
        }
        let new_index = |old: u32| mapping.get(old as usize).copied().unwrap_or(old);
        for section in &mut self.sections {
            for relocation in section.relocations.iter_mut().filter(|r| r.names_symbol()) {
                relocation.index = new_index(relocation.index);
            }
        }
        for (_, symbol) in &mut self.constructors {
            *symbol = new_index(*symbol);
        }
        let mut index = 0;
        self.symbols.retain(|_| {
            index += 1;
            keep.get(index - 1).copied().unwrap_or(true)
        });
    }

    /// Adds another name for what `target` defines here: if this object's definition is weak, only if `weak`. False if
    /// there is no such definition here.
    pub fn add_alias(&mut self, name: &str, target: &str, weak: bool) -> bool {
        let wanted = |s: &&Symbol| {
            s.is_defined()
                && s.is_global()
                && s.name == target
                && (s.flags & flags::WEAK != 0) == weak
        };
        let Some(found) = self.symbols.iter().find(wanted) else {
            return false;
        };
        let alias = Symbol {
            name: name.to_owned(),
            flags: found.flags | flags::WEAK,
            ..found.clone()
        };
        self.symbols.push(alias);
        true
    }

    /// Replaces calls of functions that are one instruction (`sqrt`, `floor`, …) by that instruction. rustc has no stable
    /// way to it outside `std`. The call's six bytes become the instruction and five `nop`s, so that nothing moves.
    pub fn inline_instructions(&mut self) {
        let opcodes: Vec<Option<u8>> = self
            .symbols
            .iter()
            .map(|s| (s.kind == Kind::Function && !s.is_defined()).then(|| opcode(&s.name))?)
            .collect();
        for section in self.sections.iter_mut().filter(|s| s.id == CODE_SECTION) {
            let Section {
                payload,
                relocations,
                ..
            } = section;
            relocations.retain(|relocation| {
                if relocation.kind != FUNCTION_INDEX_LEB {
                    return true;
                }
                let Some(Some(opcode)) = opcodes.get(relocation.index as usize) else {
                    return true;
                };
                let start = (relocation.offset as usize).wrapping_sub(1);
                match payload.get_mut(start..start + 6) {
                    Some(call) if call.first() == Some(&CALL) => {
                        call.copy_from_slice(&[*opcode, NOP, NOP, NOP, NOP, NOP]);
                        false
                    }
                    _ => true,
                }
            });
        }
    }

    /// Renames an imported function in the import section, where its name stands after its length.
    pub fn rename_import(&mut self, old: &str, new: &str) {
        let encoded = |name: &str| {
            let mut bytes = Vec::new();
            name.encode(&mut bytes);
            bytes
        };
        let (from, to) = (encoded(old), encoded(new));
        for section in self.sections.iter_mut().filter(|s| s.id == IMPORT_SECTION) {
            let found = section.payload.windows(from.len()).position(|w| w == from);
            if let Some(start) = found {
                section
                    .payload
                    .splice(start..start + from.len(), to.iter().copied());
            }
        }
        for (_, field) in &mut self.function_imports {
            if field == old {
                *field = new.to_owned();
            }
        }
    }
}

/// The instruction that a C function is.
fn opcode(function: &str) -> Option<u8> {
    Some(match function {
        "fabsf" => 0x8b,
        "ceilf" => 0x8d,
        "floorf" => 0x8e,
        "truncf" => 0x8f,
        "rintf" | "nearbyintf" | "roundevenf" => 0x90,
        "sqrtf" => 0x91,
        "fabs" => 0x99,
        "ceil" => 0x9b,
        "floor" => 0x9c,
        "trunc" => 0x9d,
        "rint" | "nearbyint" | "roundeven" => 0x9e,
        "sqrt" => 0x9f,
        _ => return None,
    })
}
