;; must: a call that does not exist is refused before the program starts
;; cites core: instantiation fails when an import cannot be satisfied
;; trap: yes
(module (import "wasi_snapshot_preview1" "no_such_call" (func (result i32)))
  (memory (export "memory") 1) (func (export "_start")))
