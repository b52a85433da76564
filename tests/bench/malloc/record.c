/* Records what Lua asks of its allocator: makes lua.trace. How:
 *   gcc -O1 -I$LUA record.c $(ls $LUA/l*.c | grep -v -e /lua.c -e /luac.c) -lm -o record
 *   ./record workload.lua lua.trace
 * with LUA the directory lua-5.4.7 of the crate lua-src 547.1.0.
 *
 * An event is two numbers, each in bytes of 7 bits, the last with the high bit clear: slot * 4 + kind, and for kinds 0
 * (malloc) and 2 (realloc) the size. Kind 1 is free. Slots are reused, the last freed first. */
#include "lauxlib.h"
#include "lualib.h"
#include <stdio.h>
#include <stdlib.h>

#define EVENTS 95000
static FILE *out;
static long events;
static unsigned spare[1 << 20], spares, slots;

static void number(unsigned n)
{
	for (; n > 127; n >>= 7) putc(n & 127 | 128, out);
	putc(n, out);
}

static void event(unsigned slot, unsigned kind, size_t size)
{
	if (events++ >= EVENTS) return;
	number(slot * 4 + kind);
	if (kind != 1) number(size);
}

/* The slot of a block stands before it. */
static void *allocate(void *unused, void *block, size_t old, size_t size)
{
	unsigned long *head = block ? (unsigned long *)block - 2 : 0;
	if (!size) {
		if (head) {
			event(*head, 1, 0);
			spare[spares++] = *head;
			free(head);
		}
		return 0;
	}
	unsigned slot = head ? *head : spares ? spare[--spares] : slots++;
	event(slot, head ? 2 : 0, size);
	head = realloc(head, size + 16);
	*head = slot;
	return head + 2;
}

int main(int argc, char **argv)
{
	out = fopen(argv[2], "wb");
	lua_State *L = lua_newstate(allocate, 0);
	luaL_openlibs(L);
	if (luaL_dofile(L, argv[1])) fprintf(stderr, "%s\n", lua_tostring(L, -1));
	lua_close(L);
	fclose(out);
	fprintf(stderr, "%ld events, %u slots\n", events, slots);
}
