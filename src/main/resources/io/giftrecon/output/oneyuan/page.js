// The page of a one-yuan campaign.

const KIND = { show: showOneYuan, showTables: showOneYuanTables, table: "records" };

/** Who does what with which kind of benefit. */
const KINDS = [
  { kind: "赠品", look: "gift", worklist: "gift-worklist" },
  { kind: "红包返现", look: "cash", worklist: "cash-worklist" },
];

/** What is known before the tables are read. */
function showOneYuan() {
  const { oldestEvidence } = FACTS;
  showTrust(oldestEvidence !== "" && t("trust.oldest", oldestEvidence, age(oldestEvidence)), endings(FACTS.summary.endings));
  showOwed();
  showCampaign(FACTS.summary.conversion);
}

/** R47, R48: only where endings of order numbers are believed. */
function endings(told) {
  if (!told) {
    return null;
  }
  const { believedBy, oneYuan, main, shared, expected, buyers, alike, records, byChance } = told;
  return h(
    "p.quiet",
    {},
    t("endings.believed", believedBy.map((test) => t("endings.by." + test)).join(t("stop.list"))),
    t("endings.figures", count(oneYuan), count(main), count(shared), expected, count(buyers), count(alike)),
    records > 0 && t("endings.records", count(records), byChance)
  );
}

/** What is owed tonight: gifts for the warehouse, cash for finance. */
function showOwed() {
  const released = sum(FACTS.decisions.filter(({ advice }) => advice === ADVICE[0]).map(({ code }) => FACTS.summary.decisions[code] ?? 0));
  show(
    "lede",
    h("p.lede", {}, parts("lede.one-yuan", { n: h("b", {}, count(released)), done: h("b", {}, count(FACTS.summary.processed)) })),
    h("p.quiet", {}, t("worklist.back"))
  );
  show("decisions", KINDS.map(({ kind, look, worklist }) => owedOf(kind, look, worklist, FACTS.owed[kind] ?? {})));
}

/** One kind: every advice with its units and codes, in the order of the worklist. */
function owedOf(kind, look, worklist, decided) {
  const byAdvice = ADVICE.map((advice) => ({ advice, codes: FACTS.decisions.filter((each) => each.advice === advice && decided[each.code] > 0) }));
  const unitsOf = (codes) => sum(codes.map(({ code }) => decided[code]));
  const all = Math.max(1, sum(byAdvice.map(({ codes }) => unitsOf(codes))));
  return h(
    "div.owed." + look,
    {},
    h("h3", {}, t("owed." + kind)),
    h("p", {}, fileLinks(worklist)),
    h(
      "ul.decisions",
      {},
      byAdvice.map(({ advice, codes }, i) => {
        const units = unitsOf(codes);
        const word = t("advice." + advice);
        return h(
          units ? "li" : "li.nothing",
          {},
          units ? h("a.word.advice" + i, { href: address(new Map([["advice", [advice]], ["owed", [kind]]])) }, word) : h("span.word.advice" + i, {}, word),
          h("span.units", {}, count(units)),
          bar([{ share: units / all, look: "advice" + i }]),
          units > 0 &&
            h(
              "p",
              {},
              h("span", {}, t("do." + advice + (i === 0 ? "." + kind : ""))),
              codes.map(({ code, rules }) => h("span.code", { title: code + " · " + rules }, t("code." + code), " ", h("b", {}, count(decided[code]))))
            )
        );
      })
    )
  );
}

/** What the tables tell; returns the filters of the records. */
function showOneYuanTables(tables) {
  const numbers = [
    ...column(tables.recall, "mainOrder"),
    ...column(tables.changes, "line"),
    ...column(tables.changes, "mainLineNow"),
    ...column(tables.breaks, "order"),
    ...column(tables.breaks, "line"),
  ];
  const records = new Records(tables);
  const toCheck = [...records.rights.values()].flat().filter((right) => right.advice === "人工核查");
  const addresses = recordAddresses(tables.records, [...numbers, ...toCheck.flatMap((right) => [right.mainLine, right.line])]);
  showRecall(tables.recall, addresses);
  showChanges(tables.changes, addresses);
  showToCheck(toCheck, addresses);
  showBreaks(tables.breaks, addresses);
  return records.filters;
}

function column(table, name) {
  const place = table.at(name);
  return table.rows.map((row) => row[place]);
}

function showRecall(table, addresses) {
  const at = (name) => table.at(name);
  const units = sum(table.rows.map((row) => Number(row[at("units")])));
  document.getElementById("recall-title").classList.toggle("alarm", units > 0);
  if (units === 0) {
    show("recall-list", h("p.quiet", {}, t("recall.none")));
    return;
  }
  const below = h("div", {});
  show("recall-list", h("p", {}, h("b", {}, t("recall", count(units))), t("recall.do"), fileLinks("recall"), t("stop")), below);
  new DataTable(below, t("recall.title"), [
    {
      name: "main",
      card: "1-2",
      label: t("c.main"),
      value: (row) => row[at("mainTitle")],
      cell: (row) => [h("span.name", {}, row[at("mainTitle")]), recordLink(addresses, row[at("mainOrder")])],
    },
    { name: "state", card: "3w", label: t("c.main-status"), value: (row) => row[at("mainStatus")], cell: (row) => [h("span", {}, row[at("mainStatus")]), refund(row[at("refund")], row[at("refundAmount")])] },
    { name: "right", card: "1r", label: t("benefits"), value: (row) => row[at("benefits")], cell: (row) => row[at("benefits")] + (row[at("units")] === "1" ? "" : " × " + row[at("units")]) },
    { name: "marked", card: "2r", label: t("c.marked"), value: (row) => row[at("markedAt")], cell: (row) => h("time", {}, row[at("markedAt")]) },
    { name: "buyer", card: "4w", label: t("c.buyer"), value: (row) => row[at("buyer")], cell: (row) => row[at("buyer")] || t("buyer.unknown") },
  ]).setRows(table.rows);
}

/** R52: a row a right, with why; what has changed or vanished before what is new. */
function showChanges(table, addresses) {
  const [kind, line, unit, from, to, fromCode, toCode] = table.all("change", "line", "unit", "adviceThen", "adviceNow", "codeThen", "codeNow");
  const [mainNow, benefitThen, benefit, evidence] = table.all("mainLineNow", "benefitsThen", "benefitsNow", "evidence");
  const all = sum(Object.values(FACTS.changes));
  if (all === 0) {
    show("change-list", h("p.quiet", {}, t("changes.none")));
    return;
  }
  const advised = (advice) => (ADVICE.includes(advice) ? h("span.chip.advice" + ADVICE.indexOf(advice), {}, t("advice." + advice)) : h("span.quiet", {}, advice === "" ? t("changes.nothing") : advice === PROCESSED ? t("changes.processed") : advice));
  const codes = (row) => row[fromCode] !== row[toCode] && h("small", {}, t("code." + row[fromCode]) + " → " + t("code." + row[toCode]));
  const meaning = (code) => WORDS["why." + code] ? t("why." + code) : "";
  const columns = [
    {
      name: "right",
      card: "1-2",
      label: t("c.right"),
      value: (row) => row[benefit] || row[benefitThen],
      cell: (row) => [h("span.name", {}, (row[benefit] || row[benefitThen]) + " " + t("changes.unit", row[unit])), recordLink(addresses, row[line], row[mainNow])],
    },
    { name: "change", card: "3w", label: t("c.change"), value: (row) => ADVICE.indexOf(row[to]), cell: (row) => [h("span.chips", {}, advised(row[from]), " → ", advised(row[to])), row[from] === row[to] && codes(row)] },
    {
      name: "why",
      card: "4w",
      label: t("c.because"),
      value: (row) => row[toCode],
      cell: (row) => [h("span", {}, meaning(row[toCode]) || meaning(row[fromCode])), h("small", {}, evidenceWords(row[evidence]))],
    },
  ];
  const places = [];
  const tables = CHANGES.filter((each) => FACTS.changes[each] > 0).map((each) => {
    const rows = table.rows.filter((row) => row[kind] === each);
    const place = h("div", {});
    places.push([place, each, rows]);
    const title = t("changes." + each, count(FACTS.changes[each]));
    const more = FACTS.changes[each] > rows.length && h("p.quiet", {}, t("first-of", count(rows.length), count(FACTS.changes[each])), fileLinks("changes"), t("stop"));
    return each === NEW_RIGHT ? h("details", {}, h("summary", {}, title), place, more) : h("div", {}, h("h3", {}, title), place, more);
  });
  show("change-list", h("p", {}, t("changes.all"), fileLinks("changes"), t("stop")), tables);
  places.forEach(([place, each, rows]) => new DataTable(place, t("changes." + each, count(rows.length)), columns).setRows(rows));
}

const NEW_RIGHT = "新增";
const CHANGES = ["改变", "消失", NEW_RIGHT];

/** What the evidence showed then and shows now, with our own words in the page's language. */
function evidenceWords(text) {
  const value = (said) => (said === "/" ? t("evidence.none") : said === "（无）" ? t("blank") : said.replace(/^\/?(.*)\?$/, (all, known) => known + t("evidence.unmatched")));
  return text
    .split("；")
    .map((part) => {
      const [, side, what, then, now] = part.match(/^(1元订单|主商品订单)(状态|退款金额|退款|文件) (.*) → (.*)$/s) ?? [];
      return side ? t("evidence." + side) + t("evidence." + what) + " " + value(then) + " → " + value(now) : part;
    })
    .join(t("stop.part"));
}

function waitedFor(nights) {
  return nights === 0 ? t("waited.first") : nights === 1 ? t("waited.one") : t("waited", count(nights));
}

/** Who must decide: what has waited longest first (R53). */
function showToCheck(rights, addresses) {
  if (rights.length === 0) {
    show("check-list", h("p.quiet", {}, t("check.none")));
    return;
  }
  const below = h("div", {});
  show("check-list", h("p", {}, t("check.do", count(sum(rights.map((right) => right.units))))), below);
  const sorted = [...rights].sort((a, b) => b.waited - a.waited);
  new DataTable(below, t("check"), [
    { name: "waited", card: "1r", label: t("c.waited"), num: true, value: (right) => right.waited, cell: (right) => waitedFor(right.waited) },
    {
      name: "right",
      card: "1-2",
      label: t("c.right"),
      value: (right) => right.benefits,
      cell: (right) => [h("span.name", {}, right.benefits + (right.units > 1 ? " × " + right.units : "")), recordLink(addresses, right.mainLine, right.line)],
    },
    { name: "owed", card: "2r", label: t("f.owed"), value: (right) => right.kind, cell: (right) => t("kind.owed." + right.kind) },
    { name: "why", card: "3-4w", label: t("c.because"), value: (right) => right.code, cell: (right) => why(right.code, right.reason) },
  ]).setRows(sorted);
}

/** R53: those with something new first; what a person knows of is no news. */
function showBreaks(table, addresses) {
  const at = (name) => table.at(name);
  const isNew = (row) => row[at("firstSeen")] === FACTS.summary.date && row[at("handled")] === "";
  const groups = new Map();
  table.rows.forEach((row) => groups.set(row[at("code")], [...(groups.get(row[at("code")]) ?? []), row]));
  const sorted = [...groups].map(([code, rows]) => ({ code, rows, news: rows.filter(isNew).length })).sort((a, b) => (b.news > 0) - (a.news > 0));
  const firstNight = sorted.every(({ rows, news }) => news === rows.length);
  show(
    "break-list",
    groups.size === 0 ? h("p.quiet", {}, t("breaks.none")) : h("p.quiet", {}, t("breaks.all"), fileLinks("breaks"), t("stop")),
    sorted.map(({ code, rows, news }) => {
      const known = FACTS.summary.knownBreaks?.[code] ?? 0;
      const open = FACTS.summary.breaks[code];
      const all = open + known;
      const meaning = LANGUAGE === 0 ? rows[0][at("meaning")] : t("break." + code);
      return h(
        "details.break",
        {},
        h("summary", {}, h("b.units", {}, count(open)), h("span", {}, meaning), known > 0 && h("span.chip", {}, t("breaks.known", count(known))), !firstNight && news > 0 && h("span.chip.new", {}, t("breaks.new", count(news))), h("small", {}, rows[0][at("rule")] + " · " + code)),
        h("p.mend", {}, t("mend." + code)),
        plainTable(
          meaning,
          [
            { label: t("c.order"), cell: (row) => recordLink(addresses, row[at("order")], row[at("line")]) },
            { label: t("c.buyer"), cell: (row) => row[at("buyer")] },
            { label: t("c.details"), cell: (row) => h("span", { lang: "zh-CN" }, row[at("detail")]) },
            { label: t("c.file"), cell: (row) => [h("span", {}, row[at("file")]), h("small", {}, t("line", row[at("row")]))] },
            { label: t("c.first-seen"), cell: (row) => [h(isNew(row) && !firstNight ? "span.chip.new" : "span.number", {}, row[at("firstSeen")]), row[at("handled")] !== "" && h("small", {}, t("breaks.known-one"))] },
            { label: t("c.id"), cell: (row) => h("small.number", {}, row[at("id")]) },
          ],
          rows
        ),
        all > rows.length && h("p.quiet", {}, t("first-of", count(rows.length), count(all)), fileLinks("breaks"), t("stop"))
      );
    })
  );
}
