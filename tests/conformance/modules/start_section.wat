;; may differ: a start function, which runs before _start, can make calls
;; cites core: the start function is invoked at the end of instantiation
(module (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
  (memory (export "memory") 1) (global $ran (mut i32) (i32.const 0))
  (func $begin (if (call $yield) (then unreachable)) (global.set $ran (i32.const 1)))
  (start $begin)
  (func (export "_start") (if (i32.eqz (global.get $ran)) (then unreachable))))
