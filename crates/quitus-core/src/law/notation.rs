//! The notation of the tables of cases: `in_office = 71, kind = region`, read into values.

use super::Value;

/// How deep lists and maps may nest.
const DEPTH_MAX: usize = 8;

/// Reads `name = value, name = value`; the error says what could not be read.
pub fn read_entries(text: &str) -> Result<Vec<(String, Value)>, String> {
    let mut reader = Reader { rest: text.trim(), depth: 0 };
    let entries = reader.entries()?;
    reader.end()?;
    Ok(entries)
}

/// Reads one value: `36`, `true`, `null`, `2023-03-29`, `"a, b"`, `[1, 2]`, `{met = true}`.
pub fn read_value(text: &str) -> Result<Value, String> {
    let mut reader = Reader { rest: text.trim(), depth: 0 };
    let value = reader.value()?;
    reader.end()?;
    Ok(value)
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Result<Value, String> {
        self.skip_spaces();
        match self.rest.chars().next() {
            Some('[') => self.nested(Self::list),
            Some('{') => self.nested(|reader| reader.entries_until_brace().map(Value::Map)),
            Some('"') => self.quoted(),
            _ => self.bare(),
        }
    }

    fn nested(&mut self, inner: fn(&mut Self) -> Result<Value, String>) -> Result<Value, String> {
        if self.depth >= DEPTH_MAX {
            return Err("nested too deep".to_owned());
        }
        self.depth += 1;
        self.rest = &self.rest[1..];
        let value = inner(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn list(&mut self) -> Result<Value, String> {
        let mut values = Vec::new();
        if self.take(']') {
            return Ok(Value::List(values));
        }
        loop {
            values.push(self.value()?);
            if self.take(']') {
                return Ok(Value::List(values));
            }
            self.expect(',')?;
        }
    }

    fn entries_until_brace(&mut self) -> Result<Vec<(String, Value)>, String> {
        let entries = if self.peek('}') { Vec::new() } else { self.entries()? };
        self.expect('}')?;
        Ok(entries)
    }

    fn entries(&mut self) -> Result<Vec<(String, Value)>, String> {
        let mut entries = Vec::new();
        loop {
            self.skip_spaces();
            let end = self.rest.find('=').ok_or_else(|| format!("no `=` in `{}`", self.rest))?;
            let name = self.rest[..end].trim().to_owned();
            self.rest = &self.rest[end + 1..];
            entries.push((name, self.value()?));
            if !self.take(',') {
                return Ok(entries);
            }
        }
    }

    fn quoted(&mut self) -> Result<Value, String> {
        let inner = &self.rest[1..];
        let end = inner.find('"').ok_or_else(|| format!("no closing quote in `{inner}`"))?;
        let text = inner[..end].to_owned();
        self.rest = &inner[end + 1..];
        Ok(Value::Text(text))
    }

    fn bare(&mut self) -> Result<Value, String> {
        let end = self.rest.find([',', ']', '}']).unwrap_or(self.rest.len());
        let word = self.rest[..end].trim();
        self.rest = &self.rest[end..];
        Ok(match word {
            "" => return Err("a value is missing".to_owned()),
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => word.parse().map_or_else(|_| Value::Text(word.to_owned()), Value::Int),
        })
    }

    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn peek(&mut self, sign: char) -> bool {
        self.skip_spaces();
        self.rest.starts_with(sign)
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.peek(sign);
        if found {
            self.rest = &self.rest[sign.len_utf8()..];
        }
        found
    }

    fn expect(&mut self, sign: char) -> Result<(), String> {
        if self.take(sign) { Ok(()) } else { Err(format!("`{sign}` expected at `{}`", self.rest)) }
    }

    fn end(&mut self) -> Result<(), String> {
        self.skip_spaces();
        if self.rest.is_empty() { Ok(()) } else { Err(format!("`{}` is left over", self.rest)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        for text in
            ["36", "null", "2023-03-29", "[[2023, 600000], []]", "{met = true, why = \"a, b\"}", "\"12\""]
        {
            let value = read_value(text).expect(text);
            assert_eq!(value.to_string(), text);
        }
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        for text in ["", "[1", "{a}", "{a = }", "1]", "\"open", "[[[[[[[[[[1]]]]]]]]]]"] {
            assert!(read_value(text).is_err(), "{text}");
        }
        assert!(read_entries("in_office 71").is_err());
    }
}
