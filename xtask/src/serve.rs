//! `cargo xtask serve`, and the server that tests use.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tower_http::services::ServeDir;

use crate::build;
use crate::months::{self, MONTHS};
use crate::project::Project;

/// Names of assets carry their content, so a browser need never ask again.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Tests visit the site below this path: it must work at any.
const SUB_PATH: &str = "/an-sinh";
/// The site as a build of another month would have it stands below this one and the name of the month.
const BUILT_IN: &str = "/built-in";

pub fn serve(project: &Project, port: u16) -> Result<()> {
    // Taken before the build, so that a taken port is told at once.
    let listener = listen(port)?;
    build::build(project)?;
    println!("\nAn Sinh: {}/   (Ctrl-C ends it)", origin(&listener)?);
    run(listener, Router::new().fallback_service(folder(&project.dist())))
}

/// Where tests find the site: addresses with a slash at their end.
pub struct Served {
    pub site: String,
    /// The pages of a month stand below it under the name of the month.
    pub built_in: String,
}

/// Serves in the background as long as this program runs.
pub fn for_tests(project: &Project) -> Result<Served> {
    let listener = listen(0)?;
    let address = |path: &str| Ok::<_, anyhow::Error>(format!("{}{path}/", origin(&listener)?));
    let served = Served { site: address(SUB_PATH)?, built_in: address(BUILT_IN)? };
    let (dist, months) = (project.dist(), months::folder(project));
    let of_month = |site: Router, month: &&str| {
        let pages = ServeDir::new(months.join(month)).fallback(folder(&dist));
        site.nest_service(&format!("{BUILT_IN}/{month}"), pages)
    };
    let site = MONTHS.iter().fold(Router::new().nest_service(SUB_PATH, folder(&dist)), of_month);
    std::thread::spawn(move || {
        if let Err(error) = run(listener, site) {
            eprintln!("the server for tests stopped: {error:#}");
        }
    });
    Ok(served)
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is taken by another program; choose another one: cargo xtask serve --port {}",
            other_than(port)
        ),
        ErrorKind::PermissionDenied => {
            anyhow!("port {port} is reserved; choose one above 1023: cargo xtask serve --port 8080")
        }
        _ => anyhow!("cannot listen on port {port}: {error}"),
    })
}

fn other_than(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8080)
}

fn origin(listener: &TcpListener) -> Result<String> {
    let port = listener.local_addr()?.port();
    Ok(format!("http://127.0.0.1:{port}"))
}

fn folder(dist: &Path) -> ServeDir {
    ServeDir::new(dist).precompressed_br().precompressed_gzip()
}

fn run(listener: TcpListener, site: Router) -> Result<()> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_io().build().context("cannot start the server")?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, site.layer(from_fn(tell_how_long))).await?;
        Ok(())
    })
}

async fn tell_how_long(request: Request, next: Next) -> Response {
    let is_asset = request.uri().path().contains("/assets/");
    let mut response = next.run(request).await;
    let header = if is_asset && response.status().is_success() { FOR_EVER } else { ASK_AGAIN };
    response.headers_mut().insert(CACHE_CONTROL, header);
    response
}
