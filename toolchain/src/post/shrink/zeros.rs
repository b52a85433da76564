//! Zeros in active data: memory that the module makes itself is zero already.
//!
//! A segment loses the zeros at its ends, and is cut where there are so many that the second half's own description is
//! shorter. Only where the segments lie one behind the other, inside of the memory: a segment that overlaps another may
//! mean its zeros, and one that does not fit traps.

use crate::post::features::Feature;
use crate::post::file::File;
use walrus::ir::Value;
use walrus::{ConstExpr, Data, DataId, DataKind, FunctionKind, MemoryId, Module};

/// What a segment costs besides its bytes, with some to spare.
const OVERHEAD: usize = 12;

/// Runtimes need not take more segments than this.
const MOST_SEGMENTS: usize = 10_000;

/// The features whose instructions may refer to segments.
const REFERRING: [Feature; 2] = [Feature::BulkMemory, Feature::Gc];

/// Trims; gives how many bytes were left out.
pub fn trim(module: &mut Module, file: &File) -> usize {
    // No pass adds such instructions: mostly no function needs to be looked at.
    let may_refer = file.usage.features().any(|used| REFERRING.contains(&used));
    let uses_segments = may_refer
        && module.funcs.iter().any(|function| match &function.kind {
            FunctionKind::Local(function) => !function.used_data_segments().is_empty(),
            _ => false,
        });
    let Some(segments) = segments(module) else {
        return 0;
    };
    // A segment that is referred to by number stays as it is; they are all left alone then.
    if uses_segments || segments.len() > MOST_SEGMENTS {
        return 0;
    }
    let (mut saved, mut count) = (0, segments.len());
    for (id, memory, start) in segments {
        let data = module.data.get_mut(id);
        let parts = parts(&data.value);
        if parts.len() + count > MOST_SEGMENTS {
            break;
        }
        let old = std::mem::take(&mut data.value);
        let name = data.name.clone();
        let kept: usize = parts.iter().map(|(from, to)| to - from).sum();
        if kept == old.len() {
            data.value = old;
            continue;
        }
        saved += old.len() - kept;
        count += parts.len();
        module.data.delete(id);
        for (from, to) in parts {
            let (Some(bytes), Ok(offset)) = (old.get(from..to), i32::try_from(start + from as u64))
            else {
                continue;
            };
            let kind = DataKind::Active {
                memory,
                offset: ConstExpr::Value(Value::I32(offset)),
            };
            let part = module.data.add(kind, bytes.to_vec());
            module.data.get_mut(part).name.clone_from(&name);
        }
    }
    saved
}

/// All segments with their places, if they are known, inside of a memory of our own, and disjoint.
fn segments(module: &Module) -> Option<Vec<(DataId, MemoryId, u64)>> {
    let mut found = Vec::new();
    let mut ends = Vec::new();
    for data in module.data.iter() {
        let (memory, start) = place(data)?;
        let end = start + data.value.len() as u64;
        let own = module.memories.get(memory);
        if own.import.is_some() || own.memory64 || end > own.initial * 65_536 || end > 1 << 31 {
            return None;
        }
        ends.push((memory, start, end));
        found.push((data.id(), memory, start));
    }
    ends.sort_unstable();
    let mut neighbours = ends.iter().zip(ends.iter().skip(1));
    neighbours
        .all(|(first, second)| first.0 != second.0 || first.2 <= second.1)
        .then_some(found)
}

fn place(data: &Data) -> Option<(MemoryId, u64)> {
    match &data.kind {
        DataKind::Active {
            memory,
            offset: ConstExpr::Value(Value::I32(offset)),
        } => Some((*memory, u64::from(offset.cast_unsigned()))),
        _ => None,
    }
}

/// The ranges that are worth keeping.
pub fn parts(bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for run in bytes.chunk_by(|left, right| (*left == 0) == (*right == 0)) {
        let end = at + run.len();
        if run.first() != Some(&0) {
            match parts.last_mut() {
                Some((_, last)) if at - *last <= OVERHEAD => *last = end,
                _ => parts.push((at, end)),
            }
        }
        at = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn zeros_are_cut_out() {
        assert_eq!(parts(b"\0\0ab\0c\0"), [(2, 6)]);
        assert_eq!(parts(&[0; 9]), []);
        let mut long = vec![1; 4];
        long.extend([0; 20]);
        long.extend([2; 4]);
        assert_eq!(parts(&long), [(0, 4), (24, 28)]);
    }
}
