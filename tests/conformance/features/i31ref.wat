;; may differ: small integers as references
;; cites core: the garbage collection proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func (export "_start") (if (i32.ne (i31.get_s (ref.i31 (i32.const -5))) (i32.const -5)) (then unreachable))))
