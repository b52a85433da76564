// oracle: none the host's libc has it since 2.43; C23 7.24.2.1 tells what it returns
// flags: -std=c23
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	int bad = memalignment(NULL) != 0;
	for (unsigned shift = 0; shift < 32; shift++)
		for (uintptr_t odd = 1; odd < 8; odd += 2)
			if (shift < 29)
				bad |= memalignment((void *)(odd << shift)) != (size_t)1 << shift;
	bad |= memalignment((void *)UINTPTR_MAX) != 1 || memalignment((void *)0x80000000u) != 0x80000000u;
	_Alignas(32) static char aligned[32];
	bad |= memalignment(aligned) < 32 || memalignment(aligned + 4) != 4;
	puts(bad ? "wrong" : "ok");
	return bad;
}
