build() { configure --disable-shared --disable-threadsafe --disable-load-extension --disable-tcl && make sqlite3 BCC=cc; }
