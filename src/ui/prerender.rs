//! Renders the pages to HTML at build time, from `index.html`.

use super::app::{App, AppProps};
use super::page::{Follows, Page};
use super::part;
use crate::law::checked_on;
use crate::text::{Lang, hand, numbers, ui};
use crate::units::Month;
use futures::executor::block_on;
use std::io::{Error, ErrorKind};
use std::path::Path;
use yew::LocalServerRenderer;
use yew::prelude::*;

const SHELL: &str = include_str!("../../index.html");

/// Writes every page in every language under `out`, as things stand in `month` ("2026-11").
pub fn write(month: &str, out: &Path) -> std::io::Result<()> {
    let month =
        Month::parse(month).ok_or_else(|| Error::new(ErrorKind::InvalidInput, "MONTH must look like 2026-11"))?;
    for page in Page::ALL {
        for lang in Lang::ALL {
            let folder = out.join(page.address(lang));
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join("index.html"), html(page, lang, month))?;
        }
    }
    Ok(())
}

/// What only one page looks like: it would make all others longer, which have to come in one go.
const fn sheet(page: Page) -> &'static str {
    match page {
        Page::List => "<link rel=\"stylesheet\" href=\"%root%%list.css%\">\n",
        Page::Quota => {
            "<link rel=\"stylesheet\" href=\"%root%%staff.css%\">\n<link rel=\"stylesheet\" href=\"%root%%quota.css%\">\n"
        }
        Page::Doorstep => "<link rel=\"stylesheet\" href=\"%root%%doorstep.css%\">\n",
        Page::Progress => {
            "<link rel=\"stylesheet\" href=\"%root%%staff.css%\">\n<link rel=\"stylesheet\" href=\"%root%%units.css%\">\n<link rel=\"stylesheet\" href=\"%root%%hall.css%\">\n"
        }
        Page::Reconcile => "<link rel=\"stylesheet\" href=\"%root%%report.css%\">\n",
        Page::Household | Page::Retirement => "<link rel=\"stylesheet\" href=\"%root%%family.css%\">\n",
        _ => "",
    }
}

/// One page, whole. Placeholders of the build (`%csp%`, `%start:MODULE%`, names of files) are left as they are.
fn html(page: Page, lang: Lang, month: Month) -> String {
    let props = AppProps { page, lang, month };
    let app = part::fill(block_on(LocalServerRenderer::<App>::with_props(props).render()), as_it_stands);
    let product = ui::frame(lang).product;
    let title = match page {
        Page::Home => format!("{product} – {}", hand::promise(lang)),
        _ => format!("{} – {product}", page.title(lang)),
    };
    let start = ["%start:", &page.group().module(lang), "%"].concat();
    let filled = [
        ("%start%", start.as_str()),
        ("%lang%", lang.code()),
        ("%noscript%", hand::no_script(lang)),
        ("%title%", &title),
        ("%description%", page.promise(lang)),
        ("%page%", page.key()),
        ("%month%", &month.to_string()),
        ("%daily%", if page.follows() == Follows::Days { " data-daily" } else { "" }),
        ("%worker%", if page == Page::List { " data-worker=\"%root%%lists.js%\"" } else { "" }),
        ("%sheets%", sheet(page)),
        ("%root%", &page.root(lang)),
        ("%rules%", &numbers::day(checked_on())),
        (
            "%words%",
            &hand::words(
                matches!(page, Page::Reconcile | Page::Quota | Page::Progress),
                !page.named().is_empty(),
                is_citizens(page),
                lang,
            ),
        ),
        ("%app%", &app),
    ];
    filled.into_iter().fold(SHELL.to_string(), |html, (name, value)| html.replace(name, value))
}

/// What nothing in a browser has to know again.
#[derive(Clone, PartialEq, Properties)]
struct BuiltProps {
    html: Html,
}

#[component]
fn Built(props: &BuiltProps) -> Html {
    props.html.clone()
}

fn as_it_stands(html: Html) -> String {
    block_on(LocalServerRenderer::<Built>::with_props(BuiltProps { html }).hydratable(false).render())
}

/// Whose results are about a payment of one's own.
fn is_citizens(page: Page) -> bool {
    matches!(page, Page::Contribution | Page::Doorstep | Page::Household | Page::Retirement | Page::Savings)
}
