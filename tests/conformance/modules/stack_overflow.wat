;; must: endless recursion ends the program, not the runtime's host
;; cites core: exhaustion of the call stack aborts execution
;; trap: yes
(module (memory (export "memory") 1) (func $f (export "_start") (call $f) (call $f)))
