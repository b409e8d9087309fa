// The rights on the worklists: what is advised of each, why, and where its record is.

const ADVICE = ["立即补发", "待确认收货", "暂缓", "人工核查", "不予补发"];

/** Statuses are compared with commas alike (R14). */
function status(text) {
  return text.trim().replaceAll(",", "，");
}

/** Map of one-yuan line to its rights on the worklists. */
function rightsBy(tables) {
  const rights = new Map();
  for (const table of [tables.gifts, tables.cash]) {
    const [advice, code, reason, kind, benefits, units, mainLine, line, waited] = table.all("advice", "code", "reason", "kind", "benefits", "units", "mainLine", "line", "waited");
    for (const row of table.rows) {
      const right = {
        advice: row[advice],
        code: row[code],
        reason: row[reason],
        kind: row[kind],
        benefits: row[benefits],
        units: Number(row[units]),
        mainLine: row[mainLine],
        line: row[line],
        waited: Number(row[waited]),
      };
      const others = rights.get(row[line]);
      if (others) {
        others.push(right);
      } else {
        rights.set(row[line], [right]);
      }
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

/** 原因 as the worklist has it; in English what its code means, and the worklist's words below. */
function why(code, reason) {
  return LANGUAGE === 0 ? h("span", {}, reason) : [h("span", {}, t("why." + code)), h("small", { lang: "zh-CN" }, reason)];
}

/** States of a refund in which no money was agreed to: beside a sum, the sum is of other refunds (R8, R9). */
const NOT_AGREED = new Set(["卖家拒绝退款", "退款关闭", "买家已经申请退款，等待卖家同意"]);

/** A refund under a status; nothing where there is none. */
function refund(state, amount) {
  if (state === "/") {
    return null;
  }
  const sums = amount && amount !== "/";
  const others = sums && NOT_AGREED.has(status(state)) && Number(amount) > 0;
  return h("small.refund", {}, others ? t("refund.two", state, amount) : [state, sums && " ¥" + amount]);
}

/**
 * Where records stand that hold any of some order or line numbers: Map of number to the record's
 * address. One pass, however many records there are.
 */
function recordAddresses(table, numbers) {
  const wanted = new Set(numbers);
  const found = new Map();
  const places = table.all("mainOrder", "mainLine", "order", "line");
  const [mainOrder] = places;
  for (const row of wanted.size > 0 ? table.rows : []) {
    for (const place of places) {
      for (const number of table.values(row, place)) {
        if (wanted.has(number) && !found.has(number)) {
          found.set(number, address(new Map([["main-order", [row[mainOrder]]]])));
        }
      }
    }
  }
  return found;
}

/** A number that leads to its record; as it is where no record holds it. */
function recordLink(addresses, ...numbers) {
  const number = numbers.find((each) => addresses.has(each)) ?? numbers.find((each) => each !== "") ?? "";
  return addresses.has(number) ? h("a.number.to-record", { href: addresses.get(number), title: t("to-record") }, number) : h("small.number", {}, number);
}
