;; should: a vector at an odd address is taken, or refused with inval; memory has no alignment to trap on
;; cites iovec: The address of the buffer to be filled.
(module (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1) (data (i32.const 64) "hello\n")
  (func (export "_start") (local i32)
    (i32.store (i32.const 1) (i32.const 64))
    (i32.store (i32.const 5) (i32.const 6))
    (local.set 0 (call $write (i32.const 1) (i32.const 1) (i32.const 1) (i32.const 32)))
    (if (i32.and (i32.ne (local.get 0) (i32.const 0)) (i32.ne (local.get 0) (i32.const 28))) (then unreachable))))
