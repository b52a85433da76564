/* The size of a WebAssembly page. From version 22 on, the linker knows it. */
#ifndef _BITS_PAGE_H
#define _BITS_PAGE_H

#if defined(__clang_major__) && __clang_major__ >= 22
extern char __wasm_first_page_end;
#define PAGESIZE ((unsigned long)&__wasm_first_page_end)
#else
#define PAGESIZE (0x10000)
#endif

#endif
