//! Between JSON and the values of rules.

use quitus_core::law::{FactError, Problem, Value};
use serde_json::{Map, Value as Json};

/// The JSON of a value: days are texts, counts and cents are whole numbers.
pub fn to_json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(yes) => Json::Bool(*yes),
        Value::Int(number) => Json::from(*number),
        Value::Text(text) => Json::String(text.clone()),
        Value::List(values) => Json::Array(values.iter().map(to_json).collect()),
        Value::Map(entries) => {
            Json::Object(entries.iter().map(|(name, value)| (name.clone(), to_json(value))).collect())
        }
    }
}

/// The value of some JSON; the error names the fact. Fractions and numbers beyond 64 bits are none.
pub fn from_json(fact: &str, json: &Json) -> Result<Value, FactError> {
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(yes) => Value::Bool(*yes),
        Json::Number(number) => Value::Int(number.as_i64().ok_or_else(|| not_whole(fact))?),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(values) => {
            Value::List(values.iter().map(|value| from_json(fact, value)).collect::<Result<_, _>>()?)
        }
        Json::Object(entries) => {
            let entry = |(name, value): (&String, &Json)| Ok((name.clone(), from_json(fact, value)?));
            Value::Map(entries.iter().map(entry).collect::<Result<_, _>>()?)
        }
    })
}

/// The facts of a JSON object, in its order; the error names the fact that cannot be read.
pub fn facts_from_json(facts: &Map<String, Json>) -> Result<Vec<(String, Value)>, FactError> {
    facts.iter().map(|(name, json)| Ok((name.clone(), from_json(name, json)?))).collect()
}

fn not_whole(fact: &str) -> FactError {
    let problem = Problem::Expected("a whole number of at most 18 digits");
    FactError { fact: fact.to_owned(), problem }
}
