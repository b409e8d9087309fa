// Rows as a CSV file, as the run writes its own: with BOM and CRLF, numbers that Excel keeps whole,
// and no cell that a spreadsheet would run.

function csvCell(text, number) {
  const kept = number && /^[0-9A-Za-z_|-]{1,255}$/.test(text);
  const cell = kept ? '="' + text + '"' : /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? '"' + cell.replaceAll('"', '""') + '"' : cell;
}

/** The text of the file. columns: [{title, number}]; rows: of cells that stand in their order. */
function csvText(columns, rows) {
  const lines = [columns.map(({ title }) => csvCell(title, false)), ...rows.map((row) => row.map((cell, i) => csvCell(cell, columns[i].number)))];
  return "\ufeff" + lines.map((cells) => cells.join(",") + "\r\n").join("");
}

/** Offers rows to be saved under a name. */
function saveCsv(name, columns, rows) {
  const url = URL.createObjectURL(new Blob([csvText(columns, rows)], { type: "text/csv" }));
  const link = h("a", { href: url, download: name + "-" + FACTS.summary.date + ".csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
