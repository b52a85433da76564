//! Tells an overflow of the C stack from a wild pointer.
//!
//! The stack of a program stands at the beginning of its memory and grows downwards, so an overflow runs into an address
//! below 0 and traps. To see afterwards where the stack pointer was, the runner adds an export to the module: LLVM keeps
//! the stack pointer in the first global that a module defines.

use wasmparser::{ExternalKind, GlobalSectionReader, Operator, Parser, Payload, ValType};

/// The name under which the runner finds the stack pointer.
pub const EXPORT: &str = "__wasikit_stack_pointer";

/// A frame larger than this is rare: a stack pointer this near to the end is taken for an overflow, because functions
/// that call no others do not store the stack pointer.
const NEAR: i32 = 64 * 1024;

/// The module with its stack pointer exported, and the size of the stack; `None` if it has none that we recognise.
pub fn expose(module: &[u8]) -> Option<(Vec<u8>, i32)> {
    let mut size = None;
    let mut exports = None;
    let mut imported_globals = false;
    for payload in Parser::new(0).parse_all(module) {
        match payload.ok()? {
            Payload::ImportSection(section) => {
                imported_globals = section.into_imports().any(|import| {
                    import.is_ok_and(|import| matches!(import.ty, wasmparser::TypeRef::Global(_)))
                });
            }
            Payload::GlobalSection(section) => size = first_is_stack_pointer(&section),
            Payload::ExportSection(section) => {
                let known = |name: &str| {
                    section
                        .clone()
                        .into_iter()
                        .any(|export| export.is_ok_and(|export| export.name == name))
                };
                if known(EXPORT) {
                    return None;
                }
                exports = Some((section.range(), section.count()));
            }
            Payload::CodeSectionStart { .. } => break,
            _ => {}
        }
    }
    let (range, count) = exports?;
    let size = size.filter(|_| !imported_globals)?;
    let section = module.get(range.clone())?;
    let digits = 1 + section.iter().position(|digit| digit & 0x80 == 0)?;
    let entries = section.get(digits..)?;
    let mut contents = leb(count.checked_add(1)?);
    contents.extend_from_slice(entries);
    contents.extend(leb(u32::try_from(EXPORT.len()).ok()?));
    contents.extend_from_slice(EXPORT.as_bytes());
    contents.extend([GLOBAL, 0]);

    // The section's header is its identifier and its length, padded or not.
    let before = module.get(..range.start)?;
    let header = header_length(before, range.end - range.start)?;
    let mut changed = before.get(..before.len() - header)?.to_vec();
    changed.push(EXPORT_SECTION);
    changed.extend(leb(u32::try_from(contents.len()).ok()?));
    changed.extend(contents);
    changed.extend_from_slice(module.get(range.end..)?);
    Some((changed, size))
}

/// The identifier of the export section.
const EXPORT_SECTION: u8 = 7;

/// What an exported global is marked with.
const GLOBAL: u8 = ExternalKind::Global as u8;

/// Whether a program whose stack pointer was `pointer` had used up a stack of `size` bytes.
pub fn is_used_up(pointer: i32, size: i32) -> bool {
    pointer < NEAR.min(size / 8) || pointer > size
}

/// The initial value of the first global, if that looks like a stack pointer.
fn first_is_stack_pointer(section: &GlobalSectionReader<'_>) -> Option<i32> {
    let global = section.clone().into_iter().next()?.ok()?;
    if !global.ty.mutable || global.ty.content_type != ValType::I32 {
        return None;
    }
    match global.init_expr.get_operators_reader().read().ok()? {
        Operator::I32Const { value } if value > 0 => Some(value),
        _ => None,
    }
}

/// How many bytes before the end of `before` the header of a section of `length` bytes takes.
fn header_length(before: &[u8], length: usize) -> Option<usize> {
    (2..=6).find(|&header| {
        let Some((&identifier, digits)) = before
            .len()
            .checked_sub(header)
            .and_then(|start| before.get(start..)?.split_first())
        else {
            return false;
        };
        identifier == EXPORT_SECTION && read_leb(digits) == Some(length)
    })
}

/// The number that exactly these bytes stand for.
fn read_leb(digits: &[u8]) -> Option<usize> {
    let (last, front) = digits.split_last()?;
    if last & 0x80 != 0 || front.iter().any(|digit| digit & 0x80 == 0) {
        return None;
    }
    digits.iter().rev().try_fold(0_usize, |number, digit| {
        number
            .checked_mul(128)?
            .checked_add(usize::from(digit & 0x7f))
    })
}

/// `number` as unsigned LEB128.
fn leb(mut number: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let digit = (number & 0x7f).to_le_bytes()[0];
        number >>= 7;
        if number == 0 {
            bytes.push(digit);
            return bytes;
        }
        bytes.push(digit | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_and_read() {
        for number in [0, 1, 127, 128, 300, 70_000] {
            assert_eq!(read_leb(&leb(number)), usize::try_from(number).ok());
        }
        assert_eq!(read_leb(&[0x85, 0x80, 0]), Some(5));
        assert_eq!(read_leb(&[0x80]), None);
    }

    #[test]
    fn the_first_global_gets_exported() {
        // One global, mutable i32 = 1024, and an empty export section with a padded length.
        let module = b"\0asm\x01\0\0\0\x06\x07\x01\x7f\x01\x41\x80\x08\x0b\x07\x81\0\0";
        let (changed, size) = expose(module).expect("it has a stack pointer");
        assert_eq!(size, 1024);
        let exported = Parser::new(0).parse_all(&changed).any(|payload| {
            matches!(payload, Ok(Payload::ExportSection(section))
                if section.clone().into_iter().any(|export| export.is_ok_and(|export| export.name == EXPORT)))
        });
        assert!(exported);
        assert_eq!(expose(b"\0asm\x01\0\0\0"), None);
        assert_eq!(expose(b"\0asm\x01\0\0\0\x07\x05"), None);
    }

    #[test]
    fn a_stack_pointer_beyond_the_end_is_an_overflow() {
        assert!(is_used_up(-16, 1 << 20));
        assert!(is_used_up(100, 1 << 20));
        assert!(!is_used_up(1 << 19, 1 << 20));
    }
}
