//! The `sock_` functions, which are for the runtime alone.

use crate::errno::{NOTSOCK, answered, number};
use crate::host;
use crate::layout::state;
use crate::memory::{answer, load32};
use crate::open::{self, either};

#[unsafe(no_mangle)]
extern "C" fn embedded_sock_accept(state: u32, socket: u32, flags: u32, file: u32) -> i32 {
    either(
        state,
        socket,
        |socket| {
            number(
                answered(host::sock_accept(socket, flags, state + state::ANSWER)).and_then(|()| {
                    let value = load32(state + state::ANSWER);
                    answer(file, open::add_of_host(state, value)?)
                }),
            )
        },
        |_| Err(NOTSOCK),
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_sock_recv(
    state: u32,
    socket: u32,
    parts: u32,
    count: u32,
    flags: u32,
    done: u32,
    answer_flags: u32,
) -> i32 {
    either(
        state,
        socket,
        |socket| host::sock_recv(socket, parts, count, flags, done, answer_flags),
        |_| Err(NOTSOCK),
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_sock_send(
    state: u32,
    socket: u32,
    parts: u32,
    count: u32,
    flags: u32,
    done: u32,
) -> i32 {
    either(
        state,
        socket,
        |socket| host::sock_send(socket, parts, count, flags, done),
        |_| Err(NOTSOCK),
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_sock_shutdown(state: u32, socket: u32, how: u32) -> i32 {
    either(
        state,
        socket,
        |socket| host::sock_shutdown(socket, how),
        |_| Err(NOTSOCK),
    )
}
