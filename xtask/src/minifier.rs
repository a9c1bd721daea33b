//! esbuild from npm, which makes scripts and style sheets a fifth smaller.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::digest;
use crate::files;
use crate::node;
use crate::process;
use crate::project::Project;

pub enum Minifier {
    Npm { library: PathBuf, stamp: String },
    Absent,
}

/// What a text is, as esbuild calls it.
#[derive(Clone, Copy)]
pub enum Kind {
    EsModule,
    CommonJs,
    Sheet,
}

/// Asked as a library: whether its program is a script or a binary depends on whether npm ran its installation script.
/// Texts stay in UTF-8, and the license stands in `NOTICE.txt`.
const MINIFY: &str = "\
const [library, loader, format] = process.argv.slice(1);
const text = require('fs').readFileSync(0, 'utf8');
const options = { loader, format: format || undefined, minify: true, charset: 'utf8', legalComments: 'none', treeShaking: format === 'esm' };
process.stdout.write(require(library).transformSync(text, options).code);";

impl Minifier {
    /// Without Node.js scripts stay as they are written.
    pub fn find(project: &Project) -> Result<Self> {
        let tools = project.root.join("xtask/tools");
        if node::version().is_none() || node::install(&tools).is_err() {
            return Ok(Self::Absent);
        }
        let locked = digest::hex(&files::read(&tools.join("package-lock.json"))?);
        Ok(Self::Npm { library: tools.join("node_modules/esbuild"), stamp: [&locked, MINIFY].join("\n") })
    }

    /// What the result depends on.
    pub fn stamp(&self) -> &str {
        match self {
            Self::Npm { stamp, .. } => stamp,
            Self::Absent => "absent",
        }
    }

    pub fn minified(&self, text: &str, kind: Kind) -> Result<String> {
        let Self::Npm { library, .. } = self else {
            return Ok(text.to_string());
        };
        let [loader, format] = match kind {
            Kind::EsModule => ["js", "esm"],
            Kind::CommonJs => ["js", "cjs"],
            Kind::Sheet => ["css", ""],
        };
        let mut node = Command::new("node");
        node.args(["-e", MINIFY]).arg(library).args([loader, format]);
        process::filter(&mut node, text).context("esbuild cannot read a script or style sheet")
    }
}
