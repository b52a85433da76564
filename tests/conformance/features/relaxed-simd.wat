;; may differ: vector instructions whose last bit is the machine's choice
;; cites core: the relaxed SIMD proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (if (f32.ne (f32x4.extract_lane 0 (f32x4.relaxed_madd (f32x4.splat (f32.const 2)) (f32x4.splat (f32.const 3)) (f32x4.splat (f32.const 1)))) (f32.const 7))
      (then unreachable))))
