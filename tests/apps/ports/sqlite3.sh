build() { configure --disable-shared --disable-threadsafe --disable-load-extension --disable-tcl && make sqlite3 speedtest1 BCC=cc; }
# Its test suite is written for a Tcl with SQLite in it. Here the shell writes, reads and dumps what must come back equal.
check() {
    wrap sqlite3 speedtest1 && rm -rf round && mkdir round && cd round && cat >write.sql <<'SQL' &&
create table t(a integer primary key, b text, c real);
with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
insert into t select i, 'row "' || i || '",', i * 1.5 from n;
create index tb on t(b);
pragma journal_mode = wal;
.mode csv
.output t.csv
select * from t;
.output
create table u(a, b, c);
.import t.csv u
.mode list
select count(*) from (select * from t except select cast(a as integer), b, cast(c as real) from u);
.output dump.sql
.dump
.output
pragma integrity_check;
SQL
        ../sqlite3 one.db '.read write.sql' && ../sqlite3 two.db '.read dump.sql' && ../sqlite3 two.db .dump >second.sql &&
        cmp dump.sql second.sql && ../speedtest1 --size 25 speed.db && echo "round trips are equal"
}
