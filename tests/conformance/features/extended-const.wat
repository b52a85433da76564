;; may differ: arithmetic in constant expressions
;; cites core: the extended constant expressions proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (global $g i32 (i32.add (i32.const 40) (i32.const 2)))
  (func (export "_start") (if (i32.ne (global.get $g) (i32.const 42)) (then unreachable))))
