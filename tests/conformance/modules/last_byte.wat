;; must: a buffer may end with the last byte of memory
;; cites: Linear memory to be accessed by WASI functions that need it.
(module (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (if (call $random (i32.const 65520) (i32.const 16)) (then unreachable))))
