build() { make -f Makefile.cmdline CC="$CC"; }
# Its suite is not among Debian's sources.
check() { wrap duk && ./duk -e 'print(JSON.stringify({a:[1,2,Math.PI]}), /(\d+)-(\d+)/.exec("12-34")[2], new Date(0).toISOString())'; }
