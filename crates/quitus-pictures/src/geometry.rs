//! Points and angles in whole numbers: lengths in hundredths of a unit, angles in thousandths of a degree.

/// Sine of each whole degree from 0 to 90, in millionths.
const SINES: [i64; 91] = [
    0, 17_452, 34_899, 52_336, 69_756, 87_156, 104_528, 121_869, 139_173, 156_434, 173_648, 190_809, 207_912,
    224_951, 241_922, 258_819, 275_637, 292_372, 309_017, 325_568, 342_020, 358_368, 374_607, 390_731,
    406_737, 422_618, 438_371, 453_990, 469_472, 484_810, 500_000, 515_038, 529_919, 544_639, 559_193,
    573_576, 587_785, 601_815, 615_661, 629_320, 642_788, 656_059, 669_131, 681_998, 694_658, 707_107,
    719_340, 731_354, 743_145, 754_710, 766_044, 777_146, 788_011, 798_636, 809_017, 819_152, 829_038,
    838_671, 848_048, 857_167, 866_025, 874_620, 882_948, 891_007, 898_794, 906_308, 913_545, 920_505,
    927_184, 933_580, 939_693, 945_519, 951_057, 956_305, 961_262, 965_926, 970_296, 974_370, 978_148,
    981_627, 984_808, 987_688, 990_268, 992_546, 994_522, 996_195, 997_564, 998_630, 999_391, 999_848,
    1_000_000,
];

/// A length or a coordinate in hundredths of the drawing's unit.
pub(crate) type Length = i64;

/// A point of the drawing: right, then down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) x: Length,
    pub(crate) y: Length,
}

/// A length of so many whole units.
pub(crate) const fn units(units: i64) -> Length {
    units * 100
}

/// A length as SVG writes it, without needless zeros: `12`, `12.5`, `-0.25`.
pub(crate) fn n(length: Length) -> String {
    let sign = if length < 0 { "-" } else { "" };
    let (whole, rest) = (length.unsigned_abs() / 100, length.unsigned_abs() % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        rest if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

/// `x,y` of a path.
pub(crate) fn xy(point: Point) -> String {
    format!("{},{}", n(point.x), n(point.y))
}

/// The point at an angle (0 to the right, growing clockwise as SVG does) and a distance of a centre.
pub(crate) fn around(centre: Point, radius: Length, angle: i64) -> Point {
    Point { x: centre.x + scaled(radius, sine(angle + 90_000)), y: centre.y + scaled(radius, sine(angle)) }
}

/// Half the way, and so many hundredths of the way, from one point to another.
pub(crate) fn between(from: Point, to: Point, hundredths: i64) -> Point {
    Point { x: from.x + (to.x - from.x) * hundredths / 100, y: from.y + (to.y - from.y) * hundredths / 100 }
}

/// A number of things as a signed number, for counting along a drawing.
pub(crate) fn count(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}

/// The cosine of an angle, in millionths.
pub(crate) fn cosine(angle: i64) -> i64 {
    sine(angle + 90_000)
}

/// The sine of an angle in thousandths of a degree, in millionths; straight between whole degrees.
pub(crate) fn sine(angle: i64) -> i64 {
    let turn = angle.rem_euclid(360_000);
    let (folded, sign) = match turn {
        0..=90_000 => (turn, 1),
        90_001..=180_000 => (180_000 - turn, 1),
        180_001..=270_000 => (turn - 180_000, -1),
        _ => (360_000 - turn, -1),
    };
    let degree = usize::try_from(folded / 1000).unwrap_or_default().min(90);
    let (low, high) = (SINES[degree], SINES[(degree + 1).min(90)]);
    sign * (low + (high - low) * (folded % 1000) / 1000)
}

fn scaled(radius: Length, millionths: i64) -> Length {
    let product = radius * millionths;
    (product + 500_000 * product.signum()) / 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_short() {
        let written: Vec<String> = [0, 100, 1250, -25, 1205, -100].into_iter().map(n).collect();
        assert_eq!(written, ["0", "1", "12.5", "-0.25", "12.05", "-1"]);
    }

    #[test]
    fn a_turn_closes() {
        let centre = Point { x: units(100), y: units(50) };
        for (angle, x, y) in
            [(0, 110, 50), (90_000, 100, 60), (180_000, 90, 50), (-90_000, 100, 40), (360_000, 110, 50)]
        {
            assert_eq!(around(centre, units(10), angle), Point { x: units(x), y: units(y) }, "{angle}");
        }
        assert_eq!(around(centre, units(100), 30_000), Point { x: 18_660, y: 10_000 });
    }
}
