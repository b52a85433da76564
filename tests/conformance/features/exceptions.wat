;; may differ: try_table and exnref
;; cites core: the exception handling proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (tag $t (param i32))
  (func (export "_start")
    (if (i32.ne (block $caught (result i32) (try_table (catch $t $caught) (throw $t (i32.const 9))) (i32.const 0)) (i32.const 9))
      (then unreachable))))
