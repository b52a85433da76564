//! The chart: how many times as fast as the reference each case is, on a logarithmic scale.

use crate::measure::Row;
use crate::table::SLOWER;
use svg::Document;
use svg::node::element::{Circle, Line, Rectangle, Text};

const LINE: usize = 16;
const WIDTH: f64 = 1000.0;
const LEFT: f64 = 310.0;
/// Pixels of a factor of two.
const UNIT: f64 = 80.0;

/// A bar a case, with a tick where the vector instructions bring it and a ring where the host's glibc is.
pub fn draw(rows: &[Row]) -> Document {
    let rows: Vec<(&Row, f64)> = rows
        .iter()
        .filter_map(|row| Some((row, row.ratio(0)?)))
        .collect();
    let height = rows.len() * LINE + 40;
    let page = Rectangle::new()
        .set("width", WIDTH)
        .set("height", height)
        .set("fill", "white");
    let axis = Line::new()
        .set("x1", LEFT)
        .set("x2", LEFT)
        .set("y1", 16)
        .set("y2", height - 10)
        .set("stroke", "black");
    let title =
        "times as fast as wasi-libc (log scale; the line is 1); tick: simd128; ring: glibc, native";
    let mut document = Document::new()
        .set("viewBox", (0, 0, WIDTH, height))
        .set("font-family", "sans-serif")
        .set("font-size", 11)
        .add(page)
        .add(axis)
        .add(Text::new(title).set("x", LEFT).set("y", 12));
    for (index, (row, ratio)) in rows.into_iter().enumerate() {
        document = draw_case(document, row, ratio, index * LINE + 24);
    }
    document
}

fn draw_case(document: Document, row: &Row, ratio: f64, y: usize) -> Document {
    let place = |ratio: f64| (LEFT + ratio.log2() * UNIT).clamp(LEFT - 150.0, WIDTH - 40.0);
    let end = place(ratio);
    let colour = if ratio < SLOWER { "#c0392b" } else { "#2c7fb8" };
    let bar = Rectangle::new()
        .set("x", end.min(LEFT))
        .set("y", y)
        .set("width", (end - LEFT).abs().max(1.0))
        .set("height", LINE - 4)
        .set("fill", colour);
    let label = Text::new(format!("{} {}", row.program, row.case))
        .set("x", LEFT - 155.0)
        .set("y", y + 10)
        .set("text-anchor", "end");
    let value = Text::new(format!("{ratio:.2}"))
        .set("x", end.max(LEFT) + 8.0)
        .set("y", y + 10);
    let mut document = document.add(bar).add(label).add(value);
    if let Some(simd) = row.ratio(1) {
        let tick = Line::new()
            .set("x1", place(simd))
            .set("x2", place(simd))
            .set("y1", y)
            .set("y2", y + LINE - 4)
            .set("stroke", "#08306b")
            .set("stroke-width", 2);
        document = document.add(tick);
    }
    if let Some(native) = row.ratio(3) {
        let ring = Circle::new()
            .set("cx", place(native))
            .set("cy", y + LINE / 2 - 2)
            .set("r", 3)
            .set("fill", "none")
            .set("stroke", "#666");
        document = document.add(ring);
    }
    document
}
