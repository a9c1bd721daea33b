//! Prints one line per stage, so that nobody thinks a long build hangs.

use std::io::Write;
use std::time::Instant;

use anyhow::{Context, Result};

pub struct Stages {
    total: usize,
    done: usize,
}

impl Stages {
    pub fn of(total: usize) -> Self {
        Self { total, done: 0 }
    }

    /// A stage that prints nothing of its own: its seconds stand on its line.
    pub fn quiet<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.begin(what);
        timed(what, work)
    }

    /// A stage whose programs print: its line stands above what they say.
    pub fn open<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.begin(what);
        println!();
        work().with_context(|| format!("stage '{what}' failed"))
    }

    fn begin(&mut self, what: &str) {
        self.done += 1;
        announce(&format!("[{}/{}] {what}", self.done, self.total));
    }
}

fn announce(what: &str) {
    print!("{what} … ");
    // A terminal that is gone is no reason to stop a build.
    let _ = std::io::stdout().flush();
}

fn timed<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let started = Instant::now();
    let result = work().with_context(|| format!("stage '{what}' failed"))?;
    println!("{:.1} s", started.elapsed().as_secs_f32());
    Ok(result)
}

/// Something the user should know about the stage before.
pub fn note(text: &str) {
    println!("      {text}");
}
