//! Writing an object.

use super::{CODE_SECTION, Kind, Object, Relocation, Section, Symbol, flags};
use wasm_encoder::Encode;

impl Object {
    /// Writes the object.
    pub fn emit(&self) -> Vec<u8> {
        let mut out = b"\0asm\x01\0\0\0".to_vec();
        // The linker wants `linking` and `reloc.*` after the data and before `target_features`.
        let (last, first): (Vec<&Section>, Vec<&Section>) = self
            .sections
            .iter()
            .partition(|s| s.name == "target_features");
        for section in &first {
            emit_named(section, &mut out);
        }
        emit_section(0, &self.emit_linking(), &mut out);
        for (place, section) in first
            .iter()
            .enumerate()
            .filter(|(_, s)| !s.relocations.is_empty())
        {
            emit_section(0, &relocation_section(place, section), &mut out);
        }
        for section in &last {
            emit_named(section, &mut out);
        }
        out
    }

    fn emit_linking(&self) -> Vec<u8> {
        let mut payload = Vec::new();
        "linking".encode(&mut payload);
        2u32.encode(&mut payload);
        let mut table = Vec::new();
        self.symbols.len().encode(&mut table);
        for symbol in &self.symbols {
            emit_symbol(symbol, &self.function_imports, &mut table);
        }
        emit_section(8, &table, &mut payload);
        for (id, bytes) in &self.other_linking {
            emit_section(*id, bytes, &mut payload);
        }
        if !self.constructors.is_empty() {
            let mut list = Vec::new();
            self.constructors.len().encode(&mut list);
            for (priority, symbol) in &self.constructors {
                priority.encode(&mut list);
                symbol.encode(&mut list);
            }
            emit_section(6, &list, &mut payload);
        }
        payload
    }
}

fn emit_section(id: u8, payload: &[u8], out: &mut Vec<u8>) {
    out.push(id);
    payload.encode(out);
}

fn emit_named(section: &Section, out: &mut Vec<u8>) {
    let mut payload = Vec::new();
    if section.id == 0 {
        section.name.as_str().encode(&mut payload);
    }
    payload.extend_from_slice(&section.payload);
    emit_section(section.id, &payload, out);
}

fn relocation_section(place: usize, section: &Section) -> Vec<u8> {
    let mut payload = Vec::new();
    relocation_section_name(section)
        .as_str()
        .encode(&mut payload);
    place.encode(&mut payload);
    section.relocations.len().encode(&mut payload);
    for relocation in &section.relocations {
        payload.push(relocation.kind);
        relocation.offset.encode(&mut payload);
        relocation.index.encode(&mut payload);
        if Relocation::has_addend(relocation.kind) {
            relocation.addend.encode(&mut payload);
        }
    }
    payload
}

fn relocation_section_name(section: &Section) -> String {
    match section.id {
        CODE_SECTION => "reloc.CODE".to_owned(),
        11 => "reloc.DATA".to_owned(),
        _ => format!("reloc.{}", section.name),
    }
}

/// Writes a symbol. wasm-ld takes an undefined function with an explicit name for an import that need not be defined, so
/// the name is left to the import section where it stands there: a program without `main` does not link.
fn emit_symbol(symbol: &Symbol, imports: &[(String, String)], out: &mut Vec<u8>) {
    out.push(match symbol.kind {
        Kind::Function => 0,
        Kind::Data => 1,
        Kind::Global => 2,
        Kind::Section => 3,
        Kind::Tag => 4,
        Kind::Table => 5,
    });
    let named = symbol.kind == Kind::Data || symbol.is_defined();
    let imported_so = symbol.kind == Kind::Function
        && !named
        && imports
            .get(symbol.index as usize)
            .is_some_and(|(module, field)| module == "env" && *field == symbol.name);
    let flags = if imported_so {
        symbol.flags & !flags::EXPLICIT_NAME
    } else if named || symbol.kind == Kind::Section {
        symbol.flags
    } else {
        symbol.flags | flags::EXPLICIT_NAME
    };
    flags.encode(out);
    match symbol.kind {
        Kind::Section => symbol.index.encode(out),
        Kind::Data => {
            symbol.name.as_str().encode(out);
            if symbol.is_defined() {
                symbol.index.encode(out);
                symbol.extent.0.encode(out);
                symbol.extent.1.encode(out);
            }
        }
        _ => {
            symbol.index.encode(out);
            if !imported_so {
                symbol.name.as_str().encode(out);
            }
        }
    }
}
