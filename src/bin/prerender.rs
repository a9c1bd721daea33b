//! Writes every page as HTML, for the build: `prerender MONTH OUT`.

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(month), Some(out)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: prerender MONTH OUT  (MONTH as 2026-11)");
        std::process::exit(2);
    };
    ansinh::ui::prerender::write(&month, std::path::Path::new(&out))
}
