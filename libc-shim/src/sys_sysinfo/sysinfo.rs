//! `sysinfo`: Linux. The linear memory is all the memory; the uptime is the runtime's monotonic clock.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use crate::wasi::{self, clockid};
    use core::ffi::c_int;

    /// `struct sysinfo`.
    #[repr(C)]
    pub struct Sysinfo {
        uptime: u32,
        loads: [u32; 3],
        total_ram: u32,
        free_ram: u32,
        shared_ram: u32,
        buffer_ram: u32,
        total_swap: u32,
        free_swap: u32,
        processes: u16,
        pad: u16,
        total_high: u32,
        free_high: u32,
        memory_unit: u32,
        reserved: [u8; 256],
    }

    /// Linux's `sysinfo`.
    ///
    /// # Safety
    /// `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sysinfo(result: *mut Sysinfo) -> c_int {
        let now_ns = match wasi::clock_time_get(clockid::MONOTONIC, 1) {
            Ok(now_ns) => now_ns,
            Err(error) => {
                errno::set(error);
                return -1;
            }
        };
        let pages = core::arch::wasm32::memory_size::<0>() as u32;
        let answer = Sysinfo {
            uptime: (now_ns / 1_000_000_000) as u32,
            loads: [0; 3],
            total_ram: pages,
            free_ram: 0,
            shared_ram: 0,
            buffer_ram: 0,
            total_swap: 0,
            free_swap: 0,
            processes: 1,
            pad: 0,
            total_high: 0,
            free_high: 0,
            memory_unit: 65_536,
            reserved: [0; 256],
        };
        // SAFETY: it may be written, by this function's contract.
        unsafe { result.write(answer) };
        0
    }
}
