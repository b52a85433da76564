;; may differ: a program without memory can exit
;; cites: Linear memory to be accessed by WASI functions that need it.
;; exit: 9
(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (func (export "_start") (call $exit (i32.const 9))))
