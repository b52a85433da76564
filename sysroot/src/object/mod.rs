//! Relocatable wasm objects: reading, changing and writing the symbol table and what refers to it.
//!
//! The format is the tool-conventions document `Linking.md`. Code and data are kept byte for byte; the symbol table,
//! the relocations and the init functions are decoded, because symbols are renamed, added and dropped.

mod change;
mod read;
mod write;

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
const CODE_SECTION: u8 = 10;

impl Object {
    /// The symbols that other objects can see and that this one defines.
    pub fn defined(&self) -> impl Iterator<Item = &Symbol> {
        self.symbols
            .iter()
            .filter(|s| s.is_defined() && s.is_global())
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
