;; may differ: a start function can end the program
;; cites proc_exit: Terminate the process normally.
;; exit: 4
(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1) (func $begin (call $exit (i32.const 4))) (start $begin)
  (func (export "_start")))
