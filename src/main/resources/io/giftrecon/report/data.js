// What the run wrote into the page: FACTS, and tables in blocks (PageTable.java says how).

const FACTS = JSON.parse(document.getElementById("facts").textContent);
const REMEMBERED = 4096;
const PATIENCE = 50; // milliseconds that the page does not answer meanwhile

/** Reads all tables, with pauses so that the page can be used meanwhile: {name: Table}. */
async function readTables() {
  const tables = {};
  let rested = performance.now();
  for (const block of document.querySelectorAll("script[data-table]")) {
    const name = block.dataset.table;
    const rows = JSON.parse("packed" in block.dataset ? await unpacked(block.textContent) : block.textContent);
    block.remove();
    tables[name] ??= new Table(rows.shift(), block.dataset.perLine ?? "");
    rows.forEach((row) => tables[name].add(row));
    if (performance.now() - rested > PATIENCE) {
      await new Promise((resume) => setTimeout(resume));
      rested = performance.now();
    }
  }
  return tables;
}

/**
 * The text of a block that was deflated and written in base 64. The stream is fed by hand: a Blob
 * would be sent to another process and back, which takes most of the time.
 */
async function unpacked(text) {
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = packed.charCodeAt(i);
  }
  const inflater = new DecompressionStream("deflate-raw");
  const writer = inflater.writable.getWriter();
  writer.write(bytes);
  writer.close();
  return new Response(inflater.readable).text();
}

/** Rows of texts, and where a column stands in them. perLine: places of the columns that hold a value per one-yuan line. */
class Table {
  constructor(columns, perLine) {
    this.columns = columns;
    this.perLine = new Set(perLine.split(" ").filter(Boolean).map(Number));
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

  /** What a cell holds: a value, or one per one-yuan line. */
  values(row, place) {
    return this.perLine.has(place) ? row[place].split("|") : [row[place]];
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
