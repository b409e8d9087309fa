// What the run wrote into the page: FACTS, and tables in blocks (PageTable.java says how).

const FACTS = JSON.parse(document.getElementById("facts").textContent);
const REMEMBERED = 4096;

/** Reads all tables, a block at a time so that the page can be used meanwhile: {name: Table}. */
async function readTables() {
  const tables = {};
  for (const block of document.querySelectorAll("script[data-table]")) {
    const rows = JSON.parse(block.textContent);
    const name = block.dataset.table;
    block.remove();
    tables[name] ??= new Table(rows.shift());
    rows.forEach((row) => tables[name].add(row));
    if (rows.length > 500) {
      await new Promise((resume) => setTimeout(resume));
    }
  }
  return tables;
}

/** Rows of texts, and where a column stands in them. */
class Table {
  constructor(columns) {
    this.columns = columns;
    this.rows = [];
    this.remembered = columns.map(() => []);
  }

  /** Takes a row in which a text that its column has had before may be a number. */
  add(row) {
    row.forEach((cell, column) => {
      const known = this.remembered[column];
      if (typeof cell === "number") {
        row[column] = known[cell];
      } else if (known.length < REMEMBERED) {
        known.push(cell);
      }
    });
    this.rows.push(row);
  }

  /** The place of a column in each row. */
  at(column) {
    const place = this.columns.indexOf(column);
    if (place < 0) {
      throw new Error("no column " + column);
    }
    return place;
  }
}
