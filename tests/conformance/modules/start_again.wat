;; must: a program may call its own start function, and exiting in the inner one ends both
;; cites proc_exit: Terminate the process normally.
;; exit: 5
(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1) (global $depth (mut i32) (i32.const 0))
  (func $start (export "_start")
    (global.set $depth (i32.add (global.get $depth) (i32.const 1)))
    (if (i32.eq (global.get $depth) (i32.const 3)) (then (call $exit (i32.const 5))))
    (call $start)
    (call $exit (i32.const 6))))
