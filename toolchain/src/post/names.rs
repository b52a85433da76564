//! What the functions of a module are called.

use crate::names::demangled;
use std::collections::BTreeMap;
use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

/// The names of a module's functions.
#[derive(Clone, Debug, Default)]
pub struct Names {
    raw: BTreeMap<u32, String>,
}

impl Names {
    /// Reads the name section and the imports of a module that is valid. A damaged name section costs the names only.
    pub fn of(module: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut names = Self::default();
        let mut imported = 0;
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        if let TypeRef::Func(_) | TypeRef::FuncExact(_) = import.ty {
                            let name = format!("{}.{}", import.module, import.name);
                            names.raw.insert(imported, name);
                            imported += 1;
                        }
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        for part in section.into_iter().map_while(Result::ok) {
                            if let Name::Function(map) = part {
                                let known = map
                                    .into_iter()
                                    .map_while(Result::ok)
                                    .filter(|naming| naming.index >= imported);
                                names
                                    .raw
                                    .extend(known.map(|naming| (naming.index, naming.name.into())));
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// The name of a function as its author wrote it.
    pub fn function(&self, index: u32) -> String {
        match self.raw.get(&index) {
            Some(name) => demangled(name),
            None => format!("function {index}"),
        }
    }

    /// The name of a function as the module has it.
    pub fn raw(&self, index: u32) -> Option<&str> {
        self.raw.get(&index).map(String::as_str)
    }
}
