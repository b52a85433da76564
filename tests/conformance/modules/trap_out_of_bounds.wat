;; must: an access outside of memory traps
;; cites core: a load or store traps when its address is outside of the memory
;; trap: yes
(module (memory (export "memory") 1) (func (export "_start") (drop (i32.load (i32.const 65533)))))
