// The page of a sampling campaign.

const KIND = { show: showSampling, showTables: showSamplingTables, table: "claims" };

const SEVERITIES = ["错误", "警告", "提示"];

function showSampling() {
  const { summary } = FACTS;
  const ran = summary.asOf !== undefined;
  document.querySelectorAll("[data-after]").forEach((element) => (element.hidden = !ran));
  showTrust(ran ? t("trust.paid", summary.asOf) : summary.inputs.length > 0 && t("trust.no-exports"));
}

function showSamplingTables(tables) {
  showFindings(tables.findings);
  if (tables.effect) {
    showEffect(tables.effect);
    showBoard(tables.board);
    showCare(tables.care);
    return new Claims(tables.claims).filters;
  }
  return null;
}

/** What a sample is called; blank where nobody says. */
function titleOf(activity, item) {
  return FACTS.samples.find((each) => each.activity === activity && each.item === item)?.title ?? "";
}

/** 活动 and 商品 with the sample's title, where the run knows it. */
function sampleCell(activity, item) {
  const title = titleOf(activity, item);
  return [h("span.name", {}, title || item), h("small.number", {}, activity + (title ? " · " + item : ""))];
}

/** What stands in the way of what is not over, by title. */
function inTheWay() {
  const { blocked } = FACTS.summary;
  if (blocked.length === 0) {
    return h("p", {}, t("blocked.none"));
  }
  const codes = new Map();
  for (const each of blocked) {
    const key = (each.title || each.item) + " (" + each.activity + " · " + each.item + ")";
    codes.set(key, [...(codes.get(key) || []), each.code]);
  }
  return h("ul.alarm", {}, [...codes].map(([sample, of]) => h("li", {}, h("b", {}, sample), " ", h("small", {}, [...new Set(of)].join(" · ")))));
}

function showFindings(table) {
  const [severity, rule, code, activity, item, evidence, advice, phase] = table.all("severity", "rule", "code", "activity", "item", "evidence", "advice", "phase");
  const counts = SEVERITIES.map((word) => table.rows.filter((row) => row[severity] === word).length);
  show(
    "lede",
    inTheWay(),
    h("p", {}, parts("lede.u-first", Object.fromEntries(counts.map((n, i) => ["n" + i, h("b", {}, count(n))])))),
    h("p", {}, t("findings.asked", FACTS.summary.asked.join("、"), count(FACTS.summary.findings.RULE_NOT_ASKED || 0))),
    h("p.quiet", {}, t("findings.now", FACTS.summary.now), fileLinks("precheck"), t("stop"))
  );
  const findings = table.rows.map((row) => ({
    severity: SEVERITIES.indexOf(row[severity]),
    sample: row[activity] + "\n" + row[item],
    phase: row[phase],
    evidence: row[evidence],
    advice: row[advice],
    rule: row[rule] + " · " + row[code],
  }));
  show("finding-list", PHASES.map((word) => phaseOf(word, findings)));
}

const PHASES = ["未开始", "进行中", "已结束"];

/** U20: the samples of one phase, those with errors first, then those with warnings. */
function phaseOf(word, findings) {
  const samples = FACTS.samples
    .filter((each) => each.phase === word)
    .map((each) => ({ ...each, findings: findings.filter((found) => found.phase === word && found.sample === each.activity + "\n" + each.item).sort((a, b) => a.severity - b.severity) }));
  const counts = (sample) => SEVERITIES.map((_, i) => sample.findings.filter((found) => found.severity === i).length);
  samples.sort((a, b) => counts(b)[0] - counts(a)[0] || counts(b)[1] - counts(a)[1]);
  return h(
    "div.phase",
    {},
    h("h3", {}, t("phase." + word), " ", h("small", {}, samples.length === 0 ? t("phase.none") : t("phase.samples", count(samples.length)))),
    samples.map((sample) => {
      const of = counts(sample);
      return h(
        "details.sample",
        { open: of[0] > 0 },
        h(
          "summary",
          {},
          h("b.name", {}, sample.title || sample.item),
          h("small.number", {}, sample.activity + " · " + sample.item),
          h("span.chips", {}, of.map((n, i) => n > 0 && h("span.chip.severity" + i, {}, t("severity." + SEVERITIES[i]) + " " + count(n))), sum(of) === 0 && h("span.quiet", {}, t("sample.calm")))
        ),
        h("ul", {}, sample.findings.map((found) => finding(found)))
      );
    })
  );
}

function finding({ severity, evidence, advice, rule }) {
  return h(
    "li.finding",
    {},
    h("span.chip.severity" + severity, {}, t("severity." + SEVERITIES[severity])),
    h("p", {}, h("span.evidence", {}, evidence), " ", h("small.number", {}, rule)),
    advice !== "" && h("p.todo", {}, advice)
  );
}

/** A figure as it is shown; what nobody knows stays a stroke. */
function known(figure, as) {
  return figure === "/" ? "/" : as(figure);
}

function showEffect(table) {
  const at = (name) => table.at(name);
  const total = table.rows.at(-1);
  const steps = [
    [t("effect.claims"), "claims", t("pieces")],
    [t("effect.people"), "people", t("people")],
    [t("effect.new"), "newMembers", t("effect.share", known(total[at("newShare")], percent))],
    [t("effect.full"), "converted", t("effect.share", known(total[at("conversionRate")], percent))],
  ].filter(([, figure]) => total[at(figure)] !== "/");
  show(
    "funnel",
    steps.length > 0 ? funnel(steps.map(([label, figure, note]) => ({ label, n: Number(total[at(figure)]), note }))) : h("p.alarm", {}, t("effect.unknown")),
    h("p.quiet", {}, t("effect.note", FACTS.summary.asOf), fileLinks("effect"), t("stop"))
  );
  const rate = (days) => ({
    label: t("effect.days", days),
    num: true,
    cell: (row) => [
      h("span", {}, known(row[at("rate" + days)], percent)),
      h("small", {}, known(row[at("returned" + days)], count) + " / " + known(row[at("mature" + days)], count)),
      Number(row[at("pending" + days)]) > 0 && h("small", {}, t("effect.pending", count(row[at("pending" + days)]))),
    ],
  });
  show(
    "effect-table",
    plainTable(
      t("effect.table"),
      [
        { label: t("c.sample"), cell: (row) => (row[at("item")] === "" ? h("b", {}, t("total")) : sampleCell(row[at("activity")], row[at("item")])) },
        { label: t("effect.claims"), num: true, cell: (row) => known(row[at("claims")], count) },
        { label: t("effect.people"), num: true, cell: (row) => known(row[at("people")], count) },
        { label: t("effect.new"), num: true, cell: (row) => [h("span", {}, row[at("newMembers")]), h("small", {}, known(row[at("newShare")], percent))] },
        ...[7, 30, 90, 365].map(rate),
        { label: t("effect.full"), num: true, cell: (row) => [h("span", {}, row[at("converted")]), h("small", {}, known(row[at("conversionRate")], percent))] },
      ],
      table.rows
    )
  );
}

function showBoard(table) {
  const [activity, item, figure, board, ours, difference, why] = table.all("activity", "item", "figure", "board", "ours", "difference", "why");
  const differing = table.rows.filter((row) => row[why] !== "");
  show(
    "board-table",
    h("p", {}, t("board.counts", count(differing.length), count(table.rows.length)), fileLinks("board-diff"), t("stop")),
    differing.length > 0 &&
      plainTable(
        t("board.table"),
        [
          { label: t("c.sample"), cell: (row) => sampleCell(row[activity], row[item]) },
          { label: t("c.figure"), cell: (row) => row[figure] },
          { label: t("c.board"), num: true, cell: (row) => row[board] },
          { label: t("c.ours"), num: true, cell: (row) => row[ours] },
          { label: t("c.difference"), num: true, cell: (row) => row[difference] },
          { label: t("c.why"), cell: (row) => row[why] },
        ],
        differing
      )
  );
}

function showCare(table) {
  const place = document.getElementById("care-table");
  const below = h("div", {});
  place.replaceChildren(h("p", {}, t("care.do"), fileLinks("care-list"), t("stop")), below);
  const view = new DataTable(
    below,
    t("care"),
    table.columns.map((_, i) => ({ name: "c" + i, card: ["1", "1r", "2w", "3-4w"][i], label: t("care." + i), value: (row) => row[i], cell: (row) => row[i] }))
  );
  view.setRows(table.rows);
}

/** The claims: what each line of a sample was, one buyer by one click. */
class Claims {
  constructor(table) {
    this.table = table;
    const at = (name) => table.at(name);
    const link = (row) => {
      const name = row[at("buyer")];
      return name ? h("a.buyer", { href: address(new Map([["buyer", [name]]])), title: t("buyer.all") }, name) : t("buyer.unknown");
    };
    const banner = h("div.banner", { hidden: true });
    const below = h("div", {});
    document.getElementById("claim-table").replaceChildren(banner, below);
    this.view = new DataTable(below, t("claims"), [
      { name: "paid", card: "2r", label: t("c.paid"), value: (row) => row[at("paid")], cell: (row) => h("time", {}, row[at("paid")]) },
      { name: "sample", card: "1-2", label: t("c.sample"), value: (row) => row[at("activity")] + row[at("item")], cell: (row) => sampleCell(row[at("activity")], row[at("item")]) },
      { name: "order", card: "3", label: t("c.order"), value: (row) => row[at("order")], cell: (row) => h("span.number", {}, row[at("order")]) },
      { name: "amount", card: "1r", label: t("c.amount"), num: true, value: (row) => (row[at("amount")] === "" ? "" : Number(row[at("amount")])), cell: (row) => row[at("amount")] },
      { name: "outcome", card: "4", label: t("c.outcome"), value: (row) => row[at("outcome")], cell: (row) => [h("span", {}, row[at("outcome")]), h("small.number", {}, row[at("code")])] },
      { name: "member", card: "3r", label: t("c.member"), value: (row) => row[at("member")], cell: (row) => row[at("member")] || "—" },
      { name: "buyer", card: "4r", label: t("c.buyer"), value: (row) => row[at("buyer")], cell: link },
    ], { saved: { name: "claims", columns: table.columns, cells: (row) => row } });
    this.view.body.id = "claim-rows";
    this.view.body.tabIndex = -1;
    const choice = (name, column) => ({ name, kind: "choice", label: t("f." + name), options: () => optionsOf(table.rows.map((row) => row[at(column)])) });
    this.filters = new Filters(
      document.getElementById("claim-filters"),
      [
        { name: "search", kind: "search", label: t("search"), hint: t("search.hint") },
        choice("activity", "activity"),
        choice("sample", "item"),
        choice("outcome", "outcome"),
        choice("member", "member"),
        { name: "paid", kind: "range", label: t("f.paid") },
      ],
      (asks) => {
        const rows = table.rows.filter((row) => [...asks].every(([name, values]) => this.fits(row, name, values)));
        this.view.setRows(rows);
        showBuyer(banner, asks, rows, at("order"));
      }
    );
  }

  fits(row, name, values) {
    const cell = (column) => row[this.table.at(column)];
    switch (name) {
      case "search":
        return values[0].toLowerCase().split(/\s+/).every((word) => [...row, titleOf(cell("activity"), cell("item"))].some((each) => each.toLowerCase().includes(word)));
      case "activity":
        return values.includes(cell("activity"));
      case "sample":
        return values.includes(cell("item"));
      case "outcome":
        return values.includes(cell("outcome"));
      case "member":
        return values.includes(cell("member"));
      case "buyer":
        return values.includes(cell("buyer"));
      case "paid":
        return values.some((range) => inRange(cell("paid"), range));
      default:
        return true;
    }
  }
}
