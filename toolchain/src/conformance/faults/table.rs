//! The faults. Each is one mistake that a runtime could make, and some runtime has made.

use super::Fault;
use wasmtime::Val;

/// WASI's error numbers that the faults use.
const EXIST: i32 = 20;
const NOENT: i32 = 44;
const NOTDIR: i32 = 54;

/// All of them.
pub const FAULTS: &[Fault] = &[
    Fault {
        name: "dot-dot-escapes",
        calls: &[
            "path_open",
            "path_filestat_get",
            "path_create_directory",
            "path_unlink_file",
        ],
        also: &[],
        instead: |call| {
            // Parameters: directory, flags, path, length; without flags for the last two calls.
            let at = if call.name().starts_with("path_c") || call.name().starts_with("path_u") {
                1
            } else {
                2
            };
            let path = call.read(call.get(at), call.get(at + 1));
            if path.starts_with(b"../") {
                let hole = call.hole();
                call.set(0, hole);
                call.set(at, call.get(at) + 3);
                call.set(at + 1, call.get(at + 1) - 3);
            }
            call.real()
        },
    },
    Fault {
        name: "absolute-paths-are-taken",
        calls: &["path_open", "path_filestat_get"],
        also: &[],
        instead: |call| {
            while call.get(3) > 1 && call.read(call.get(2), 1) == b"/" {
                call.set(2, call.get(2) + 1);
                call.set(3, call.get(3) - 1);
            }
            call.real()
        },
    },
    Fault {
        name: "path-ends-at-nul",
        calls: &["path_open", "path_filestat_get"],
        also: &[],
        instead: |call| {
            let path = call.read(call.get(2), call.get(3));
            if let Some(length) = path.iter().position(|byte| *byte == 0) {
                call.set(3, i64::try_from(length)?);
            }
            call.real()
        },
    },
    Fault {
        name: "cookie-is-ignored",
        calls: &["fd_readdir"],
        also: &[],
        instead: |call| {
            call.set(3, 0);
            call.real()
        },
    },
    Fault {
        name: "next-cookie-is-wrong",
        calls: &["fd_readdir"],
        also: &[],
        instead: |call| {
            let code = call.real()?;
            call.write(call.get(1), &[0; 8]);
            Ok(code)
        },
    },
    Fault {
        name: "readdir-never-fills-the-buffer",
        calls: &["fd_readdir"],
        also: &[],
        instead: |call| {
            call.set(2, (call.get(2) - 1).max(0));
            call.real()
        },
    },
    Fault {
        name: "rights-are-ignored",
        calls: &["path_open"],
        also: &["fd_read", "fd_write"],
        instead: |call| {
            call.set(5, call.get(5) | 66);
            call.real()
        },
    },
    Fault {
        name: "noent-becomes-notdir",
        calls: &[
            "path_open",
            "path_filestat_get",
            "path_unlink_file",
            "path_rename",
        ],
        also: &[],
        instead: |call| {
            Ok(match call.real()? {
                NOENT => NOTDIR,
                code => code,
            })
        },
    },
    Fault {
        name: "append-is-ignored",
        calls: &["path_open"],
        also: &["fd_write"],
        instead: |call| {
            call.set(7, call.get(7) & !1);
            call.real()
        },
    },
    Fault {
        name: "truncation-is-ignored",
        calls: &["path_open"],
        also: &[],
        instead: |call| {
            call.set(4, call.get(4) & !8);
            call.real()
        },
    },
    Fault {
        name: "exclusive-is-ignored",
        calls: &["path_open"],
        also: &[],
        instead: |call| {
            call.set(4, call.get(4) & !4);
            call.real()
        },
    },
    Fault {
        name: "links-are-always-followed",
        calls: &["path_open", "path_filestat_get"],
        also: &[],
        instead: |call| {
            call.set(1, 1);
            call.real()
        },
    },
    Fault {
        name: "links-are-never-followed",
        calls: &["path_open", "path_filestat_get"],
        also: &[],
        instead: |call| {
            call.set(1, 0);
            call.real()
        },
    },
    Fault {
        name: "seek-from-the-end-is-from-the-start",
        calls: &["fd_seek"],
        also: &[],
        instead: |call| {
            if call.get(2) == 2 {
                call.set(2, 0);
            }
            call.real()
        },
    },
    Fault {
        name: "pread-moves-the-offset",
        calls: &["fd_pread"],
        also: &[],
        instead: |call| {
            let code = call.real()?;
            let read = call.read_u32(call.get(4));
            let file = i32::try_from(call.get(0))?;
            let scratch = i32::try_from((call.get(4) + 15) & !7)?;
            call.other(
                "fd_seek",
                &[
                    Val::I32(file),
                    Val::I64(i64::from(read)),
                    Val::I32(1),
                    Val::I32(scratch),
                ],
            )?;
            Ok(code)
        },
    },
    Fault {
        name: "reading-reports-one-more",
        calls: &["fd_read"],
        also: &[],
        instead: |call| {
            let code = call.real()?;
            let count = call.read_u32(call.get(3)) + 1;
            call.write(call.get(3), &count.to_le_bytes());
            Ok(code)
        },
    },
    Fault {
        name: "only-the-first-byte-is-read",
        calls: &["fd_read"],
        also: &[],
        instead: |call| {
            let vectors = call.get(1);
            call.write(vectors + 4, &1_u32.to_le_bytes());
            call.real()
        },
    },
    Fault {
        name: "sizes-are-rounded-up",
        calls: &["fd_filestat_get", "path_filestat_get"],
        also: &[],
        instead: |call| {
            let code = call.real()?;
            let stat = call.get(if call.name() == "fd_filestat_get" {
                1
            } else {
                4
            });
            call.write(stat + 32, &4096_u64.to_le_bytes());
            Ok(code)
        },
    },
    Fault {
        name: "timestamps-are-not-set",
        calls: &["fd_filestat_set_times", "path_filestat_set_times"],
        also: &[],
        instead: |_| Ok(0),
    },
    Fault {
        name: "sizes-are-not-set",
        calls: &["fd_filestat_set_size"],
        also: &[],
        instead: |_| Ok(0),
    },
    Fault {
        name: "the-clock-runs-backwards",
        calls: &["clock_time_get"],
        also: &["poll_oneoff"],
        instead: |call| {
            let code = call.real()?;
            *call.remembered() += 1_000_000_000;
            let time = 1_u64 << 60;
            let time = time - *call.remembered();
            call.write(call.get(2), &time.to_le_bytes());
            Ok(code)
        },
    },
    Fault {
        name: "random-is-zero",
        calls: &["random_get"],
        also: &[],
        instead: |call| {
            let code = call.real()?;
            let length = usize::try_from(call.get(1))?.min(1 << 20);
            call.write(call.get(0), &vec![0; length]);
            Ok(code)
        },
    },
    Fault {
        name: "user-data-is-lost",
        calls: &["poll_oneoff"],
        also: &[],
        instead: |call| {
            let code = call.real()?;
            call.write(call.get(1), &[0; 8]);
            Ok(code)
        },
    },
    Fault {
        name: "nobody-waits",
        calls: &["poll_oneoff"],
        also: &[],
        instead: |call| {
            let subscription = call.get(0);
            if call.read(subscription + 8, 1) == [0] {
                call.write(subscription + 24, &[0; 8]);
            }
            call.real()
        },
    },
    Fault {
        name: "an-argument-too-few",
        calls: &["args_sizes_get"],
        also: &["args_get"],
        instead: |call| {
            let code = call.real()?;
            let count = call.read_u32(call.get(0)).saturating_sub(1);
            call.write(call.get(0), &count.to_le_bytes());
            Ok(code)
        },
    },
    Fault {
        name: "no-environment",
        calls: &["environ_sizes_get"],
        also: &["environ_get"],
        instead: |call| {
            call.write(call.get(0), &[0; 4]);
            call.write(call.get(1), &[0; 4]);
            Ok(0)
        },
    },
    Fault {
        name: "every-exit-is-a-success",
        calls: &["proc_exit"],
        also: &[],
        instead: |call| {
            call.set(0, 0);
            call.real()
        },
    },
    Fault {
        name: "closing-does-nothing",
        calls: &["fd_close"],
        also: &[],
        instead: |_| Ok(0),
    },
    Fault {
        name: "renumbering-does-nothing",
        calls: &["fd_renumber"],
        also: &[],
        instead: |_| Ok(0),
    },
    Fault {
        name: "unlink-takes-directories",
        calls: &["path_unlink_file"],
        also: &[],
        instead: |call| match call.real()? {
            0 => Ok(0),
            code => {
                let parameters =
                    [0, 1, 2].map(|at| Val::I32(i32::try_from(call.get(at)).unwrap_or(0)));
                let removed = call.other("path_remove_directory", &parameters)?;
                Ok(if removed == 0 { 0 } else { code })
            }
        },
    },
    Fault {
        name: "rename-refuses-to-replace",
        calls: &["path_rename"],
        also: &[],
        instead: |call| {
            let stat = [
                Val::I32(i32::try_from(call.get(3))?),
                Val::I32(0),
                Val::I32(i32::try_from(call.get(4))?),
                Val::I32(i32::try_from(call.get(5))?),
                Val::I32(1024),
            ];
            if call.other("path_filestat_get", &stat)? == 0 {
                return Ok(EXIST);
            }
            call.real()
        },
    },
    Fault {
        name: "readlink-claims-the-whole-buffer",
        calls: &["path_readlink"],
        also: &[],
        instead: |call| {
            let code = call.real()?;
            let size = u32::try_from(call.get(4))?;
            call.write(call.get(5), &size.to_le_bytes());
            Ok(code)
        },
    },
    Fault {
        name: "the-preopen-has-another-name",
        calls: &["fd_prestat_dir_name"],
        also: &[],
        instead: |call| {
            let code = call.real()?;
            call.write(call.get(1), b"X");
            Ok(code)
        },
    },
];
