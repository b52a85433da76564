//! Which function of a module uses which feature.

use super::features::Feature;
use super::instructions::{instruction, of_block, of_encoding, of_operator};
use super::names::Names;
use std::collections::BTreeMap;
use wasmparser::{
    BinaryReaderError, CompositeInnerType, ConstExpr, DataKind, ElementItems, ElementKind,
    ExternalKind, FunctionBody, MemoryType, Parser, Payload, RefType, TypeRef, ValType,
};

/// Where a module uses a feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the function of this index, at an instruction with this name, at this offset in the file.
    Function {
        index: u32,
        instruction: String,
        offset: usize,
    },
    /// Elsewhere: a sentence's object (`the export `x``).
    Elsewhere(String),
}

impl Place {
    /// The place as the subject of a sentence.
    pub fn describe(&self, names: &Names) -> String {
        match self {
            Self::Function {
                index, instruction, ..
            } => format!("`{}` ({instruction})", names.function(*index)),
            Self::Elsewhere(what) => what.clone(),
        }
    }
}

/// The features that a module uses, each with the places: one of every function, and those outside of functions.
#[derive(Clone, Debug, Default)]
pub struct Usage {
    places: BTreeMap<Feature, Vec<Place>>,
    /// How many functions there are, imported ones among them.
    pub functions: u32,
}

impl Usage {
    /// The features.
    pub fn features(&self) -> impl Iterator<Item = Feature> {
        self.places.keys().copied()
    }

    /// Where the feature is used.
    pub fn places(&self, feature: Feature) -> &[Place] {
        self.places.get(&feature).map_or(&[], Vec::as_slice)
    }

    /// Reads a module that is valid.
    pub fn of(module: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut reader = Reader::default();
        for payload in Parser::new(0).parse_all(module) {
            reader.payload(payload?)?;
        }
        reader.usage.functions = reader.imported_functions + reader.bodies;
        Ok(reader.usage)
    }

    fn elsewhere(&mut self, feature: Feature, what: impl Into<String>) {
        self.places
            .entry(feature)
            .or_default()
            .push(Place::Elsewhere(what.into()));
    }

    fn in_function(&mut self, feature: Feature, function: u32, what: impl Into<String>, at: usize) {
        let places = self.places.entry(feature).or_default();
        let known =
            matches!(places.last(), Some(Place::Function { index, .. }) if *index == function);
        if !known {
            places.push(Place::Function {
                index: function,
                instruction: what.into(),
                offset: at,
            });
        }
    }
}

/// The features of a value's type.
pub fn of_type(ty: ValType) -> Option<Feature> {
    match ty {
        ValType::I32 | ValType::I64 | ValType::F32 | ValType::F64 => None,
        ValType::V128 => Some(Feature::Simd),
        ValType::Ref(reference) => Some(of_reference(reference)),
    }
}

fn of_reference(reference: RefType) -> Feature {
    match reference {
        RefType::FUNCREF | RefType::EXTERNREF => Feature::ReferenceTypes,
        RefType::EXNREF => Feature::Exceptions,
        reference if reference.is_concrete_type_ref() => Feature::FunctionReferences,
        _ => Feature::Gc,
    }
}

/// What has to be remembered while a module is read.
#[derive(Default)]
struct Reader {
    usage: Usage,
    /// Of each type whether it is a function with more than one result.
    multiple_results: Vec<bool>,
    imported_functions: u32,
    bodies: u32,
    tables: u32,
    memories: u32,
    global_is_mutable: Vec<bool>,
}

impl Reader {
    fn payload(&mut self, payload: Payload<'_>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::TypeSection(types) => {
                for group in types {
                    let group = group?;
                    if group.is_explicit_rec_group() {
                        self.usage.elsewhere(Feature::Gc, "a group of types");
                    }
                    for ty in group.into_types() {
                        if ty.supertype_idx.is_some() || !ty.is_final {
                            self.usage.elsewhere(Feature::Gc, "a subtype");
                        }
                        self.ty(&ty.composite_type.inner);
                    }
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let what = format!("the import `{}.{}`", import.module, import.name);
                    self.import(import.ty, &what);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    let table = table?.ty;
                    self.table(table.element_type, table.table64, table.shared);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memory(memory?);
                }
            }
            Payload::TagSection(_) => self.usage.elsewhere(Feature::Exceptions, "a tag"),
            Payload::GlobalSection(globals) => {
                for global in globals {
                    let global = global?;
                    if let Some(feature) = of_type(global.ty.content_type) {
                        self.usage.elsewhere(feature, "the type of a global");
                    }
                    self.global_is_mutable.push(global.ty.mutable);
                    self.constant(&global.init_expr, "the initial value of a global")?;
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    let mutable = self.global_is_mutable.get(export.index as usize) == Some(&true);
                    if export.kind == ExternalKind::Global && mutable {
                        let what = format!("the export `{}`", export.name);
                        self.usage.elsewhere(Feature::MutableGlobals, what);
                    }
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element?;
                    match element.kind {
                        ElementKind::Active {
                            table_index,
                            offset_expr,
                        } => {
                            self.constant(&offset_expr, "the offset of an element segment")?;
                            if table_index.is_some() {
                                self.usage
                                    .elsewhere(Feature::ReferenceTypes, "an element segment");
                            }
                        }
                        ElementKind::Passive | ElementKind::Declared => self
                            .usage
                            .elsewhere(Feature::BulkMemory, "an element segment"),
                    }
                    if let ElementItems::Expressions(ty, _) = element.items {
                        self.usage.elsewhere(of_reference(ty), "an element segment");
                    }
                }
            }
            Payload::DataCountSection { .. } => self
                .usage
                .elsewhere(Feature::BulkMemory, "the number of data segments"),
            Payload::DataSection(segments) => {
                for segment in segments {
                    match segment?.kind {
                        DataKind::Active { offset_expr, .. } => {
                            self.constant(&offset_expr, "the offset of a data segment")?;
                        }
                        DataKind::Passive => self
                            .usage
                            .elsewhere(Feature::BulkMemory, "a passive data segment"),
                    }
                }
            }
            Payload::CodeSectionEntry(body) => {
                self.body(&body)?;
                self.bodies += 1;
            }
            _ => {}
        }
        Ok(())
    }

    fn ty(&mut self, ty: &CompositeInnerType) {
        let CompositeInnerType::Func(function) = ty else {
            self.multiple_results.push(false);
            self.usage.elsewhere(Feature::Gc, "a type");
            return;
        };
        self.multiple_results.push(function.results().len() > 1);
        if function.results().len() > 1 {
            self.usage.elsewhere(Feature::MultiValue, "a function type");
        }
        for ty in function.params().iter().chain(function.results()) {
            if let Some(feature) = of_type(*ty) {
                self.usage.elsewhere(feature, "a function type");
            }
        }
    }

    fn import(&mut self, ty: TypeRef, what: &str) {
        match ty {
            TypeRef::Func(_) | TypeRef::FuncExact(_) => self.imported_functions += 1,
            TypeRef::Table(table) => self.table(table.element_type, table.table64, table.shared),
            TypeRef::Memory(memory) => self.memory(memory),
            TypeRef::Global(global) => {
                self.global_is_mutable.push(global.mutable);
                if global.mutable {
                    self.usage.elsewhere(Feature::MutableGlobals, what);
                }
                if let Some(feature) = of_type(global.content_type) {
                    self.usage.elsewhere(feature, what);
                }
            }
            TypeRef::Tag(_) => self.usage.elsewhere(Feature::Exceptions, what),
        }
    }

    fn table(&mut self, element: RefType, table64: bool, shared: bool) {
        self.tables += 1;
        if self.tables > 1 {
            self.usage
                .elsewhere(Feature::ReferenceTypes, "a second table");
        }
        if element != RefType::FUNCREF {
            self.usage
                .elsewhere(of_reference(element), "the type of a table");
        }
        if table64 {
            self.usage.elsewhere(Feature::Memory64, "a table");
        }
        if shared {
            self.usage.elsewhere(Feature::Other, "a shared table");
        }
    }

    fn memory(&mut self, memory: MemoryType) {
        self.memories += 1;
        let features = [
            (self.memories > 1, Feature::MultiMemory, "a second memory"),
            (memory.memory64, Feature::Memory64, "the memory"),
            (memory.shared, Feature::Threads, "the shared memory"),
            (
                memory.page_size_log2.is_some(),
                Feature::Other,
                "the memory's page size",
            ),
        ];
        for (is_used, feature, what) in features {
            if is_used {
                self.usage.elsewhere(feature, what);
            }
        }
    }

    /// A constant expression of more than one instruction, or of one that the first version has not.
    fn constant(
        &mut self,
        expression: &ConstExpr<'_>,
        what: &str,
    ) -> Result<(), BinaryReaderError> {
        let mut length = 0;
        for operator in expression.get_operators_reader() {
            let operator = operator?;
            length += 1;
            if let Some(feature) = of_operator(&operator) {
                self.usage.elsewhere(feature, what);
            }
        }
        if length > 2 {
            self.usage.elsewhere(Feature::ExtendedConst, what);
        }
        Ok(())
    }

    fn body(&mut self, body: &FunctionBody<'_>) -> Result<(), BinaryReaderError> {
        let function = self.imported_functions + self.bodies;
        for local in body.get_locals_reader()? {
            if let Some(feature) = of_type(local?.1) {
                let at = body.range().start;
                self.usage
                    .in_function(feature, function, "a local variable", at);
            }
        }
        let (bytes, start) = (body.as_bytes(), body.range().start);
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let at = operators.original_position();
            let operator = operators.read()?;
            for feature in [
                of_operator(&operator),
                of_block(&operator),
                of_encoding(&operator, bytes.get(at - start..).unwrap_or_default()),
            ]
            .into_iter()
            .flatten()
            {
                let what = instruction(&operator);
                self.usage.in_function(feature, function, what, at);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(text: &str) -> Vec<Feature> {
        let module = wat::parse_str(text).expect("the text is right");
        Usage::of(&module)
            .expect("the module is valid")
            .features()
            .collect()
    }

    #[test]
    fn each_feature_is_seen() {
        assert_eq!(
            used("(module (func (drop (i32.add (i32.const 1) (i32.const 2)))))"),
            []
        );
        assert_eq!(
            used("(module (func (drop (i32.extend8_s (i32.const 1)))))"),
            [Feature::SignExtension]
        );
        assert_eq!(
            used(
                "(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))"
            ),
            [Feature::BulkMemoryOpt]
        );
        assert_eq!(
            used("(module (func (result i32 i32) (i32.const 1) (i32.const 2)))"),
            [Feature::MultiValue]
        );
        assert_eq!(
            used("(module (global (export \"g\") (mut i32) (i32.const 1)))"),
            [Feature::MutableGlobals]
        );
        assert_eq!(
            used("(module (global i32 (i32.add (i32.const 1) (i32.const 1))))"),
            [Feature::ExtendedConst]
        );
        assert_eq!(used("(module (rec (type (func))))"), [Feature::Gc]);
        assert_eq!(
            used("(module (type (sub (func))) (func (type 0)))"),
            [Feature::Gc]
        );
        assert_eq!(
            used("(module (func (param externref)))"),
            [Feature::ReferenceTypes]
        );
    }
}
