//! Patterns over the names of cases: `*` stands for anything.

/// Whether `pattern` covers all of `text`.
pub fn matches(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in middle {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// What `--case` selects: a pattern with `*`, or any part of a name.
pub fn selects(pattern: &str, id: &str) -> bool {
    if pattern.contains('*') {
        matches(pattern, id)
    } else {
        id.contains(pattern)
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn stars_stand_for_anything() {
        assert!(matches("fd_read/*", "fd_read/at_end"));
        assert!(!matches("fd_read/*", "fd_readdir/at_end"));
        assert!(matches("*rights*", "path_open/rights_are_kept"));
        assert!(matches("a/b", "a/b") && !matches("a/b", "a/bc"));
        assert!(matches("a*b*c", "aXbYbZc") && !matches("a*b*c", "aXbYb"));
    }
}
