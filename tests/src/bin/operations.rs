//! `operations [--hostile] [--seed N] SEQUENCES`: compares sequences of file operations with the kernel's answers.

#![forbid(unsafe_code)]

use anyhow::{Context, Result};
use std::process::ExitCode;
use wasikit_tests::operations::run::{Options, permitted, run, tell};
use wasikit_tests::operations::world::Task;

fn main() -> ExitCode {
    match start() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn start() -> Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, seed, sequences, kind, programs] = arguments.as_slice()
        && word == "world"
    {
        let task = Task {
            seed: seed.parse()?,
            sequences: sequences.parse()?,
            hostile: kind == "hostile",
            programs: programs.into(),
        };
        print!("{}", tell(&task)?);
        return Ok(ExitCode::SUCCESS);
    }
    let mut options = Options {
        seed: 1,
        sequences: 1000,
        hostile: false,
    };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--hostile" => options.hostile = true,
            "--seed" => options.seed = words.next().context("--seed takes a number")?.parse()?,
            count => {
                let usage = "usage: operations [--hostile] [--seed N] SEQUENCES";
                options.sequences = count.parse().context(usage)?;
            }
        }
    }
    if !permitted() {
        println!("skipped: `unshare -Urm` is not permitted here");
        return Ok(ExitCode::SUCCESS);
    }
    let report = run(&std::env::current_exe()?, &options)?;
    for (kind, (count, example)) in &report.unknown {
        println!("{count} times: {kind}\n{example}");
    }
    for (reason, count) in &report.known {
        println!("known, {count} times: {reason}");
    }
    let unknown: usize = report.unknown.values().map(|(count, _)| count).sum();
    println!(
        "{} sequences, {} operations, {unknown} differences",
        options.sequences, report.operations
    );
    Ok(ExitCode::from(u8::from(unknown > 0)))
}
