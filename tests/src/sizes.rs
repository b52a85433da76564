//! Small programs and how large they are with either library: the table of `docs/sizes.md` and the bounds in `tests/tests/sizes.rs`.

use crate::build::{Library, compile, link, link_with_driver};
use crate::paths::root;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Small programs: what they measure, and their source.
pub const PROGRAMS: &[(&str, &str)] = &[
    ("empty main", "int main(void) { return 0; }"),
    (
        "write()",
        "#include <unistd.h>\nint main(void) { return write(1, \"x\\n\", 2) != 2; }",
    ),
    (
        "puts",
        "#include <stdio.h>\nint main(void) { puts(\"hello, world\"); return 0; }",
    ),
    (
        "malloc",
        "#include <stdlib.h>\nint main(void) { char *volatile p = malloc(100); free(p); return !p; }",
    ),
    (
        "strtod",
        "#include <stdlib.h>\nint main(void) { volatile double d = strtod(\"1.5\", 0); return d != 1.5; }",
    ),
    (
        "printf(\"%d\")",
        "#include <stdio.h>\nint main(void) { volatile int n = 42; printf(\"%d\\n\", n); return 0; }",
    ),
    (
        "snprintf",
        "#include <stdio.h>\nint main(void) { char b[32]; volatile int n = 42; return snprintf(b, 32, \"%d\", n) != 2; }",
    ),
    (
        "main with argv",
        "int main(int argc, char **argv) { return argc > 5 ? argv[1][0] : 0; }",
    ),
    (
        "getenv",
        "#include <stdlib.h>\nint main(void) { return getenv(\"A\") != 0; }",
    ),
    (
        "open",
        "#include <fcntl.h>\nint main(void) { return open(\"f\", O_RDONLY) > 100; }",
    ),
    (
        "open + chdir",
        "#include <fcntl.h>\n#include <unistd.h>\nint main(void) { return chdir(\"d\") + open(\"f\", O_RDONLY) > 100; }",
    ),
    (
        "fopen + fread",
        "#include <stdio.h>\nint main(void) { char b[8]; FILE *f = fopen(\"f\", \"r\"); return f && fread(b, 1, 8, f) > 100; }",
    ),
    (
        "sscanf",
        "#include <stdio.h>\nint main(void) { int a; return sscanf(\"42\", \"%d\", &a) != 1; }",
    ),
    (
        "regcomp",
        "#include <regex.h>\nint main(void) { regex_t r; return regcomp(&r, \"a*b\", REG_EXTENDED); }",
    ),
    (
        "sin",
        "#include <math.h>\nint main(void) { volatile double d = 2; return sin(d) > 1; }",
    ),
    (
        "qsort",
        "#include <stdlib.h>\nstatic int c(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }\nint main(void) { int v[3] = {3, 1, 2}; qsort(v, 3, 4, c); return v[0] != 1; }",
    ),
];

/// Compiles and links one of the programs into a folder; returns the module. The reference is linked with the linker itself, as
/// clang would do it.
///
/// # Errors
/// When there is no such program, or it does not compile or link with the library.
pub fn build(name: &str, library: Library, folder: &str) -> Result<PathBuf> {
    let (index, (_, source)) = PROGRAMS
        .iter()
        .enumerate()
        .find(|(_, program)| program.0 == name)
        .with_context(|| format!("no program {name}"))?;
    let place = root().join(folder);
    std::fs::create_dir_all(&place)?;
    let file = place.join(format!("{index}.{library:?}.c"));
    let object = file.with_extension("o");
    let module = file.with_extension("wasm");
    std::fs::write(&file, source)?;
    compile(&file, &object, library, &["-Os"])?;
    if library == Library::Ours {
        link_with_driver(&object, &module)?;
    } else {
        link(&object, &module, library)?;
    }
    Ok(module)
}

/// The bytes of one of the programs.
///
/// # Errors
/// As `build`.
pub fn bytes(name: &str, library: Library, folder: &str) -> Result<u64> {
    Ok(std::fs::metadata(build(name, library, folder)?)?.len())
}
