//! `<sys/wait.h>`, `<spawn.h>`: what a program without processes can answer.

pub mod dlfcn;
pub mod ifaddrs;
pub mod popen;
pub mod spawn;
pub mod system;
pub mod wait;
