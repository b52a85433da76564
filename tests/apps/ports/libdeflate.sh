# Its tests compare with zlib.
build() { make gzip test_programs DISABLE_SHARED=1 CFLAGS="-O2 -I$PWD/../../zlib/tree" LDFLAGS="-L$PWD/../../zlib/tree"; }
check() { for t in test_*; do [ -x "$t" ] && { $run "$PWD/$t" || exit 1; echo "ok $t"; }; done; wrap gzip && ./gzip -c README.md | gzip -dc | cmp - README.md; }
