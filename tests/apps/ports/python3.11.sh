# CPython's own answers for WASI (config.site). Clocks are pointers in WASI, which compilers since clang 16 do not let pass for numbers.
build() {
    mkdir wasi && cd wasi &&
        CONFIG_SITE=../Tools/wasm/config.site-wasm32-wasi ../configure --host=wasm32-unknown-wasi --build="$(../config.guess)" \
            --with-build-python="$(command -v python3.11)" CFLAGS=-Wno-int-conversion && make
}
check() {
    mkdir -p wasi/work && cd wasi/work &&
        "$wasikit" run --native --env PYTHONPATH="$PWD/../../Lib:$PWD/../$(cat ../pybuilddir.txt)" ../python.wasm -m test \
            test__locale test_argparse test_array test_binascii test_bufio test_builtin test_bytes test_calendar test_cmath test_codecs \
            test_complex test_csv test_datetime test_decimal test_dict test_difflib test_email test_enum test_errno test_exceptions \
            test_file test_fileio test_float test_format test_fractions test_functools test_genericpath test_getopt test_gettext \
            test_glob test_heapq test_import test_io test_itertools test_json test_list test_locale test_long test_marshal test_math \
            test_os test_pathlib test_pickle test_posix test_posixpath test_random test_re test_set test_shutil test_signal test_sort \
            test_stat test_statistics test_strftime test_string test_strtod test_struct test_tarfile test_tempfile test_textwrap \
            test_time test_unicode test_zipfile
}
