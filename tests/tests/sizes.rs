//! The bounds of what small programs take, measured as in `docs/sizes.md`: each with rustup's wasi-libc beside it in the same run, or
//! in bytes.

use wasikit_tests::build::Library;
use wasikit_tests::sizes::{build, bytes};

const FOLDER: &str = "target/sizes";

fn ours(name: &str) -> u64 {
    bytes(name, Library::Ours, FOLDER).expect("it links")
}

fn reference(name: &str) -> u64 {
    bytes(name, Library::Reference, FOLDER).expect("it links")
}

#[test]
fn puts_and_printf_take_at_most_half() {
    for name in ["puts", "printf(\"%d\")", "snprintf"] {
        let (ours, theirs) = (ours(name), reference(name));
        assert!(2 * ours <= theirs, "{name}: {ours} and {theirs} bytes");
    }
}

#[test]
fn bounds_in_bytes_hold() {
    for (name, most) in [
        ("puts", 1_450),
        ("printf(\"%d\")", 7_900),
        ("malloc", 3_400),
        ("sscanf", 6_000),
        ("open", 8_500),
        ("fopen + fread", 14_500),
    ] {
        let ours = ours(name);
        assert!(ours <= most, "{name}: {ours} bytes");
    }
}

/// The functions that a stripped module imports from the runtime: each name stands behind that of the interface.
fn imports(module: &[u8]) -> Vec<String> {
    const INTERFACE: &[u8] = b"wasi_snapshot_preview1";
    let mut found = Vec::new();
    for (place, window) in module.windows(INTERFACE.len()).enumerate() {
        if window == INTERFACE {
            let (length, rest) = module[place + INTERFACE.len()..]
                .split_first()
                .expect("a name follows");
            found.push(String::from_utf8_lossy(&rest[..usize::from(*length)]).into_owned());
        }
    }
    found
}

#[test]
fn programs_import_what_they_use() {
    for (name, expected) in [
        ("empty main", &[] as &[&str]),
        ("write()", &["fd_write"]),
        ("malloc", &[]),
    ] {
        let module = build(name, Library::Ours, FOLDER).expect("it links");
        let bytes = std::fs::read(module).expect("the module");
        let unexpected: Vec<String> = imports(&bytes)
            .into_iter()
            .filter(|name| !expected.contains(&name.as_str()) && name != "proc_exit")
            .collect();
        assert!(unexpected.is_empty(), "{name} imports {unexpected:?}");
    }
}
