use crate::project::Project;
pub fn check(_: &Project) -> anyhow::Result<()> {
    Ok(())
}
