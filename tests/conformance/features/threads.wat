;; may differ: shared memory and atomic instructions
;; cites core: the threads proposal
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1 1 shared)
  (func (export "_start")
    (if (i32.ne (i32.atomic.rmw.add (i32.const 0) (i32.const 5)) (i32.const 0)) (then unreachable))
    (if (i32.ne (i32.atomic.load (i32.const 0)) (i32.const 5)) (then unreachable))))
