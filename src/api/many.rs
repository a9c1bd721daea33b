//! `contributions`: columns of numbers in, columns of numbers out. Each is copied once, as one piece of memory.

use super::thrown;
use crate::error::{Fault, InputError};
use crate::lists::many::{CODES, PriceList, Row, Wrong};
use crate::text::Lang;
use js_sys::{Array, Float64Array, Int32Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

/// In the order in which a shorter one is told.
const FIELDS: [&str; 5] = ["month", "income", "group", "months", "supported"];

/// Many contributions at once, exact as one by one.
#[wasm_bindgen(unchecked_return_type = "ManyResult")]
pub fn contributions(#[wasm_bindgen(unchecked_param_type = "ManyInput")] input: JsValue) -> Result<JsValue, JsValue> {
    let result = Columns::of(&input).map(|columns| Results::of(&columns));
    result.map_err(|error| thrown(&error, Lang::Vi))?.object()
}

/// The columns of an input, all of one length.
struct Columns {
    month: Vec<i32>,
    income: Vec<f64>,
    group: Vec<u8>,
    months: Vec<u8>,
    supported: Vec<u8>,
}

impl Columns {
    fn of(input: &JsValue) -> Result<Columns, InputError> {
        refuse_unknown(input)?;
        let month = required::<Int32Array>(input, "month")?.to_vec();
        let income = required::<Float64Array>(input, "income")?.to_vec();
        let group = required::<Uint8Array>(input, "group")?.to_vec();
        let months = required::<Uint8Array>(input, "months")?.to_vec();
        let supported = column::<Uint8Array>(input, "supported")?.map(|column| column.to_vec());
        let supported = supported.unwrap_or_else(|| vec![0; month.len()]);
        let columns = Columns { month, income, group, months, supported };
        columns.check_lengths()?;
        Ok(columns)
    }

    fn check_lengths(&self) -> Result<(), InputError> {
        let Columns { month, income, group, months, supported } = self;
        let lengths = [month.len(), income.len(), group.len(), months.len(), supported.len()];
        let longest = lengths.into_iter().max().unwrap_or(0);
        match FIELDS.into_iter().zip(lengths).find(|(_, length)| *length < longest) {
            Some((name, _)) => {
                let longest = longest as i64;
                Err(InputError::new(name, Fault::WrongCount { least: longest, most: longest }))
            }
            None => Ok(()),
        }
    }
}

fn refuse_unknown(input: &JsValue) -> Result<(), InputError> {
    let names = Reflect::own_keys(input).map_err(|_| InputError::new("", Fault::Missing))?;
    let names = names.iter().filter_map(|name| name.as_string());
    match names.into_iter().find(|name| !FIELDS.contains(&name.as_str())) {
        Some(name) => Err(InputError::new(name, Fault::Unknown)),
        None => Ok(()),
    }
}

fn required<T: JsCast>(input: &JsValue, name: &'static str) -> Result<T, InputError> {
    column(input, name)?.ok_or_else(|| InputError::new(name, Fault::Missing))
}

/// `None` where it is left out.
fn column<T: JsCast>(input: &JsValue, name: &'static str) -> Result<Option<T>, InputError> {
    let value = Reflect::get(input, &name.into()).map_err(|_| InputError::new(name, Fault::Unreadable))?;
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    value.dyn_into().map(Some).map_err(|_| InputError::new(name, Fault::Missing))
}

/// The columns of a result.
struct Results {
    gross: Vec<f64>,
    state: Vec<f64>,
    pay: Vec<f64>,
    fault: Vec<u8>,
}

impl Results {
    fn of(columns: &Columns) -> Results {
        let count = columns.month.len();
        let amounts = || vec![f64::NAN; count];
        let mut results = Results { gross: amounts(), state: amounts(), pay: amounts(), fault: vec![0; count] };
        let mut list = PriceList::default();
        let inputs = columns.month.iter().zip(&columns.income).zip(&columns.group);
        let inputs = inputs.zip(columns.months.iter().zip(&columns.supported));
        let outputs = results.gross.iter_mut().zip(&mut results.state).zip(&mut results.pay).zip(&mut results.fault);
        for ((((month, income), group), (months, supported)), (((gross, state), pay), fault)) in inputs.zip(outputs) {
            let income = whole(*income);
            let row = Row { month: *month, income, group: *group, months: *months, supported: *supported };
            match list.shares(row) {
                Ok(shares) => {
                    *gross = shares.gross as f64;
                    *state = shares.state as f64;
                    *pay = shares.pay as f64;
                }
                Err(wrong) => *fault = wrong as u8,
            }
        }
        results
    }

    fn object(&self) -> Result<JsValue, JsValue> {
        let object = Object::new();
        let set = |name: &str, value: JsValue| Reflect::set(&object, &name.into(), &value).map(|_| ());
        set("gross", Float64Array::from(self.gross.as_slice()).into())?;
        set("state", Float64Array::from(self.state.as_slice()).into())?;
        set("pay", Float64Array::from(self.pay.as_slice()).into())?;
        set("fault", Uint8Array::from(self.fault.as_slice()).into())?;
        let codes: Array = CODES.into_iter().map(JsValue::from).collect();
        set("codes", codes.into())?;
        Ok(object.into())
    }
}

/// What lies beyond 64 bits stops at their end, which is above every cap.
#[inline(always)]
fn whole(number: f64) -> Result<i64, Wrong> {
    let whole = number as i64;
    if whole as f64 == number {
        return Ok(whole);
    }
    not_whole(number)
}

#[cold]
#[inline(never)]
fn not_whole(number: f64) -> Result<i64, Wrong> {
    if number.is_nan() {
        return Err(Wrong::NotANumber);
    }
    if number.is_finite() && number.fract() == 0.0 { Ok(number as i64) } else { Err(Wrong::NotWhole) }
}
