//! The treemap: one page of HTML with the drawing in it, no script and nothing from elsewhere.
//!
//! Rectangles are laid out row by row, each row as nearly square as its parts allow ("squarified treemaps", Bruls, Huizing
//! and van Wijk, 2000).

use super::{Item, grouped};
use std::fmt::Write;

/// A place in the drawing.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

const WHOLE: Area = Area {
    x: 0.0,
    y: 0.0,
    width: 1200.0,
    height: 760.0,
};

/// Room for a unit's name.
const HEADING: f64 = 16.0;

/// Colours that can be told apart by those who do not see all of them (Okabe and Ito), lightened.
const COLOURS: [&str; 8] = [
    "#f5d08a", "#a9d8f2", "#8fd3bd", "#f6efa0", "#8fbbe0", "#eda980", "#e2b8d2", "#d0d0d0",
];

/// Functions beyond these in a unit are drawn as one.
const MOST: usize = 300;

/// The page.
pub fn render(name: &str, items: &[Item]) -> String {
    let units = grouped(items);
    let total: usize = units.iter().map(|(_, bytes, _)| bytes).sum();
    let mut drawing = String::new();
    let sizes: Vec<f64> = units.iter().map(|(_, bytes, _)| *bytes as f64).collect();
    for (place, ((unit, bytes, _), area)) in units.iter().zip(lay_out(&sizes, WHOLE)).enumerate() {
        let colour = COLOURS
            .get(place % COLOURS.len())
            .copied()
            .unwrap_or("#d0d0d0");
        rectangle(
            &mut drawing,
            area,
            "#ffffff",
            &format!("{unit}: {bytes} bytes"),
            None,
        );
        label(&mut drawing, area, &format!("{unit}  {bytes}"), 12.0);
        let inner = Area {
            x: area.x + 1.0,
            y: area.y + HEADING,
            width: (area.width - 2.0).max(0.0),
            height: (area.height - HEADING - 1.0).max(0.0),
        };
        let own: Vec<&Item> = items
            .iter()
            .filter(|item| item.unit.whole == *unit && item.bytes > 0)
            .collect();
        let mut parts: Vec<(String, usize)> = own
            .iter()
            .take(MOST)
            .map(|item| (format!("{} [{}]", item.name, item.unit.part), item.bytes))
            .collect();
        let rest: usize = own.iter().skip(MOST).map(|item| item.bytes).sum();
        if rest > 0 {
            parts.push((format!("{} smaller ones", own.len() - MOST), rest));
        }
        let sizes: Vec<f64> = parts.iter().map(|(_, bytes)| *bytes as f64).collect();
        for ((text, bytes), area) in parts.iter().zip(lay_out(&sizes, inner)) {
            rectangle(
                &mut drawing,
                area,
                colour,
                &format!("{text}: {bytes} bytes"),
                Some("#ffffff"),
            );
            label(&mut drawing, area, text, 10.0);
        }
    }
    let name = escaped(name);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name}</title>\n\
         <style>body{{font:14px sans-serif;margin:1em}}svg{{width:100%;height:auto}}text{{pointer-events:none}}</style></head>\n\
         <body><h1>{name}: {total} bytes</h1>\n\
         <svg viewBox=\"0 0 {} {}\" font-family=\"sans-serif\">\n{drawing}</svg>\n\
         <p>The area is the size in bytes. Point at a part to see its name.</p></body></html>\n",
        WHOLE.width, WHOLE.height
    )
}

fn rectangle(drawing: &mut String, area: Area, fill: &str, title: &str, stroke: Option<&str>) {
    // Writing to a string does not fail.
    let _ = writeln!(
        drawing,
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{fill}\" stroke=\"{}\"><title>{}</title></rect>",
        area.x,
        area.y,
        area.width,
        area.height,
        stroke.unwrap_or("#444"),
        escaped(title)
    );
}

/// As much of the text as fits.
fn label(drawing: &mut String, area: Area, text: &str, size: f64) {
    let fitting = (area.width / (size * 0.56)).floor();
    if area.height < size + 2.0 || fitting < 3.0 {
        return;
    }
    let shown: String = text.chars().take(fitting as usize).collect();
    let _ = writeln!(
        drawing,
        "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size}\">{}</text>",
        area.x + 2.0,
        area.y + size,
        escaped(&shown)
    );
}

/// Places for parts of these sizes, largest first.
fn lay_out(sizes: &[f64], area: Area) -> Vec<Area> {
    let mut places = Vec::new();
    let mut free = area;
    let mut rest = sizes;
    let total: f64 = sizes.iter().sum();
    if total <= 0.0 {
        return sizes
            .iter()
            .map(|_| Area {
                width: 0.0,
                height: 0.0,
                ..area
            })
            .collect();
    }
    let scale = area.width * area.height / total;
    while !rest.is_empty() {
        let side = free.width.min(free.height).max(0.1);
        let mut count = 1;
        while count < rest.len()
            && worst(rest, count + 1, scale, side) <= worst(rest, count, scale, side)
        {
            count += 1;
        }
        let (row, after) = rest.split_at(count);
        let sum: f64 = row.iter().sum::<f64>() * scale;
        let thickness = sum / side;
        let mut along = 0.0;
        for size in row {
            let length = if thickness > 0.0 {
                size * scale / thickness
            } else {
                0.0
            };
            places.push(match free.width >= free.height {
                true => Area {
                    x: free.x,
                    y: free.y + along,
                    width: thickness,
                    height: length,
                },
                false => Area {
                    x: free.x + along,
                    y: free.y,
                    width: length,
                    height: thickness,
                },
            });
            along += length;
        }
        if free.width >= free.height {
            free.x += thickness;
            free.width = (free.width - thickness).max(0.0);
        } else {
            free.y += thickness;
            free.height = (free.height - thickness).max(0.0);
        }
        rest = after;
    }
    places
}

/// The longest of the first `count` parts, as length by breadth, if they are laid in one row.
fn worst(sizes: &[f64], count: usize, scale: f64, side: f64) -> f64 {
    let row = sizes.get(..count).unwrap_or_default();
    let thickness = row.iter().sum::<f64>() * scale / side;
    let ratios = row.iter().map(|size| {
        let length = size * scale / thickness;
        (length / thickness).max(thickness / length)
    });
    ratios.fold(0.0, f64::max)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_as_large_as_the_parts() {
        let sizes = [60.0, 30.0, 9.0, 1.0];
        let places = lay_out(&sizes, WHOLE);
        assert_eq!(places.len(), 4);
        let whole = WHOLE.width * WHOLE.height;
        for (size, place) in sizes.iter().zip(&places) {
            assert!((place.width * place.height / whole - size / 100.0).abs() < 1e-9);
        }
        assert!(lay_out(&[0.0], WHOLE).len() == 1);
    }
}
