build() { configure && make MAKEINFO=true; }
