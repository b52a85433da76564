;; may differ: functions and blocks with several results
;; cites core: the multi-value proposal, in WebAssembly 2.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func $two (result i32 i32) (i32.const 3) (i32.const 4))
  (func (export "_start")
    (if (i32.ne (i32.add (call $two)) (i32.const 7)) (then unreachable))))
