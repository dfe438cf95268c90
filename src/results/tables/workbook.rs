//! Tables as a workbook for spreadsheets: heads that stay in sight, widths, dates that are dates, and text that is
//! never a formula.

use super::{Cell, Table};
use crate::results::fault::WorkbookError;
use crate::scenario::report::visible;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

/// The most characters that a cell of a workbook can hold.
const LONGEST: usize = 32_767;

/// When a workbook was made and whose days its dates are.
#[derive(Clone, Debug)]
pub struct Stamped {
    /// Seconds since 1970 (UTC).
    pub at: i64,
    /// The time zone.
    pub zone: TimeZone,
}

/// How the cells look.
struct Looks {
    head: Format,
    text: Format,
    points: Format,
    ratio: Format,
    moment: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(FormatBorder::Thin),
            points: plain.clone().set_num_format("0.0"),
            ratio: plain.clone().set_num_format("0.00"),
            moment: plain.clone().set_num_format("yyyy-mm-dd hh:mm"),
            text: plain,
        }
    }
}

/// A workbook with a sheet for each table. The same tables and the same moment give the same bytes.
///
/// # Errors
/// There are more rows or columns than a sheet can hold.
pub fn to_workbook(tables: &[Table], stamped: &Stamped) -> Result<Vec<u8>, WorkbookError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_timestamp(stamped.at.max(0))?;
    book.set_properties(&DocProperties::new().set_author("Malmi").set_creation_datetime(&made));
    let looks = Looks::new();
    for table in tables {
        fill(book.add_worksheet(), table, &looks, &stamped.zone)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks, zone: &TimeZone) -> Result<(), WorkbookError> {
    sheet.set_name(&table.name)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    for (at, column) in (0_u16..).zip(&table.columns) {
        sheet.set_column_width(at, f64::from(column.width))?;
        sheet.write_string_with_format(0, at, shown(&column.head), &looks.head)?;
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (at, cell) in (0_u16..).zip(cells) {
            write(sheet, (row, at), cell, looks, zone)?;
        }
    }
    let (rows, columns) = (u32::try_from(table.rows.len()), u16::try_from(table.columns.len()));
    if let (Ok(rows @ 1..), Ok(columns @ 1..)) = (rows, columns) {
        sheet.autofilter(0, 0, rows, columns - 1)?;
    }
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    looks: &Looks,
    zone: &TimeZone,
) -> Result<(), WorkbookError> {
    #[expect(clippy::cast_precision_loss, reason = "points and counts are far below 2⁵³")]
    let number = |value: i64| value as f64;
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) => sheet.write_string_with_format(row, column, shown(text), &looks.text)?,
        Cell::Whole(value) => sheet.write_number_with_format(row, column, number(*value), &looks.text)?,
        Cell::Points(points) => sheet.write_number_with_format(row, column, number(*points) / 10.0, &looks.points)?,
        Cell::Ratio(ratio) => sheet.write_number_with_format(row, column, *ratio, &looks.ratio)?,
        Cell::Yes(yes) => sheet.write_boolean_with_format(row, column, *yes, &looks.text)?,
        Cell::Moment(at) => match moment(*at, zone) {
            Some(moment) => sheet.write_datetime_with_format(row, column, &moment, &looks.moment)?,
            None => sheet.write_string_with_format(row, column, at.to_string(), &looks.text)?,
        },
    };
    Ok(())
}

/// A moment in a zone as workbooks have it; `None` before 1900 and after 9999.
fn moment(at: i64, zone: &TimeZone) -> Option<ExcelDateTime> {
    let local = zone.to_datetime(Timestamp::from_second(at).ok()?);
    let part = |value: i8| u8::try_from(value).ok();
    let day =
        ExcelDateTime::from_ymd(u16::try_from(local.year()).ok()?, part(local.month())?, part(local.day())?).ok()?;
    day.and_hms(u16::try_from(local.hour()).ok()?, part(local.minute())?, part(local.second())?).ok()
}

/// A text with nothing hidden in it, as far as a cell can hold it.
fn shown(text: &str) -> String {
    visible(text).chars().take(LONGEST).collect()
}
