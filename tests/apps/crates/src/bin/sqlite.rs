//! SQLite: a database in a file, written, indexed and asked.

use rusqlite::Connection;

fn main() -> rusqlite::Result<()> {
    let mut database = Connection::open("data/numbers.db")?;
    database.execute_batch("create table numbers (n integer, square integer, name text)")?;
    let transaction = database.transaction()?;
    for n in 0..1000 {
        transaction.execute(
            "insert into numbers values (?1, ?2, ?3)",
            (n, n * n, format!("number {n}")),
        )?;
    }
    transaction.commit()?;
    database.execute_batch("create index squares on numbers (square); vacuum")?;
    let sum: i64 = database.query_row(
        "select sum(square) from numbers where n % 7 = 3",
        [],
        |row| row.get(0),
    )?;
    let mut named = database
        .prepare("select name from numbers where square between 100 and 200 order by name")?;
    let names = named
        .query_map([], |row| row.get(0))?
        .collect::<Result<Vec<String>, _>>()?;
    println!("{sum} {names:?}");
    Ok(())
}
