//! The formats with which an object calls printf or scanf: what stands on the operand stack at each call, followed through
//! straight code. Where control flow meets, nothing is known of the locals.

use std::collections::HashMap;
use wasmparser::{
    BlockType, ContType, FrameKind, FuncType, FunctionBody, KnownCustom, Linking, ModuleArity,
    Operator, Parser, Payload, RefType, RelocationEntry, RelocationType, SubType, SymbolFlags,
    SymbolInfo, TypeRef,
};

/// A place in the data: symbol and addend.
type Address = (u32, i64);

/// The addresses that a value may be; none if it is not known.
type Value = Vec<Address>;

/// What is needed of an object.
#[derive(Default)]
pub struct Calls<'a> {
    types: Vec<SubType>,
    /// The type of each function, imported ones first.
    functions: Vec<u32>,
    imports: Vec<&'a str>,
    symbols: Vec<SymbolInfo<'a>>,
    segment_names: Vec<&'a str>,
    segments: Vec<&'a [u8]>,
    bodies: Vec<FunctionBody<'a>>,
    code_start: usize,
    relocations: HashMap<u32, RelocationEntry>,
    /// Relocations of other sections that may take an address, `.debug` left out.
    elsewhere: Vec<u32>,
}

impl<'a> Calls<'a> {
    /// Reads an object; none for one that is not understood.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut found = Self::default();
        let (mut place, mut code, mut data) = (0_u32, None, None);
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload.ok()?;
            let is_section = payload.as_section().is_some();
            match payload {
                Payload::TypeSection(types) => {
                    for group in types {
                        found.types.extend(group.ok()?.into_types());
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import.ok()?;
                        if let TypeRef::Func(index) = import.ty {
                            found.functions.push(index);
                            found.imports.push(import.name);
                        }
                    }
                }
                Payload::FunctionSection(functions) => {
                    for function in functions {
                        found.functions.push(function.ok()?);
                    }
                }
                Payload::CodeSectionStart { range, .. } => {
                    code = Some(place);
                    found.code_start = range.start;
                }
                Payload::CodeSectionEntry(body) => found.bodies.push(body),
                Payload::DataSection(segments) => {
                    data = Some(place);
                    for segment in segments {
                        found.segments.push(segment.ok()?.data);
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking {
                            match part.ok()? {
                                Linking::SymbolTable(symbols) => {
                                    for symbol in symbols {
                                        found.symbols.push(symbol.ok()?);
                                    }
                                }
                                Linking::SegmentInfo(segments) => {
                                    for segment in segments {
                                        found.segment_names.push(segment.ok()?.name);
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                    KnownCustom::Reloc(relocations) => {
                        let section = relocations.section_index();
                        for entry in relocations.entries() {
                            let entry = entry.ok()?;
                            if Some(section) == code {
                                found.relocations.insert(entry.offset, entry);
                            } else if Some(section) == data {
                                found.elsewhere.push(entry.index);
                            }
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
            place += u32::from(is_section);
        }
        (!found.symbols.is_empty()).then_some(found)
    }

    /// Whether the object has a function of this name of its own that others can see.
    pub fn defines(&self, wanted: &str) -> bool {
        self.symbols.iter().any(|symbol| match symbol {
            SymbolInfo::Func { flags, name, .. } => {
                !flags.contains(SymbolFlags::UNDEFINED) && *name == Some(wanted)
            }
            _ => false,
        })
    }

    /// The symbol of a function that is imported under its own name.
    fn imported(&self, wanted: &str) -> Option<u32> {
        let mut symbols = self.symbols.iter();
        let place = symbols.position(|symbol| match symbol {
            SymbolInfo::Func { flags, index, name } => {
                flags.contains(SymbolFlags::UNDEFINED)
                    && name.is_none()
                    && self.imports.get(*index as usize) == Some(&wanted)
            }
            _ => false,
        })?;
        u32::try_from(place).ok()
    }

    /// The formats of all calls of an imported function whose format stands before its last parameter. None if it is not
    /// called, its address is taken, or one of the formats is not a constant.
    pub fn formats(&self, function: &str, parameters: usize) -> Option<Vec<&'a [u8]>> {
        let symbol = self.imported(function)?;
        if self.elsewhere.contains(&symbol) {
            return None;
        }
        let uses = self
            .relocations
            .values()
            .filter(|entry| entry.index == symbol && entry.ty != RelocationType::TypeIndexLeb);
        let mut uses_left = 0_usize;
        for entry in uses {
            if entry.ty != RelocationType::FunctionIndexLeb {
                return None;
            }
            uses_left += 1;
        }
        let mut formats = Vec::new();
        for body in &self.bodies {
            let mut walk = Walk::new(self);
            uses_left =
                uses_left.checked_sub(walk.formats(body, symbol, parameters, &mut formats)?)?;
        }
        (uses_left == 0).then_some(formats)
    }

    /// The string at an address in read-only data.
    fn string(&self, (symbol, addend): Address) -> Option<&'a [u8]> {
        let SymbolInfo::Data {
            flags,
            symbol: Some(place),
            ..
        } = self.symbols.get(symbol as usize)?
        else {
            return None;
        };
        // Another object's definition may take the place of a weak one.
        if flags.contains(SymbolFlags::BINDING_WEAK)
            || !self
                .segment_names
                .get(place.index as usize)?
                .starts_with(".rodata")
        {
            return None;
        }
        let start = i64::from(place.offset).checked_add(addend)?;
        let text = self
            .segments
            .get(place.index as usize)?
            .get(usize::try_from(start).ok()?..)?;
        text.get(..text.iter().position(|&byte| byte == 0)?)
    }
}

/// The state of a walk through a function.
struct Walk<'c, 'a> {
    calls: &'c Calls<'a>,
    stack: Vec<Value>,
    locals: HashMap<u32, Value>,
    /// Of each open block: the height of the stack below it, its type and its kind.
    blocks: Vec<(usize, BlockType, FrameKind)>,
}

impl<'c, 'a> Walk<'c, 'a> {
    fn new(calls: &'c Calls<'a>) -> Self {
        Self {
            calls,
            stack: Vec::new(),
            locals: HashMap::new(),
            blocks: vec![(0, BlockType::Empty, FrameKind::Block)],
        }
    }

    fn pop(&mut self) -> Value {
        self.stack.pop().unwrap_or_default()
    }

    /// Adds the formats of the calls of `symbol` in a function; returns how many there are.
    fn formats(
        &mut self,
        body: &FunctionBody<'_>,
        symbol: u32,
        parameters: usize,
        formats: &mut Vec<&'a [u8]>,
    ) -> Option<usize> {
        let mut found = 0;
        for operator in body.get_operators_reader().ok()?.into_iter_with_offsets() {
            let (operator, offset) = operator.ok()?;
            let immediate = u32::try_from(offset + 1 - self.calls.code_start).ok()?;
            let relocation = self.calls.relocations.get(&immediate);
            if matches!(operator, Operator::Call { .. })
                && relocation.is_some_and(|entry| entry.index == symbol)
            {
                found += 1;
                // The arguments lie on top, the format below the last one.
                let place = self.stack.len().checked_sub(2)?;
                if parameters > self.stack.len() || self.stack.get(place)?.is_empty() {
                    return None;
                }
                for &address in self.stack.get(place)? {
                    formats.push(self.calls.string(address)?);
                }
            }
            self.step(&operator, relocation)?;
        }
        Some(found)
    }

    /// Follows one instruction.
    fn step(
        &mut self,
        operator: &Operator<'_>,
        relocation: Option<&RelocationEntry>,
    ) -> Option<()> {
        match *operator {
            Operator::I32Const { .. } => self.stack.push(match relocation {
                Some(entry) if entry.ty == RelocationType::MemoryAddrSleb => {
                    vec![(entry.index, entry.addend)]
                }
                _ => Value::new(),
            }),
            Operator::LocalGet { local_index } => {
                let value = self.locals.get(&local_index).cloned().unwrap_or_default();
                self.stack.push(value);
            }
            Operator::LocalSet { local_index } => {
                let value = self.pop();
                self.locals.insert(local_index, value);
            }
            Operator::LocalTee { local_index } => {
                let value = self.pop();
                self.locals.insert(local_index, value.clone());
                self.stack.push(value);
            }
            Operator::Select => {
                self.pop();
                let (mut second, first) = (self.pop(), self.pop());
                if second.is_empty() || first.is_empty() {
                    second.clear();
                } else {
                    second.extend(first);
                }
                self.stack.push(second);
            }
            Operator::Block { blockty } => self.open(blockty, FrameKind::Block)?,
            Operator::Loop { blockty } => {
                self.locals.clear();
                self.open(blockty, FrameKind::Loop)?;
            }
            Operator::If { blockty } => {
                self.pop();
                self.open(blockty, FrameKind::If)?;
            }
            Operator::Else => {
                self.locals.clear();
                let (height, ..) = *self.blocks.last()?;
                self.stack.resize(height, Value::new());
            }
            Operator::End => {
                self.locals.clear();
                let (height, block, _) = self.blocks.pop()?;
                let results = match block {
                    BlockType::Empty => 0,
                    BlockType::Type(_) => 1,
                    BlockType::FuncType(_) => return None,
                };
                self.stack.resize(height, Value::new());
                self.stack.resize(height + results, Value::new());
            }
            Operator::Br { .. }
            | Operator::BrTable { .. }
            | Operator::Return
            | Operator::Unreachable => {
                // What follows up to the block's end is never run.
            }
            _ => {
                let (taken, given) = operator.operator_arity(self)?;
                for _ in 0..taken {
                    self.pop();
                }
                for _ in 0..given {
                    self.stack.push(Value::new());
                }
            }
        }
        Some(())
    }

    /// Enters a block without parameters.
    fn open(&mut self, block: BlockType, kind: FrameKind) -> Option<()> {
        if matches!(block, BlockType::FuncType(_)) {
            return None;
        }
        self.blocks.push((self.stack.len(), block, kind));
        Some(())
    }
}

impl ModuleArity for Walk<'_, '_> {
    fn sub_type_at(&self, index: u32) -> Option<&SubType> {
        self.calls.types.get(index as usize)
    }

    fn tag_type_arity(&self, _: u32) -> Option<(u32, u32)> {
        None
    }

    fn type_index_of_function(&self, function: u32) -> Option<u32> {
        self.calls.functions.get(function as usize).copied()
    }

    fn func_type_of_cont_type(&self, _: &ContType) -> Option<&FuncType> {
        None
    }

    fn sub_type_of_ref_type(&self, _: &RefType) -> Option<&SubType> {
        None
    }

    fn control_stack_height(&self) -> u32 {
        u32::try_from(self.blocks.len()).unwrap_or(u32::MAX)
    }

    fn label_block(&self, depth: u32) -> Option<(BlockType, FrameKind)> {
        let (_, block, kind) = self.blocks.iter().rev().nth(depth as usize)?;
        Some((*block, *kind))
    }
}

/// The object with another name for an imported function. Nothing but the import section changes; relocations count from
/// the beginning of their sections.
pub fn rename_import(bytes: &[u8], old: &str, new: &str) -> Option<Vec<u8>> {
    let mut place = 8;
    loop {
        let id = *bytes.get(place)?;
        let (size, width) = leb(bytes.get(place + 1..)?)?;
        let start = place + 1 + width;
        let end = start.checked_add(size)?;
        if id != 2 {
            place = end;
            continue;
        }
        let payload = bytes.get(start..end)?;
        // A name stands behind its length.
        let from = [&[u8::try_from(old.len()).ok()?], old.as_bytes()].concat();
        let to = [&[u8::try_from(new.len()).ok()?], new.as_bytes()].concat();
        let found = payload
            .windows(from.len())
            .position(|window| window == from)?;
        let (before, rest) = payload.split_at_checked(found)?;
        let payload = [before, &to, rest.get(from.len()..)?].concat();
        let mut renamed = bytes.get(..=place)?.to_vec();
        let mut left = payload.len();
        while left >= 0x80 {
            renamed.push((left & 0x7f) as u8 | 0x80);
            left >>= 7;
        }
        renamed.push(left as u8);
        renamed.extend(payload);
        renamed.extend(bytes.get(end..)?);
        return Some(renamed);
    }
}

/// An unsigned LEB128 number and its bytes.
fn leb(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, index + 1));
        }
    }
    None
}
