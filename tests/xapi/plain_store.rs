//! A store that knows nothing of ids: it appends whatever it is sent, as often as it is sent. Whatever goes out twice is
//! there twice.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What a request was.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    pub(crate) head: String,
    pub(crate) body: String,
}

/// The store. It serves until the program ends.
#[derive(Clone)]
pub(crate) struct PlainStore {
    pub(crate) at: SocketAddr,
    pub(crate) held: Arc<Mutex<Vec<serde_json::Value>>>,
    pub(crate) asked: Arc<Mutex<Vec<Asked>>>,
    /// Whole answers that are given before any of its own.
    pub(crate) script: Arc<Mutex<VecDeque<String>>>,
}

impl PlainStore {
    /// Begins to serve.
    pub(crate) fn serve() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let at = listener.local_addr().expect("a port");
        let store = Self { at, held: Arc::default(), asked: Arc::default(), script: Arc::default() };
        let serving = store.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let store = serving.clone();
                std::thread::spawn(move || store.talk(stream));
            }
        });
        store
    }

    /// Its address.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/xAPI", self.at)
    }

    fn talk(&self, stream: TcpStream) {
        let mut writer = stream.try_clone().expect("a connection");
        let mut reader = BufReader::new(stream);
        while let Some(asked) = read(&mut reader) {
            let last = asked.head.to_ascii_lowercase().contains("connection: close");
            let laid_down = self.script.lock().expect("free").pop_front();
            let answer = laid_down.unwrap_or_else(|| self.answer(&asked));
            self.asked.lock().expect("free").push(asked);
            if writer.write_all(answer.as_bytes()).is_err() || last {
                return;
            }
        }
    }

    fn answer(&self, asked: &Asked) -> String {
        let mut held = self.held.lock().expect("free");
        if let Some(rest) = asked.head.strip_prefix("GET /xAPI/statements?statementId=") {
            let id = rest.split_whitespace().next().unwrap_or_default();
            let found = held.iter().find(|statement| statement["id"] == id);
            return found.map_or_else(|| whole("404 Not Found", ""), |one| whole("200 OK", &one.to_string()));
        }
        let Ok(serde_json::Value::Array(all)) = serde_json::from_str(&asked.body) else {
            return whole("400 Bad Request", "no statements");
        };
        let ids: Vec<_> = all.iter().map(|statement| statement["id"].clone()).collect();
        held.extend(all);
        whole("200 OK", &serde_json::Value::Array(ids).to_string())
    }
}

/// A whole answer.
pub(crate) fn whole(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len())
}

/// Reads one request; `None` when the other side has gone.
pub(crate) fn read(reader: &mut BufReader<TcpStream>) -> Option<Asked> {
    let mut asked = Asked::default();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        asked.head.push_str(&line);
    }
    let length = |line: &str| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    };
    let mut body = vec![0; asked.head.lines().find_map(length).unwrap_or(0)];
    reader.read_exact(&mut body).ok()?;
    asked.body = String::from_utf8_lossy(&body).into_owned();
    Some(asked)
}
