;; may differ: conversions to integers that never trap
;; cites core: the non-trapping conversion proposal, in WebAssembly 2.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (if (i32.ne (i32.trunc_sat_f32_s (f32.const nan)) (i32.const 0)) (then unreachable))))
