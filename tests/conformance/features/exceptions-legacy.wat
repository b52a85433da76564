;; may differ: the older encoding: try and catch
;; cites core: the exception handling proposal, legacy text
(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1) (tag $t (param i32))
  (func (export "_start")
    try (result i32)
      i32.const 9
      throw $t
    catch $t
    end
    i32.const 9
    i32.ne
    if
      unreachable
    end))
