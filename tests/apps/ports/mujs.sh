build() { make CC="$CC" AR="$AR" HAVE_READLINE=no; }
