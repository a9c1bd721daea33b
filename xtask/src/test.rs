use crate::project::Project;
pub fn test(_: &Project) -> anyhow::Result<()> {
    Ok(())
}
