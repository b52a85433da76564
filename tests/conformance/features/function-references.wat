;; may differ: typed references: call_ref
;; cites core: the typed function references proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (type $f (func (result i32)))
  (func $seven (type $f) (i32.const 7)) (elem declare func $seven)
  (func (export "_start") (if (i32.ne (call_ref $f (ref.func $seven)) (i32.const 7)) (then unreachable))))
