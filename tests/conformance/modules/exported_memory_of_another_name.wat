;; should: the memory is the export called "memory", no other
;; cites: Linear memory to be accessed by WASI functions that need it.
;; trap: yes
(module (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (memory (export "mem") 1)
  (func (export "_start") (if (call $random (i32.const 0) (i32.const 16)) (then unreachable))))
