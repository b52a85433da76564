//! The text databases of `/etc`: users, groups, hosts, services. A file counts if a preopen has it; what the library
//! answers otherwise stands with each database.

pub mod file;
pub mod pack;
pub mod table;
pub mod text;
