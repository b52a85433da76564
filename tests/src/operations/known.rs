//! Differences that have a reason. Each is also a line of `docs/deviations.md`.

/// What a world has that makes differences.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Some symbolic links have absolute contents.
    pub absolute: bool,
    /// Preopens may have been closed.
    pub closed: bool,
    /// Some names are not UTF-8.
    pub odd: bool,
}

/// Why ours may answer otherwise than the kernel, if there is a reason.
pub fn reason(operation: &str, kernel: &str, ours: &str, setting: Setting) -> Option<&'static str> {
    let Setting {
        absolute,
        closed,
        odd,
    } = setting;
    let tells = |answer: &str| answer.contains("%ff");
    if ours.contains(" EILSEQ") && !kernel.contains(" EILSEQ") || tells(kernel) && !tells(ours) {
        return Some("a name that is not UTF-8");
    }
    let mut words = operation.split(' ');
    let name = words.next().unwrap_or_default();
    let result = |answer: &str| answer.split(' ').nth(1).unwrap_or_default().to_owned();
    let (kernel, ours) = (result(kernel), result(ours));
    let first = words.next().unwrap_or_default();
    match (name, kernel.as_str(), ours.as_str()) {
        ("symlink" | "symlinkat", "0", "EPERM") if first.starts_with('/') => {
            Some("wasmtime makes no symbolic link with absolute contents")
        }
        (_, _, "EPERM" | "EACCES") if absolute => {
            Some("wasmtime does not tell the contents of an absolute symbolic link")
        }
        ("rename" | "renameat" | "renameat2", "EBUSY", error) if error.starts_with('E') => {
            Some("a directory above a preopen is busy, but other errors come first")
        }
        ("sometimes" | "fsometimes", "0", error) if error.starts_with('E') => {
            Some("times that are to stay as they are: the path is looked at all the same")
        }
        ("seek" | "tell", number, "EINVAL") if !number.starts_with('E') => {
            Some("a directory's descriptor has no position")
        }
        (_, error, "ENAMETOOLONG") if error.starts_with('E') => {
            Some("a path that symbolic links make longer than PATH_MAX")
        }
        ("fchdir", "0", "ENOENT") => Some("a directory that is known by no path any more"),
        ("glob", "0", "3") if operation.len() > 4000 => Some("a pattern as long as PATH_MAX"),
        ("sync", "0", "EINVAL") => Some("wasmtime does not synchronise directories"),
        (name, _, "EPERM" | "EACCES")
            if closed && name.contains("at") && (operation.contains("..") || name == "linkat") =>
        {
            Some("a path that leaves a directory whose preopen has been closed")
        }
        ("glob", "0", _) if odd => Some("a name that is not UTF-8"),
        ("getfl", "0", "0") => Some("O_APPEND of what is not open for writing is not kept"),
        ("open" | "openat", "EISDIR", _) => Some("O_CREAT through a link that ends in a slash"),
        ("glob" | "probe" | "walk", _, _) if absolute => {
            Some("wasmtime does not tell the contents of an absolute symbolic link")
        }
        ("realpath", "0", "ENAMETOOLONG") => Some("realpath takes no path longer than PATH_MAX"),
        ("walk", "0", "ENAMETOOLONG") => Some("a walk below a path as long as PATH_MAX"),
        ("faccessat", "0", "EROFS") => {
            Some("a directory opened for reading passes no right to write on")
        }
        _ => None,
    }
}
