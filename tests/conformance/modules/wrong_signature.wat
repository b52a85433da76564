;; should: a call with another signature is refused before the program starts
;; cites core: instantiation fails when the type of an import does not match
;; trap: yes
(module (import "wasi_snapshot_preview1" "sched_yield" (func (param i64) (result i64)))
  (memory (export "memory") 1) (func (export "_start")))
