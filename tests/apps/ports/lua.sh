# Lua 5.4.8 with its official test suite: the sources of PyPI's lupa carry both.
fetch() {
    [ -d tree ] && [ "${KEEP:-}" ] && return
    url=https://files.pythonhosted.org/packages/c3/a6/0f869fbb07c393f15473b1eefefb7b5bec162fb7481803d040ed4dc46002/lupa-2.8.tar.gz
    rm -rf tree && curl -fsSL "$url" | tar xz
    mv lupa-2.8/third-party/lua54 tree && rm -r lupa-2.8
}
build() { $CC -O2 onelua.c -o lua.wasm; }
# A locale of any name is UTF-8 here, as in musl, but none has a decimal comma: the suite must not find pt_BR. _port leaves out
# other processes.
check() {
    cd testes && $run ../lua.wasm -e '_port = true; local set = os.setlocale
        os.setlocale = function(name, ...) if name ~= "pt_BR" and name ~= "ptb" then return set(name, ...) end end' all.lua
}
