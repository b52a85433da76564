;; may differ: references to functions in several tables
;; cites core: the reference types proposal, in WebAssembly 2.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (table $a 2 funcref) (table $b 2 externref)
  (func $f) (elem declare func $f)
  (func (export "_start")
    (table.set $a (i32.const 1) (ref.func $f))
    (if (ref.is_null (table.get $a (i32.const 1))) (then unreachable))
    (if (i32.eqz (ref.is_null (table.get $b (i32.const 1)))) (then unreachable))))
