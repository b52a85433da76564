;; must: a trap is no success
;; cites core: a trap aborts execution
;; trap: yes
(module (memory (export "memory") 1) (func (export "_start") unreachable))
