//! Where things lie in the checkout.

use std::path::PathBuf;

/// The checkout: the nearest folder upwards from the current one that holds libc-shim, else the one this was built in.
pub fn root() -> PathBuf {
    let current = std::env::current_dir().unwrap_or_default();
    let found = current
        .ancestors()
        .find(|folder| folder.join("libc-shim/Cargo.toml").is_file());
    found.map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".."),
        |folder| folder.to_path_buf(),
    )
}

/// The `wasikit` to test: `$WASIKIT`, else the release build of this checkout.
pub fn wasikit() -> PathBuf {
    std::env::var_os("WASIKIT").map_or_else(|| root().join("target/release/wasikit"), PathBuf::from)
}

/// The sysroot to test with: `$WASIKIT_SYSROOT`, else the one of this checkout.
pub fn sysroot() -> PathBuf {
    std::env::var_os("WASIKIT_SYSROOT").map_or_else(|| root().join("target/sysroot"), PathBuf::from)
}
