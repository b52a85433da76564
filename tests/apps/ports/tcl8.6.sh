build() { cd unix && configure --disable-shared --disable-threads && make; }
# Without the tests of processes, sockets and threads; those of clock take very long.
check() {
    TCL_LIBRARY=$PWD/library && mkdir -p unix/work && cd unix/work &&
        "$wasikit" run --native --env TCL_LIBRARY="$TCL_LIBRARY" ../tclsh ../../tests/all.tcl -singleproc 1 \
            -notfile 'exec.test event.test socket*.test http*.test io.test ioCmd.test ioTrans.test chanio.test pid.test winPipe.test unixInit.test thread.test clock.test main.test stack.test async.test' |
        grep -E '^(all.tcl:|Files with|====.*FAILED)'
}
