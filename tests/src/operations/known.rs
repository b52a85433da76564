//! Differences that have a reason. Each is also a line of `docs/deviations.md`.

/// Why ours may answer otherwise than the kernel, if there is a reason.
pub fn reason(operation: &str, kernel: &str, ours: &str, absolute: bool) -> Option<&'static str> {
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
        ("fchdir", "0", "ENOENT") => {
            Some("a directory opened through a symbolic link that has been removed since")
        }
        ("glob", "0", "3") if operation.len() > 4000 => Some("a pattern as long as PATH_MAX"),
        ("sync", "0", "EINVAL") => Some("wasmtime does not synchronise directories"),
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
