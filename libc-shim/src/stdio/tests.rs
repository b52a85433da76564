//! Streams on the in-memory system: whatever call fails or is cut short, no byte is lost or doubled.

use super::stream::{File, PUSHBACK, flag};
use super::{fclose, input, output, position, setvbuf};
use crate::errno::Errno;
use crate::wasi::{self, host, oflags, rights};
use std::boxed::Box;
use std::vec::Vec;

/// A stream with a buffer of `size` bytes over the file `f`, which holds `content`.
fn stream(content: &[u8], flags: u32, size: usize) -> &'static File {
    host::put_file("f", content);
    let all = rights::FD_READ | rights::FD_WRITE | rights::FD_SEEK | rights::FD_TELL;
    let fd = wasi::path_open(3, 0, b"f", oflags::CREAT, all, 0, 0).unwrap();
    // The call above is not one of those that a test counts.
    let buffer = Box::leak(std::vec![0_u8; PUSHBACK + size].into_boxed_slice());
    let buffer = buffer.as_mut_ptr().wrapping_add(PUSHBACK);
    Box::leak(Box::new(File::new(fd.cast_signed(), flags, buffer, size)))
}

/// Pieces of the lengths that matter for a buffer of 16 bytes; newlines here and there.
fn pieces() -> Vec<Vec<u8>> {
    let mut next = 0_u8;
    [1, 15, 16, 17, 0, 3, 40, 2, 31, 32, 33, 5, 100, 1, 1, 14]
        .iter()
        .map(|&len| {
            (0..len)
                .map(|_| {
                    next = next.wrapping_add(1);
                    if next.is_multiple_of(23) {
                        b'\n'
                    } else {
                        b'a' + next % 26
                    }
                })
                .collect()
        })
        .collect()
}

/// Writes the pieces, going on behind what was accepted; returns what was accepted.
fn write_all(file: &File) -> Vec<u8> {
    let mut accepted = Vec::new();
    for piece in pieces() {
        let mut rest = &piece[..];
        while !rest.is_empty() {
            let count = output::write(file, rest);
            accepted.extend_from_slice(&rest[..count]);
            rest = &rest[count..];
        }
    }
    for _ in 0..3 {
        if output::flush(file) {
            break;
        }
    }
    accepted
}

#[test]
fn no_byte_is_lost_or_doubled_in_writing() {
    let whole: Vec<u8> = pieces().concat();
    for kind in [
        setvbuf::buffering::FULL,
        setvbuf::buffering::LINE,
        setvbuf::buffering::NONE,
    ] {
        for first_only in [false, true] {
            for index in 0..80 {
                for effect in [
                    host::Effect::Fail(Errno::EAGAIN),
                    host::Effect::Shorten(0),
                    host::Effect::Shorten(1),
                    host::Effect::Shorten(7),
                    host::Effect::Shorten(17),
                ] {
                    host::reset();
                    let file = stream(b"", flag::WRITABLE, 16);
                    assert!(setvbuf::set_buffering(file, core::ptr::null_mut(), kind, 0));
                    if first_only {
                        host::first_vector_only();
                    }
                    host::inject(index, effect);
                    assert_eq!(write_all(file), whole);
                    assert_eq!(host::file("f").unwrap(), whole, "{kind} {index} {effect:?}");
                    assert_eq!(file.pending(), 0);
                    // The fault may be this call's.
                    let _ = fclose::close(file);
                }
            }
        }
    }
}

#[test]
fn every_call_short() {
    let whole: Vec<u8> = pieces().concat();
    for limit in [1, 2, 5, 16, 33] {
        for kind in [setvbuf::buffering::FULL, setvbuf::buffering::LINE] {
            host::reset();
            let file = stream(b"", flag::WRITABLE, 16);
            assert!(setvbuf::set_buffering(file, core::ptr::null_mut(), kind, 0));
            host::inject_always(host::Effect::Shorten(limit));
            write_all(file);
            assert_eq!(host::file("f").unwrap(), whole);
            fclose::close(file).unwrap();
        }
    }
}

#[test]
fn no_byte_is_lost_or_doubled_in_reading() {
    let whole: Vec<u8> = pieces().concat();
    for index in 0..60 {
        for effect in [
            host::Effect::Fail(Errno::EAGAIN),
            host::Effect::Shorten(1),
            host::Effect::Shorten(9),
            host::Effect::Shorten(20),
        ] {
            for first_only in [false, true] {
                host::reset();
                let file = stream(&whole, flag::READABLE, 16);
                if first_only {
                    host::first_vector_only();
                }
                host::inject(index, effect);
                let mut got = Vec::new();
                let mut turn = 0;
                while !file.has(flag::END) {
                    turn += 1;
                    let len = [1, 16, 50, 3, 17][turn % 5];
                    let mut room = [0_u8; 64];
                    // SAFETY: the room has 64 bytes.
                    let count = unsafe { input::read(file, room.as_mut_ptr(), len) };
                    got.extend_from_slice(&room[..count]);
                    if count < len && !file.has(flag::END) {
                        assert_eq!(input::end_or_error(file), Err(Errno::EAGAIN));
                        assert!(file.has(flag::ERROR));
                        file.clear(flag::ERROR);
                    }
                    if turn % 3 == 0
                        && let Ok(Some(byte)) = input::read_byte(file)
                    {
                        assert!(input::unread_byte(file, byte));
                    }
                }
                assert_eq!(got, whole, "{index} {effect:?}");
                // The fault may be this call's.
                let _ = fclose::close(file);
            }
        }
    }
}

#[test]
fn one_flush_is_one_call() {
    host::reset();
    let file = stream(b"", flag::WRITABLE, 16);
    let before = host::calls().len();
    output::write(file, b"0123456789");
    output::write(file, &[b'x'; 100]);
    assert_eq!(host::calls()[before..], ["fd_write"]);
    output::write(file, b"0123456789");
    assert_eq!(output::write(file, b"abcdefghij"), 10);
    assert_eq!(host::calls()[before..], ["fd_write", "fd_write"]);
    assert_eq!(host::file("f").unwrap().len(), 126);
    fclose::close(file).unwrap();
}

#[test]
fn the_end_stays_the_end() {
    host::reset();
    let file = stream(b"ab", flag::READABLE, 16);
    for expected in [Some(b'a'), Some(b'b'), None] {
        assert_eq!(input::read_byte(file), Ok(expected));
    }
    host::put_file("f", b"abc");
    let calls = host::calls().len();
    assert_eq!(input::read_byte(file), Ok(None));
    assert_eq!(host::calls().len(), calls, "the runtime is not asked again");
    assert!(input::unread_byte(file, b'z'));
    assert!(!file.has(flag::END));
    assert_eq!(input::read_byte(file), Ok(Some(b'z')));
    fclose::close(file).unwrap();
}

#[test]
fn positions_with_pushed_back_bytes() {
    host::reset();
    let file = stream(
        b"0123456789abcdefghijklmnop",
        flag::READABLE | flag::WRITABLE,
        8,
    );
    for _ in 0..10 {
        input::read_byte(file).unwrap();
    }
    for byte in *b"HGFEDCBA" {
        assert!(input::unread_byte(file, byte));
    }
    assert_eq!(position::tell(file), Ok(2));
    for expected in *b"ABCDEFGH" {
        assert_eq!(input::read_byte(file), Ok(Some(expected)));
    }
    assert_eq!(input::read_byte(file), Ok(Some(b'a')));
    assert_eq!(position::tell(file), Ok(11));
    position::seek(file, 0, position::CURRENT).unwrap();
    assert_eq!(output::write(file, b"XY"), 2);
    assert_eq!(position::tell(file), Ok(13));
    position::seek(file, -1, position::END).unwrap();
    assert_eq!(input::read_byte(file), Ok(Some(b'p')));
    assert_eq!(
        position::seek(file, -100, position::SET),
        Err(Errno::EINVAL)
    );
    assert_eq!(position::seek(file, 0, 7), Err(Errno::EINVAL));
    fclose::close(file).unwrap();
    assert_eq!(host::file("f").unwrap(), b"0123456789aXYdefghijklmnop");
}

#[test]
fn flushing_input_gives_it_back() {
    host::reset();
    let file = stream(b"0123456789", flag::READABLE, 16);
    input::read_byte(file).unwrap();
    assert!(output::flush(file));
    assert_eq!(wasi::fd_tell(file.descriptor.get().cast_unsigned()), Ok(1));
    assert_eq!(input::read_byte(file), Ok(Some(b'1')));
    fclose::close(file).unwrap();
}

#[test]
fn directions_must_be_allowed() {
    host::reset();
    let file = stream(b"x", flag::READABLE, 16);
    assert_eq!(output::write_all(file, b"y"), Err(Errno::EBADF));
    assert!(file.has(flag::ERROR));
    fclose::close(file).unwrap();
    let file = stream(b"x", flag::WRITABLE, 16);
    assert_eq!(input::read_byte(file), Err(Errno::EBADF));
    fclose::close(file).unwrap();
}

#[test]
fn lines_go_out_before_input_is_asked_for() {
    host::reset();
    host::make_terminal(1);
    host::set_input(b"answer\n");
    let file = stream(b"", 0, 16);
    file.flags.set(flag::WRITABLE | flag::UNDECIDED);
    file.descriptor.set(1);
    output::write(file, b"name? ");
    assert_eq!(host::stream_bytes(1), b"");
    let answers = stream(b"", flag::READABLE, 16);
    answers.descriptor.set(0);
    assert_eq!(input::read_byte(answers), Ok(Some(b'a')));
    assert_eq!(host::stream_bytes(1), b"name? ");
    output::write(file, b"one\ntwo");
    assert_eq!(host::stream_bytes(1), b"name? one\n");
    fclose::close(file).unwrap();
    fclose::close(answers).unwrap();
    assert!(output::flush_all().is_ok());
}

/// What a stream says after random reads, pushed back bytes, seeks and writes is what a file in memory says, whether or not a
/// seek stays in the buffer.
#[test]
fn positions_agree_with_a_model() {
    let mut state = 1_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_103_515_245).wrapping_add(12345);
        (state >> 16) as usize % below
    };
    for round in 0..400 {
        host::reset();
        let mut model: Vec<u8> = (0..random(90)).map(|byte| byte as u8).collect();
        let size = [1, 8, 16, 40][round % 4];
        let file = stream(&model, flag::READABLE | flag::WRITABLE, size);
        let mut at = 0;
        for _ in 0..60 {
            match random(8) {
                0 | 1 => {
                    let mut target = [0; 50];
                    let most = if random(2) == 0 { 4 } else { 50 };
                    let len = random(most);
                    file.clear(flag::END);
                    // SAFETY: the target has the room.
                    let count = unsafe { input::read(file, target.as_mut_ptr(), len) };
                    let rest = &model[at.min(model.len())..];
                    assert_eq!(&target[..count], &rest[..len.min(rest.len())]);
                    at += count;
                }
                2 if file.write_end.get().is_null() && at > 0 => {
                    // A byte that was there or another one, which a seek forgets.
                    let known = model.get(at - 1).copied();
                    match known.filter(|_| random(2) == 0) {
                        Some(byte) => {
                            assert!(input::unread_byte(file, byte));
                            at -= 1;
                        }
                        None => {
                            assert!(input::unread_byte(file, b'?'));
                            assert_eq!(position::tell(file).unwrap(), at as i64 - 1);
                            if random(2) == 0 {
                                assert_eq!(input::read_byte(file).unwrap(), Some(b'?'));
                            } else {
                                at -= 1;
                            }
                            at = random(at + 1);
                            position::seek(file, at as i64, position::SET).unwrap();
                        }
                    }
                }
                3 => {
                    at = random(100);
                    position::seek(file, at as i64, position::SET).unwrap();
                }
                4 => {
                    let target = random(100);
                    let offset = target as i64 - at as i64;
                    position::seek(file, offset, position::CURRENT).unwrap();
                    at = target;
                }
                5 => {
                    assert!(position::seek(file, -200, position::CURRENT).is_err());
                    assert!(position::seek(file, i64::MIN, position::SET).is_err());
                    assert!(position::seek(file, i64::MAX, position::CURRENT).is_err() || at == 0);
                    position::seek(file, at as i64, position::SET).unwrap();
                }
                6 => {
                    // C wants a position before a write, and a flush or position behind it.
                    position::seek(file, at as i64, position::SET).unwrap();
                    let piece = &b"0123456789ABCDEF"[..random(16)];
                    assert_eq!(output::write(file, piece), piece.len());
                    if !piece.is_empty() {
                        model.resize(model.len().max(at + piece.len()), 0);
                        model[at..at + piece.len()].copy_from_slice(piece);
                    }
                    at += piece.len();
                    assert_eq!(position::tell(file).unwrap(), at as i64);
                    if random(2) == 0 {
                        assert!(output::flush(file));
                    } else {
                        position::seek(file, 0, position::CURRENT).unwrap();
                    }
                }
                _ => {
                    assert!(output::flush(file));
                }
            }
            assert_eq!(position::tell(file).unwrap(), at as i64);
        }
        fclose::close(file).unwrap();
        assert_eq!(host::file("f").unwrap(), model);
    }
}
