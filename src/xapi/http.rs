//! The line to a store: one HTTP request at a time, with bounded waiting, over HTTPS with the system's own trust in
//! certificates. Redirections are not followed, so that the key never goes to another host.

use super::address::Address;
use super::answer::Answer;
use super::key::Key;
use super::round::Request;
use jiff::Timestamp;
use std::io::ErrorKind;
use std::time::Duration;
use ureq::http::{HeaderMap, Response};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Timeout};

/// The version of the standard, which every request names.
pub const VERSION: &str = "1.0.3";
/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(10);
/// How long a whole request may take.
const WHOLE: Duration = Duration::from_secs(30);
/// The most bytes of an answer that are read.
const LONGEST: u64 = 4 << 20;

/// Whatever can ask a store.
pub trait Line {
    /// Asks, and waits for what comes of it.
    fn ask(&mut self, request: &Request<'_>) -> Answer;
}

/// A line over HTTP.
pub struct Http {
    agent: Agent,
    address: Address,
    /// The value of the header that holds the key.
    authorization: String,
}

impl Http {
    /// A line to a store.
    pub fn new(address: Address, key: &Key) -> Self {
        Self::with_patience(address, key, CONNECT, WHOLE)
    }

    /// A line with other bounds for its waiting: until there is a connection, and for a whole request.
    pub fn with_patience(address: Address, key: &Key, connect: Duration, whole: Duration) -> Self {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let mut config = Agent::config_builder()
            .https_only(address.is_encrypted())
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(connect))
            .timeout_global(Some(whole))
            .user_agent(concat!("Malmi/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls);
        if !address.is_encrypted() {
            // What goes to this machine goes through no other.
            config = config.proxy(None);
        }
        Self { agent: config.build().new_agent(), address, authorization: key.authorization() }
    }

    fn send(&self, to: &str, request: &Request<'_>) -> Result<Response<Body>, ureq::Error> {
        match request {
            Request::Take(parcels) => {
                let texts: Vec<&str> = parcels.iter().map(|parcel| parcel.text.as_str()).collect();
                let post = self.agent.post(to).header("X-Experience-API-Version", VERSION);
                let post = post.header("Authorization", &self.authorization);
                post.header("Content-Type", "application/json").send(format!("[{}]", texts.join(",")))
            }
            Request::Find(parcel) => {
                let get = self.agent.get(format!("{to}?statementId={}", parcel.id));
                let get = get.header("X-Experience-API-Version", VERSION);
                get.header("Authorization", &self.authorization).header("Accept", "application/json").call()
            }
        }
    }
}

impl Line for Http {
    fn ask(&mut self, request: &Request<'_>) -> Answer {
        let to = match self.address.statements() {
            Ok(to) => to,
            Err(why) => return Answer::Unreached(why),
        };
        match self.send(&to, request) {
            Ok(mut response) => {
                let (status, wait) = (response.status().as_u16(), retry_after(response.headers(), Timestamp::now()));
                match response.body_mut().with_config().limit(LONGEST).read_to_vec() {
                    Ok(body) => Answer::Whole { status, body, wait },
                    Err(error) => Answer::Lost(error.to_string()),
                }
            }
            Err(error) if never_arrived(&error) => Answer::Unreached(error.to_string()),
            Err(error) => Answer::Lost(error.to_string()),
        }
    }
}

/// Whether a request cannot have arrived: there was no connection, or no trust in it.
fn never_arrived(error: &ureq::Error) -> bool {
    use ureq::Error;
    match error {
        Error::HostNotFound | Error::ConnectionFailed | Error::BadUri(_) | Error::RequireHttpsOnly(_) => true,
        Error::InvalidProxyUrl | Error::Tls(_) | Error::Rustls(_) => true,
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => true,
        Error::Io(why) => why.kind() == ErrorKind::ConnectionRefused,
        _ => false,
    }
}

/// How long the store asks to be left alone: in seconds, or until a time.
fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = headers.get("retry-after")?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = jiff::fmt::rfc2822::parse(text).ok()?.timestamp();
    Duration::try_from(until.duration_since(now)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_asks_for_time_in_seconds_or_until_a_moment() {
        let now: Timestamp = "1994-11-06T08:49:07Z".parse().expect("a time");
        let asked = |text: &str| {
            let headers =
                HeaderMap::from_iter([("retry-after".parse().expect("a name"), text.parse().expect("a value"))]);
            retry_after(&headers, now).map(|wait| wait.as_secs())
        };
        assert_eq!(asked("120"), Some(120));
        assert_eq!(asked("Sun, 06 Nov 1994 08:49:37 GMT"), Some(30));
        assert_eq!(asked("Sun, 06 Nov 1994 08:00:00 GMT"), None, "it is over");
        assert_eq!((asked("soon"), asked("-5"), asked("")), (None, None, None));
    }
}
