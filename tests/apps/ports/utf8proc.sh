build() { make libutf8proc.a test/iterate test/valid test/charwidth test/misc test/custom; }
# Without test/case, which holds towupper of an older Unicode against ours.
check() { for t in iterate valid charwidth misc custom; do $run "$PWD/test/$t" || exit 1; done; [ ! -f data/NormalizationTest.txt ] || $run "$PWD/test/normtest" data/NormalizationTest.txt; }
