;; may differ: i32.extend8_s and its kind
;; cites core: the sign extension proposal, in WebAssembly 2.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (if (i32.ne (i32.extend8_s (i32.const 0x80)) (i32.const -128)) (then unreachable))))
