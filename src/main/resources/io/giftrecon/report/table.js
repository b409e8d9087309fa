// A table that may have a hundred thousand rows: sorted, one page of rows in the document.

const NARROW = matchMedia("(max-width: 46rem)");
const FEW = 10;

/**
 * columns: [{name, label, num, card, value: (row) => text or number to sort by, cell: (row) => content}]
 *   card: where a telephone shows the cell, whose card of a row has four lines: "1" to "4", with "r"
 *   on the right, with "w" over the whole width, with "2" behind it on that line and the next
 * detail: (row) => content of the row that opens below, or nothing
 * saved: {name, columns: [{title, number}], cells: (row) => texts} of the file that the rows can be saved as, or nothing
 */
class DataTable {
  constructor(place, caption, columns, { detail, saved } = {}) {
    this.columns = columns;
    this.perPage = NARROW.matches ? 25 : 50;
    this.detail = detail;
    this.rows = [];
    this.sorted = [];
    this.page = 0;
    this.order = { column: null, down: false };
    this.body = h("tbody", {});
    this.heads = columns.map((column) => this.head(column));
    this.status = h("p.status", { role: "status", "aria-live": "polite" });
    this.table = h(
      "table.data",
      {},
      h("caption.unseen", {}, caption),
      h("thead", {}, h("tr", {}, detail && h("th.opener", { scope: "col" }, h("span.unseen", {}, t("detail"))), this.heads)),
      this.body
    );
    this.pager = this.makePager();
    place.replaceChildren(
      h("div.bar-above", {}, this.status, this.sortChoice(), saved && this.saver(saved)),
      h("div.scroll", { tabindex: 0, role: "region", "aria-label": caption }, this.table),
      this.pager
    );
  }

  /** Shows other rows, from the first page on; their own order is kept where no column is asked. */
  setRows(rows) {
    this.rows = rows;
    this.arrange();
  }

  sortBy(column, down) {
    this.order = { column, down };
    this.arrange();
  }

  arrange() {
    const { column, down } = this.order;
    this.sorted = column ? sortedBy(this.rows, column.value, down) : this.rows;
    this.columns.forEach((each, i) => {
      const direction = each !== column ? "none" : down ? "descending" : "ascending";
      this.heads[i].setAttribute("aria-sort", direction);
    });
    this.choice.value = column ? column.name + (down ? " down" : "") : "";
    this.turnTo(0);
  }

  pages() {
    return Math.max(1, Math.ceil(this.sorted.length / this.perPage));
  }

  turnTo(page) {
    this.page = Math.min(Math.max(0, page), this.pages() - 1);
    const from = this.page * this.perPage;
    const shown = this.sorted.slice(from, from + this.perPage);
    this.body.replaceChildren(...shown.map((row) => this.line(row)));
    const all = this.sorted.length;
    this.status.textContent = all === 0 ? t("rows.none") : t("rows.shown", count(from + 1), count(from + shown.length), count(all));
    this.pager.hidden = this.pages() === 1;
    this.choice.parentNode.hidden = all < FEW;
    this.number.value = this.page + 1;
    this.number.max = this.pages();
    this.of.textContent = "/ " + count(this.pages());
    this.back.setAttribute("aria-disabled", this.page === 0);
    this.forth.setAttribute("aria-disabled", this.page === this.pages() - 1);
  }

  head(column) {
    const click = () => this.sortBy(column, this.order.column === column && !this.order.down);
    return h(
      column.num ? "th.num" : "th",
      { scope: "col", "aria-sort": "none" },
      h("button", { type: "button", onclick: click }, column.label, h("span.arrow", { "aria-hidden": "true" }))
    );
  }

  line(row) {
    const cells = this.columns.map((column) =>
      h(column.num ? "td.num" : "td", { "data-label": column.label, "data-card": column.card }, h("div", {}, column.cell(row)))
    );
    const line = h("tr", {}, this.detail && h("td.opener", {}, this.opener(row)), cells);
    return line;
  }

  /** The button that opens the row below. */
  opener(row) {
    const click = (event) => {
      const button = event.currentTarget;
      const line = button.closest("tr");
      const open = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", !open);
      if (open) {
        line.nextSibling.remove();
      } else {
        const width = this.columns.length + 1;
        line.after(h("tr.detail", {}, h("td", { colspan: width }, this.detail(row))));
        opened(button);
      }
    };
    return h("button.open", { type: "button", "aria-expanded": "false", "aria-label": t("detail"), onclick: click });
  }

  /** Sorting where a narrow screen hides the header. */
  sortChoice() {
    const options = this.columns.flatMap((column) => [
      h("option", { value: column.name }, column.label + " ↑"),
      h("option", { value: column.name + " down" }, column.label + " ↓"),
    ]);
    const change = () => {
      const [name, down] = this.choice.value.split(" ");
      this.sortBy(this.columns.find((column) => column.name === name) ?? null, down === "down");
    };
    this.choice = h("select", { onchange: change }, h("option", { value: "" }, t("sort.none")), options);
    return h("label.sort", {}, t("sort"), " ", this.choice);
  }

  /** The button that saves all rows that are let through, in their order. */
  saver({ name, columns, cells }) {
    return h("button.quiet-button.save", { type: "button", onclick: () => saveCsv(name, columns, this.sorted.map(cells)) }, t("save"));
  }

  makePager() {
    const turn = (by) => () => this.turnTo(this.page + by);
    this.back = h("button", { type: "button", onclick: turn(-1) }, t("page.back"));
    this.forth = h("button", { type: "button", onclick: turn(1) }, t("page.forth"));
    this.of = h("span", {});
    this.number = h("input", { type: "number", min: 1, onchange: () => this.turnTo(Number(this.number.value) - 1) });
    return h("div.pager", { role: "group", "aria-label": t("page") }, this.back, h("label", {}, t("page"), " ", this.number), this.of, this.forth);
  }
}

/** A sorted copy; equal rows keep their order. Empty values come last either way. */
function sortedBy(rows, value, down) {
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const sign = down ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) {
      return 0;
    }
    if (a.key === "" || b.key === "") {
      return a.key === "" ? 1 : -1;
    }
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map((each) => each.row);
}
