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
    tables[name] ??= new Table(rows.shift());
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

/** Rows of texts, and where a column stands in them. columns: [{title, name, number, perLine}], as PageTable.java has them. */
class Table {
  constructor(columns) {
    this.columns = columns;
    this.places = new Map(columns.flatMap(({ name }, place) => (name ? [[name, place]] : [])));
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
    return this.columns[place].perLine ? row[place].split("|") : [row[place]];
  }

  /** The place of a column in each row, by its name. */
  at(name) {
    const place = this.places.get(name);
    if (place === undefined) {
      throw new Error("no column " + name);
    }
    return place;
  }

  /** The places of several columns. */
  all(...names) {
    return names.map((name) => this.at(name));
  }
}
