//! Lua: a script with patterns, sorting and an error that is caught.

const SCRIPT: &str = r#"
    local words = {}
    for word in text:gmatch("%a+") do words[#words + 1] = word:lower() end
    table.sort(words)
    local good, message = pcall(error, { code = 7 })
    return table.concat(words, " "), good, message.code, string.format("%.3f", 2 ^ 0.5)
"#;

fn main() -> mlua::Result<()> {
    let lua = mlua::Lua::new();
    lua.globals()
        .set("text", std::io::read_to_string(std::io::stdin())?)?;
    let (words, good, code, root): (String, bool, i64, String) = lua.load(SCRIPT).eval()?;
    println!("{words} {good} {code} {root}");
    Ok(())
}
