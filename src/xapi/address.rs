//! The address of a store: HTTPS, or plain HTTP to this machine alone.

use std::fmt;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use ureq::http::Uri;

/// The address of a learning-record store, without `/statements` and without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    text: String,
    scheme: Scheme,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Scheme {
    Https,
    /// Plain, to a number of this machine or to `localhost`.
    Here {
        host: String,
        port: u16,
        path: String,
    },
}

/// Why an address cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It is no address at all.
    #[error("`{0}` is no address; a learning-record store has one such as https://records.example.org/xapi")]
    NoAddress(String),
    /// It holds a key.
    #[error("an address must hold no name and no password; the key is asked for by itself")]
    HoldsKey,
    /// It holds what belongs to single requests.
    #[error("`{0}` has a part after `?` or `#`, which the address of a store has not")]
    HasQuery(String),
    /// It is plain HTTP to somewhere else.
    #[error(
        "{0} is not encrypted; learning records go to https:// addresses, and to http:// only on this machine \
         (http://127.0.0.1, http://[::1], http://localhost)"
    )]
    Plain(String),
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// It is none, or leads where records must not go.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim().trim_end_matches('/');
        let text = text.strip_suffix("/statements").unwrap_or(text);
        let shown = || text.chars().take(200).collect::<String>();
        let uri: Uri = text.parse().map_err(|_| AddressError::NoAddress(shown()))?;
        let authority = uri.authority().ok_or_else(|| AddressError::NoAddress(shown()))?;
        if authority.as_str().contains('@') {
            return Err(AddressError::HoldsKey);
        }
        if text.contains(['?', '#']) {
            return Err(AddressError::HasQuery(shown()));
        }
        let scheme = match uri.scheme_str() {
            Some("https") if !authority.host().is_empty() => Scheme::Https,
            Some("http") if is_here(authority.host()) => Scheme::Here {
                host: authority.host().to_owned(),
                port: authority.port_u16().unwrap_or(80),
                path: uri.path().trim_end_matches('/').to_owned(),
            },
            Some("http") => return Err(AddressError::Plain(shown())),
            _ => return Err(AddressError::NoAddress(shown())),
        };
        Ok(Self { text: text.to_owned(), scheme })
    }

    /// The address as people write it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it goes over HTTPS.
    pub fn is_encrypted(&self) -> bool {
        self.scheme == Scheme::Https
    }

    /// Where statements go. A name for this machine is looked up now, and only a number of this machine is used.
    ///
    /// # Errors
    /// `localhost` leads to another machine here, or nowhere.
    pub(super) fn statements(&self) -> Result<String, String> {
        let Scheme::Here { host, port, path } = &self.scheme else { return Ok(format!("{}/statements", self.text)) };
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let all: Vec<SocketAddr> = match bare.parse::<IpAddr>() {
            Ok(number) => vec![SocketAddr::new(number, *port)],
            Err(_) => (bare, *port).to_socket_addrs().map_err(|error| format!("{host}: {error}"))?.collect(),
        };
        // Servers on this machine commonly listen on the old kind of number only.
        match all.iter().find(|one| one.is_ipv4()).or(all.first()) {
            Some(first) if all.iter().all(|one| one.ip().is_loopback()) => {
                Ok(format!("http://{first}{path}/statements"))
            }
            _ => Err(format!("{host} does not lead to this machine, and nothing is sent to others unencrypted")),
        }
    }
}

/// Whether a host is this machine by its number, or by the one name that stands for it.
fn is_here(host: &str) -> bool {
    let bare = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(host);
    bare.parse::<IpAddr>().map_or_else(|_| host.eq_ignore_ascii_case("localhost"), |number| number.is_loopback())
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_is_named_with_or_without_its_statements() {
        for text in [
            "https://lrs.example.org/xapi",
            " https://lrs.example.org/xapi/ ",
            "https://lrs.example.org/xapi/statements",
        ] {
            let address = Address::parse(text).expect("an address");
            assert_eq!(address.statements().expect("nothing to look up"), "https://lrs.example.org/xapi/statements");
            assert!(address.is_encrypted());
        }
    }

    #[test]
    fn plain_http_goes_to_this_machine_alone() {
        for here in [
            "http://127.0.0.1:8100/xAPI",
            "http://127.9.8.7",
            "http://[::1]:80/x",
            "http://localhost:1/",
            "http://LOCALHOST",
        ] {
            let address = Address::parse(here).expect(here);
            let to = address.statements().expect(here);
            assert!(to.starts_with("http://127.") || to.starts_with("http://[::1]"), "{here} goes to {to}");
        }
        for there in [
            "http://lrs.example.org",
            "http://128.0.0.1",
            "http://127.0.0.1.example.org",
            "http://localhost.example.org",
            "http://127.1",
            "http://0x7f000001",
            "http://2130706433",
            "http://[::ffff:127.0.0.1]",
            "http://0.0.0.0",
        ] {
            assert!(
                matches!(Address::parse(there), Err(AddressError::Plain(_))),
                "{there}: {:?}",
                Address::parse(there)
            );
        }
    }

    #[test]
    fn what_is_no_address_or_hides_a_key_is_refused() {
        for none in
            ["", "lrs.example.org", "ftp://lrs.example.org", "https://", "/xapi", "https://a b", "file:///etc/passwd"]
        {
            assert!(
                matches!(Address::parse(none), Err(AddressError::NoAddress(_))),
                "{none}: {:?}",
                Address::parse(none)
            );
        }
        assert_eq!(Address::parse("https://me:secret@lrs.example.org"), Err(AddressError::HoldsKey));
        assert_eq!(Address::parse("http://127.0.0.1@lrs.example.org"), Err(AddressError::HoldsKey));
        assert!(matches!(Address::parse("https://lrs.example.org/?a=b"), Err(AddressError::HasQuery(_))));
    }
}
