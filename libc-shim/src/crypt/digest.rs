//! MD5 (RFC 1321), SHA-256 and SHA-512 (FIPS 180-4).

/// Fractional parts of the cube roots of the first eighty primes; SHA-256 uses the upper halves of the first 64.
#[rustfmt::skip]
const ROOTS: [u64; 80] = [
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
];

/// Fractional parts of the square roots of the first eight primes; SHA-256 uses the upper halves.
const INITIAL: [u64; 8] = [
    0x6a09e667f3bcc908,
    0xbb67ae8584caa73b,
    0x3c6ef372fe94f82b,
    0xa54ff53a5f1d36f1,
    0x510e527fade682d1,
    0x9b05688c2b3e6c1f,
    0x1f83d9abfb41bd6b,
    0x5be0cd19137e2179,
];

/// The sines of 1 to 64, as RFC 1321 scales them.
#[rustfmt::skip]
const SINES: [u32; 64] = [
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
];

/// Which digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 16 bytes.
    Md5,
    /// 32 bytes.
    Sha256,
    /// 64 bytes.
    Sha512,
}

impl Kind {
    /// Bytes of the result.
    pub const fn length(self) -> usize {
        match self {
            Self::Md5 => 16,
            Self::Sha256 => 32,
            Self::Sha512 => 64,
        }
    }

    const fn block(self) -> usize {
        if matches!(self, Self::Sha512) {
            128
        } else {
            64
        }
    }
}

/// A digest in progress.
#[derive(Clone, Debug)]
pub struct Digest {
    kind: Kind,
    state: [u64; 8],
    block: [u8; 128],
    filled: usize,
    length: u64,
}

impl Digest {
    /// The digest of nothing.
    pub fn new(kind: Kind) -> Self {
        let state = match kind {
            Kind::Md5 => [
                0x6745_2301,
                0xefcd_ab89,
                0x98ba_dcfe,
                0x1032_5476,
                0,
                0,
                0,
                0,
            ],
            Kind::Sha256 => INITIAL.map(|word| word >> 32),
            Kind::Sha512 => INITIAL,
        };
        Self {
            kind,
            state,
            block: [0; 128],
            filled: 0,
            length: 0,
        }
    }

    /// Adds bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        for &byte in bytes {
            self.put(byte);
        }
    }

    /// Adds the first `count` bytes of `bytes` repeated without end.
    pub fn add_repeated(&mut self, bytes: &[u8], mut count: usize) {
        while count > 0 && !bytes.is_empty() {
            let part = bytes.get(..count).unwrap_or(bytes);
            self.add(part);
            count -= part.len();
        }
    }

    fn put(&mut self, byte: u8) {
        if let Some(place) = self.block.get_mut(self.filled) {
            *place = byte;
        }
        self.filled += 1;
        if self.filled == self.kind.block() {
            self.filled = 0;
            match self.kind {
                Kind::Md5 => self.compress_md5(),
                Kind::Sha256 => self.compress_sha256(),
                Kind::Sha512 => self.compress_sha512(),
            }
        }
    }

    /// The result; what follows its length is zero.
    pub fn finish(mut self) -> [u8; 64] {
        let bits = self.length * 8;
        self.put(0x80);
        while self.filled != self.kind.block() - 8 {
            self.put(0);
        }
        let count = if self.kind == Kind::Md5 {
            bits.to_le_bytes()
        } else {
            bits.to_be_bytes()
        };
        for byte in count {
            self.put(byte);
        }
        let mut result = [0; 64];
        let width = if self.kind == Kind::Sha512 { 8 } else { 4 };
        for (place, word) in result.chunks_exact_mut(width).zip(self.state) {
            let bytes = match self.kind {
                Kind::Md5 => word.to_le_bytes(),
                Kind::Sha256 => (word << 32).to_be_bytes(),
                Kind::Sha512 => word.to_be_bytes(),
            };
            for (to, from) in place.iter_mut().zip(bytes) {
                *to = from;
            }
        }
        let length = self.kind.length();
        for place in result.iter_mut().skip(length) {
            *place = 0;
        }
        result
    }

    fn word(&self, index: usize) -> u32 {
        self.block
            .get(index * 4..)
            .and_then(|bytes| bytes.first_chunk())
            .map_or(0, |b| u32::from_le_bytes(*b))
    }

    fn compress_md5(&mut self) {
        const SHIFTS: [[u32; 4]; 4] = [
            [7, 12, 17, 22],
            [5, 9, 14, 20],
            [4, 11, 16, 23],
            [6, 10, 15, 21],
        ];
        let [a0, b0, c0, d0, ..] = self.state.map(|word| word as u32);
        let (mut a, mut b, mut c, mut d) = (a0, b0, c0, d0);
        for (index, sine) in SINES.into_iter().enumerate() {
            let (mix, word) = match index / 16 {
                0 => (b & c | !b & d, index),
                1 => (d & b | !d & c, (5 * index + 1) % 16),
                2 => (b ^ c ^ d, (3 * index + 5) % 16),
                _ => (c ^ (b | !d), 7 * index % 16),
            };
            let shift = SHIFTS[index / 16][index % 4];
            let sum = a
                .wrapping_add(mix)
                .wrapping_add(sine)
                .wrapping_add(self.word(word));
            (a, d, c, b) = (d, c, b, b.wrapping_add(sum.rotate_left(shift)));
        }
        let sums =
            [(a0, a), (b0, b), (c0, c), (d0, d)].map(|(old, new)| u64::from(old.wrapping_add(new)));
        for (place, sum) in self.state.iter_mut().zip(sums) {
            *place = sum;
        }
    }

    fn compress_sha256(&mut self) {
        let mut words = [0_u32; 64];
        for (index, word) in words.iter_mut().take(16).enumerate() {
            *word = self.word(index).swap_bytes();
        }
        for index in 16..64 {
            let (old, recent) = (words[index - 15], words[index - 2]);
            let low = old.rotate_right(7) ^ old.rotate_right(18) ^ old >> 3;
            let high = recent.rotate_right(17) ^ recent.rotate_right(19) ^ recent >> 10;
            words[index] = words[index - 16]
                .wrapping_add(low)
                .wrapping_add(words[index - 7])
                .wrapping_add(high);
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] =
            self.state.map(|word| word as u32);
        for (word, root) in words.into_iter().zip(ROOTS) {
            let sum = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let choice = e & f ^ !e & g;
            let first = h
                .wrapping_add(sum)
                .wrapping_add(choice)
                .wrapping_add((root >> 32) as u32)
                .wrapping_add(word);
            let sum = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
            let second = sum.wrapping_add(a & b ^ a & c ^ b & c);
            (h, g, f, e, d, c, b, a) = (
                g,
                f,
                e,
                d.wrapping_add(first),
                c,
                b,
                a,
                first.wrapping_add(second),
            );
        }
        for (place, new) in self.state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *place = u64::from((*place as u32).wrapping_add(new));
        }
    }

    fn compress_sha512(&mut self) {
        let mut words = [0_u64; 80];
        for (word, bytes) in words.iter_mut().zip(self.block.as_chunks::<8>().0) {
            *word = u64::from_be_bytes(*bytes);
        }
        for index in 16..80 {
            let (old, recent) = (words[index - 15], words[index - 2]);
            let low = old.rotate_right(1) ^ old.rotate_right(8) ^ old >> 7;
            let high = recent.rotate_right(19) ^ recent.rotate_right(61) ^ recent >> 6;
            words[index] = words[index - 16]
                .wrapping_add(low)
                .wrapping_add(words[index - 7])
                .wrapping_add(high);
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = self.state;
        for (word, root) in words.into_iter().zip(ROOTS) {
            let sum = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
            let choice = e & f ^ !e & g;
            let first = h
                .wrapping_add(sum)
                .wrapping_add(choice)
                .wrapping_add(root)
                .wrapping_add(word);
            let sum = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
            let second = sum.wrapping_add(a & b ^ a & c ^ b & c);
            (h, g, f, e, d, c, b, a) = (
                g,
                f,
                e,
                d.wrapping_add(first),
                c,
                b,
                a,
                first.wrapping_add(second),
            );
        }
        for (place, new) in self.state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *place = place.wrapping_add(new);
        }
    }
}
