//! The table and the names against naive models.

mod common;

use common::canonical;
use proptest::prelude::*;
use wasikit_preopen::{Slot, Table};

fn component() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", ".", "..", "a", "b", "ab", "...", ".a", "\u{e9}"])
}

fn path() -> impl Strategy<Value = String> {
    prop::collection::vec(component(), 0..7).prop_map(|parts| parts.join("/"))
}

fn naive_canonical(path: &str) -> String {
    let mut stack = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(stack.pop()),
            name => stack.push(name),
        }
    }
    stack.join("/")
}

/// The preopen with the most components that are the first ones of the path; the last registered of equals.
fn naive_cover(preopens: &[(u32, String)], path: &str) -> Option<(u32, String)> {
    let parts = |path: &str| -> Vec<String> {
        let parts = path.split('/').filter(|part| !part.is_empty());
        parts.map(String::from).collect()
    };
    let names = parts(path);
    let mut best: Option<(u32, usize)> = None;
    for (fd, preopen) in preopens {
        let own = parts(preopen);
        if names.starts_with(&own) && best.is_none_or(|(_, len)| own.len() >= len) {
            best = Some((*fd, own.len()));
        }
    }
    let (fd, len) = best?;
    Some((fd, names.get(len..).unwrap_or_default().join("/")))
}

fn cover(table: &Table, path: &str) -> Option<(u32, String)> {
    let cover = table.cover(path.as_bytes())?;
    let rest = String::from_utf8(cover.rest.to_vec()).expect("it was text");
    Some((cover.slot.fd(), rest))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn canonical_names(path in path()) {
        prop_assert_eq!(canonical(&path), naive_canonical(&path));
    }

    #[test]
    fn covers(preopens in prop::collection::vec(path(), 0..6), path in path(), gone in 3_u32..9) {
        let preopens: Vec<_> = (3..).zip(preopens.iter().map(|name| canonical(name))).collect();
        let path = canonical(&path);
        let slots: Vec<_> = preopens.iter().map(|(fd, name)| Slot::new(name.as_bytes(), *fd)).collect();
        let mut table = Table::new();
        for slot in &slots {
            table.register(slot);
        }
        prop_assert_eq!(cover(&table, &path), naive_cover(&preopens, &path));
        if let Some(cover) = table.cover(path.as_bytes()) {
            let below = format!("{}/", String::from_utf8_lossy(cover.slot.path()));
            let below = below.trim_start_matches('/');
            let nested = preopens.iter().any(|(_, name)| !name.is_empty() && name.starts_with(below) && name.len() > cover.slot.path().len());
            prop_assert_eq!(cover.slot.nested(), nested);
        }
        let above = path.is_empty() || preopens.iter().any(|(_, name)| *name == path || name.starts_with(&format!("{path}/")));
        prop_assert_eq!(table.is_above(path.as_bytes()), above);

        // A table that forgets covers as the table that never knew.
        prop_assert_eq!(table.unregister(gone), preopens.iter().any(|(fd, _)| *fd == gone));
        let left: Vec<_> = preopens.iter().filter(|(fd, _)| *fd != gone).cloned().collect();
        prop_assert_eq!(cover(&table, &path), naive_cover(&left, &path));
    }
}
