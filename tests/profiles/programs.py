"""The programs of table.py: what is built, how it is called, and what is made ready for it."""
import random

# Ports: the module in the folder of tests/apps/ports.sh, and the commands that are run one after the other, as arguments and
# standard input. `folder`: a directory of the port's tree that the program is given instead of `data`. `writes`: it cannot run
# where files are kept in memory only. `varies`: what it prints differently each time.
PORTS = {
    "bzip2": {"module": "bzip2", "commands": [(["-k", "data/text"], ""), (["-dc", "data/text.bz2"], "")], "writes": True},
    "cjson": {"module": "build/cJSON_test.wasm", "commands": [([], "")]},
    "expat": {"module": "expat/xmlwf/xmlwf", "commands": [(["-d", "data/below", "data/doc.xml"], "")], "writes": True},
    "grep": {"module": "src/grep", "commands": [(["-nE", "(wa|wo)[a-z]+ .*7$", "data/text"], "")]},
    "gzip": {"module": "gzip", "commands": [(["-kn", "data/text"], ""), (["-dc", "data/text.gz"], "")], "writes": True},
    # In several runtimes every standard stream is a terminal: without colours, and without a prompt.
    "jq": {"module": "jq", "commands": [(["-cM", "[.[] | select(.n % 3 == 0) | .name] | sort | .[:9]", "data/doc.json"], "")]},
    "lua5.4": {"module": "src/lua", "commands": [(["data/script.lua"], "")]},
    "mawk": {"module": "mawk", "commands": [(["{ n[$1] += $3 } END { for (w in n) print w, n[w] / 7 }", "data/text"], "")]},
    "pcre2": {"module": "pcre2grep", "commands": [(["-no", r"(?<=\s)(\w)\w*\1(?=\s)", "data/text"], "")]},
    "sed": {"module": "sed/sed", "commands": [(["-n", r"s/\([a-z]*\) \([a-z]*\) .*9$/\2 \1/p", "data/text"], "")]},
    "sqlite3": {"module": "sqlite3", "commands": [(["-batch", "data/new.db"], "sql"), (["-batch", "data/new.db", "select count(*), sum(n) from t"], "")],
                "writes": True},
    "xz-utils": {"module": "src/xz/xz", "commands": [(["-k", "data/text"], ""), (["-dc", "data/text.xz"], "")], "writes": True},
    "zlib": {"module": "minigzip", "commands": [(["data/text"], ""), (["-c", "-d", "data/text.gz"], "")], "writes": True},
    "libzstd": {"module": "programs/zstd-nolegacy", "writes": True,
                "commands": [(["-q", "-12", "data/text", "-o", "data/text.zst"], ""), (["-q", "-dc", "data/text.zst"], "")]},
    "double-conversion": {"module": "build/test/cctest/cctest.wasm", "commands": [(["test-fixed-dtoa"], ""), (["test-ieee"], "")]},
    "gperf": {"module": "src/gperf", "commands": [(["-L", "C++", "data/words.gperf"], "")],
              "varies": "Command-line: .*"},
    "pugixml": {"module": "build/wasi/test", "commands": [([], "")], "folder": "tests"},
    "tinyxml2": {"module": "build/xmltest.wasm", "commands": [([], "")], "folder": "resources", "writes": True,
                 "varies": "Parsing dream.xml.*"},
}

# The programs of tests/apps/crates, with the file that they read as standard input.
CRATES = {
    "libz-sys": ("zlib", "text"),
    "mlua": ("lua", "text"),
    "rusqlite": ("sqlite", None),
    "tree-sitter": ("tree-sitter", "program.c"),
    "zstd (crate)": ("zstd", "text"),
}

# The programs of docs/examples.
EXAMPLES = {
    "hello": ([], ""),
    "env": (["NAME"], ""),
    "sort": ([], "pear\napple\nfig\n"),
    "cat": (["data/text"], ""),
    "wc": (["data/text", "data/doc.xml"], ""),
    "ls": (["-R", "data"], ""),
    "copy": (["data/text", "data/copy"], ""),
}


def files():
    """What stands in `data` when a program starts."""
    some = random.Random(7)
    words = ["".join(some.choice("aeiouwtrsn") for _ in range(some.randint(2, 9))) for _ in range(300)]
    lines = [f"{some.choice(words)} {some.choice(words)} {some.randint(0, 999)}" for _ in range(2000)]
    objects = ",\n".join(f'{{"n": {n}, "name": "{word}", "half": {n / 2}}}' for n, word in enumerate(words))
    elements = "\n".join(f'  <word n="{n}">{word} &amp; &#x20ac;</word>' for n, word in enumerate(words))
    return {
        "text": "\n".join(lines) + "\n",
        "doc.json": f"[{objects}]\n",
        "doc.xml": f"<?xml version='1.0'?>\n<words>\n{elements}\n</words>\n",
        "words.gperf": "%%\n" + "\n".join(dict.fromkeys(words[:60])) + "\n%%\n",
        "script.lua": SCRIPT,
        "program.c": "int add(int a, int b) { return a + b; }\nint main(void) { return add(1, -1) ? 1 : 0; }\n",
        "below/empty": "",
    }


SCRIPT = """
local count, longest = {}, ""
for line in io.lines("data/text") do
    for word in line:gmatch("%a+") do
        count[word] = (count[word] or 0) + 1
        if #word > #longest then longest = word end
    end
end
local words = {}
for word in pairs(count) do words[#words + 1] = word end
table.sort(words, function(a, b) return count[a] > count[b] or count[a] == count[b] and a < b end)
for i = 1, 5 do print(words[i], count[words[i]]) end
print(longest, pcall(error, "caught"), string.format("%.17g %q", 0.1, "a\\n"))
"""

SQL = """
create table t (n integer, name text);
with recursive numbers(n) as (values (1) union all select n + 1 from numbers where n < 3000)
insert into t select n, 'name ' || (n * 7919 % 3001) from numbers;
create index names on t (name);
select name, n from t where name like 'name 29%7' order by name limit 5;
select max(length(name)), avg(n), printf('%.3f', sqrt(sum(n))) from t;
"""
