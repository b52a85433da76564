;; may differ: the calls under their older name, wasi_unstable
;; cites core: WASI's first snapshot
(module (import "wasi_unstable" "sched_yield" (func $yield (result i32))) (memory (export "memory") 1)
  (func (export "_start") (if (call $yield) (then unreachable))))
