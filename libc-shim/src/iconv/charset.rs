//! The names of encodings.

use super::single;

/// In which order the bytes of a unit stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The highest first.
    Big,
    /// The lowest first.
    Little,
    /// As a byte order mark says, lowest first without; a mark is written.
    Marked,
}

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// ASCII.
    Ascii,
    /// ISO 8859-1.
    Latin1,
    /// Another charset of single bytes, by its number.
    Single(u8),
    /// UTF-8.
    Utf8,
    /// UTF-7 (RFC 2152).
    Utf7,
    /// UTF-16.
    Utf16(Order),
    /// UTF-16 without surrogates.
    Ucs2(Order),
    /// UTF-32, UCS-4, `wchar_t`.
    Utf32(Order),
    /// EUC-JP: JIS X 0201, 0208, 0212.
    EucJp,
    /// Shift_JIS: JIS X 0201, 0208.
    ShiftJis,
    /// Microsoft's Shift_JIS.
    Cp932,
    /// ISO-2022-JP (RFC 1468).
    Iso2022Jp,
    /// EUC-CN: GB 2312.
    EucCn,
    /// GBK.
    Gbk,
    /// GB 18030.
    Gb18030,
    /// Big5 by code page 950.
    Big5,
    /// Big5 with the Hong Kong Supplementary Character Set of 2008.
    Big5Hkscs,
    /// EUC-KR: KS X 1001.
    EucKr,
    /// Code page 949: all Hangul syllables.
    Cp949,
}

/// The longest name that is told apart.
const NAME_MAX: usize = 24;

/// What an encoding's name asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// The encoding.
    pub charset: Charset,
    /// `//IGNORE`: leave out what cannot be converted.
    pub ignore: bool,
    /// `//TRANSLIT`: put something similar in the place of a character that the target lacks.
    pub translit: bool,
}

/// Understands a name: case and marks make no difference; `local` is the encoding of the empty name.
pub fn request(text: &[u8], local: Charset) -> Option<Request> {
    let mut parts = text.split(|&byte| byte == b'/');
    let mut buffer = [0; NAME_MAX];
    let mut len = 0;
    for byte in parts.next().unwrap_or_default() {
        if byte.is_ascii_alphanumeric() {
            *buffer.get_mut(len)? = byte.to_ascii_uppercase();
            len += 1;
        }
    }
    let (name, _) = buffer.split_at_checked(len)?;
    let mut request = Request {
        charset: find(name, local)?,
        ignore: false,
        translit: false,
    };
    for option in parts.flat_map(|part| part.split(|&byte| byte == b',')) {
        request.ignore |= option.eq_ignore_ascii_case(b"IGNORE");
        request.translit |= option.eq_ignore_ascii_case(b"TRANSLIT");
    }
    Some(request)
}

fn find(name: &[u8], local: Charset) -> Option<Charset> {
    use Order::{Big, Little, Marked};
    Some(match name {
        b"" | b"CHAR" => local,
        b"ASCII" | b"USASCII" | b"US" | b"646" | b"ISO646US" | b"ANSIX341968" | b"ANSIX341986"
        | b"CP367" | b"IBM367" => Charset::Ascii,
        b"ISO88591" | b"LATIN1" | b"L1" | b"88591" | b"CP819" | b"IBM819" => Charset::Latin1,
        b"UTF8" | b"CP65001" => Charset::Utf8,
        b"UTF7" => Charset::Utf7,
        b"UTF16" => Charset::Utf16(Marked),
        b"UTF16BE" => Charset::Utf16(Big),
        b"UTF16LE" => Charset::Utf16(Little),
        b"UCS2BE" | b"UNICODEBIG" => Charset::Ucs2(Big),
        b"UCS2" | b"UCS2LE" | b"ISO10646UCS2" | b"UNICODELITTLE" => Charset::Ucs2(Little),
        b"UTF32" => Charset::Utf32(Marked),
        b"UTF32BE" | b"UCS4" | b"UCS4BE" | b"ISO10646UCS4" => Charset::Utf32(Big),
        b"UTF32LE" | b"UCS4LE" | b"WCHART" | b"UCS4INTERNAL" => Charset::Utf32(Little),
        b"EUCJP" | b"UJIS" => Charset::EucJp,
        b"SHIFTJIS" | b"SJIS" | b"MSKANJI" => Charset::ShiftJis,
        b"CP932" | b"MS932" | b"WINDOWS31J" | b"SJISWIN" | b"IBM943" => Charset::Cp932,
        b"ISO2022JP" => Charset::Iso2022Jp,
        b"EUCCN" | b"GB2312" | b"CN" => Charset::EucCn,
        b"GBK" | b"CP936" | b"MS936" | b"WINDOWS936" => Charset::Gbk,
        b"GB18030" => Charset::Gb18030,
        b"BIG5" | b"BIGFIVE" | b"CNBIG5" | b"CP950" => Charset::Big5,
        b"BIG5HKSCS" | b"BIG5HKSCS2004" | b"BIG5HKSCS2008" => Charset::Big5Hkscs,
        b"EUCKR" | b"KSC56011987" => Charset::EucKr,
        b"CP949" | b"UHC" | b"MS949" | b"WINDOWS949" => Charset::Cp949,
        _ => Charset::Single(single::find(name)?),
    })
}

impl Charset {
    /// Whether bytes below 0x80 are ASCII characters whatever comes before them, in both directions.
    pub const fn is_ascii_transparent(self) -> bool {
        !matches!(
            self,
            Self::Utf7
                | Self::Utf16(_)
                | Self::Ucs2(_)
                | Self::Utf32(_)
                | Self::Iso2022Jp
                | Self::Big5Hkscs
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn understands_names() {
        let charset =
            |name: &str| request(name.as_bytes(), Charset::Utf8).map(|request| request.charset);
        assert_eq!(charset("utf-8"), Some(Charset::Utf8));
        assert_eq!(charset(""), Some(Charset::Utf8));
        assert_eq!(charset("ISO_8859-1"), Some(Charset::Latin1));
        assert_eq!(charset("Latin1"), Some(Charset::Latin1));
        assert!(matches!(charset("windows-1252"), Some(Charset::Single(_))));
        assert_eq!(charset("koi8-r"), charset("KOI8R"));
        assert_eq!(charset("BIG5-HKSCS"), Some(Charset::Big5Hkscs));
        assert_eq!(charset("BIG5HKSCS-2004"), Some(Charset::Big5Hkscs));
        assert_eq!(charset("nonsense"), None);
        assert_eq!(
            charset("a-very-long-name-that-is-not-one-of-ours-at-all"),
            None
        );
        let asked = request(b"ASCII//TRANSLIT//IGNORE", Charset::Utf8).unwrap();
        assert!(asked.translit && asked.ignore);
    }
}
