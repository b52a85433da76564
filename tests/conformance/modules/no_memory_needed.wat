;; should: a call that needs memory stops a program that exports none
;; cites: Linear memory to be accessed by WASI functions that need it.
;; trap: yes
(module (import "wasi_snapshot_preview1" "clock_time_get" (func $time (param i32 i64 i32) (result i32)))
  (func (export "_start") (if (call $time (i32.const 0) (i64.const 0) (i32.const 0)) (then unreachable))))
