/* How a stream begins. It is part of the ABI: libc-shim/src/stdio/stream.rs asserts it. Bytes between the positions of
 * reading may be taken, and bytes other than the line end put between those of writing, without the library. */
#ifndef _BITS_INLINE_STREAM_H
#define _BITS_INLINE_STREAM_H

struct __stream_window {
    unsigned __flags;
    int __descriptor;
    unsigned char *__buffer;
    __SIZE_TYPE__ __size;
    int __line_end;
    unsigned char *__read_position, *__read_end, *__write_position, *__write_end;
};

#define __STREAM_END 4U
#define __STREAM_ERROR 8U
#define __STREAM(file) ((struct __stream_window *)(void *)(file))

#endif
