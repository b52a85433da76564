//! `wasikit env`: what build systems must be told, in each one's own language.

use crate::cc;
use crate::failure::{Failure, Outcome};
use crate::find::llvm;
use crate::find::sysroot::TARGET;
use crate::sdk;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
Print the settings with which a build system compiles for WASI

Usage: wasikit env [--shell | --cargo | --cmake | --meson | --clangd]

  --shell   variables for sh: eval \"$(wasikit env)\"; then ./configure --host=wasm32-wasi, make, cargo
  --cargo   for .cargo/config.toml: then plain `cargo build --target wasm32-wasip1`
  --cmake   a toolchain file: cmake -DCMAKE_TOOLCHAIN_FILE=FILE
  --meson   a cross file: meson setup --cross-file FILE
  --clangd  for .clangd: an editor's clangd then finds the headers that `wasikit cc` and `wasikit c++` find";

/// The places that every build system is told.
pub struct Places {
    /// The folder of `wasikit link`.
    pub sdk: PathBuf,
    /// The sysroot.
    pub sysroot: PathBuf,
    /// The same with the archives of libc++.
    pub with_cxx: PathBuf,
}

impl Places {
    /// Finds or makes them.
    pub fn find() -> Result<Self, Failure> {
        sdk::standard()
    }

    /// A tool of the folder.
    fn tool(&self, name: &str) -> String {
        self.sdk.join("bin").join(name).display().to_string()
    }
}

/// Runs `wasikit env`.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    let form = match arguments.as_slice() {
        [] => "--shell".to_string(),
        [form] => form.to_string_lossy().into_owned(),
        _ => return Err(Failure::user("`wasikit env` takes one option").hint(USAGE)),
    };
    let text = match form.as_str() {
        "--shell" => shell(&Places::find()?),
        "--cargo" => cargo(&Places::find()?),
        "--cmake" => cmake(&Places::find()?),
        "--meson" => meson(&Places::find()?),
        "--clangd" => clangd(&Places::find()?)?,
        "--help" | "-h" => format!("{USAGE}\n"),
        _ => {
            return Err(Failure::user(format!("`wasikit env` has no option `{form}`")).hint(USAGE));
        }
    };
    print!("{text}");
    Ok(ExitCode::SUCCESS)
}

/// The variables that cargo, rustc, the cc crate and bindgen read for our target.
pub fn for_cargo(places: &Places, run_options: &str) -> Vec<(String, String)> {
    let wasikit = places.tool("wasikit");
    let sysroot = places.sysroot.display();
    let mut variables = vec![
        (
            "CARGO_TARGET_WASM32_WASIP1_LINKER".to_string(),
            wasikit.clone(),
        ),
        (
            "CARGO_TARGET_WASM32_WASIP1_RUNNER".to_string(),
            format!("{wasikit} run --cargo{run_options} --"),
        ),
        (
            "WASI_SDK_PATH".to_string(),
            places.sdk.display().to_string(),
        ),
        // rquickjs-sys calls it so.
        ("WASI_SDK".to_string(), places.sdk.display().to_string()),
        (
            "WASI_SYSROOT".to_string(),
            places.with_cxx.display().to_string(),
        ),
        (
            // Without the visibility bindgen takes every function for hidden and leaves it out.
            "BINDGEN_EXTRA_CLANG_ARGS_wasm32_wasip1".to_string(),
            format!("--target={TARGET} --sysroot={sysroot} -fvisibility=default"),
        ),
        (
            "PKG_CONFIG_ALLOW_CROSS_wasm32_wasip1".to_string(),
            "1".to_string(),
        ),
        (
            "PKG_CONFIG_LIBDIR_wasm32_wasip1".to_string(),
            pkg_config(&places.sysroot),
        ),
        ("CXXSTDLIB_wasm32_wasip1".to_string(), "c++".to_string()),
    ];
    let tools = [
        ("CC", "clang"),
        ("CXX", "clang++"),
        ("AR", "ar"),
        ("RANLIB", "ranlib"),
    ];
    variables.extend(tools.map(|(variable, tool)| {
        (
            format!("{variable}_wasm32_wasip1"),
            places.tool(&format!("{TARGET}-{tool}")),
        )
    }));
    variables
}

/// Where pkg-config shall look, so that it never finds the system's own libraries.
fn pkg_config(sysroot: &Path) -> String {
    let library = sysroot.join("lib").join(TARGET).join("pkgconfig");
    let shared = sysroot.join("share/pkgconfig");
    format!("{}:{}", library.display(), shared.display())
}

/// For `eval` in a shell.
fn shell(places: &Places) -> String {
    let plain = [
        ("CC", places.tool("wasm32-wasip1-clang")),
        ("CXX", places.tool("wasm32-wasip1-clang++")),
        ("LD", places.tool("wasm-ld")),
        ("AR", places.tool("llvm-ar")),
        ("RANLIB", places.tool("llvm-ranlib")),
        ("NM", places.tool("llvm-nm")),
        ("STRIP", places.tool("llvm-strip")),
        ("OBJDUMP", places.tool("llvm-objdump")),
        ("PKG_CONFIG_LIBDIR", pkg_config(&places.sysroot)),
    ];
    plain
        .map(|(name, value)| (name.to_string(), value))
        .into_iter()
        .chain(for_cargo(places, " --dir ."))
        .map(|(name, value)| format!("export {name}='{}'\n", value.replace('\'', "'\\''")))
        .collect()
}

/// For `.cargo/config.toml`.
fn cargo(places: &Places) -> String {
    let mut text = format!("# Written by `wasikit env --cargo`.\n[target.{TARGET}]\n");
    let mut environment = String::new();
    for (name, value) in for_cargo(places, " --dir .") {
        match name.strip_prefix("CARGO_TARGET_WASM32_WASIP1_") {
            Some("LINKER") => text += &format!("linker = {}\n", toml(&value)),
            Some("RUNNER") => {
                let words: Vec<String> = value.split(' ').map(toml).collect();
                text += &format!("runner = [{}]\n", words.join(", "));
            }
            _ => environment += &format!("{name} = {}\n", toml(&value)),
        }
    }
    format!("{text}\n[env]\n{environment}")
}

/// A TOML string.
fn toml(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A CMake toolchain file.
pub fn cmake(places: &Places) -> String {
    format!(
        "# Written by `wasikit env --cmake`.\n\
         list(APPEND CMAKE_MODULE_PATH \"{modules}\")\n\
         set(CMAKE_SYSTEM_NAME WASI)\n\
         set(CMAKE_SYSTEM_VERSION 1)\n\
         set(CMAKE_SYSTEM_PROCESSOR wasm32)\n\
         set(WASI 1)\n\
         set(UNIX 1)\n\
         set(CMAKE_C_COMPILER \"{cc}\")\n\
         set(CMAKE_CXX_COMPILER \"{cxx}\")\n\
         set(CMAKE_AR \"{ar}\")\n\
         set(CMAKE_RANLIB \"{ranlib}\")\n\
         set(CMAKE_SYSROOT \"{sysroot}\")\n\
         set(CMAKE_CROSSCOMPILING_EMULATOR \"{wasikit};run;--native;--\")\n\
         list(APPEND CMAKE_FIND_ROOT_PATH \"{sysroot}\")\n\
         set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)\n\
         set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)\n\
         set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)\n\
         set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)\n\
         # Not this machine's own libraries.\n\
         if(NOT DEFINED ENV{{PKG_CONFIG_LIBDIR}})\n  \
           set(ENV{{PKG_CONFIG_LIBDIR}} \"{pkg_config}\")\n\
         endif()\n",
        modules = places.sdk.join("share/cmake").display(),
        cc = places.tool("wasm32-wasip1-clang"),
        cxx = places.tool("wasm32-wasip1-clang++"),
        ar = places.tool("llvm-ar"),
        ranlib = places.tool("llvm-ranlib"),
        sysroot = places.sysroot.display(),
        wasikit = places.tool("wasikit"),
        pkg_config = pkg_config(&places.sysroot),
    )
}

/// A Meson cross file.
fn meson(places: &Places) -> String {
    format!(
        "# Written by `wasikit env --meson`.\n\
         [binaries]\n\
         c = '{}'\n\
         cpp = '{}'\n\
         ar = '{}'\n\
         strip = '{}'\n\
         exe_wrapper = ['{}', 'run', '--native', '--']\n\
         \n\
         [built-in options]\n\
         b_asneeded = false\n\
         b_lundef = false\n\
         default_library = 'static'\n\
         \n\
         [properties]\n\
         pkg_config_libdir = '{}'\n\
         \n\
         [host_machine]\n\
         system = 'wasi'\n\
         cpu_family = 'wasm32'\n\
         cpu = 'wasm32'\n\
         endian = 'little'\n",
        places.tool("wasm32-wasip1-clang"),
        places.tool("wasm32-wasip1-clang++"),
        places.tool("llvm-ar"),
        places.tool("llvm-strip"),
        places.tool("wasikit"),
        pkg_config(&places.sysroot),
    )
}

/// A `.clangd`: what `wasikit cc` adds to the command lines that clangd reads from `compile_commands.json`, or makes up.
fn clangd(places: &Places) -> Result<String, Failure> {
    let sysroot = &places.sysroot;
    let mut options = vec![
        format!("--target={TARGET}"),
        format!("--sysroot={}", sysroot.display()),
        "-fno-exceptions".to_string(),
    ];
    if let Some(headers) = cc::before_clang(sysroot) {
        options.extend(["-isystem".to_string(), headers.display().to_string()]);
    }
    if let Some((headers, _)) = cc::cxx_library(&llvm::clang()?, sysroot) {
        options.extend([
            "-stdlib++-isystem".to_string(),
            headers.display().to_string(),
        ]);
    }
    let options: String = options
        .iter()
        // The strings of YAML in single quotes.
        .map(|option| format!("    - '{}'\n", option.replace('\'', "''")))
        .collect();
    Ok(format!(
        "# Written by `wasikit env --clangd`.\nCompileFlags:\n  Add:\n{options}"
    ))
}
