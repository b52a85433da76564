build() { configure && make; }
