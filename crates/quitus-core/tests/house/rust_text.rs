//! Just enough of a reader of Rust: code without comments and strings, strings without code, tests cut out.

/// A Rust file taken apart; each part keeps the lines of the file.
#[derive(Debug, Default)]
pub struct RustText {
    /// The code: comments, what is between quotes, and items under `#[cfg(test)]` are blank.
    pub code: String,
    /// The code with its tests.
    pub code_and_tests: String,
    /// What is between quotes outside tests, each with the line it starts on.
    pub strings: Vec<(usize, String)>,
}

impl RustText {
    /// Takes a file apart.
    pub fn read(text: &str) -> RustText {
        let mut reader = Reader {
            chars: text.chars().collect(),
            at: 0,
            line: 1,
            code: String::new(),
            strings: Vec::new(),
        };
        reader.run();
        let code_and_tests = reader.code;
        let code = without_tests(&code_and_tests);
        let live: Vec<bool> = code.lines().map(|line| line.contains('"')).collect();
        let strings =
            reader.strings.into_iter().filter(|(line, _)| live.get(line - 1) == Some(&true)).collect();
        RustText { code, code_and_tests, strings }
    }
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
    code: String,
    strings: Vec<(usize, String)>,
}

impl Reader {
    fn run(&mut self) {
        while let Some(sign) = self.peek(0) {
            match sign {
                '/' if self.peek(1) == Some('/') => self.blank_while(|reader| reader.peek(0) != Some('\n')),
                '/' if self.peek(1) == Some('*') => self.block_comment(),
                '"' => self.string(),
                'r' | 'b' | 'c' if !self.after_word() && self.raw_hashes().is_some() => self.raw_string(),
                '\'' => self.quote(),
                _ => self.keep(),
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn keep(&mut self) {
        let sign = self.chars[self.at];
        self.push(sign);
    }

    /// Moves on, leaving a space in the code for the sign passed.
    fn blank(&mut self) {
        let sign = if self.chars[self.at] == '\n' { '\n' } else { ' ' };
        self.push(sign);
    }

    fn push(&mut self, sign: char) {
        self.line += usize::from(sign == '\n');
        self.code.push(sign);
        self.at += 1;
    }

    fn blank_while(&mut self, going: impl Fn(&Self) -> bool) {
        while self.at < self.chars.len() && going(self) {
            self.blank();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => depth += 1,
                (Some('*'), Some('/')) => depth -= 1,
                (None, _) => return,
                _ => {
                    self.blank();
                    continue;
                }
            }
            self.blank();
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        let (line, mut text) = (self.line, String::new());
        self.keep();
        while let Some(sign) = self.peek(0) {
            match sign {
                '"' => break,
                '\\' => {
                    text.extend(self.peek(1));
                    self.blank();
                }
                _ => text.push(sign),
            }
            if self.at < self.chars.len() {
                self.blank();
            }
        }
        if self.at < self.chars.len() {
            self.keep();
        }
        self.strings.push((line, text));
    }

    /// The number of `#` when a raw string starts here: `r"`, `r#"`, `br"`, `cr##"`.
    fn raw_hashes(&self) -> Option<usize> {
        let letters = if self.peek(0) == Some('r') { 1 } else { 2 };
        if letters == 2 && self.peek(1) != Some('r') {
            return None;
        }
        let hashes = self.chars[self.at + letters..].iter().take_while(|sign| **sign == '#').count();
        (self.peek(letters + hashes) == Some('"')).then_some(hashes)
    }

    fn raw_string(&mut self) {
        let hashes = self.raw_hashes().unwrap_or_default();
        while self.peek(0) != Some('"') {
            self.blank();
        }
        let (line, mut text) = (self.line, String::new());
        self.keep();
        let closed = |reader: &Self| {
            reader.peek(0) == Some('"') && (1..=hashes).all(|ahead| reader.peek(ahead) == Some('#'))
        };
        while self.at < self.chars.len() && !closed(self) {
            text.push(self.chars[self.at]);
            self.blank();
        }
        if self.at < self.chars.len() {
            self.keep();
        }
        (0..hashes.min(self.chars.len() - self.at)).for_each(|_| self.blank());
        self.strings.push((line, text));
    }

    /// A letter between quotes, or the start of a lifetime.
    fn quote(&mut self) {
        let letter = matches!((self.peek(1), self.peek(2)), (Some('\\'), _) | (Some(_), Some('\'')));
        self.keep();
        if !letter {
            return;
        }
        if self.peek(0) == Some('\\') {
            self.blank();
        }
        self.blank();
        self.blank_while(|reader| reader.peek(0) != Some('\''));
        if self.at < self.chars.len() {
            self.keep();
        }
    }

    fn after_word(&self) -> bool {
        self.at > 0 && is_word(self.chars[self.at - 1])
    }
}

/// May the sign be part of a name?
pub fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// Where `word` stands in the code, alone: byte offsets.
pub fn find_word<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let starts = word.chars().next().is_some_and(is_word);
    let ends = word.chars().last().is_some_and(is_word);
    code.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        let before = code[..at].chars().next_back().is_some_and(is_word);
        let after = code[at + word.len()..].chars().next().is_some_and(is_word);
        !(starts && before || ends && after)
    })
}

/// The line of a byte offset, from 1.
pub fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

/// The end of the block that opens at or after `from`: the offset after its closing brace, or after a `;` met first.
pub fn end_of_item(code: &str, from: usize) -> usize {
    let (mut depth, mut inner) = (0_usize, 0_usize);
    for (at, sign) in code[from..].char_indices() {
        match sign {
            '(' | '[' => inner += 1,
            ')' | ']' => inner = inner.saturating_sub(1),
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return from + at + 1;
                }
            }
            ';' if depth == 0 && inner == 0 => return from + at + 1,
            _ => {}
        }
    }
    code.len()
}

fn without_tests(code: &str) -> String {
    let mut kept = code.to_owned();
    for mark in ["#[cfg(test)]", "#[test]"] {
        let mut from = 0;
        while let Some(found) = kept[from..].find(mark) {
            let start = from + found;
            let end = end_of_item(&kept, start);
            let blank: String =
                kept[start..end].chars().map(|sign| if sign == '\n' { '\n' } else { ' ' }).collect();
            kept.replace_range(start..end, &blank);
            from = start + blank.len();
        }
    }
    kept
}

#[test]
fn comments_strings_and_tests_are_told_from_code() {
    let text = r##"
fn live<'a>(x: &'a str) -> char { // unwrap() in a comment
    /* nested /* f64 */ still */ let _ = ("SELECT \" 1", r#"raw "inside" text"#, b"bytes"); '"'
}
#[cfg(test)]
mod tests { fn dead() { "hidden"; f32 } }
fn after() {}
"##;
    let read = RustText::read(text);
    assert_eq!(read.code.lines().count(), text.lines().count());
    for gone in ["unwrap", "f64", "SELECT", "inside", "dead", "f32"] {
        assert!(!read.code.contains(gone), "{gone} in {}", read.code);
    }
    for kept in ["fn live<'a>", "fn after()", "' '"] {
        assert!(read.code.contains(kept), "{kept} in {}", read.code);
    }
    let strings: Vec<&str> = read.strings.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(strings, ["SELECT \" 1", "raw \"inside\" text", "bytes"]);
    assert!(read.code_and_tests.contains("f32"));
}

#[test]
fn words_stand_alone() {
    assert_eq!(find_word("f64 af64 f64b my_f64 (f64)", "f64").collect::<Vec<_>>(), [0, 22]);
    assert_eq!(find_word("x.unwrap() y.unwrap_or()", ".unwrap()").count(), 1);
}
