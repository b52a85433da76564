//! Reading an object.

use super::{IMPORT_SECTION, Kind, Object, Relocation, Section, Symbol, flags};
use anyhow::{Context, Result, bail};
use wasmparser::BinaryReader;

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
                    if id == IMPORT_SECTION {
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
