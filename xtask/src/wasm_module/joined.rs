//! Checks that a split module fits together: each file is valid by itself, and the core exports what its parts import,
//! with the same types.

use std::collections::HashMap;

use anyhow::{Context, Result, bail};
use wasmparser::types::{CoreTypeId, EntityType, Types};
use wasmparser::{CompositeInnerType, Validator};

/// Fails with the name of the first thing that does not fit.
pub fn expect_joined(core: &[u8], parts: &[Vec<u8>]) -> Result<()> {
    let core = validated(core).context("the core is no valid module")?;
    let exports: HashMap<&str, EntityType> = core.as_ref().core_exports().into_iter().flatten().collect();
    for part in parts {
        let part = validated(part).context("a part is no valid module")?;
        for (_, name, wanted) in part.as_ref().core_imports().into_iter().flatten() {
            let found = exports.get(name).with_context(|| format!("the core has no {name}, which a part imports"))?;
            if !fits((&core, found), (&part, &wanted)) {
                bail!("{name} of the core is of another type than a part imports");
            }
        }
    }
    Ok(())
}

fn validated(module: &[u8]) -> Result<Types> {
    Ok(Validator::new().validate_all(module)?)
}

/// As an engine decides it when it puts both together.
fn fits((core, found): (&Types, &EntityType), (part, wanted): (&Types, &EntityType)) -> bool {
    match (found, wanted) {
        (EntityType::Func(found), EntityType::Func(wanted)) => {
            let signature = |types: &Types, id: CoreTypeId| match &types[id].composite_type.inner {
                CompositeInnerType::Func(signature) => Some(signature.clone()),
                _ => None,
            };
            signature(core, *found).is_some_and(|found| signature(part, *wanted) == Some(found))
        }
        (EntityType::Table(found), EntityType::Table(wanted)) => {
            found.element_type == wanted.element_type && found.initial >= wanted.initial
        }
        (EntityType::Memory(found), EntityType::Memory(wanted)) => found.initial >= wanted.initial,
        (EntityType::Global(found), EntityType::Global(wanted)) => found == wanted,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, EntityType as Imported, ExportKind, ExportSection, Function, FunctionSection, ImportSection,
        Instruction, Module, TypeSection, ValType,
    };

    /// Exports `name`, a function that takes so many numbers.
    fn core(name: &str, takes: usize) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function(vec![ValType::I32; takes], []);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export(name, ExportKind::Func, 0);
        let mut body = Function::new([]);
        body.instruction(&Instruction::End);
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// Imports `f1`, a function that takes nothing.
    fn part() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("core", "f1", Imported::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn a_part_fits_where_the_core_has_what_it_imports() {
        expect_joined(&core("f1", 0), &[part()]).expect("both fit");
        let message = |core: Vec<u8>| expect_joined(&core, &[part()]).expect_err("they do not fit").to_string();
        assert!(message(core("f2", 0)).contains("no f1"));
        assert!(message(core("f1", 1)).contains("f1 of the core is of another type"));
    }

    #[test]
    fn what_is_no_valid_module_is_refused() {
        let mut broken = core("f1", 0);
        broken.pop();
        assert!(expect_joined(&broken, &[]).is_err() && expect_joined(&core("f1", 0), &[broken]).is_err());
    }
}
