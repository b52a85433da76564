;; may differ: a global that is exported and changes
;; cites core: the mutable global proposal, in WebAssembly 2.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (global (export "g") (mut i32) (i32.const 1))
  (func (export "_start") (global.set 0 (i32.const 2))))
