build() { configure && make; }
check() { $run src/dash -c 'i=0; while [ $i -lt 3 ]; do i=$((i + 1)); printf "%s " "$i"; done; echo ${0%sh}' dash; }
