build() { "$wasikit" env --meson >wasi.cross && meson setup --cross-file wasi.cross -Ddefault_library=static -Ddocs=false build && meson compile -C build; }
check() { wrap build/bin/fribidi && meson test --no-rebuild -C build; }
