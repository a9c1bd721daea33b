//! Writes every page as HTML, and the parameters as JSON beside the page that shows them, for the build:
//! `prerender MONTH OUT`.

use ansinh::api::parameters_as_json;
use ansinh::text::Lang;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(month), Some(out)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: prerender MONTH OUT  (MONTH as 2026-11)");
        std::process::exit(2);
    };
    let out = Path::new(&out);
    ansinh::ui::prerender::write(&month, out)?;
    for (lang, folder) in [(Lang::Vi, "quy-dinh"), (Lang::En, "en/quy-dinh")] {
        std::fs::write(out.join(folder).join("parameters.json"), parameters_as_json(lang))?;
    }
    Ok(())
}
