;; may differ: addresses of 64 bits
;; cites core: the memory64 proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") i64 1)
  (func (export "_start")
    (i64.store (i64.const 8) (i64.const 5))
    (if (i64.ne (i64.load (i64.const 8)) (i64.const 5)) (then unreachable))))
