//! Names of functions as their authors wrote them.

/// `name` without the encoding that Rust or C++ compilers give it.
pub fn demangled(name: &str) -> String {
    if let Ok(rust) = rustc_demangle::try_demangle(name) {
        return format!("{rust:#}");
    }
    // Without the prefix every short C name would be a type: `f` is the code for `float`.
    if !name.starts_with("_Z") {
        return name.to_string();
    }
    cpp_demangle::Symbol::new(name)
        .ok()
        .and_then(|symbol| symbol.demangle().ok())
        .unwrap_or_else(|| name.to_string())
}

#[cfg(test)]
mod tests {
    use super::demangled;

    #[test]
    fn names_of_c_stay() {
        for name in ["f", "g", "main", "i"] {
            assert_eq!(demangled(name), name);
        }
        assert_eq!(demangled("_Z1fi"), "f(int)");
    }
}
