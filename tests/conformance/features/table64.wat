;; may differ: tables with 64-bit indices
;; cites core: the memory64 proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (table i64 4 funcref)
  (func (export "_start") (if (i64.ne (table.size 0) (i64.const 4)) (then unreachable))))
