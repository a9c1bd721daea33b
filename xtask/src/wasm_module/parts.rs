//! Splits a module: code that only some of its functions need moves to modules of its own that are loaded beside it,
//! the parts. Nothing exists twice: a part imports memory, tables and all shared functions from the core.

use std::collections::BTreeSet;
use std::convert::Infallible;

use anyhow::{Context, Result, anyhow, bail};
use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder, utils};
use wasm_encoder::{
    CodeSection, CustomSection, ExportKind, ExportSection, Function, FunctionSection, ImportSection, Instruction,
    Module, TypeSection,
};
use wasmparser::{
    BinaryReaderError, CustomSectionReader, ElementItems, Export, ExportSectionReader, ExternalKind, FunctionBody,
    GlobalType, MemoryType, Operator, Parser, Payload, TableType, TypeRef, TypeSectionReader,
};

/// What decides how a module is taken apart.
pub const SOURCE: &str = include_str!("parts.rs");

/// A part by its name, and the exported functions that it holds.
pub struct Part {
    pub name: &'static str,
    pub exports: &'static [&'static str],
}

/// The core, and each part in the order of `parts`.
pub fn take_apart(module: &[u8], parts: &[Part]) -> Result<(Vec<u8>, Vec<Vec<u8>>)> {
    let whole = Whole::read(module)?;
    let places = whole.places(parts)?;
    let (mut modules, mut shared) = (Vec::new(), BTreeSet::new());
    for part in 0..parts.len() {
        modules.push(whole.part(&places, part).map_err(said)?);
        shared.extend(whole.used_of_core(&places, part)?);
    }
    let mut core = Module::new();
    let mut stays = Core { whole: &whole, places: &places, shared, bodies: 0 };
    stays.parse_core_module(&mut core, Parser::new(0), module).map_err(said)?;
    Ok((core.finish(), modules))
}

fn said(error: Error<Infallible>) -> anyhow::Error {
    anyhow!("cannot take a module apart: {error}")
}

/// Where a function stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Core,
    Part(usize),
}

/// What a module consists of, in the numbering that its code uses.
#[derive(Default)]
struct Whole<'a> {
    types: Option<TypeSectionReader<'a>>,
    features: Option<CustomSectionReader<'a>>,
    memories: Vec<MemoryType>,
    tables: Vec<TableType>,
    globals: Vec<GlobalType>,
    /// The types of all functions, those that are imported first.
    functions: Vec<u32>,
    imported: usize,
    bodies: Vec<FunctionBody<'a>>,
    exports: Vec<Export<'a>>,
    /// Functions that something may call by a pointer, or that run at the start.
    pointed: Vec<u32>,
}

impl<'a> Whole<'a> {
    fn read(module: &'a [u8]) -> Result<Self> {
        let mut whole = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            whole.take(payload?)?;
        }
        Ok(whole)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(types) => self.types = Some(types),
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let TypeRef::Func(of) = import?.ty else { bail!("the core must not import memories and the like") };
                    self.functions.push(of);
                }
                self.imported = self.functions.len();
            }
            Payload::FunctionSection(types) => {
                let own: Vec<u32> = types.into_iter().collect::<Result<_, _>>()?;
                self.functions.extend(own);
            }
            Payload::TableSection(tables) => {
                self.tables = tables.into_iter().map(|table| Ok(table?.ty)).collect::<Result<_>>()?;
            }
            Payload::MemorySection(memories) => {
                self.memories = memories.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::GlobalSection(globals) => {
                self.globals = globals.into_iter().map(|global| Ok(global?.ty)).collect::<Result<_>>()?;
            }
            Payload::ExportSection(exports) => {
                self.exports = exports.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::StartSection { func, .. } => self.pointed.push(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    let ElementItems::Functions(functions) = element?.items else { bail!("elements by expression") };
                    for function in functions {
                        self.pointed.push(function?);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) if section.name() == "target_features" => self.features = Some(section),
            _ => {}
        }
        Ok(())
    }

    fn exported(&self, name: &str) -> Result<u32> {
        let found = self.exports.iter().find(|export| export.kind == ExternalKind::Func && export.name == name);
        Ok(found.with_context(|| format!("the module exports no function {name}"))?.index)
    }

    fn number_of(&self, body: usize) -> u32 {
        (self.imported + body) as u32
    }

    fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get((function as usize).checked_sub(self.imported)?)
    }

    /// The functions that a function names.
    fn named(&self, function: u32) -> Result<Vec<u32>, BinaryReaderError> {
        let mut named = Vec::new();
        let Some(body) = self.body(function) else { return Ok(named) };
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index: to }
                | Operator::ReturnCall { function_index: to }
                | Operator::RefFunc { function_index: to } => named.push(to),
                _ => {}
            }
        }
        Ok(named)
    }

    /// Of every function whether any of these leads to it.
    fn reached(&self, from: Vec<u32>) -> Result<Vec<bool>> {
        let mut reached = vec![false; self.functions.len()];
        let mut waiting = from;
        while let Some(function) = waiting.pop() {
            if !std::mem::replace(&mut reached[function as usize], true) {
                waiting.extend(self.named(function)?);
            }
        }
        Ok(reached)
    }

    /// A function that one part alone needs stands there, any other in the core.
    fn places(&self, parts: &[Part]) -> Result<Vec<Place>> {
        let of_parts: BTreeSet<&str> = parts.iter().flat_map(|part| part.exports).copied().collect();
        let stays = |export: &&Export| export.kind == ExternalKind::Func && !of_parts.contains(export.name);
        let of_core = self.exports.iter().filter(stays).map(|export| export.index).chain(self.pointed.iter().copied());
        let core = self.reached(of_core.collect())?;
        let mut reached = Vec::new();
        for part in parts {
            let roots: Result<_> = part.exports.iter().map(|name| self.exported(name)).collect();
            reached.push(self.reached(roots?)?);
        }
        let place = |function: usize| {
            let mut users = (0..parts.len()).filter(|part| reached[*part][function]);
            match (core[function] || function < self.imported, users.next(), users.next()) {
                (false, Some(part), None) => Place::Part(part),
                _ => Place::Core,
            }
        };
        Ok((0..self.functions.len()).map(place).collect())
    }

    fn moved(&self, places: &[Place], part: usize) -> Vec<u32> {
        let here = |function: &u32| places[*function as usize] == Place::Part(part);
        (0..self.bodies.len()).map(|body| self.number_of(body)).filter(here).collect()
    }

    /// The functions of the core that a part calls.
    fn used_of_core(&self, places: &[Place], part: usize) -> Result<BTreeSet<u32>, BinaryReaderError> {
        let mut used = BTreeSet::new();
        for function in self.moved(places, part) {
            used.extend(self.named(function)?);
        }
        used.retain(|function| places[*function as usize] == Place::Core);
        Ok(used)
    }

    fn part(&self, places: &[Place], part: usize) -> Result<Vec<u8>, Error<Infallible>> {
        let moved = self.moved(places, part);
        let order: Vec<u32> = self.used_of_core(places, part)?.into_iter().chain(moved.iter().copied()).collect();
        let mut here = Renumbered { order: &order };
        let mut module = Module::new();
        let mut types = TypeSection::new();
        if let Some(section) = &self.types {
            here.parse_type_section(&mut types, section.clone())?;
        }
        module.section(&types).section(&self.imports(&order[..order.len() - moved.len()])?);
        let mut functions = FunctionSection::new();
        moved.iter().for_each(|function| {
            functions.function(self.functions[*function as usize]);
        });
        let mut exports = ExportSection::new();
        for export in self.exports.iter().filter(|export| moved.contains(&export.index)) {
            if export.kind == ExternalKind::Func {
                exports.export(export.name, ExportKind::Func, here.function_index(export.index)?);
            }
        }
        let mut code = CodeSection::new();
        for body in moved.iter().filter_map(|function| self.body(*function)) {
            here.parse_function_body(&mut code, body.clone())?;
        }
        module.section(&functions).section(&exports).section(&code);
        if let Some(features) = &self.features {
            module.section(&CustomSection { name: features.name().into(), data: features.data().into() });
        }
        Ok(module.finish())
    }

    /// What a part has of the core: these functions, and everything that is no function.
    fn imports(&self, functions: &[u32]) -> Result<ImportSection, Error<Infallible>> {
        let (mut imports, mut same) = (ImportSection::new(), RoundtripReencoder);
        for (number, memory) in self.memories.iter().enumerate() {
            imports.import(CORE, &format!("m{number}"), same.memory_type(*memory)?);
        }
        for (number, table) in self.tables.iter().enumerate() {
            imports.import(CORE, &format!("t{number}"), same.table_type(*table)?);
        }
        for (number, global) in self.globals.iter().enumerate() {
            imports.import(CORE, &format!("g{number}"), same.global_type(*global)?);
        }
        for function in functions {
            let of = wasm_encoder::EntityType::Function(self.functions[*function as usize]);
            imports.import(CORE, &format!("f{function}"), of);
        }
        Ok(imports)
    }
}

/// The name that parts import the core by.
const CORE: &str = "core";

/// The functions of a part are numbered anew, all else as in the whole.
struct Renumbered<'a> {
    order: &'a [u32],
}

impl Reencode for Renumbered<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let found = self.order.iter().position(|one| *one == function);
        found.map(|number| number as u32).ok_or(Error::InvalidConstExpr)
    }
}

/// The whole without what has moved: an empty function stands in each of those places, which wasm-opt then takes out.
struct Core<'a> {
    whole: &'a Whole<'a>,
    places: &'a [Place],
    /// The functions that parts call.
    shared: BTreeSet<u32>,
    bodies: usize,
}

impl Reencode for Core<'_> {
    type Error = Infallible;

    fn parse_export_section(&mut self, exports: &mut ExportSection, of: ExportSectionReader<'_>) -> Result<(), Error> {
        for export in of {
            let export = export?;
            if export.kind != ExternalKind::Func || self.places[export.index as usize] == Place::Core {
                self.parse_export(exports, export)?;
            }
        }
        let kinds = [
            ("m", ExportKind::Memory, self.whole.memories.len()),
            ("t", ExportKind::Table, self.whole.tables.len()),
            ("g", ExportKind::Global, self.whole.globals.len()),
        ];
        for (letter, kind, count) in kinds {
            for number in 0..count {
                exports.export(&format!("{letter}{number}"), kind, number as u32);
            }
        }
        for function in &self.shared {
            exports.export(&format!("f{function}"), ExportKind::Func, *function);
        }
        Ok(())
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        let function = self.whole.number_of(self.bodies);
        self.bodies += 1;
        if self.places[function as usize] == Place::Core {
            return utils::parse_function_body(self, code, body);
        }
        let mut empty = Function::new([]);
        empty.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
        code.function(&empty);
        Ok(())
    }

    fn parse_custom_section(&mut self, module: &mut Module, section: CustomSectionReader<'_>) -> Result<(), Error> {
        // Names of functions that are gone, and of no use to the others.
        if section.name() == "name" { Ok(()) } else { utils::parse_custom_section(self, module, section) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, ElementSection, Elements, EntityType, RefType, TableSection};

    /// `one` and `two` both call `shared`; `two` alone calls `own`, and `pointed` stands in a table.
    fn module() -> Vec<u8> {
        let [imported, shared, one, own, two, pointed] = [0, 1, 2, 3, 4, 5];
        let mut module = Module::new();
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        imports.import("page", "imported", EntityType::Function(0));
        (shared..=pointed).for_each(|_| {
            functions.function(0);
        });
        let mut tables = TableSection::new();
        tables.table(wasm_encoder::TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 1,
            maximum: None,
            shared: false,
        });
        let mut exports = ExportSection::new();
        exports.export("one", ExportKind::Func, one).export("two", ExportKind::Func, two);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions([pointed].as_slice().into()));
        let mut code = CodeSection::new();
        for calls in [vec![imported], vec![shared], vec![imported], vec![shared, own, pointed], vec![]] {
            let mut body = Function::new([]);
            for function in calls {
                body.instruction(&Instruction::Call(function));
            }
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&exports).section(&elements).section(&code);
        module.finish()
    }

    /// The names by which a module imports and exports functions, and what its own functions call.
    fn outline(module: &[u8]) -> (Vec<String>, Vec<String>, Vec<Vec<u32>>) {
        let (mut imports, mut whole) = (Vec::new(), Whole::default());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    imports.extend(section.into_imports().map(|import| import.unwrap().name.to_string()));
                }
                payload => whole.take(payload).unwrap(),
            }
        }
        let calls = (0..whole.bodies.len() as u32).map(|body| whole.named(body).unwrap()).collect();
        (imports, whole.exports.iter().map(|export| export.name.to_string()).collect(), calls)
    }

    #[test]
    fn a_part_has_what_it_alone_needs_and_imports_the_rest() {
        let parts = [Part { name: "second", exports: &["two"] }];
        let (core, taken) = take_apart(&module(), &parts).unwrap();
        let (imports, exports, calls) = outline(&core);
        assert_eq!(
            (imports, exports),
            (vec!["imported".into()], ["one", "t0", "f0", "f1", "f5"].map(String::from).to_vec())
        );
        // Empty functions stand where others were.
        assert_eq!(calls, [vec![0], vec![1], vec![], vec![], vec![]]);
        let (imports, exports, calls) = outline(&taken[0]);
        assert_eq!((imports, exports), (["t0", "f0", "f1", "f5"].map(String::from).to_vec(), vec!["two".into()]));
        // `imported` 0, `shared` 1, `pointed` 2, `own` 3, `two` 4.
        assert_eq!(calls, [vec![0], vec![1, 3, 2]]);
    }

    #[test]
    fn what_two_parts_need_stays_in_the_core() {
        let parts = [Part { name: "first", exports: &["one"] }, Part { name: "second", exports: &["two"] }];
        let (core, taken) = take_apart(&module(), &parts).unwrap();
        assert_eq!(outline(&core).1, ["t0", "f0", "f1", "f5"]);
        assert_eq!([outline(&taken[0]).1, outline(&taken[1]).1], [["one"], ["two"]]);
        let missing = take_apart(&module(), &[Part { name: "third", exports: &["three"] }]);
        assert!(missing.unwrap_err().to_string().contains("three"));
    }
}
