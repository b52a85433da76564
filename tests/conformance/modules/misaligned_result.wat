;; should: a place for a result at an odd address is taken, or refused with inval
;; cites clock_time_get: The time value of the clock.
(module (import "wasi_snapshot_preview1" "clock_time_get" (func $time (param i32 i64 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (local i32)
    (local.set 0 (call $time (i32.const 0) (i64.const 0) (i32.const 3)))
    (if (i32.and (i32.ne (local.get 0) (i32.const 0)) (i32.ne (local.get 0) (i32.const 28))) (then unreachable))))
