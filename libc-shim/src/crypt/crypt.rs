//! `crypt`, `crypt_r`: POSIX.1-2024 XSH, with the methods `$1$` (Kamp's MD5), `$5$` and `$6$` (Drepper's "Unix crypt using
//! SHA-256 and SHA-512"), `$2…$` (bcrypt), DES with two characters of salt and the BSD's extended DES (`_`, four characters of count and four
//! of salt). Others are not there: the result is `*`, as in wasi-libc, which no hash equals.

use super::bcrypt;
use super::des;
use super::digest::{Digest, Kind};

/// Room for a hash and its NUL.
pub const ROOM: usize = 256;

/// A hash being written.
pub struct Output {
    text: [u8; ROOM],
    length: usize,
}

impl Output {
    /// Adds a character.
    pub fn push(&mut self, byte: u8) {
        // The last place stays for the NUL.
        if self.length < ROOM - 1
            && let Some(place) = self.text.get_mut(self.length)
        {
            *place = byte;
            self.length += 1;
        }
    }

    /// Adds characters.
    pub fn push_all(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.push(byte);
        }
    }

    /// So many digits of 64, the lowest first.
    fn push_digits(&mut self, mut value: u32, count: usize) {
        const DIGITS: &[u8; 64] =
            b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        for _ in 0..count {
            self.push(DIGITS[(value % 64) as usize]);
            value /= 64;
        }
    }
}

/// The hash of a key as `setting` says, with a NUL; nothing if it names no method.
pub fn hash(key: &[u8], setting: &[u8]) -> Option<[u8; ROOM]> {
    let mut output = Output {
        text: [0; ROOM],
        length: 0,
    };
    if let Some(rest) = setting.strip_prefix(b"$1$") {
        md5(key, rest, &mut output);
    } else if let Some(rest) = setting.strip_prefix(b"$5$") {
        sha(Kind::Sha256, key, rest, &mut output)?;
    } else if let Some(rest) = setting.strip_prefix(b"$6$") {
        sha(Kind::Sha512, key, rest, &mut output)?;
    } else if setting.starts_with(b"$2") {
        bcrypt::hash(key, setting, &mut output)?;
    } else if let Some(rest) = setting.strip_prefix(b"_") {
        extended_des(key, rest, &mut output)?;
    } else {
        traditional_des(key, setting, &mut output)?;
    }
    Some(output.text)
}

/// The number that digits of 64 make, the lowest first.
fn digits_of(digits: &[u8]) -> Option<u32> {
    digits.iter().rev().try_fold(0, |number, &digit| {
        let value = match digit {
            b'.' | b'/' | b'0'..=b'9' => digit - b'.',
            b'A'..=b'Z' => digit - b'A' + 12,
            b'a'..=b'z' => digit - b'a' + 38,
            _ => return None,
        };
        Some(number << 6 | u32::from(value))
    })
}

/// The next eight characters of a password, of seven bits each; zeros follow its end.
fn des_key(characters: &[u8]) -> u64 {
    (0..8).fold(0, |key, place| {
        let byte = characters.get(place).copied().unwrap_or(0);
        key << 8 | u64::from(byte << 1)
    })
}

/// The enciphered zero as digits of 64, the highest first.
fn push_des(output: &mut Output, schedule: &des::Schedule, salt: u32, count: u32) {
    let block = u128::from(des::encipher(0, schedule, salt, count)) << 2;
    for place in (0..11_u32).rev() {
        output.push_digits((block >> (6 * place)) as u32 % 64, 1);
    }
}

fn traditional_des(key: &[u8], setting: &[u8], output: &mut Output) -> Option<()> {
    let salt = setting.get(..2)?;
    let value = digits_of(salt)?;
    output.push_all(salt);
    push_des(output, &des::schedule(des_key(key)), value, 25);
    Some(())
}

fn extended_des(key: &[u8], setting: &[u8], output: &mut Output) -> Option<()> {
    // As libxcrypt has it, no round at all means one.
    let count = digits_of(setting.get(..4)?)?.max(1);
    let salt = digits_of(setting.get(4..8)?)?;
    let mut folded = des_key(key);
    let mut rest = key;
    while let Some(more @ [_, ..]) = rest.get(8..) {
        folded = des::encipher(folded, &des::schedule(folded), 0, 1) ^ des_key(more);
        rest = more;
    }
    output.push(b'_');
    output.push_all(setting.get(..8)?);
    push_des(output, &des::schedule(folded), salt, count);
    Some(())
}

/// The salt at the start of a setting: up to a dollar sign, at most so long.
fn salt_of(setting: &[u8], longest: usize) -> &[u8] {
    let end = setting
        .iter()
        .position(|&byte| byte == b'$')
        .unwrap_or(setting.len());
    setting.get(..end.min(longest)).unwrap_or(setting)
}

/// Adds the low bits of the key's length: `one` for each that is set, `zero` for the others.
fn add_bits(digest: &mut Digest, length: usize, one: &[u8], zero: &[u8]) {
    let mut bits = length;
    while bits > 0 {
        digest.add(if bits & 1 != 0 { one } else { zero });
        bits >>= 1;
    }
}

fn md5(key: &[u8], setting: &[u8], output: &mut Output) {
    let salt = salt_of(setting, 8);
    let of = |parts: &[&[u8]]| {
        let mut digest = Digest::new(Kind::Md5);
        for part in parts {
            digest.add(part);
        }
        digest
    };
    let other = of(&[key, salt, key]).finish();
    let other = other.first_chunk::<16>().unwrap_or(&[0; 16]);
    let mut digest = of(&[key, b"$1$", salt]);
    digest.add_repeated(other, key.len());
    add_bits(&mut digest, key.len(), &[0], key.get(..1).unwrap_or(&[]));
    let mut result = digest.finish();
    for round in 0..1000 {
        let last = result;
        let last = last.first_chunk::<16>().unwrap_or(&[0; 16]);
        let (first, end): (&[u8], &[u8]) = if round % 2 == 1 {
            (key, last)
        } else {
            (last, key)
        };
        let salted = if round % 3 != 0 { salt } else { &[] };
        let keyed = if round % 7 != 0 { key } else { &[] };
        result = of(&[first, salted, keyed, end]).finish();
    }
    output.push_all(b"$1$");
    output.push_all(salt);
    output.push(b'$');
    for [a, b, c] in [[0, 6, 12], [1, 7, 13], [2, 8, 14], [3, 9, 15], [4, 10, 5]] {
        let byte = |index: usize| result.get(index).copied().unwrap_or(0);
        push_bytes(output, [byte(a), byte(b), byte(c)], 4);
    }
    push_bytes(output, [0, 0, result[11]], 2);
}

fn push_bytes(output: &mut Output, [a, b, c]: [u8; 3], digits: usize) {
    output.push_digits(u32::from_be_bytes([0, a, b, c]), digits);
}

fn push_decimal(output: &mut Output, mut number: u32) {
    let mut digits = [0; 10];
    let mut first = digits.len();
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
        first -= 1;
        if number == 0 {
            break;
        }
    }
    output.push_all(digits.get(first..).unwrap_or_default());
}

/// `rounds=N$`, if the setting begins with it: N, which the hash names as it was used, and the rest.
fn rounds_of(setting: &[u8]) -> Option<(u32, &[u8])> {
    let mut rest = setting.strip_prefix(b"rounds=")?;
    let mut rounds = 0_u32;
    while let [byte @ b'0'..=b'9', more @ ..] = rest {
        rounds = rounds
            .saturating_mul(10)
            .saturating_add(u32::from(byte - b'0'));
        rest = more;
    }
    Some((rounds.clamp(1000, 999_999_999), rest.strip_prefix(b"$")?))
}

fn sha(kind: Kind, key: &[u8], setting: &[u8], output: &mut Output) -> Option<()> {
    let named = rounds_of(setting);
    let (rounds, rest) = named.unwrap_or((5000, setting));
    let salt = salt_of(rest, 16);
    let length = kind.length();
    let mut digest = Digest::new(kind);
    digest.add(key);
    digest.add(salt);
    digest.add(key);
    let other = digest.finish();
    let other = other.get(..length)?;
    let mut digest = Digest::new(kind);
    digest.add(key);
    digest.add(salt);
    digest.add_repeated(other, key.len());
    add_bits(&mut digest, key.len(), other, key);
    let mut result = digest.finish();
    let mut digest = Digest::new(kind);
    for _ in 0..key.len() {
        digest.add(key);
    }
    let key_digest = digest.finish();
    let key_digest = key_digest.get(..length)?;
    let mut digest = Digest::new(kind);
    for _ in 0..16 + usize::from(result[0]) {
        digest.add(salt);
    }
    let salt_digest = digest.finish();
    let salt_digest = salt_digest.get(..salt.len())?;
    for round in 0..rounds {
        let mut digest = Digest::new(kind);
        let odd = round % 2 == 1;
        if odd {
            digest.add_repeated(key_digest, key.len());
        } else {
            digest.add(result.get(..length)?);
        }
        if round % 3 != 0 {
            digest.add(salt_digest);
        }
        if round % 7 != 0 {
            digest.add_repeated(key_digest, key.len());
        }
        if odd {
            digest.add(result.get(..length)?);
        } else {
            digest.add_repeated(key_digest, key.len());
        }
        result = digest.finish();
    }
    output.push_all(if kind == Kind::Sha256 { b"$5$" } else { b"$6$" });
    if named.is_some() {
        output.push_all(b"rounds=");
        push_decimal(output, rounds);
        output.push(b'$');
    }
    output.push_all(salt);
    output.push(b'$');
    // The bytes go in threes from the thirds of the digest, each three rotated against the one before.
    let third = length / 3;
    for index in 0..third {
        let group = [index, index + third, index + 2 * third];
        let turn = if kind == Kind::Sha256 {
            2 * index % 3
        } else {
            index % 3
        };
        let byte = |place: usize| result.get(group[(place + turn) % 3]).copied().unwrap_or(0);
        push_bytes(output, [byte(0), byte(1), byte(2)], 4);
    }
    if kind == Kind::Sha256 {
        push_bytes(output, [0, result[31], result[30]], 3);
    } else {
        push_bytes(output, [0, 0, result[63]], 2);
    }
    Some(())
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{ROOM, hash};
    use crate::errno::{self, Errno};
    use core::ffi::{CStr, c_char, c_int};

    /// `struct crypt_data`.
    #[repr(C)]
    #[derive(Debug)]
    pub struct Data {
        initialized: c_int,
        text: [u8; ROOM],
    }

    static mut RESULT: Data = Data {
        initialized: 0,
        text: [0; ROOM],
    };

    /// C's `crypt`.
    ///
    /// # Safety
    /// Both are C strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn crypt(key: *const c_char, setting: *const c_char) -> *mut c_char {
        let place = &raw mut RESULT;
        // SAFETY: the caller's strings, the library's result.
        unsafe { crypt_r(key, setting, place) }
    }

    /// GNU's `crypt_r`.
    ///
    /// # Safety
    /// `key` and `setting` are C strings, `data` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn crypt_r(
        key: *const c_char,
        setting: *const c_char,
        data: *mut Data,
    ) -> *mut c_char {
        // SAFETY: the caller passes a C string.
        let key = unsafe { CStr::from_ptr(key) }.to_bytes();
        // SAFETY: the caller passes a C string.
        let setting = unsafe { CStr::from_ptr(setting) }.to_bytes();
        let text = hash(key, setting).unwrap_or_else(|| {
            errno::set(Errno::EINVAL);
            let mut failure = [0; ROOM];
            // No hash equals it, nor does the setting.
            failure[0] = if setting.starts_with(b"*") {
                b'x'
            } else {
                b'*'
            };
            failure
        });
        // SAFETY: the caller's structure.
        unsafe {
            data.write(Data {
                initialized: 1,
                text,
            })
        };
        data.wrapping_byte_add(core::mem::offset_of!(Data, text))
            .cast()
    }
}

#[cfg(test)]
mod tests {
    use super::hash;

    fn show(key: &str, setting: &str) -> std::string::String {
        let text = hash(key.as_bytes(), setting.as_bytes()).unwrap();
        text.iter()
            .take_while(|&&byte| byte != 0)
            .map(|&byte| char::from(byte))
            .collect()
    }

    /// The settings of Drepper's specification, the hashes of the host's libxcrypt.
    #[test]
    fn the_settings_of_the_specification() {
        assert_eq!(
            show("Hello world!", "$5$saltstring"),
            "$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5"
        );
        assert_eq!(
            show("Hello world!", "$5$rounds=10000$saltstringsaltstring"),
            "$5$rounds=10000$saltstringsaltst$3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA"
        );
        assert_eq!(
            show("Hello world!", "$6$saltstring"),
            "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1"
        );
    }
}
