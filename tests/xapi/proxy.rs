//! A proxy that makes faults, each drawn from a seed: what goes over a bad line, and what servers in trouble do.

use super::plain_store::{Asked, read, whole};
use std::collections::BTreeMap;
use std::io::{BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fault {
    /// The connection is closed before anything is passed on.
    Refused,
    /// The request is passed on, and the answer dropped.
    Dropped,
    /// The request comes late, after the other side has given up waiting.
    Delayed,
    /// The request is passed on twice.
    Doubled,
    /// 500, and nothing is passed on.
    FailedBefore,
    /// 500, and the request was passed on all the same.
    FailedAfter,
    /// 429 with a wait.
    TooMany,
    /// 503 with a wait.
    Closed,
    /// The answer ends in the middle of its head.
    CutHead,
    /// The answer ends in the middle of its body.
    CutBody,
    /// The answer is of the right length and says nonsense.
    Garbled,
    /// 200 with a page that asks to sign in, and nothing is passed on.
    Page,
}

/// All of them.
pub(crate) const FAULTS: [Fault; 12] = [
    Fault::Refused,
    Fault::Dropped,
    Fault::Delayed,
    Fault::Doubled,
    Fault::FailedBefore,
    Fault::FailedAfter,
    Fault::TooMany,
    Fault::Closed,
    Fault::CutHead,
    Fault::CutBody,
    Fault::Garbled,
    Fault::Page,
];

/// The proxy. It serves until the program ends.
#[derive(Clone)]
pub(crate) struct Proxy {
    pub(crate) at: SocketAddr,
    to: SocketAddr,
    luck: Arc<AtomicU64>,
    /// Faults that are made, in turn or by chance.
    faults: Arc<Vec<Fault>>,
    /// Whether anything is wrong at all.
    pub(crate) bad: Arc<AtomicBool>,
    /// How often each was made.
    pub(crate) made: Arc<Mutex<BTreeMap<Fault, usize>>>,
}

impl Proxy {
    /// Begins to serve before the store at `to`. One request of three meets a fault.
    pub(crate) fn serve(to: SocketAddr, seed: u64, faults: &[Fault]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let proxy = Self {
            at: listener.local_addr().expect("a port"),
            to,
            luck: Arc::new(AtomicU64::new(seed)),
            faults: Arc::new(faults.to_vec()),
            bad: Arc::new(AtomicBool::new(true)),
            made: Arc::default(),
        };
        let serving = proxy.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let proxy = serving.clone();
                std::thread::spawn(move || proxy.talk(stream));
            }
        });
        proxy
    }

    /// Its address.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/xAPI", self.at)
    }

    fn draw(&self) -> Option<Fault> {
        let step = |luck: u64| luck.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let luck =
            step(self.luck.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |luck| Some(step(luck))).unwrap_or(0));
        let count = u64::try_from(self.faults.len()).expect("few");
        let at = usize::try_from((luck >> 33) % (3 * count)).expect("few");
        let fault = *self.faults.get(at)?;
        if !self.bad.load(Ordering::SeqCst) {
            return None;
        }
        *self.made.lock().expect("free").entry(fault).or_default() += 1;
        Some(fault)
    }

    fn talk(&self, stream: TcpStream) {
        let mut writer = stream.try_clone().expect("a connection");
        let mut reader = BufReader::new(stream);
        let Some(asked) = read(&mut reader) else { return };
        let answer = match self.draw() {
            None => self.pass_on(&asked),
            Some(fault) => self.spoilt(fault, &asked),
        };
        let _ = writer.write_all(&answer);
        // One request for each connection: whatever is wrong with one touches no other.
        let _ = writer.shutdown(Shutdown::Both);
    }

    fn spoilt(&self, fault: Fault, asked: &Asked) -> Vec<u8> {
        let half = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
        match fault {
            Fault::Refused => Vec::new(),
            Fault::Dropped => {
                self.pass_on(asked);
                Vec::new()
            }
            Fault::Delayed => {
                std::thread::sleep(Duration::from_millis(400));
                self.pass_on(asked)
            }
            Fault::Doubled => {
                self.pass_on(asked);
                self.pass_on(asked)
            }
            Fault::FailedBefore => whole("500 Internal Server Error", "oh").into_bytes(),
            Fault::FailedAfter => {
                self.pass_on(asked);
                whole("500 Internal Server Error", "oh").into_bytes()
            }
            Fault::TooMany => b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n".to_vec(),
            Fault::Closed => {
                b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n".to_vec()
            }
            Fault::CutHead => {
                self.pass_on(asked);
                b"HTTP/1.1 200 O".to_vec()
            }
            Fault::CutBody => half(self.pass_on(asked)),
            Fault::Garbled => {
                let answer = self.pass_on(asked);
                let body = answer.windows(4).position(|four| four == b"\r\n\r\n").map_or(0, |at| at + 4);
                let spoil = |(at, byte): (usize, &u8)| if at < body { *byte } else { byte.wrapping_mul(7) | 0x80 };
                answer.iter().enumerate().map(spoil).collect()
            }
            Fault::Page => whole("200 OK", "<html><title>Sign in</title></html>").into_bytes(),
        }
    }

    /// Passes a request on, and gives back the whole answer.
    fn pass_on(&self, asked: &Asked) -> Vec<u8> {
        let Ok(mut stream) = TcpStream::connect(self.to) else {
            return whole("502 Bad Gateway", "the store is away").into_bytes();
        };
        let mut lines = asked.head.lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
        let first = lines.next().unwrap_or_default();
        let rest: Vec<_> = lines.collect();
        let request = format!("{first}\r\nConnection: close\r\n{}\r\n\r\n{}", rest.join("\r\n"), asked.body);
        let mut answer = Vec::new();
        match stream.write_all(request.as_bytes()).and_then(|()| stream.read_to_end(&mut answer)) {
            Ok(_) if !answer.is_empty() => answer,
            _ => whole("502 Bad Gateway", "the store does not answer").into_bytes(),
        }
    }
}
