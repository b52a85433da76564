//! tree-sitter: standard input parsed as C.

fn main() -> std::io::Result<()> {
    let text = std::io::read_to_string(std::io::stdin())?;
    let mut parser = tree_sitter::Parser::new();
    parser
        .set_language(&tree_sitter_c::LANGUAGE.into())
        .expect("versions that agree");
    let tree = parser.parse(&text, None).expect("a tree");
    println!("{}", tree.root_node().to_sexp());
    Ok(())
}
