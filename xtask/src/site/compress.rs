//! Writes compressed copies that a server can send unchanged. The best compression takes time, but only once.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, anyhow};
use compress::{brotli, gzip};

use crate::files;

/// What gets smaller; pictures are compressed already.
const COMPRESSIBLE: [&str; 9] = ["html", "css", "js", "mjs", "wasm", "json", "svg", "webmanifest", "txt"];

/// On every processor.
pub fn all(site: &Path) -> Result<()> {
    let mut waiting = files::below(site)?;
    waiting.retain(|path| COMPRESSIBLE.contains(&files::extension(path)));
    let waiting = Mutex::new(waiting);
    let work = || -> Result<()> {
        while let Some(path) = next(&waiting) {
            one(&site.join(path))?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("compressing stopped"))?)
    })
}

fn next(waiting: &Mutex<Vec<PathBuf>>) -> Option<PathBuf> {
    waiting.lock().ok()?.pop()
}

fn one(path: &Path) -> Result<()> {
    let content = files::read(path)?;
    let failed = || format!("cannot compress {}", path.display());
    files::write(&beside(path, "br"), brotli(&content).with_context(failed)?)?;
    files::write(&beside(path, "gz"), gzip(&content).with_context(failed)?)
}

/// The file's own extension stays: `app.css.br`.
pub fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}
