build() { make xxhsum xxhsum_inlinedXXH; }
check() { wrap xxhsum && ./xxhsum -b1 -i1 | tail -3; make -o xxhsum test-xxhsum-c; }
