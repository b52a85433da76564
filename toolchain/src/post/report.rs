//! What a pass did, for the reader and for programs.

use serde_json::{Map, Value, json};

/// What one pass changed.
#[derive(Debug)]
pub struct Report {
    pass: &'static str,
    /// Counts and lists by name.
    changes: Map<String, Value>,
    /// What could not be kept, and other remarks.
    notes: Vec<String>,
}

impl Report {
    /// Nothing yet.
    pub fn new(pass: &'static str) -> Self {
        Self {
            pass,
            changes: Map::new(),
            notes: Vec::new(),
        }
    }

    /// Adds to a count.
    pub fn count(&mut self, what: &str, number: usize) {
        if number > 0 {
            let before = self.changes.get(what).and_then(Value::as_u64).unwrap_or(0);
            self.changes
                .insert(what.into(), json!(before + number as u64));
        }
    }

    /// Adds to a list.
    pub fn list(&mut self, what: &str, item: impl Into<String>) {
        let list = self.changes.entry(what).or_insert_with(|| json!([]));
        if let Value::Array(items) = list {
            items.push(Value::String(item.into()));
        }
    }

    /// Adds a remark.
    pub fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// As JSON.
    pub fn json(&self) -> Value {
        json!({ "pass": self.pass, "changes": self.changes, "notes": self.notes })
    }

    /// As lines of text.
    pub fn text(&self) -> String {
        let mut text = format!("{}:\n", self.pass);
        for (what, value) in &self.changes {
            let value = match value {
                Value::Array(items) => {
                    let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                    items.join(", ")
                }
                other => other.to_string(),
            };
            text += &format!("  {what}: {value}\n");
        }
        for note in &self.notes {
            text += &format!("  note: {note}\n");
        }
        if self.changes.is_empty() && self.notes.is_empty() {
            text += "  nothing to do\n";
        }
        text
    }
}
