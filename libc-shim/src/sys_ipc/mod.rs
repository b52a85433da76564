//! `<sys/ipc.h>`, `<sys/msg.h>`, `<sys/sem.h>`, `<sys/shm.h>`: XSI's message queues, semaphores and shared memory. They are
//! the program's own and live as long as it does: there is no other process to share them with.

pub mod ftok;
pub mod msg;
pub mod sem;
pub mod shm;
pub mod table;
