;; may differ: several memories
;; cites core: the multi-memory proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (memory $other 1)
  (func (export "_start")
    (i32.store $other (i32.const 0) (i32.const 5))
    (if (i32.ne (i32.load $other (i32.const 0)) (i32.const 5)) (then unreachable))
    (if (i32.ne (i32.load (i32.const 0)) (i32.const 0)) (then unreachable))))
