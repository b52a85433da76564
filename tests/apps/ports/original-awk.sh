# maketab runs while awk is built.
build() { make CC="$CC" HOSTCC=cc; }
# Each program against the same sources compiled for this machine; `T.getline` never ends, for popen fails.
check() {
    wrap a.out && cc -O2 -w awkgram.tab.c b.c main.c parse.c proctab.c tran.c lib.c run.c lex.c -lm -o native && cd testdir && equal=0 &&
        for program in t.* p.*; do
            ../native -f "$program" test.data >native.out 2>/dev/null </dev/null
            ../a.out -f "$program" test.data >ours.out 2>/dev/null </dev/null
            cmp native.out ours.out && equal=$((equal + 1)) || echo "differs: $program"
        done
    echo "$equal of $(ls t.* p.* | wc -l) equal"
}
