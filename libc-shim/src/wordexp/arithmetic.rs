//! Arithmetic of the shell, `$((…))`: POSIX.1-2024 XCU 2.6.4, in 64 bits, without assignments.

/// What is left of an expression, and what a name in it is worth.
struct Parser<'a, V> {
    rest: &'a [u8],
    value_of: V,
    /// Operations inside each other, so that no expression takes more stack than there is.
    depth: u32,
}

/// Operators of two operands, the longer of two with the same beginning first, with how strongly they bind.
const OPERATORS: [(&[u8], u32); 18] = [
    (b"||", 1),
    (b"&&", 2),
    (b"|", 3),
    (b"^", 4),
    (b"&", 5),
    (b"==", 6),
    (b"!=", 6),
    (b"<<", 8),
    (b">>", 8),
    (b"<=", 7),
    (b">=", 7),
    (b"<", 7),
    (b">", 7),
    (b"+", 9),
    (b"-", 9),
    (b"*", 10),
    (b"/", 10),
    (b"%", 10),
];

const DEEPEST: u32 = 64;

/// The value of an expression; `None` if it is none. `value_of` gives the number that a variable holds.
pub fn evaluate(text: &[u8], value_of: impl FnMut(&[u8]) -> Option<i64>) -> Option<i64> {
    let mut parser = Parser {
        rest: text,
        value_of,
        depth: 0,
    };
    parser.skip();
    if parser.rest.is_empty() {
        return Some(0);
    }
    let value = parser.choice()?;
    parser.rest.is_empty().then_some(value)
}

/// The number that a text is: decimal, octal after `0`, hexadecimal after `0x`; nothing is 0.
pub fn number(text: &[u8]) -> Option<i64> {
    let (digits, negative) = match text {
        [b'-', digits @ ..] => (digits, true),
        [b'+', digits @ ..] => (digits, false),
        digits => (digits, false),
    };
    let (digits, base) = match digits {
        [b'0', b'x' | b'X', digits @ ..] => (digits, 16),
        [b'0', digits @ ..] => (digits, 8),
        digits => (digits, 10),
    };
    let mut value = 0_i64;
    for &byte in digits {
        let digit = char::from(byte).to_digit(base)?;
        value = value
            .wrapping_mul(i64::from(base))
            .wrapping_add(i64::from(digit));
    }
    Some(if negative {
        value.wrapping_neg()
    } else {
        value
    })
}

impl<V: FnMut(&[u8]) -> Option<i64>> Parser<'_, V> {
    fn skip(&mut self) {
        while let [b' ' | b'\t' | b'\n', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    /// Takes a token, if it is next.
    fn take(&mut self, token: &[u8]) -> bool {
        let found = self.rest.strip_prefix(token);
        if let Some(rest) = found {
            self.rest = rest;
            self.skip();
        }
        found.is_some()
    }

    /// `a ? b : c`, or less.
    fn choice(&mut self) -> Option<i64> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut value = self.operation(1)?;
        if self.take(b"?") {
            let yes = self.choice()?;
            if !self.take(b":") {
                return None;
            }
            let no = self.choice()?;
            value = if value != 0 { yes } else { no };
        }
        self.depth -= 1;
        Some(value)
    }

    /// Operands joined by operators that bind at least so strongly.
    fn operation(&mut self, least: u32) -> Option<i64> {
        let mut left = self.operand()?;
        loop {
            let next = OPERATORS
                .iter()
                .find(|(name, _)| self.rest.starts_with(name));
            let Some(&(name, strength)) = next.filter(|(_, strength)| *strength >= least) else {
                return Some(left);
            };
            // An assignment, as in `+=`, has no place here.
            if name.len() == 1 && self.rest.get(1) == Some(&b'=') {
                return None;
            }
            self.take(name);
            let right = self.operation(strength + 1)?;
            left = apply(name, left, right)?;
        }
    }

    fn operand(&mut self) -> Option<i64> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let value = match self.rest {
            [b'-', ..] => self.after_sign(b"-")?.wrapping_neg(),
            [b'+', ..] => self.after_sign(b"+")?,
            [b'~', ..] => !self.after_sign(b"~")?,
            [b'!', ..] => i64::from(self.after_sign(b"!")? == 0),
            [b'(', ..] => {
                self.take(b"(");
                let value = self.choice()?;
                if !self.take(b")") {
                    return None;
                }
                value
            }
            _ => self.word()?,
        };
        self.depth -= 1;
        Some(value)
    }

    fn after_sign(&mut self, sign: &[u8]) -> Option<i64> {
        self.take(sign);
        self.operand()
    }

    /// A number or the name of a variable.
    fn word(&mut self) -> Option<i64> {
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let end = self.rest.iter().position(|byte| !is_part(byte));
        let (word, rest) = self.rest.split_at_checked(end.unwrap_or(self.rest.len()))?;
        let value = match word.first()? {
            b'0'..=b'9' => number(word)?,
            _ => (self.value_of)(word)?,
        };
        self.rest = rest;
        self.skip();
        Some(value)
    }
}

fn apply(operator: &[u8], left: i64, right: i64) -> Option<i64> {
    // Shifts count modulo 64, as the machine's do.
    let count = (right & 63) as u32;
    Some(match operator {
        b"||" => i64::from(left != 0 || right != 0),
        b"&&" => i64::from(left != 0 && right != 0),
        b"|" => left | right,
        b"^" => left ^ right,
        b"&" => left & right,
        b"==" => i64::from(left == right),
        b"!=" => i64::from(left != right),
        b"<<" => left.wrapping_shl(count),
        b">>" => left.wrapping_shr(count),
        b"<=" => i64::from(left <= right),
        b">=" => i64::from(left >= right),
        b"<" => i64::from(left < right),
        b">" => i64::from(left > right),
        b"+" => left.wrapping_add(right),
        b"-" => left.wrapping_sub(right),
        b"*" => left.wrapping_mul(right),
        b"/" => left.checked_div(right)?,
        _ => left.checked_rem(right)?,
    })
}

#[cfg(test)]
mod tests {
    use super::evaluate;

    #[test]
    fn expressions() {
        let check = |text: &str, wanted: Option<i64>| {
            let value = evaluate(text.as_bytes(), |name| (name == b"x").then_some(7));
            assert_eq!(value, wanted, "{text}");
        };
        check("", Some(0));
        check(" 1 + 2*3 ", Some(7));
        check("(1+2)*3", Some(9));
        check("10-4-3", Some(3));
        check("-x + +2", Some(-5));
        check("!x", Some(0));
        check("~0", Some(-1));
        check("017 + 0x1F", Some(46));
        check("1<2 && 3>=3", Some(1));
        check("1 ? 2 : 3", Some(2));
        check("0 ? 2 : 0 ? 4 : 5", Some(5));
        check("1 << 4 | 1", Some(17));
        check("7 / 2 * 2 + 7 % 2", Some(7));
        check("1 / 0", None);
        check("y", None);
        check("x = 3", None);
        check("x += 3", None);
        check("1 +", None);
        check("(1", None);
        check("1 2", None);
        check("089", None);
        check(&"(".repeat(500), None);
    }
}
