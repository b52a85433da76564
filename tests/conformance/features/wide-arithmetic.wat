;; may differ: additions and multiplications of 128 bits
;; cites core: the wide arithmetic proposal
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func (export "_start") (local i64 i64)
    (i64.add128 (i64.const -1) (i64.const 0) (i64.const 1) (i64.const 0))
    (local.set 1) (local.set 0)
    (if (i64.ne (local.get 1) (i64.const 1)) (then unreachable))))
