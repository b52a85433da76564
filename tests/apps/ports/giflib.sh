build() { make CC="$CC" AR="$AR" libgif.a libutil.a gif2rgb giftext giffix gifbuild giftool gifclrmp; }
