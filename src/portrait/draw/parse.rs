//! Reading of expressions.

use super::colour;
use super::expression::{Function, Operator, Term};

/// The names of variables, each with a place.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<&'static str>);

impl Names {
    /// The place of a name, which is made when it is new.
    pub(super) fn slot(&mut self, name: &'static str) -> usize {
        self.find(name).unwrap_or_else(|| {
            self.0.push(name);
            self.0.len() - 1
        })
    }

    /// The place of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|known| *known == name)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// What is wrong with the list: for the test that reads it.
pub(super) type Fault = String;

/// Reads a whole expression.
pub(super) fn term(text: &'static str, names: &mut Names) -> Result<Term, Fault> {
    let mut reader = Reader { rest: text, names };
    let term = reader.either()?;
    reader.end(text)?;
    Ok(term)
}

/// Reads a point as it stands in a row: `x,y`, `x,y,z`, `x,y,~d` or an expression, without its `!`.
pub(super) fn point(text: &'static str, names: &mut Names) -> Result<Term, Fault> {
    let mut reader = Reader { rest: text, names };
    let term = reader.tuple()?;
    reader.end(text)?;
    Ok(term)
}

/// The parts of a text between marks that stand outside brackets and quotes.
pub(super) fn split(text: &'static str, mark: char) -> Vec<&'static str> {
    let (mut parts, mut depth, mut quoted, mut from) = (Vec::new(), 0, false, 0);
    for (at, c) in text.char_indices() {
        match c {
            '\'' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            _ if c == mark && depth == 0 && !quoted => {
                parts.push(&text[from..at]);
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts.retain(|part| !part.is_empty());
    parts
}

/// Operators by how strongly they bind, the weakest first; what begins like another stands after it.
const BINDING: [&[(&str, Operator)]; 5] = [
    &[("or ", Operator::Or)],
    &[("and ", Operator::And)],
    &[
        ("<=", Operator::LessOrEqual),
        (">=", Operator::GreaterOrEqual),
        ("==", Operator::Equal),
        ("<", Operator::Less),
        (">", Operator::Greater),
    ],
    &[("+", Operator::Plus), ("-", Operator::Minus)],
    &[("*", Operator::Times), ("/", Operator::Over), ("%", Operator::Remainder)],
];

struct Reader<'n> {
    rest: &'static str,
    names: &'n mut Names,
}

impl Reader<'_> {
    fn end(&self, whole: &str) -> Result<(), Fault> {
        if self.rest.trim().is_empty() { Ok(()) } else { Err(format!("`{}` is left of `{whole}`", self.rest)) }
    }

    fn take(&mut self, mark: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, mark: &str) -> Result<(), Fault> {
        if self.take(mark) { Ok(()) } else { Err(format!("`{mark}` is missing before `{}`", self.rest)) }
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'static str {
        let end = self.rest.find(|c| !fits(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn either(&mut self) -> Result<Term, Fault> {
        self.bound(0)
    }

    fn bound(&mut self, level: usize) -> Result<Term, Fault> {
        let Some(operators) = BINDING.get(level) else { return self.signed() };
        let mut term = self.bound(level + 1)?;
        while let Some((_, operator)) = operators.iter().find(|(mark, _)| self.take(mark)) {
            term = Term::Both(*operator, Box::new(term), Box::new(self.bound(level + 1)?));
        }
        Ok(term)
    }

    fn signed(&mut self) -> Result<Term, Fault> {
        if self.take("-") {
            return Ok(match self.signed()? {
                Term::Number(number) => Term::Number(-number),
                term => Term::Negative(Box::new(term)),
            });
        }
        let mut term = self.plain()?;
        loop {
            term = if self.rest.starts_with('[') {
                self.expect("[")?;
                let index = self.either()?;
                self.expect("]")?;
                Term::Item(Box::new(term), Box::new(index))
            } else if let Some(part) = self.part() {
                Term::Part(Box::new(term), part)
            } else {
                return Ok(term);
            }
        }
    }

    fn part(&mut self) -> Option<char> {
        let part = self.rest.strip_prefix('.')?.chars().next().filter(|part| matches!(part, 'x' | 'y' | 'z'))?;
        self.rest = &self.rest[2..];
        Some(part)
    }

    fn plain(&mut self) -> Result<Term, Fault> {
        self.rest = self.rest.trim_start();
        match self.rest.chars().next() {
            Some('(') => {
                self.expect("(")?;
                let term = self.tuple()?;
                self.expect(")")?;
                Ok(term)
            }
            Some('[') => {
                self.expect("[")?;
                let terms = self.row()?;
                self.expect("]")?;
                Ok(Term::List(terms))
            }
            Some('\'') => {
                self.expect("'")?;
                let word = self.take_while(|c| c != '\'');
                self.expect("'")?;
                Ok(colour::parse(word).map_or(Term::Word(word), Term::Colour))
            }
            Some(c) if c.is_ascii_digit() || c == '.' => {
                let number = self.take_while(|c| c.is_ascii_digit() || c == '.');
                number.parse().map(Term::Number).map_err(|_| format!("`{number}` is no number"))
            }
            Some(c) if c.is_ascii_alphabetic() => self.named(),
            _ => Err(format!("nothing can be read at `{}`", self.rest)),
        }
    }

    fn named(&mut self) -> Result<Term, Fault> {
        let name = self.take_while(|c| c.is_ascii_alphanumeric() || c == '_');
        if !self.rest.starts_with('(') {
            return Ok(Term::Variable(self.names.slot(name)));
        }
        self.expect("(")?;
        let terms = self.row()?;
        self.expect(")")?;
        let function = Function::named(name).ok_or_else(|| format!("there is no `{name}(…)`"))?;
        Ok(Term::Call(function, terms))
    }

    fn row(&mut self) -> Result<Vec<Term>, Fault> {
        let mut terms = vec![self.either()?];
        while self.take(",") {
            terms.push(self.either()?);
        }
        Ok(terms)
    }

    /// A point, or a single expression.
    fn tuple(&mut self) -> Result<Term, Fault> {
        let mut terms = vec![self.either()?];
        let mut on_face = false;
        while self.take(",") {
            on_face = self.take("~");
            terms.push(self.either()?);
        }
        Ok(match terms.len() {
            1 => terms.remove(0),
            _ if on_face => Term::OnFace(terms),
            _ => Term::Point(terms),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::expression::Scope;
    use super::super::geometry::{Vector, at};
    use super::super::value::{Depth, Point, Value};
    use super::*;

    struct Nothing;

    impl Scope for Nothing {
        fn variable(&self, slot: usize) -> Value {
            Value::Number([2.0, 5.0][slot])
        }
        fn place(&self, _: Function, point: Point) -> Vector {
            point.flat() * 10.0
        }
        fn line_width(&self, width: f32, _: f32) -> f32 {
            width
        }
    }

    fn value(text: &'static str) -> Value {
        let mut names = Names::default();
        names.slot("two");
        names.slot("L");
        point(text, &mut names).expect(text).value(&Nothing)
    }

    #[test]
    fn expressions_mean_what_they_say() {
        for (text, expected) in [
            ("1+2*3", 7.0),
            ("-two*3-.5", -6.5),
            ("50+L", 55.0),
            ("7%3", 1.0),
            ("pick(two<=2,1,0)", 1.0),
            ("two>2 or L==5 and 1>2", 0.0),
            ("clamp(lerp(0,10,.7),0,5)", 5.0),
            ("(1,2).y+.3", 2.3),
            ("[(1,2),(3,4)][1].x", 3.0),
            ("h(1,2).y", 20.0),
            ("'eyes'=='eyes'", 1.0),
        ] {
            assert_eq!(value(text), Value::Number(expected), "{text}");
        }
    }

    #[test]
    fn points_and_colours_are_values_too() {
        assert_eq!(value("(1,2)+(0,.5*two)"), Value::from(at(1.0, 3.0)));
        assert_eq!(value("1,2,~3"), Value::Point(Point { x: 1.0, y: 2.0, depth: Depth::OnFace(3.0) }));
        assert_eq!(value("mix('#000000','#FFFFFF',1)"), Value::Colour([255; 3]));
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        for text in ["", "1+", "(1", "nobody(1)", "1 2", "'open"] {
            assert!(term(text, &mut Names::default()).is_err(), "{text}");
        }
    }
}
