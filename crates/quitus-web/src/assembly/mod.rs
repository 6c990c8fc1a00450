//! To be furnished.
use crate::place::{Answer, Inside, Section};
/// A page.
pub async fn list(inside: Inside) -> Answer {
    let shell = inside.shell(Section::Assemblies, "x", Vec::new());
    inside.page(&shell, maud::html! { h1 { (inside.authority.name) } }, None)
}
/// A page.
pub async fn show(inside: Inside) -> Answer {
    let shell = inside.shell(Section::Assemblies, "x", Vec::new());
    inside.page(&shell, maud::html! { h1 { (inside.authority.name) } }, None)
}
