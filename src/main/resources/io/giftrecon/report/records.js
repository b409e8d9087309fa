// The records: the platform's filters, search, one buyer, and what became of each right.

class Records {
  constructor(tables) {
    this.table = tables.records;
    this.at = Object.fromEntries(this.table.places);
    this.rights = rightsBy(tables);
    const place = document.getElementById("record-table");
    this.banner = h("div.banner", { hidden: true });
    const below = h("div", {});
    place.replaceChildren(this.banner, below);
    this.view = new DataTable(below, t("records"), this.columns(), {
      detail: (row) => this.detail(row),
      saved: { name: "records", columns: this.table.columns, cells: (row) => row },
    });
    this.view.body.id = "record-rows";
    this.view.body.tabIndex = -1;
    this.filters = new Filters(document.getElementById("record-filters"), this.fields(), (asks) => this.ask(asks));
  }

  values(row, column) {
    return this.table.values(row, this.at[column]);
  }

  fields() {
    const all = (column) => this.table.rows.flatMap((row) => this.values(row, column));
    const titles = (item, title) => {
      const known = new Map();
      for (const row of this.table.rows) {
        const names = this.values(row, title);
        this.values(row, item).forEach((id, i) => known.set(id, names[i]));
      }
      return (id) => known.get(id);
    };
    const ofRights = (fact) => this.table.rows.flatMap((row) => [...new Set(this.rightsOf(row).map(fact))]);
    return [
      { name: "search", kind: "search", label: t("search"), hint: t("search.hint") },
      { name: "main-item", kind: "choice", label: t("f.main-item"), options: () => optionsOf(all("mainItem"), titles("mainItem", "mainTitle")) },
      { name: "main-order", kind: "numbers", label: t("f.main-order") },
      { name: "main-status", kind: "choice", label: t("f.main-status"), options: () => optionsOf(all("mainStatus").map(status)) },
      { name: "main-paid", kind: "range", label: t("f.main-paid") },
      { name: "one-yuan-item", kind: "choice", label: t("f.one-yuan-item"), options: () => optionsOf(all("item"), titles("item", "title")) },
      { name: "one-yuan-order", kind: "numbers", label: t("f.one-yuan-order") },
      { name: "one-yuan-status", kind: "choice", label: t("f.one-yuan-status"), options: () => optionsOf(all("status").map(status)) },
      { name: "one-yuan-paid", kind: "range", label: t("f.one-yuan-paid") },
      { name: "gift-status", kind: "choice", label: t("f.gift-status"), options: () => optionsOf(all("gift")) },
      { name: "advice", kind: "choice", label: t("f.advice"), options: () => optionsOf(ofRights((right) => right.advice)) },
      { name: "owed", kind: "choice", label: t("f.owed"), options: () => optionsOf(ofRights((right) => right.kind)) },
    ];
  }

  /** Shows the records that are asked for. */
  ask(asks) {
    const tests = [...asks].map(([name, values]) => this.test(name, values, asks)).filter(Boolean);
    const rows = this.table.rows.filter((row) => tests.every((fits) => fits(row)));
    this.view.setRows(rows);
    showBuyer(this.banner, asks, rows, this.at.mainOrder);
  }

  /** The test of one field, as `giftrecon sheet` and `giftrecon buyer` make it. */
  test(name, values, asks) {
    const wanted = new Set(values);
    const oneOf = (column, form) => (row) => this.values(row, column).some((value) => wanted.has(form ? form(value) : value));
    const within = (column) => (row) => this.values(row, column).some((time) => values.some((range) => inRange(time, range)));
    switch (name) {
      case "search": {
        const words = values[0].split(/\s+/).map((word) => new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i"));
        return (row) => {
          const spoken = this.spoken(row);
          return words.every((word) => word.test(spoken) || row.some((cell) => word.test(cell)));
        };
      }
      case "main-item":
        return oneOf("mainItem");
      case "main-order":
        return oneOf("mainOrder");
      case "main-status":
        return oneOf("mainStatus", status);
      case "main-paid":
        return within("mainPaid");
      case "one-yuan-item":
        return oneOf("item");
      case "one-yuan-order":
        return oneOf("order");
      case "one-yuan-status":
        return oneOf("status", status);
      case "one-yuan-paid":
        return within("paid");
      case "gift-status":
        return oneOf("gift");
      case "buyer":
        return oneOf("buyer");
      case "placed-by":
        return this.placedBy(values[0]);
      case "advice": {
        const owed = asks.get("owed"); // Of one and the same right.
        return (row) => this.rightsOf(row).some((right) => wanted.has(right.advice) && (owed === undefined || owed.includes(right.kind)));
      }
      case "owed":
        return (row) => this.rightsOf(row).some((right) => wanted.has(right.kind));
      default:
        return null;
    }
  }

  /** What is said of a record beside its cells: what is decided of its rights, and why, as it is read. */
  spoken(row) {
    return this.rightsOf(row)
      .map((right) => [right.advice, t("advice." + right.advice), right.code, right.reason, LANGUAGE === 1 && t("why." + right.code), right.kind].filter(Boolean).join(" "))
      .join(" ");
  }

  /** The records of whoever placed an order; where the buyer has no name, those it stands in. */
  placedBy(order) {
    const holds = (row) => row[this.at.mainOrder] === order || this.values(row, "order").includes(order);
    const names = new Set(this.table.rows.filter(holds).map((row) => row[this.at.buyer]));
    names.delete("");
    return (row) => names.has(row[this.at.buyer]) || holds(row);
  }

  /** The rights of a record: those bound to its main line, and those that found none. */
  rightsOf(row) {
    const line = row[this.at.mainLine];
    return [...new Set(this.values(row, "line"))]
      .flatMap((oneYuan) => this.rights.get(oneYuan) ?? [])
      .filter((right) => right.mainLine === line || right.mainLine === "");
  }

  columns() {
    const at = this.at;
    return [
      { name: "mainPaid", card: "2r", label: t("c.main-paid"), value: (row) => row[at.mainPaid], cell: (row) => h("time", {}, row[at.mainPaid]) },
      {
        name: "main",
        card: "1-2",
        label: t("c.main"),
        value: (row) => row[at.mainTitle],
        cell: (row) => [h("span.name", {}, row[at.mainTitle]), h("small.number", {}, row[at.mainOrder])],
      },
      { name: "amount", card: "1r", label: t("c.amount"), num: true, value: (row) => (row[at.amount] === "" ? "" : Number(row[at.amount])), cell: (row) => row[at.amount] },
      {
        name: "mainStatus",
        card: "4",
        label: t("c.main-status"),
        value: (row) => row[at.mainStatus],
        cell: (row) => [h("span", {}, row[at.mainStatus]), refund(row[at.mainRefund], row[at.mainRefundAmount]), row[at.flags] && h("small.flag", {}, row[at.flags])],
      },
      {
        name: "oneYuan",
        card: "3",
        label: t("c.one-yuan"),
        value: (row) => row[at.title],
        cell: (row) => {
          const titles = this.values(row, "benefits");
          const orders = this.values(row, "order");
          return [
            h("span.name", {}, titles[0]),
            h("small.number", {}, titles.length > 1 ? t("one-yuan.more", orders[0], titles.length - 1) : orders[0]),
          ];
        },
      },
      {
        name: "advice",
        card: "3r",
        label: t("c.advice"),
        value: (row) => adviceRank(this.rightsOf(row)),
        cell: (row) => adviceChips(this.rightsOf(row)),
      },
      { name: "gift", card: "no", label: t("c.gift"), value: (row) => row[at.gift], cell: (row) => h(row[at.gift] === PROCESSED ? "span.done" : "span", {}, row[at.gift]) },
      { name: "buyer", card: "4r", label: t("c.buyer"), value: (row) => row[at.buyer], cell: (row) => this.buyerLink(row) },
    ];
  }

  buyerLink(row) {
    const name = row[this.at.buyer];
    const asks = name ? new Map([["buyer", [name]]]) : new Map([["placed-by", [row[this.at.mainOrder]]]]);
    return h("a.buyer", { href: address(asks), title: t("buyer.all") }, name || t("buyer.unknown"));
  }

  detail(row) {
    const at = this.at;
    const facts = this.table.columns.map(({ title, perLine }, place) => [title, row[place], perLine]).filter(([, , perLine]) => !perLine);
    const lines = this.values(row, "line").map((line, i) => ({ line, of: (column) => this.values(row, column)[i] }));
    const text = (column) => ({ label: this.table.columns[at[column]].title, cell: (each) => each.of(column) });
    return h(
      "div.inside",
      {},
      h("dl.facts", {}, facts.map(([title, value]) => h("div", {}, h("dt", {}, title), h("dd", {}, value || "—")))),
      plainTable(t("detail.lines"), [...["order", "title", "benefits", "activities", "paid", "status", "refund"].map(text), {
        label: t("c.advice"),
        cell: (each) => this.fate(each.line, row[at.mainLine]),
      }], lines)
    );
  }

  /** What became of the rights of a one-yuan line, seen from one main line. */
  fate(oneYuan, mainLine) {
    const rights = this.rights.get(oneYuan) ?? [];
    if (rights.length === 0) {
      return h("span.quiet", {}, t("fate.none"));
    }
    return rights.map((right) =>
      h(
        "p.fate",
        {},
        chip(right.advice, right.units),
        " ",
        right.mainLine !== "" && right.mainLine !== mainLine && h("i", {}, t("fate.other", right.mainLine), " "),
        why(right.code, right.reason)
      )
    );
  }
}

const PROCESSED = "已处理";

/** Whose rows are shown, and the way back; nothing where no buyer is asked for. */
function showBuyer(banner, asks, rows, orderColumn) {
  const name = asks.get("buyer")?.[0];
  const order = asks.get("placed-by")?.[0];
  banner.hidden = name === undefined && order === undefined;
  if (!banner.hidden) {
    const orders = new Set(rows.map((row) => row[orderColumn]));
    banner.replaceChildren(
      h("p", {}, h("b", {}, name !== undefined ? t("buyer.of", name) : t("buyer.placed", order)), " ", t("buyer.counts", count(rows.length), count(orders.size))),
      h("a", { href: "#?" }, t("buyer.leave"))
    );
  }
}
