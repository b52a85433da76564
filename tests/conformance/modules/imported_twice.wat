;; must: the same call can be imported twice
;; cites core: a module may import the same entity several times
(module (import "wasi_snapshot_preview1" "sched_yield" (func $a (result i32)))
  (import "wasi_snapshot_preview1" "sched_yield" (func $b (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (if (i32.or (call $a) (call $b)) (then unreachable))))
