//! Placeholder.
use std::path::Path;
pub fn write(_month: &str, out: &Path) -> std::io::Result<()> {
    let shell = include_str!("../../index.html");
    let body = futures::executor::block_on(
        yew::LocalServerRenderer::<super::App>::new()
            .hydratable(true)
            .render(),
    );
    for (address, root) in [("", ""), ("dong/", "../"), ("en/dong/", "../../")] {
        let html = shell
            .replace("%lang%", "vi")
            .replace("%title%", "An Sinh")
            .replace("%description%", "An Sinh")
            .replace("%root%", root)
            .replace("%app%", &body);
        std::fs::create_dir_all(out.join(address))?;
        std::fs::write(out.join(address).join("index.html"), html)?;
    }
    Ok(())
}
