//! Results of the interface as the tree that tests look at.

use ansinh::api::json::Json;
use ansinh::api::wire::Wire;
use serde_json::Value;

/// Inputs and results from what JSON says.
pub fn wire(value: &Value) -> Wire {
    match value {
        Value::Null => Wire::Null,
        Value::Bool(flag) => Wire::Bool(*flag),
        Value::Number(number) => Wire::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => Wire::Text(text.clone()),
        Value::Array(items) => Wire::List(items.iter().map(wire).collect()),
        Value::Object(fields) => {
            Wire::Object(fields.iter().map(|(key, value)| (key.clone().into(), wire(value))).collect())
        }
    }
}

/// A result as JavaScript gets it.
pub fn tree(result: &Json) -> Wire {
    wire(&serde_json::from_str(result.text()).expect("a result is JSON"))
}
