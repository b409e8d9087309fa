// The records: the platform's filters, search, one buyer, and what became of each right.

class Records {
  constructor(tables) {
    this.table = tables.records;
    this.at = Object.fromEntries(Object.entries(COLUMNS).map(([name, title]) => [name, this.table.at(title)]));
    this.rights = rightsBy(tables);
    const place = document.getElementById("record-table");
    this.banner = h("div.banner", { hidden: true });
    const below = h("div", {});
    place.replaceChildren(this.banner, below);
    this.view = new DataTable(below, t("records"), this.columns(), (row) => this.detail(row));
    this.filters = new Filters(document.getElementById("record-filters"), this.fields(), (asks) => this.ask(asks));
  }

  values(row, column) {
    return PER_LINE.has(column) ? row[this.at[column]].split("|") : [row[this.at[column]]];
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
    const advice = this.table.rows.flatMap((row) => [...new Set(this.rightsOf(row).map((right) => right.advice))]);
    return [
      { name: "search", kind: "search", label: t("search"), hint: t("search.hint") },
      { name: "main-item", kind: "choice", label: t("f.main-item"), options: optionsOf(all("mainItem"), titles("mainItem", "mainTitle")) },
      { name: "main-order", kind: "numbers", label: t("f.main-order") },
      { name: "main-status", kind: "choice", label: t("f.main-status"), options: optionsOf(all("mainStatus").map(status)) },
      { name: "main-paid", kind: "range", label: t("f.main-paid") },
      { name: "one-yuan-item", kind: "choice", label: t("f.one-yuan-item"), options: optionsOf(all("item"), titles("item", "title")) },
      { name: "one-yuan-order", kind: "numbers", label: t("f.one-yuan-order") },
      { name: "one-yuan-status", kind: "choice", label: t("f.one-yuan-status"), options: optionsOf(all("status").map(status)) },
      { name: "one-yuan-paid", kind: "range", label: t("f.one-yuan-paid") },
      { name: "gift-status", kind: "choice", label: t("f.gift-status"), options: optionsOf(all("gift")) },
      { name: "advice", kind: "choice", label: t("f.advice"), options: optionsOf(advice) },
    ];
  }

  /** Shows the records that are asked for. */
  ask(asks) {
    const tests = [...asks].map(([name, values]) => this.test(name, values)).filter(Boolean);
    const rows = this.table.rows.filter((row) => tests.every((fits) => fits(row)));
    this.view.setRows(rows);
    showBuyer(this.banner, asks, rows, this.at.mainOrder);
  }

  /** The test of one field, as `giftrecon sheet` and `giftrecon buyer` make it. */
  test(name, values) {
    const wanted = new Set(values);
    const oneOf = (column, form) => (row) => this.values(row, column).some((value) => wanted.has(form ? form(value) : value));
    const within = (column) => (row) => this.values(row, column).some((time) => values.some((range) => inRange(time, range)));
    switch (name) {
      case "search": {
        const words = values[0].split(/\s+/).map((word) => new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i"));
        return (row) => words.every((word) => row.some((cell) => word.test(cell)));
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
      case "advice":
        return (row) => this.rightsOf(row).some((right) => wanted.has(right.advice));
      default:
        return null;
    }
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
      { name: "mainPaid", label: t("c.main-paid"), value: (row) => row[at.mainPaid], cell: (row) => h("time", {}, row[at.mainPaid]) },
      {
        name: "main",
        label: t("c.main"),
        value: (row) => row[at.mainTitle],
        cell: (row) => [h("span.name", {}, row[at.mainTitle]), h("small.number", {}, row[at.mainOrder])],
      },
      { name: "amount", label: t("c.amount"), num: true, value: (row) => (row[at.amount] === "" ? "" : Number(row[at.amount])), cell: (row) => row[at.amount] },
      {
        name: "mainStatus",
        label: t("c.main-status"),
        value: (row) => row[at.mainStatus],
        cell: (row) => [h("span", {}, row[at.mainStatus]), refund(row[at.mainRefund], row[at.mainRefundAmount]), row[at.flags] && h("small.flag", {}, row[at.flags])],
      },
      {
        name: "oneYuan",
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
        label: t("c.advice"),
        value: (row) => adviceRank(this.rightsOf(row)),
        cell: (row) => adviceChips(this.rightsOf(row)),
      },
      { name: "gift", label: t("c.gift"), value: (row) => row[at.gift], cell: (row) => h(row[at.gift] === PROCESSED ? "span.done" : "span", {}, row[at.gift]) },
      { name: "buyer", label: t("c.buyer"), value: (row) => row[at.buyer], cell: (row) => this.buyerLink(row) },
    ];
  }

  buyerLink(row) {
    const name = row[this.at.buyer];
    const asks = name ? new Map([["buyer", [name]]]) : new Map([["placed-by", [row[this.at.mainOrder]]]]);
    return h("a.buyer", { href: address(asks), title: t("buyer.all") }, name || t("buyer.unknown"));
  }

  detail(row) {
    const at = this.at;
    const facts = this.table.columns.filter((title) => !LINE_TITLES.has(title)).map((title) => [title, row[this.table.at(title)]]);
    const lines = this.values(row, "line").map((line, i) => ({ line, of: (column) => this.values(row, column)[i] }));
    const text = (column) => ({ label: COLUMNS[column], cell: (each) => each.of(column) });
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
        right.reason
      )
    );
  }
}

const COLUMNS = {
  mainItem: "主商品ID",
  mainTitle: "主商品标题",
  mainOrder: "主商品订单号",
  mainPaid: "主商品支付时间",
  amount: "主商品实际支付金额",
  mainStatus: "主商品订单状态",
  mainRefund: "主商品最近一次退款单状态",
  mainRefundAmount: "主商品申请退款金额",
  item: "1元商品ID",
  title: "1元商品标题",
  benefits: "1元商品权益",
  activities: "1元商品所属活动",
  order: "1元商品订单号",
  paid: "1元商品支付时间",
  status: "1元商品订单状态",
  refund: "1元商品最近一次退款单状态",
  gift: "赠品补发状态",
  buyer: "买家会员名",
  mainLine: "主商品子订单号",
  line: "1元商品子订单号",
  flags: "标记",
};
const PER_LINE = new Set(["item", "title", "benefits", "activities", "order", "paid", "status", "refund", "line"]);
const LINE_TITLES = new Set([...PER_LINE].map((column) => COLUMNS[column]));
const PROCESSED = "已处理";
const ADVICE = ["立即补发", "待确认收货", "暂缓", "人工核查", "不予补发"];

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

/** Statuses are compared with commas alike (R14). */
function status(text) {
  return text.trim().replaceAll(",", "，");
}

/** Map of one-yuan line to its rights on the worklists. */
function rightsBy(tables) {
  const rights = new Map();
  for (const table of [tables.gifts, tables.cash]) {
    const [advice, code, reason, units, mainLine, line] = ["处理建议", "原因代码", "原因", "数量", "主商品子订单号", "1元商品子订单号"].map((title) => table.at(title));
    for (const row of table.rows) {
      const right = { advice: row[advice], code: row[code], reason: row[reason], units: Number(row[units]), mainLine: row[mainLine] };
      rights.set(row[line], [...(rights.get(row[line]) ?? []), right]);
    }
  }
  return rights;
}

function chip(advice, units) {
  return h("span.chip.advice" + ADVICE.indexOf(advice), {}, t("advice." + advice), units > 1 && " × " + units);
}

/** One chip per advice, with the units. */
function adviceChips(rights) {
  const units = new Map();
  rights.forEach((right) => units.set(right.advice, (units.get(right.advice) ?? 0) + right.units));
  const chips = ADVICE.filter((advice) => units.has(advice)).map((advice) => chip(advice, units.get(advice)));
  return chips.length ? h("span.chips", {}, chips) : h("span.quiet", {}, "—");
}

function adviceRank(rights) {
  const ranks = rights.map((right) => ADVICE.indexOf(right.advice));
  return ranks.length ? Math.min(...ranks) : "";
}

/** A refund under a status; nothing where there is none. */
function refund(state, amount) {
  return state !== "/" && h("small.refund", {}, state, amount && amount !== "/" && " ¥" + amount);
}
