# platform.h includes <stdio.h> and <unistd.h> only where it sees a Unix.
build() { make -C programs MOREFLAGS=-D__unix__ UNAME=WASI zstd-nolegacy; }
check() { wrap programs/zstd-nolegacy && cd programs && ./zstd-nolegacy -b1e2; }
