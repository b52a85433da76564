;; must: a call can be made through a table
;; cites core: an imported function may be an element of a table
;; exit: 6
(module (type $exit (func (param i32))) (import "wasi_snapshot_preview1" "proc_exit" (func $exit (type $exit)))
  (memory (export "memory") 1) (table funcref (elem $exit))
  (func (export "_start") (call_indirect (type $exit) (i32.const 6) (i32.const 0))))
