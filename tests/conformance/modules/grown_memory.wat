;; must: a call sees memory that was grown since the last one
;; cites: Linear memory to be accessed by WASI functions that need it.
(module (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (if (call $random (i32.const 0) (i32.const 16)) (then unreachable))
    (drop (memory.grow (i32.const 3)))
    (if (call $random (i32.const 200000) (i32.const 16)) (then unreachable))
    (if (i64.eqz (i64.or (i64.load (i32.const 200000)) (i64.load (i32.const 200008)))) (then unreachable))))
