;; may differ: structures on the runtime's heap
;; cites core: the garbage collection proposal, in WebAssembly 3.0
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (type $pair (struct (field i32) (field (mut i32))))
  (func (export "_start") (local $p (ref $pair))
    (local.set $p (struct.new $pair (i32.const 3) (i32.const 4)))
    (struct.set $pair 1 (local.get $p) (i32.const 5))
    (if (i32.ne (struct.get $pair 1 (local.get $p)) (i32.const 5)) (then unreachable))))
