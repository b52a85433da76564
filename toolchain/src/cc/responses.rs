//! Response files: `@file` on a command line stands for the arguments in that file.

use std::ffi::{OsStr, OsString};
use std::path::Path;

/// How deep response files may refer to each other.
const DEPTH: usize = 8;

/// The arguments with every `@file` replaced by what it stands for; one that cannot be read stays, for the tool to report.
pub fn expand(arguments: &[OsString]) -> Vec<OsString> {
    let mut expanded = Vec::with_capacity(arguments.len());
    push_expanded(arguments, DEPTH, &mut expanded);
    expanded
}

fn push_expanded(arguments: &[OsString], depth: usize, expanded: &mut Vec<OsString>) {
    for argument in arguments {
        match contents(argument).filter(|_| depth > 0) {
            Some(text) => push_expanded(&split(&text), depth - 1, expanded),
            None => expanded.push(argument.clone()),
        }
    }
}

/// The text of the file that the argument refers to, if it is a response file.
fn contents(argument: &OsStr) -> Option<String> {
    let name = argument.to_str()?.strip_prefix('@')?;
    std::fs::read_to_string(Path::new(name)).ok()
}

/// Splits as GNU tools do: white space separates, quotes of both kinds group, a backslash takes the next character as it is.
fn split(text: &str) -> Vec<OsString> {
    let mut arguments = Vec::new();
    let mut current: Option<String> = None;
    let mut quote = None;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match (character, quote) {
            ('\\', _) => current.get_or_insert_default().extend(characters.next()),
            (character, Some(open)) if character == open => quote = None,
            (character, Some(_)) => current.get_or_insert_default().push(character),
            ('"' | '\'', None) => {
                quote = Some(character);
                current.get_or_insert_default();
            }
            (character, None) if character.is_ascii_whitespace() => {
                arguments.extend(current.take().map(OsString::from))
            }
            (character, None) => current.get_or_insert_default().push(character),
        }
    }
    arguments.extend(current.map(OsString::from));
    arguments
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn quotes_and_backslashes_group() {
        assert_eq!(
            split("-a  'b c' \"d\\\"e\"\n f\\ g ''"),
            ["-a", "b c", "d\"e", "f g", ""]
        );
        assert!(split(" \n\t").is_empty());
    }
}
