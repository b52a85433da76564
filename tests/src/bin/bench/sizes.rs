//! How large small programs are with each library.

use anyhow::Result;
use std::fmt::Write as _;
use wasikit_tests::build::{Library, compile, link, link_with_driver};
use wasikit_tests::paths::root;

/// Small programs, and what they measure.
const SIZES: &[(&str, &str)] = &[
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

/// The table of the programs, in Markdown.
///
/// # Errors
/// When a program does not compile.
pub fn table() -> Result<String> {
    let place = root().join("target/bench/sizes");
    std::fs::create_dir_all(&place)?;
    let mut text = String::from(
        "Bytes of small programs: `wasikit cc -Os -s`, and the same program linked with rustup's wasi-libc (`--gc-sections --strip-all --compress-relocations`).\n\n| program | wasikit | wasi-libc | share |\n|---|---:|---:|---:|\n",
    );
    for (index, (name, source)) in SIZES.iter().enumerate() {
        let file = place.join(format!("{index}.c"));
        std::fs::write(&file, source)?;
        let mut bytes = Vec::new();
        for library in [Library::Ours, Library::Reference] {
            let object = place.join(format!("{index}.{library:?}.o"));
            let module = place.join(format!("{index}.{library:?}.wasm"));
            compile(&file, &object, library, &["-Os"])?;
            let linked = if library == Library::Ours {
                link_with_driver(&object, &module)
            } else {
                link(&object, &module, library)
            };
            bytes.push(
                linked
                    .ok()
                    .and_then(|()| std::fs::metadata(&module).ok())
                    .map(|data| data.len()),
            );
        }
        let (ours, theirs) = (
            bytes.first().copied().flatten(),
            bytes.get(1).copied().flatten(),
        );
        let cell =
            |value: Option<u64>| value.map_or_else(|| "–".to_owned(), |value| value.to_string());
        let share = ours.zip(theirs).map_or_else(
            || "–".to_owned(),
            |(a, b)| format!("{:.0} %", a as f64 * 100.0 / b as f64),
        );
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {share} |",
            cell(ours),
            cell(theirs)
        );
    }
    Ok(text)
}
