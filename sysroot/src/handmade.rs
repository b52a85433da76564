//! Objects that no Rust source can give: single instructions as functions, the exception that `longjmp` throws, and the stack
//! pointer.

use crate::object::{Kind, Object, Relocation, Section, Symbol, flags};
use wasm_encoder::{
    CodeSection, Encode, Function, FunctionSection, GlobalType, ImportSection, Instruction,
    TagKind, TagSection, TagType, TypeSection, ValType,
};

/// `sqrt` and `sqrtf` (C17 7.12.7.5): wasm's instruction is correctly rounded, and C's errno is not used
/// (`math_errhandling`).
pub fn square_roots() -> Vec<(String, Object)> {
    vec![
        (
            "sqrt.o".to_owned(),
            unary("sqrt", ValType::F64, &Instruction::F64Sqrt),
        ),
        (
            "sqrtf.o".to_owned(),
            unary("sqrtf", ValType::F32, &Instruction::F32Sqrt),
        ),
    ]
}

fn unary(name: &str, value: ValType, instruction: &Instruction) -> Object {
    let mut types = TypeSection::new();
    types.ty().function([value], [value]);
    let mut functions = FunctionSection::new();
    functions.function(0);
    let mut body = Function::new([]);
    body.instruction(&Instruction::LocalGet(0))
        .instruction(instruction)
        .instruction(&Instruction::End);
    let mut code = CodeSection::new();
    code.function(&body);
    let symbol = Symbol {
        kind: Kind::Function,
        flags: flags::WEAK,
        name: name.to_owned(),
        index: 0,
        extent: (0, 0),
    };
    Object {
        sections: vec![
            section(1, &types),
            section(3, &functions),
            section(10, &code),
        ],
        symbols: vec![symbol],
        ..Object::default()
    }
}

/// `__wasikit_throw_longjmp`, and the tag `__c_longjmp` of the exception that it throws. LLVM 22 and later expect the C
/// library to define the tag; older ones define it, weak, in every object that uses it.
pub fn longjmp() -> (String, Object) {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], []);
    let mut functions = FunctionSection::new();
    functions.function(0);
    let mut tags = TagSection::new();
    tags.tag(TagType {
        kind: TagKind::Exception,
        func_type_idx: 0,
    });
    let mut code = CodeSection::new();
    // No locals; local.get 0; throw with room for the linker's five bytes; end.
    code.raw(&[0, 0x20, 0, 0x08, 0x80, 0x80, 0x80, 0x80, 0, 0x0b]);
    let mut code = section(10, &code);
    // One byte for the number of bodies, one for the length of this one.
    const THROW_OPERAND: u32 = 2 + 4;
    code.relocations.push(Relocation {
        kind: TAG_INDEX_LEB,
        offset: THROW_OPERAND,
        index: 1,
        addend: 0,
    });
    let symbol = |kind, name: &str, extra| Symbol {
        kind,
        flags: flags::WEAK | extra,
        name: name.to_owned(),
        index: 0,
        extent: (0, 0),
    };
    let symbols = vec![
        symbol(Kind::Function, "__wasikit_throw_longjmp", flags::HIDDEN),
        symbol(Kind::Tag, "__c_longjmp", 0),
    ];
    let sections = vec![
        section(1, &types),
        section(3, &functions),
        section(13, &tags),
        code,
    ];
    (
        "longjmp.o".to_owned(),
        Object {
            sections,
            symbols,
            ..Object::default()
        },
    )
}

/// The tag `__cpp_exception` of the exceptions of C++. Whoever throws or catches one refers to it, and since LLVM 22 nobody else
/// defines it: LLVM's own builtins, which ours replace, do.
pub fn cpp_exception() -> (String, Object) {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], []);
    let mut tags = TagSection::new();
    tags.tag(TagType {
        kind: TagKind::Exception,
        func_type_idx: 0,
    });
    let symbol = Symbol {
        kind: Kind::Tag,
        flags: flags::WEAK,
        name: "__cpp_exception".to_owned(),
        index: 0,
        extent: (0, 0),
    };
    (
        "cpp_exception.o".to_owned(),
        Object {
            sections: vec![section(1, &types), section(13, &tags)],
            symbols: vec![symbol],
            ..Object::default()
        },
    )
}

/// `__wasikit_stack_pointer` and `__wasikit_set_stack_pointer`: for handlers that run on another stack.
pub fn stack_pointer() -> (String, Object) {
    let mut types = TypeSection::new();
    types.ty().function([], [ValType::I32]);
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    let global = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    imports.import("env", "__stack_pointer", global);
    let mut functions = FunctionSection::new();
    functions.function(0).function(1);
    let mut code = CodeSection::new();
    // No locals; global.get with room for the linker's five bytes; end.
    code.raw(&[0, 0x23, 0x80, 0x80, 0x80, 0x80, 0, 0x0b]);
    // No locals; local.get 0; global.set; end.
    code.raw(&[0, 0x20, 0, 0x24, 0x80, 0x80, 0x80, 0x80, 0, 0x0b]);
    let mut code = section(10, &code);
    // Behind one byte for the number of bodies, and one for the length of each.
    const OPERANDS: [u32; 2] = [2 + 2, 2 + 8 + 1 + 4];
    for offset in OPERANDS {
        code.relocations.push(Relocation {
            kind: GLOBAL_INDEX_LEB,
            offset,
            index: 2,
            addend: 0,
        });
    }
    let symbol = |kind, name: &str, flags, index| Symbol {
        kind,
        flags,
        name: name.to_owned(),
        index,
        extent: (0, 0),
    };
    let own = flags::WEAK | flags::HIDDEN;
    let symbols = vec![
        symbol(Kind::Function, "__wasikit_stack_pointer", own, 0),
        symbol(Kind::Function, "__wasikit_set_stack_pointer", own, 1),
        symbol(Kind::Global, "__stack_pointer", flags::UNDEFINED, 0),
    ];
    let sections = vec![
        section(1, &types),
        section(2, &imports),
        section(3, &functions),
        code,
    ];
    (
        "stack_pointer.o".to_owned(),
        Object {
            sections,
            symbols,
            ..Object::default()
        },
    )
}

/// `R_WASM_GLOBAL_INDEX_LEB`.
const GLOBAL_INDEX_LEB: u8 = 7;

/// `R_WASM_TAG_INDEX_LEB`.
const TAG_INDEX_LEB: u8 = 10;

/// A section without the size that stands before its payload.
fn section(id: u8, encoded: &impl Encode) -> Section {
    let mut bytes = Vec::new();
    encoded.encode(&mut bytes);
    let prefix = bytes
        .iter()
        .position(|byte| byte & 0x80 == 0)
        .map_or(0, |last| last + 1);
    Section {
        id,
        name: String::new(),
        payload: bytes.split_off(prefix),
        relocations: Vec::new(),
    }
}
