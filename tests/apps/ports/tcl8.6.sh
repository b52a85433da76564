build() { cd unix && configure --disable-shared --disable-threads && make; }
