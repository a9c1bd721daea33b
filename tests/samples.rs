//! A sample of what each function of the interface takes and gives, written down for TypeScript: `cargo xtask test` holds
//! it against the types of the interface, so that no key has another name here than there.
#![cfg(feature = "js")]

use ansinh::api::json::Json;
use ansinh::api::lists::check_list;
use ansinh::api::wire::Wire;
use ansinh::api::{FUNCTIONS, answer};
use ansinh::sheets::of_text;
use ansinh::text::Lang;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Inputs by function.
fn inputs() -> BTreeMap<String, Vec<Value>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/interface.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

fn wire(value: &Value) -> Wire {
    match value {
        Value::Null => Wire::Null,
        Value::Bool(flag) => Wire::Bool(*flag),
        Value::Number(number) => Wire::Number(number.as_f64().unwrap()),
        Value::String(text) => Wire::Text(text.clone()),
        Value::Array(items) => Wire::List(items.iter().map(wire).collect()),
        Value::Object(fields) => {
            Wire::Object(fields.iter().map(|(key, value)| (key.clone().into(), wire(value))).collect())
        }
    }
}

fn value(result: &Json) -> Value {
    serde_json::from_str(result.text()).expect("a result is JSON")
}

/// `{…} satisfies Parameters<typeof Embed.pension>[0]` and `{…} satisfies ReturnType<typeof Embed.pension>`.
fn typed(function: &str, input: &Value, result: &Value) -> String {
    format!(
        "  {{\n    input: {input} satisfies Parameters<typeof Embed.{function}>[0],\n    \
         result: {result} satisfies ReturnType<typeof Embed.{function}>,\n  }},\n"
    )
}

/// A list has its table beside the fields that a wire holds.
fn list() -> String {
    let text = "Họ và tên;Mã số BHXH;Mức thu nhập;Số tháng;Từ tháng;Tỷ lệ NSNN;Tiền NSNN;Tự đóng\n\
                N.V.A.;0100000001;1500000;6;11/2026;40;792000;1188000\n\
                T.T.B.;0100000002;2000000;6;11/2026;40;1056000;1584000\n";
    let sheets = of_text(text).expect("a table");
    let result = check_list(&Wire::Object(Vec::new()), &sheets, Lang::Vi).expect("a result");
    let input = serde_json::json!({ "text": text });
    format!("export const checkList = [\n{}];\n", typed("checkList", &input, &value(&result)))
}

#[test]
fn every_function_has_samples_for_its_types() {
    let inputs = inputs();
    let mut file = String::from("// Written by tests/samples.rs.\nimport type * as Embed from \"#embed\";\n\n");
    for (name, function) in FUNCTIONS {
        let inputs = inputs.get(*name).unwrap_or_else(|| panic!("{name} has no sample in interface.json"));
        file += &format!("export const {name} = [\n");
        for input in inputs {
            let result = answer(&wire(input), *function).map_err(|(error, _)| (error.code(), error.field.to_string()));
            let result = result.unwrap_or_else(|error| panic!("{name}({input}): {error:?}"));
            file += &typed(name, input, &value(&result));
        }
        file += "];\n";
    }
    file += &list();
    let names = FUNCTIONS.iter().map(|(name, _)| *name).chain(["checkList"]);
    let names: Vec<String> = names.map(|name| format!("\"{name}\"")).collect();
    file += &format!("\nexport type Sampled = {};\n", names.join(" | "));
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples.ts"), file).unwrap();
}
