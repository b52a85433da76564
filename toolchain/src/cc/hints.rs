//! What to do about an error that clang or wasm-ld reported: tables from header, symbol and message to advice.

use super::Language;
use std::collections::BTreeSet;

/// As many hints as are still read.
const MOST: usize = 4;

/// No processes.
const PROCESSES: &str = "a WASI program is one process: it cannot start others";
/// No threads.
const THREADS: &str = "the target wasm32-wasip1 has no threads; build the program without them";
/// No sockets of one's own.
const SOCKETS: &str =
    "WASI preview 1 cannot open sockets: a program can only accept on those it is given";
/// No users.
const USERS: &str = "there are no users and groups in WASI";
/// No terminal control.
const TERMINALS: &str = "WASI has no terminal control; isatty() is all there is";

/// Headers and why they are missing, or what brings them.
const HEADERS: &[(&str, &str)] = &[
    ("sys/ptrace.h", PROCESSES),
    (
        "sys/shm.h",
        "there is no shared memory between WASI programs",
    ),
    ("sys/ipc.h", "there is no System V IPC in WASI"),
    ("sys/sem.h", "there is no System V IPC in WASI"),
    ("sys/msg.h", "there is no System V IPC in WASI"),
    ("pty.h", TERMINALS),
    ("shadow.h", USERS),
    ("sys/epoll.h", "epoll is Linux's own; poll() is there"),
    ("sys/inotify.h", "WASI cannot watch files"),
    (
        "execinfo.h",
        "there are no backtraces inside WebAssembly; `wasikit run` prints one on a trap",
    ),
    ("ucontext.h", "WebAssembly cannot switch stacks"),
    (
        "linux/limits.h",
        "use <limits.h>; Linux's own headers are not there",
    ),
];

/// Symbols and what defines them, or why nothing does.
const SYMBOLS: &[(&str, &str)] = &[
    ("fork", PROCESSES),
    ("vfork", PROCESSES),
    ("execv", PROCESSES),
    ("execve", PROCESSES),
    ("execvp", PROCESSES),
    ("execl", PROCESSES),
    ("execlp", PROCESSES),
    ("execle", PROCESSES),
    ("wait", PROCESSES),
    ("waitpid", PROCESSES),
    ("wait3", PROCESSES),
    ("wait4", PROCESSES),
    ("posix_spawn", PROCESSES),
    ("posix_spawnp", PROCESSES),
    ("system", PROCESSES),
    ("popen", PROCESSES),
    ("pclose", PROCESSES),
    (
        "pipe",
        "WASI preview 1 has no pipes: there is no other process to read from them",
    ),
    ("kill", PROCESSES),
    ("getpid", "add -lwasi-emulated-getpid"),
    (
        "signal",
        "add -D_WASI_EMULATED_SIGNAL and -lwasi-emulated-signal",
    ),
    (
        "raise",
        "add -D_WASI_EMULATED_SIGNAL and -lwasi-emulated-signal",
    ),
    (
        "sigaction",
        "there are no signals in WASI; signal() and raise() come with -D_WASI_EMULATED_SIGNAL -lwasi-emulated-signal",
    ),
    (
        "sigprocmask",
        "there are no signals in WASI; signal() and raise() come with -D_WASI_EMULATED_SIGNAL -lwasi-emulated-signal",
    ),
    (
        "alarm",
        "there are no signals in WASI, so no timers that send them",
    ),
    (
        "setitimer",
        "there are no signals in WASI, so no timers that send them",
    ),
    ("mmap", "add -D_WASI_EMULATED_MMAN and -lwasi-emulated-mman"),
    (
        "munmap",
        "add -D_WASI_EMULATED_MMAN and -lwasi-emulated-mman",
    ),
    (
        "mprotect",
        "the memory of a WebAssembly module has no protection to change",
    ),
    (
        "clock",
        "add -D_WASI_EMULATED_PROCESS_CLOCKS and -lwasi-emulated-process-clocks",
    ),
    (
        "times",
        "add -D_WASI_EMULATED_PROCESS_CLOCKS and -lwasi-emulated-process-clocks",
    ),
    (
        "getrusage",
        "add -D_WASI_EMULATED_PROCESS_CLOCKS and -lwasi-emulated-process-clocks",
    ),
    ("setjmp", SETJMP),
    ("longjmp", SETJMP),
    ("sigsetjmp", SETJMP),
    ("siglongjmp", SETJMP),
    ("__wasm_setjmp", "add -lsetjmp"),
    ("__wasm_setjmp_test", "add -lsetjmp"),
    ("__wasm_longjmp", "add -lsetjmp"),
    (
        "dlopen",
        "a WebAssembly program cannot load code while it runs: link everything into it",
    ),
    (
        "dlsym",
        "a WebAssembly program cannot load code while it runs: link everything into it",
    ),
    ("socket", SOCKETS),
    ("connect", SOCKETS),
    ("bind", SOCKETS),
    ("listen", SOCKETS),
    ("getaddrinfo", SOCKETS),
    ("getuid", USERS),
    ("getpwnam", USERS),
    ("tcgetattr", TERMINALS),
    (
        "main",
        "the program has no main(): compile only with -c, or make a reactor with -mexec-model=reactor",
    ),
];

/// setjmp was compiled as a plain call.
const SETJMP: &str = "setjmp must be compiled as WebAssembly exception handling: use clang 20 or newer, with which wasikit does it (objects made with -flto are compiled when they are linked: give -flto there, too); older ones know only the older encoding (-mllvm -wasm-enable-sjlj), which Node and browsers run and `wasikit run` does not";

/// An object throws or catches, or cleans up while an exception passes.
const EXCEPTIONS: &str = "an object was compiled with C++ exceptions, which the installed libc++ lacks: compile everything with -fno-exceptions, as wasikit does by default";

/// What such objects refer to.
const EXCEPTION_SYMBOLS: &[&str] = &[
    "__cpp_exception",
    "__cxa_allocate_exception",
    "__cxa_begin_catch",
    "__cxa_end_catch",
    "__cxa_free_exception",
    "__cxa_get_exception_ptr",
    "__cxa_rethrow",
    "__cxa_throw",
    "__gxx_personality_wasm0",
    "__wasm_lpad_context",
];

/// Libraries that exist only elsewhere.
const LIBRARIES: &[(&str, &str)] = &[
    (
        "stdc++",
        "link C++ programs with `wasikit c++`; the library is libc++, not libstdc++",
    ),
    (
        "gcc",
        "clang's builtins take libgcc's place and are linked without asking",
    ),
    (
        "gcc_s",
        "clang's builtins take libgcc's place and are linked without asking",
    ),
    (
        "c",
        "the sysroot has no C library for the target that is asked for; `wasikit doctor` looks at the sysroot",
    ),
];

/// Parts of clang's messages, whoever is their subject.
const COMPILER_MESSAGES: &[(&str, &str)] = &[
    (
        "No available targets are compatible with",
        "this clang was built without WebAssembly (Apple's is): install LLVM's own, or name another with WASIKIT_CLANG",
    ),
    (
        "with exceptions disabled",
        "C++ exceptions are off by default; the installed libc++ must have them for -fwasm-exceptions to work; Debian's has not",
    ),
    ("in namespace 'std::filesystem'", NO_FILES),
    ("template 'std::basic_ofstream<char>'", NO_FILES),
    ("template 'std::basic_ifstream<char>'", NO_FILES),
    ("template 'std::basic_fstream<char>'", NO_FILES),
    ("'thread' in namespace 'std'", NO_THREADS),
    ("'this_thread' in namespace 'std'", NO_THREADS),
    ("'mutex' in namespace 'std'", NO_THREADS),
    ("'recursive_mutex' in namespace 'std'", NO_THREADS),
    ("'shared_mutex' in namespace 'std'", NO_THREADS),
    ("'condition_variable' in namespace 'std'", NO_THREADS),
    ("'async' in namespace 'std'", NO_THREADS),
    ("unsupported option '-m", PROCESSOR),
    ("unsupported option '-fsanitize=", SANITIZERS),
    ("'No space left on device'", FULL),
    ("unable to open output file", OUTPUT),
    (
        "error: error reading '",
        "the file's owner can make it readable with `chmod u+r`; the directories above it need `x`",
    ),
    (
        "no such file or directory: '",
        "the path is taken relative to the directory that wasikit runs in",
    ),
];

/// Parts of wasm-ld's messages.
const LINKER_MESSAGES: &[(&str, &str)] = &[
    ("unknown argument: --version-script", GNU_FLAGS),
    ("unknown argument: --as-needed", GNU_FLAGS),
    ("unknown argument: --enable-new-dtags", GNU_FLAGS),
    ("unknown argument: -rpath", GNU_FLAGS),
    ("unknown argument: --hash-style", GNU_FLAGS),
    ("unknown argument: --no-as-needed", GNU_FLAGS),
    ("unknown argument: --exclude-libs", GNU_FLAGS),
    ("unknown argument: -soname", GNU_FLAGS),
    ("unknown argument: --no-undefined", GNU_FLAGS),
    ("unknown -z value: ", GNU_FLAGS),
    (
        "unknown argument: ",
        "wasm-ld has no such flag; `wasikit ld --help` lists those that it has",
    ),
    ("undefined symbol: __asan_", SANITIZERS),
    ("undefined symbol: __ubsan_", SANITIZERS),
    ("undefined symbol: __tsan_", SANITIZERS),
    ("undefined symbol: __kmpc_", OPENMP),
    ("undefined symbol: omp_", OPENMP),
    ("libclang_rt.profile.a", PROFILES),
    (": No space left on device", FULL),
    (
        "unknown file type",
        "an object or archive made for this machine? Everything that is linked must be compiled with `wasikit cc` and packed with `wasikit ar`",
    ),
    (
        "duplicate symbol: ",
        "a variable in a header must be declared `extern` there and defined in one file: WebAssembly has no common symbols (-fcommon); -Wl,--allow-multiple-definition takes the first",
    ),
    (
        "not a relocatable wasm file",
        "a finished program cannot be linked again; use the object file (-c)",
    ),
    ("cannot open output file", OUTPUT),
    (
        "entry symbol not defined",
        "the linker by itself adds no start file and no C library: link with `wasikit cc`, or with --no-entry what is no program",
    ),
    ("section too large", DAMAGED),
    ("truncated or malformed archive", DAMAGED),
];

/// What an interrupted compiler or copy leaves.
const DAMAGED: &str = "the file is cut off or damaged: make it again";

/// libc++ without files.
const NO_FILES: &str = "the installed libc++ was built without <filesystem> and <fstream>, as Debian's is; <cstdio> and <sys/stat.h> have what they do";

/// libc++ without threads.
const NO_THREADS: &str = "the installed libc++ was built without threads, mutexes and what rests on them, as Debian's is; a WASI program has one thread";

/// What compilers let pass for decades.
const OLD_WARNINGS: &[&str] = &[
    "[-Wint-conversion]",
    "[-Wincompatible-pointer-types]",
    "[-Wincompatible-function-pointer-types]",
    "[-Wimplicit-int]",
];

/// What to do about them where they are errors.
const OLD_CODE: &str = "older compilers took this for a warning, and -Wno-error=… with the name in brackets does again; functions that are called as another type than their own trap in WebAssembly";

/// There is one processor.
const PROCESSOR: &str =
    "there is one processor, WebAssembly: leave this out; -msimd128 asks for vector instructions";

/// The output has no place to go.
const OUTPUT: &str = "the output's directory must exist and be writable; -o names another";

/// No room for the output.
const FULL: &str = "the disk is full: make room, or name another place with -o; TMPDIR says where temporary files go";

/// Flags of GNU ld.
const GNU_FLAGS: &str = "wasm-ld lacks some flags of GNU ld; WASIKIT_IGNORE_GNU_FLAGS=1 drops them";

/// The sanitizers' libraries.
const SANITIZERS: &str = "there is no runtime library of the sanitizers for WASI; -fsanitize=undefined -fsanitize-trap=undefined needs none and traps at the fault";

/// OpenMP's library.
const OPENMP: &str = "OpenMP runs on threads, which WASI programs have not: leave out -fopenmp, or use -fopenmp-simd, which needs no library";

/// Coverage and profiling.
const PROFILES: &str =
    "there is no library for coverage and profiles for WASI: leave out --coverage and -fprofile-…";

/// The hint for a failure where `option` asks for another target.
pub fn other_target(option: &str) -> String {
    let advice = match option {
        "-m64" => "WebAssembly with WASI has 32-bit pointers",
        _ if option.ends_with("wasip2") => {
            "`wasikit post --component` makes a component for WASI 0.2 of a module for wasm32-wasip1"
        }
        _ if option.ends_with("-threads") => THREADS,
        _ => "wasikit's headers and archives are those of wasm32-wasip1",
    };
    format!("leave out `{option}`: {advice}")
}

/// What brings the C++ library that belongs to clang `version`.
fn cxx_package(version: Option<u32>) -> String {
    match version {
        Some(version) => format!(
            "install libc++ for WebAssembly beside clang {version}; on Debian: apt-get install libc++-{version}-dev-wasm32"
        ),
        None => {
            "install clang's libc++ for WebAssembly; on Debian: apt-get install libc++-dev-wasm32"
                .into()
        }
    }
}

/// Hints for what clang, of this version, printed when it compiled `language`.
pub fn for_compiler(errors: &str, language: Language, clang: Option<u32>) -> Vec<String> {
    let mut hints = Hints::default();
    for line in errors.lines() {
        if let Some(header) = between(line, "error: '", "' file not found") {
            hints.add(header_hint(header, language, clang));
        }
        if let Some(function) = between(line, "call to undeclared function '", "'")
            .or_else(|| between(line, "call to undeclared library function '", "'"))
            .or_else(|| between(line, "use of undeclared identifier '", "'"))
        {
            hints.add(looked_up(SYMBOLS, function));
        }
        hints.add(message_hint(COMPILER_MESSAGES, line));
        if line.contains(" error: ") && OLD_WARNINGS.iter().any(|name| line.ends_with(name)) {
            hints.add(Some(OLD_CODE.into()));
        }
    }
    hints.0
}

/// The hint for a header of a library that is not there, if clang misses one: it stands between angle brackets, those of the program's
/// own files between quotes.
pub fn for_foreign_header(errors: &str) -> Option<String> {
    let header = errors
        .lines()
        .find_map(|line| between(line, "error: '", "' file not found"))?;
    let is_known = header_hint(header, Language::C, None).is_some();
    (!is_known && errors.contains(&format!("<{header}>"))).then(|| foreign_header(header))
}

/// Hints for what wasm-ld printed; it links for a clang of this version.
pub fn for_linker(errors: &str, clang: Option<u32>) -> Vec<String> {
    let mut hints = Hints::default();
    let mut seen = BTreeSet::new();
    for line in errors.lines() {
        if let Some((_, symbol)) = line.split_once("undefined symbol: ")
            && seen.insert(symbol)
        {
            hints.add(symbol_hint(symbol.trim()));
        }
        if let Some((_, library)) = line.split_once("unable to find library -l") {
            hints.add(Some(library_hint(library.trim(), clang)));
        }
        hints.add(message_hint(LINKER_MESSAGES, line));
    }
    hints.0
}

/// Hints in the order of the errors, each once, not too many.
#[derive(Default)]
struct Hints(Vec<String>);

impl Hints {
    fn add(&mut self, hint: Option<String>) {
        self.0
            .extend(hint.filter(|hint| self.0.len() < MOST && !self.0.contains(hint)));
    }
}

fn header_hint(header: &str, language: Language, clang: Option<u32>) -> Option<String> {
    if let Some(known) = looked_up(HEADERS, header) {
        return Some(known);
    }
    if !header.contains('.')
        && !header.contains('/')
        && header.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    {
        let advice = match language {
            Language::C => format!(
                "compile with `wasikit c++`; if it is not there, {}",
                cxx_package(clang)
            ),
            Language::Cxx => cxx_package(clang),
        };
        return Some(format!(
            "`{header}` is a header of the C++ library: {advice}"
        ));
    }
    if header.starts_with("linux/") || header.starts_with("asm/") {
        return Some(format!(
            "`{header}` belongs to the Linux kernel, which is not there in WASI"
        ));
    }
    None
}

/// A header of no library that the sysroot has.
fn foreign_header(header: &str) -> String {
    format!(
        "`{header}`: not a header of the C library. Those of this machine's own libraries are not looked at: build the library with `wasikit cc`, and name its headers with -I"
    )
}

fn symbol_hint(symbol: &str) -> Option<String> {
    if let Some(known) = looked_up(SYMBOLS, symbol) {
        return Some(known);
    }
    if EXCEPTION_SYMBOLS.contains(&symbol) || symbol.starts_with("_Unwind_") {
        return Some(EXCEPTIONS.into());
    }
    if symbol.starts_with("pthread_") || symbol.starts_with("thrd_") || symbol.starts_with("sem_") {
        return Some(format!("`{symbol}`: {THREADS}"));
    }
    let is_cxx = [
        "std::",
        "operator new",
        "operator delete",
        "vtable for __cxxabiv1",
        "__cxa_",
        "__gxx_personality",
    ];
    if is_cxx.iter().any(|part| symbol.contains(part)) {
        return Some("these are functions of the C++ library: link with `wasikit c++` instead of `wasikit cc`".into());
    }
    None
}

fn library_hint(library: &str, clang: Option<u32>) -> String {
    if library == "c++" || library == "c++abi" {
        return cxx_package(clang);
    }
    looked_up(LIBRARIES, library).unwrap_or_else(|| {
        format!(
            "no lib{library}.a for wasm32-wasip1 in the -L directories; the system's own libraries are for this machine, so build {library} with `wasikit cc` first"
        )
    })
}

fn message_hint(table: &[(&str, &str)], line: &str) -> Option<String> {
    table
        .iter()
        .find(|(part, _)| line.contains(part))
        .map(|(_, hint)| (*hint).to_string())
}

/// The advice for `name`, with the name in front so that the reader sees what it is about.
fn looked_up(table: &[(&str, &str)], name: &str) -> Option<String> {
    table
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(known, hint)| format!("`{known}`: {hint}"))
}

/// What stands in `line` between `before` and the next `after`.
fn between<'a>(line: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_lead_to_their_reason() {
        let hints = for_compiler(
            "a.c:1:10: fatal error: 'sys/ptrace.h' file not found\n",
            Language::C,
            None,
        );
        assert_eq!(hints, [format!("`sys/ptrace.h`: {PROCESSES}")]);
        let hints = for_compiler(
            "a.cc:1:10: fatal error: 'iostream' file not found\n",
            Language::Cxx,
            Some(19),
        );
        assert!(hints.first().is_some_and(|hint| hint.contains("libc++-19")));
        assert!(
            for_compiler(
                "a.c:1:10: fatal error: 'mine.h' file not found\n",
                Language::C,
                None
            )
            .is_empty()
        );
    }

    #[test]
    fn headers_of_libraries_must_be_brought() {
        let hint = |name: &str, line: &str| {
            for_foreign_header(&format!(
                "a.c:1:10: fatal error: '{name}' file not found\n    1 | {line}\n"
            ))
        };
        let zlib = Some(foreign_header("zlib.h"));
        assert_eq!(hint("zlib.h", "#include <zlib.h>"), zlib);
        assert_eq!(hint("zlib.h", "#include \"zlib.h\""), None);
        assert_eq!(hint("sys/ptrace.h", "#include <sys/ptrace.h>"), None);
        assert_eq!(hint("iostream", "#include <iostream>"), None);
    }

    #[test]
    fn undeclared_functions_lead_to_their_reason() {
        let hints = for_compiler(
            "a.c:3:5: error: call to undeclared function 'fork'; ISO C99 and later\n",
            Language::C,
            None,
        );
        assert_eq!(hints, [format!("`fork`: {PROCESSES}")]);
    }

    #[test]
    fn exceptions_are_one_matter() {
        let errors = "wasm-ld: error: a.o: undefined symbol: __cxa_throw\nwasm-ld: error: a.o: undefined symbol: _Unwind_CallPersonality\n";
        assert_eq!(for_linker(errors, None), [EXCEPTIONS]);
    }

    #[test]
    fn each_hint_is_given_once() {
        let errors = "wasm-ld: error: a.o: undefined symbol: fork\nwasm-ld: error: b.o: undefined symbol: fork\n";
        assert_eq!(for_linker(errors, None).len(), 1);
        assert_eq!(
            for_linker("wasm-ld: error: unable to find library -lssl\n", None).len(),
            1
        );
    }
}
