;; may differ: return_call
;; cites core: the tail call proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func $count (param i32) (result i32)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 1))))
    (return_call $count (i32.sub (local.get 0) (i32.const 1))))
  (func (export "_start") (if (i32.ne (call $count (i32.const 1000000)) (i32.const 1)) (then unreachable))))
