//! The tool chain of An Sinh: `cargo xtask setup | serve | build | test | check | circles | bench | engines | pack |
//! screenshots | rehearse`.
//!
//! ARCHITECTURE.md, "The tool chain", says what each command does and why there is a program for it.

mod apt;
mod bench;
mod build;
mod check;
mod chromium;
mod circles;
mod digest;
mod documents;
mod engines;
mod files;
mod lengths;
mod minifier;
mod months;
mod node;
mod notice;
mod optimizer;
mod pack;
mod process;
mod project;
mod rehearsal;
mod rooms;
mod screenshots;
mod scripts;
mod sentences;
mod serve;
mod setup;
mod site;
mod size;
mod stages;
mod test;
mod tokens;
mod types;
mod wasm_module;
mod wasm_target;

use std::process::ExitCode;

use crate::project::Project;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  setup                bring what the others need, once: WebAssembly target, npm packages, Chromium
  serve [--port 8080]  build, then serve dist/ on 127.0.0.1
  build                write everything to dist/
  test                 every test: Rust, TypeScript types, Node, browser
  check                formatting, lints, the rules of the architecture, the size budget
  circles              which file of src/ imports what, and whether any of it goes in a circle
  bench                sizes, Lighthouse and the time from keystroke to answer
  engines              the main ways through the site in Firefox and WebKit, as Debian has them
  pack                 the npm package, tried in every bundler and runtime of its README
  screenshots          the pictures of the README, to docs/
  rehearse             a change of the law by the five steps of the README, in a copy

environment
  CHROMIUM             the browser for test and bench
  XTASK_WASM=debian    compile WebAssembly with Debian's rustc-web
  XTASK_WASM=plain     compile WebAssembly with the standard library as the toolchain brought it
  XTASK_ONLY=pay-vi    build only these modules and their pages, separated by commas; for work on a part
  SOURCE_DATE_EPOCH    the time of the build, for a build that can be repeated
";

const DEFAULT_PORT: u16 = 8080;

enum Task {
    Setup,
    Serve { port: u16 },
    Build,
    Test,
    Check,
    Circles,
    Bench,
    Engines,
    Pack,
    Screenshots,
    Rehearse,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(task) = read(&arguments) else {
        eprint!("{USAGE}");
        return ExitCode::from(2);
    };
    match perform(&task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn read(arguments: &[String]) -> Option<Task> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["setup"] => Some(Task::Setup),
        ["serve"] => Some(Task::Serve { port: DEFAULT_PORT }),
        ["serve", "--port", port] => port.parse().ok().map(|port| Task::Serve { port }),
        ["build"] => Some(Task::Build),
        ["test"] => Some(Task::Test),
        ["check"] => Some(Task::Check),
        ["circles"] => Some(Task::Circles),
        ["bench"] => Some(Task::Bench),
        ["engines"] => Some(Task::Engines),
        ["pack"] => Some(Task::Pack),
        ["screenshots"] => Some(Task::Screenshots),
        ["rehearse"] => Some(Task::Rehearse),
        _ => None,
    }
}

fn perform(task: &Task) -> anyhow::Result<()> {
    let project = Project::here();
    match task {
        Task::Setup => setup::setup(&project),
        Task::Serve { port } => serve::serve(&project, *port),
        Task::Build => build::build(&project),
        Task::Test => test::test(&project),
        Task::Check => check::check(&project),
        Task::Circles => circles::list(&project),
        Task::Bench => bench::bench(&project),
        Task::Engines => engines::engines(&project),
        Task::Pack => pack::pack(&project),
        Task::Screenshots => screenshots::screenshots(&project),
        Task::Rehearse => rehearsal::rehearse(&project),
    }
}
