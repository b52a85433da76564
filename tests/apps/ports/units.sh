build() { configure && make units; }
check() { wrap units && ./units -f definitions.units --check | tail -3; }
