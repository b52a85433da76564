build() { make CC="$CC" zopfli; }
check() { wrap zopfli && ./zopfli -c README | gzip -dc | cmp - README && echo round trip; }
