//! Relocatable wasm objects: reading, changing and writing the symbol table and what refers to it.
//!
//! The format is the tool-conventions document `Linking.md`. Code and data are kept byte for byte; the symbol table,
//! the relocations and the init functions are decoded, because symbols are renamed, added and dropped.

use anyhow::{Context, Result, bail};
use wasm_encoder::Encode;
use wasmparser::BinaryReader;

/// Flags of a symbol, from `Linking.md`.
pub mod flags {
    /// Another definition may replace this one.
    pub const WEAK: u32 = 0x1;
    /// Seen in this object only.
    pub const LOCAL: u32 = 0x2;
    /// Not seen outside the linked module.
    pub const HIDDEN: u32 = 0x4;
    /// Defined elsewhere.
    pub const UNDEFINED: u32 = 0x10;
    /// Exported from the linked module.
    pub const EXPORTED: u32 = 0x20;
    /// The name is written in the symbol table, also of an undefined symbol.
    pub const EXPLICIT_NAME: u32 = 0x40;
    /// Kept although nothing refers to it.
    pub const NO_STRIP: u32 = 0x80;
}

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A function.
    Function,
    /// Bytes in a data segment.
    Data,
    /// A global.
    Global,
    /// A custom section.
    Section,
    /// An exception tag.
    Tag,
    /// A table.
    Table,
}

/// An entry of the symbol table.
#[derive(Clone, Debug)]
pub struct Symbol {
    /// What it stands for.
    pub kind: Kind,
    /// Of `flags`.
    pub flags: u32,
    /// Its name; of an undefined symbol without an explicit name, the import's. Empty for sections.
    pub name: String,
    /// Index in its kind's index space; of data: the segment.
    pub index: u32,
    /// Of defined data: offset in the segment and size, in bytes.
    pub extent: (u32, u32),
}

impl Symbol {
    /// Whether this object defines it.
    pub fn is_defined(&self) -> bool {
        self.flags & flags::UNDEFINED == 0
    }

    /// Whether other objects can see it.
    pub fn is_global(&self) -> bool {
        self.flags & flags::LOCAL == 0 && self.kind != Kind::Section
    }
}

/// A place in a section that the linker fills in.
#[derive(Clone, Copy, Debug)]
pub struct Relocation {
    /// Kind of relocation, `R_WASM_…`.
    pub kind: u8,
    /// Where, in bytes from the start of the section's payload.
    pub offset: u32,
    /// Symbol index, or type index for `R_WASM_TYPE_INDEX_LEB`.
    pub index: u32,
    /// Added to the value, for the kinds that have it.
    pub addend: i64,
}

const TYPE_INDEX_LEB: u8 = 6;

impl Relocation {
    /// Whether `index` is a symbol.
    pub fn names_symbol(&self) -> bool {
        self.kind != TYPE_INDEX_LEB
    }

    fn has_addend(kind: u8) -> bool {
        matches!(
            kind,
            3 | 4 | 5 | 8 | 9 | 11 | 14 | 15 | 16 | 17 | 21 | 22 | 23 | 25
        )
    }
}

/// A section as it stands in the file.
#[derive(Clone, Debug)]
pub struct Section {
    /// Section id; 0 is a custom section.
    pub id: u8,
    /// Name of a custom section.
    pub name: String,
    /// Payload; of a custom section what follows its name.
    pub payload: Vec<u8>,
    /// The places in the payload that the linker fills in.
    pub relocations: Vec<Relocation>,
}

/// A relocatable object.
#[derive(Clone, Debug, Default)]
pub struct Object {
    /// All sections but `linking` and `reloc.*`, in the file's order.
    pub sections: Vec<Section>,
    /// The symbol table.
    pub symbols: Vec<Symbol>,
    /// Functions that `__wasm_call_ctors` runs: priority and symbol index.
    pub constructors: Vec<(u32, u32)>,
    /// Subsections of `linking` that are kept as they are (segment information, comdats): id and payload.
    pub other_linking: Vec<(u8, Vec<u8>)>,
    /// Import module and field of every imported function.
    pub function_imports: Vec<(String, String)>,
}

const IMPORT_SECTION: u8 = 2;
const FUNCTION_INDEX_LEB: u8 = 0;
const CALL: u8 = 0x10;
const NOP: u8 = 0x01;

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

const CODE_SECTION: u8 = 10;

impl Object {
    /// Reads an object.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let mut reader = BinaryReader::new(bytes, 0);
        if reader.read_bytes(8)? != b"\0asm\x01\0\0\0" {
            bail!("not a wasm object");
        }
        let mut object = Self::default();
        // Position in the file of each section that `sections` keeps.
        let mut places: Vec<u32> = Vec::new();
        let mut relocations: Vec<(u32, Vec<Relocation>)> = Vec::new();
        let mut imports = Imports::default();
        let mut linking = None;
        let mut place = 0;
        while !reader.eof() {
            let id = reader.read_u8()?;
            let size = reader.read_var_u32()? as usize;
            let whole = reader.read_bytes(size)?;
            let (name, payload) = split_custom_name(id, whole)?;
            match name.as_str() {
                "linking" => linking = Some(payload),
                relocated if relocated.starts_with("reloc.") => {
                    relocations.push(read_relocations(payload)?)
                }
                _ => {
                    if id == 2 {
                        imports = Imports::read(payload)?;
                    }
                    places.push(place);
                    object.sections.push(Section {
                        id,
                        name,
                        payload: payload.to_vec(),
                        relocations: Vec::new(),
                    });
                }
            }
            place += 1;
        }
        for (target, entries) in relocations {
            let kept = places
                .iter()
                .position(|&p| p == target)
                .context("relocations for a section that is not there")?;
            if let Some(section) = object.sections.get_mut(kept) {
                section.relocations = entries;
            }
        }
        object.read_linking(
            linking.context("no linking section: not a relocatable object")?,
            &imports,
            &places,
        )?;
        object.function_imports = imports.functions;
        Ok(object)
    }

    fn read_linking(&mut self, payload: &[u8], imports: &Imports, places: &[u32]) -> Result<()> {
        let mut reader = BinaryReader::new(payload, 0);
        let version = reader.read_var_u32()?;
        if version != 2 {
            bail!("linking section of version {version}; this builder knows version 2");
        }
        while !reader.eof() {
            let id = reader.read_u8()?;
            let size = reader.read_var_u32()? as usize;
            let bytes = reader.read_bytes(size)?;
            let mut inner = BinaryReader::new(bytes, 0);
            match id {
                6 => {
                    for _ in 0..inner.read_var_u32()? {
                        self.constructors
                            .push((inner.read_var_u32()?, inner.read_var_u32()?));
                    }
                }
                8 => {
                    for _ in 0..inner.read_var_u32()? {
                        let symbol = read_symbol(&mut inner, imports, places)?;
                        self.symbols.push(symbol);
                    }
                }
                _ => self.other_linking.push((id, bytes.to_vec())),
            }
        }
        Ok(())
    }

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

    /// The symbols that other objects can see and that this one defines.
    pub fn defined(&self) -> impl Iterator<Item = &Symbol> {
        self.symbols
            .iter()
            .filter(|s| s.is_defined() && s.is_global())
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

    /// The symbols that this object uses and does not define, with the function that first uses each.
    pub fn undefined(&self) -> Vec<(&Symbol, String)> {
        let users = self.users();
        let mut found = Vec::new();
        for (index, symbol) in self.symbols.iter().enumerate() {
            if !symbol.is_defined() {
                let user = users.iter().find(|(used, _)| *used as usize == index);
                found.push((
                    symbol,
                    user.map_or_else(|| "data".to_owned(), |(_, name)| name.clone()),
                ));
            }
        }
        found
    }

    /// Every use of a symbol in the code: the name of the function that uses it, and the symbol's.
    pub fn uses(&self) -> Vec<(String, &str)> {
        self.users()
            .into_iter()
            .filter_map(|(used, user)| {
                let symbol = self.symbols.get(usize::try_from(used).ok()?)?;
                Some((user, symbol.name.as_str()))
            })
            .collect()
    }

    /// For each relocation in the code: the symbol used and the name of the function that uses it.
    fn users(&self) -> Vec<(u32, String)> {
        let Some(code) = self.sections.iter().find(|s| s.id == CODE_SECTION) else {
            return Vec::new();
        };
        let first = u32::try_from(self.function_imports.len()).unwrap_or(u32::MAX);
        let mut users = Vec::new();
        for relocation in code.relocations.iter().filter(|r| r.names_symbol()) {
            let body = function_at(&code.payload, relocation.offset).unwrap_or(0);
            let user = self
                .symbols
                .iter()
                .find(|s| s.kind == Kind::Function && s.is_defined() && s.index == first + body);
            users.push((
                relocation.index,
                user.map(|s| s.name.clone()).unwrap_or_default(),
            ));
        }
        users
    }

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

fn split_custom_name(id: u8, whole: &[u8]) -> Result<(String, &[u8])> {
    if id != 0 {
        return Ok((String::new(), whole));
    }
    let mut reader = BinaryReader::new(whole, 0);
    let name = reader.read_string()?.to_owned();
    let payload = whole.get(reader.original_position()..).unwrap_or_default();
    Ok((name, payload))
}

fn read_relocations(payload: &[u8]) -> Result<(u32, Vec<Relocation>)> {
    let mut reader = BinaryReader::new(payload, 0);
    let target = reader.read_var_u32()?;
    let mut entries = Vec::new();
    for _ in 0..reader.read_var_u32()? {
        let kind = reader.read_u8()?;
        let offset = reader.read_var_u32()?;
        let index = reader.read_var_u32()?;
        let addend = if Relocation::has_addend(kind) {
            reader.read_var_i64()?
        } else {
            0
        };
        entries.push(Relocation {
            kind,
            offset,
            index,
            addend,
        });
    }
    Ok((target, entries))
}

fn read_symbol(reader: &mut BinaryReader, imports: &Imports, places: &[u32]) -> Result<Symbol> {
    let kind = match reader.read_u8()? {
        0 => Kind::Function,
        1 => Kind::Data,
        2 => Kind::Global,
        3 => Kind::Section,
        4 => Kind::Tag,
        5 => Kind::Table,
        other => bail!("symbol of unknown kind {other}"),
    };
    let flags = reader.read_var_u32()?;
    let defined = flags & flags::UNDEFINED == 0;
    let mut symbol = Symbol {
        kind,
        flags,
        name: String::new(),
        index: 0,
        extent: (0, 0),
    };
    match kind {
        Kind::Section => {
            let place = reader.read_var_u32()?;
            let kept = places
                .iter()
                .position(|&p| p == place)
                .context("symbol for a section that is not there")?;
            symbol.index = u32::try_from(kept)?;
        }
        Kind::Data => {
            symbol.name = reader.read_string()?.to_owned();
            if defined {
                symbol.index = reader.read_var_u32()?;
                symbol.extent = (reader.read_var_u32()?, reader.read_var_u32()?);
            }
        }
        _ => {
            symbol.index = reader.read_var_u32()?;
            symbol.name = if defined || flags & flags::EXPLICIT_NAME != 0 {
                reader.read_string()?.to_owned()
            } else {
                imports
                    .field(kind, symbol.index)
                    .context("undefined symbol without an import")?
            };
        }
    }
    Ok(symbol)
}

/// The names of what an object imports, by kind.
#[derive(Default)]
struct Imports {
    functions: Vec<(String, String)>,
    globals: Vec<String>,
    tables: Vec<String>,
    tags: Vec<String>,
}

impl Imports {
    fn read(payload: &[u8]) -> Result<Self> {
        let mut found = Self::default();
        let reader = wasmparser::ImportSectionReader::new(BinaryReader::new(payload, 0))?;
        for import in reader.into_imports() {
            let import = import?;
            let field = import.name.to_owned();
            match import.ty {
                wasmparser::TypeRef::Func(_) | wasmparser::TypeRef::FuncExact(_) => {
                    found.functions.push((import.module.to_owned(), field))
                }
                wasmparser::TypeRef::Global(_) => found.globals.push(field),
                wasmparser::TypeRef::Table(_) => found.tables.push(field),
                wasmparser::TypeRef::Tag(_) => found.tags.push(field),
                wasmparser::TypeRef::Memory(_) => {}
            }
        }
        Ok(found)
    }

    fn field(&self, kind: Kind, index: u32) -> Option<String> {
        let index = index as usize;
        match kind {
            Kind::Function => self.functions.get(index).map(|(_, field)| field.clone()),
            Kind::Global => self.globals.get(index).cloned(),
            Kind::Table => self.tables.get(index).cloned(),
            Kind::Tag => self.tags.get(index).cloned(),
            Kind::Data | Kind::Section => None,
        }
    }
}

/// Number (not counting imports) of the function whose body covers `offset` of the code section's payload.
fn function_at(code: &[u8], offset: u32) -> Option<u32> {
    let mut reader = BinaryReader::new(code, 0);
    let count = reader.read_var_u32().ok()?;
    for number in 0..count {
        let size = reader.read_var_u32().ok()? as usize;
        let start = reader.original_position();
        reader.read_bytes(size).ok()?;
        if (start..start + size).contains(&(offset as usize)) {
            return Some(number);
        }
    }
    None
}
