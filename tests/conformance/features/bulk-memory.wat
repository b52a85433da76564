;; may differ: memory.copy and memory.fill
;; cites core: the bulk memory proposal, in WebAssembly 2.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (memory.fill (i32.const 0) (i32.const 7) (i32.const 16))
    (memory.copy (i32.const 100) (i32.const 0) (i32.const 16))
    (if (i32.ne (i32.load8_u (i32.const 115)) (i32.const 7)) (then unreachable))))
