// Rows as a CSV file, as the run writes its own: with BOM and CRLF, numbers that Excel keeps whole,
// and no cell that a spreadsheet would run.

/** Titles of columns that hold order, line and item numbers. */
const NUMBER_TITLE = /(号|ID)$/;

function csvCell(title, text) {
  const number = NUMBER_TITLE.test(title) && /^[0-9A-Za-z_|-]{1,255}$/.test(text);
  const cell = number ? '="' + text + '"' : /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? '"' + cell.replaceAll('"', '""') + '"' : cell;
}

/** The text of the file. titles: of the columns; rows: of cells that stand in their order. */
function csvText(titles, rows) {
  const lines = [titles.map((title) => csvCell("", title)), ...rows.map((row) => row.map((cell, i) => csvCell(titles[i], cell)))];
  return "\ufeff" + lines.map((cells) => cells.join(",") + "\r\n").join("");
}

/** Offers rows to be saved under a name. */
function saveCsv(name, titles, rows) {
  const url = URL.createObjectURL(new Blob([csvText(titles, rows)], { type: "text/csv" }));
  const link = h("a", { href: url, download: name + "-" + FACTS.summary.date + ".csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
