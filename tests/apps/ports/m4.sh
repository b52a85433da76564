build() { configure && make MAKEINFO=true; }
# By its full name the folder of the examples is none below the parent of the working directory.
check() { wrap src/m4 && make -C checks check srcdir="$PWD/checks"; }
