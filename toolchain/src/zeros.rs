//! Zeros in a linked module's data, which its memory holds anyway.
//!
//! wasm-ld writes what objects say, so a `FILE` of which the first words are set carries its zeros along. Segments are cut
//! as `wasikit post` cuts them, but nothing else of the module is looked at: no instruction and no name may refer to a segment.

use crate::post::shrink::zeros::parts;
use std::path::Path;
use wasm_encoder::{ConstExpr, DataSection, Module, RawSection};
use wasmparser::{DataKind, DataSectionReader, KnownCustom, Operator, Parser, Payload, TypeRef};

/// Cuts the zeros out of the module at `path`; one that is not understood stays as it is.
///
/// # Errors
/// When the file cannot be read or written.
pub fn cut_out_of(path: &Path) -> std::io::Result<()> {
    let module = std::fs::read(path)?;
    match without_zeros(&module) {
        Some(shorter) if shorter.len() < module.len() => std::fs::write(path, shorter),
        _ => Ok(()),
    }
}

fn without_zeros(module: &[u8]) -> Option<Vec<u8>> {
    let mut shorter = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.ok()?;
        match &payload {
            // Memory that others made may hold something.
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    if matches!(import.ok()?.ty, TypeRef::Memory(_)) {
                        return None;
                    }
                }
            }
            // Instructions refer to segments by their numbers.
            Payload::DataCountSection { .. } => return None,
            // Names, too.
            Payload::CustomSection(custom) if matches!(custom.as_known(), KnownCustom::Name(_)) => {
                return None;
            }
            Payload::DataSection(data) => {
                shorter.section(&cut(data)?);
                continue;
            }
            _ => {}
        }
        if let Some((id, range)) = payload.as_section() {
            let data = module.get(range)?;
            shorter.section(&RawSection { id, data });
        }
    }
    Some(shorter.finish())
}

/// The same data in segments without long zeros; none if one of them is not at a constant place, or they may overlap.
fn cut(data: &DataSectionReader<'_>) -> Option<DataSection> {
    let mut section = DataSection::new();
    let mut free = 0;
    for segment in data.clone() {
        let segment = segment.ok()?;
        let DataKind::Active {
            memory_index: 0,
            offset_expr,
        } = segment.kind
        else {
            return None;
        };
        let Operator::I32Const { value: start } = offset_expr.get_operators_reader().read().ok()?
        else {
            return None;
        };
        if start < free {
            return None;
        }
        free = start.checked_add(i32::try_from(segment.data.len()).ok()?)?;
        for (from, to) in parts(segment.data) {
            let place = ConstExpr::i32_const(start.checked_add(i32::try_from(from).ok()?)?);
            section.active(0, &place, segment.data.get(from..to)?.iter().copied());
        }
    }
    Some(section)
}

#[cfg(test)]
mod tests {
    use super::without_zeros;

    #[test]
    fn zeros_go_where_nothing_refers_to_them() {
        let module = |fields: &str| wat::parse_str(format!("(module {fields})")).unwrap();
        let long =
            r#"(memory 1) (data (i32.const 8) "ab\00\00\00\00\00\00\00\00\00\00\00\00\00\00c\00")"#;
        let short = r#"(memory 1) (data (i32.const 8) "ab") (data (i32.const 24) "c")"#;
        assert_eq!(without_zeros(&module(long)), Some(module(short)));
        for left_alone in [
            r#"(import "m" "m" (memory 1)) (data (i32.const 8) "a\00")"#,
            r#"(memory 1) (data (i32.const 8) "ab") (data (i32.const 9) "\00")"#,
            r#"(memory 1) (data "a\00") (func (data.drop 0))"#,
        ] {
            assert_eq!(without_zeros(&module(left_alone)), None, "{left_alone}");
        }
    }
}
