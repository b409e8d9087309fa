// The page of a one-yuan campaign.

const KIND = { show: showOneYuan, showTables: showOneYuanTables, table: "records" };

/** What is known before the tables are read. */
function showOneYuan() {
  const { summary } = FACTS;
  const byAdvice = decisionsByAdvice(summary.decisions);
  const breaks = sum(Object.values(summary.breaks));
  const rejected = sum(summary.inputs.map((input) => input.rejected));
  const released = byAdvice.get("立即补发").units;
  show(
    "lede",
    h(
      "p.lede",
      {},
      parts("lede.one-yuan", { n: h("b", {}, count(released)), done: h("b", {}, count(summary.processed)) }),
      FACTS.changes > 0 && parts("lede.changes", { n: h("a", { href: "changes.csv" }, count(FACTS.changes)) }),
      breaks > 0 && parts("lede.breaks", { n: h("a", { href: "#breaks" }, count(breaks)) }),
      rejected > 0 && parts("lede.rejects", { n: h("a", { href: "#reject-list" }, count(rejected)) })
    )
  );
  showDecisions(byAdvice);
  showEndings(summary.endings);
  showCampaign(summary.conversion);
}

/** Map of advice to {units, codes: [{code, units}]}, every advice, in the order of the worklist. */
function decisionsByAdvice(decided) {
  const byAdvice = new Map(ADVICE.map((advice) => [advice, { units: 0, codes: [] }]));
  for (const { code, advice, rules } of FACTS.decisions) {
    const units = decided[code] ?? 0;
    if (units > 0) {
      const all = byAdvice.get(advice);
      all.units += units;
      all.codes.push({ code, units, rules });
    }
  }
  return byAdvice;
}

function showDecisions(byAdvice) {
  const all = Math.max(1, sum([...byAdvice.values()].map((each) => each.units)));
  show(
    "decisions",
    h(
      "ul.decisions",
      {},
      [...byAdvice].map(([advice, { units, codes }], i) =>
        h(
          units ? "li" : "li.nothing",
          {},
          h("a.word.advice" + i, { href: address(new Map([["advice", [advice]]])) }, t("advice." + advice)),
          h("span.units", {}, count(units)),
          bar([{ share: units / all, look: "advice" + i }]),
          h(
            "p",
            {},
            h("span", {}, t("do." + advice)),
            codes.map(({ code, units: n, rules }) => h("span.code", { title: code + " · " + rules }, t("code." + code), " ", h("b", {}, count(n))))
          )
        )
      )
    ),
    h(
      "p.worklists",
      {},
      t("worklist.gift"),
      fileLinks("gift-worklist"),
      t("worklist.cash"),
      fileLinks("cash-worklist"),
      t("worklist.back")
    )
  );
}

/** R47, R48: only where endings of order numbers are believed. */
function showEndings(endings) {
  if (!endings) {
    return;
  }
  const { believedBy, oneYuan, main, shared, expected, buyers, alike, records, byChance } = endings;
  show(
    "endings",
    h(
      "p.quiet",
      {},
      t("endings.believed", believedBy.map((test) => t("endings.by." + test)).join(t("stop.list"))),
      t("endings.figures", count(oneYuan), count(main), count(shared), expected, count(buyers), count(alike)),
      records > 0 && t("endings.records", count(records), byChance)
    )
  );
}

function showCampaign({ oneYuanBuyers, cameBack, share, activities, items }) {
  const ofBack = cameBack ? FACTS.releasedBuyers / cameBack : "/";
  show(
    "funnel",
    funnel([
      { label: t("funnel.reserved"), n: oneYuanBuyers, note: t("people") },
      { label: t("funnel.back"), n: cameBack, note: t("funnel.of-reserved", percent(share)) },
      { label: t("funnel.released"), n: FACTS.releasedBuyers, note: t("funnel.of-back", percent(ofBack)) },
    ]),
    h("p.quiet", {}, t("funnel.note"), fileLinks("not-returned"), t("stop"))
  );
  const days = FACTS.days;
  const reserved = between(days, (day) => day.reserved > 0).map((d) => ({ day: d.day, parts: [d.cameBack, d.reserved - d.cameBack] }));
  const bought = between(days, (day) => day.records > 0).map((d) => ({ day: d.day, parts: [d.records] }));
  show(
    "days",
    reserved.length > 0 && dayChart(t("days.reserved"), reserved, ["step1", "step0"], [t("days.back"), t("days.away")]),
    bought.length > 0 && dayChart(t("days.bought"), bought, ["step2"], [t("days.records")])
  );
  const returns = [
    { label: t("funnel.reserved"), num: true, cell: (each) => count(each.oneYuanBuyers) },
    { label: t("funnel.back"), num: true, cell: (each) => count(each.cameBack) },
    { label: t("share"), num: true, cell: (each) => shareCell(each.share) },
  ];
  const named = (list, id) => list.find((each) => each.id === id);
  show(
    "activities",
    plainTable(
      t("by.activity"),
      [
        { label: t("activity"), cell: (each) => named(FACTS.activities, each.id).name },
        { label: t("window.reservation"), cell: (each) => span(named(FACTS.activities, each.id).reservation) },
        { label: t("window.main"), cell: (each) => span(named(FACTS.activities, each.id).main) },
        ...returns,
      ],
      activities
    )
  );
  show(
    "items",
    plainTable(
      t("by.item"),
      [
        {
          label: t("one-yuan-item"),
          cell: (each) => [h("span.name", {}, named(FACTS.items, each.id).title || each.id), h("small.number", {}, each.id)],
        },
        { label: t("benefits"), cell: (each) => named(FACTS.items, each.id).benefits.join("、") },
        ...returns,
      ],
      items
    )
  );
}

/** The days from the first to the last that fits, those without anything filled in. */
function between(days, fits) {
  const known = new Map(days.map((day) => [day.day, day]));
  const fitting = days.filter(fits);
  const all = [];
  if (fitting.length > 0) {
    const last = Date.parse(fitting.at(-1).day);
    for (let at = Date.parse(fitting[0].day); at <= last; at += 86400000) {
      const day = new Date(at).toISOString().slice(0, 10);
      all.push(known.get(day) ?? { day, reserved: 0, cameBack: 0, records: 0 });
    }
  }
  return all;
}

function shareCell(share) {
  return h("span.share", {}, bar([{ share: share === "/" ? 0 : Number(share), look: "step1" }]), percent(share));
}

function span([from, to]) {
  return h("span.span", {}, from.slice(0, 16), " → ", to.slice(0, 16));
}

/** What the tables tell; returns the filters of the records. */
function showOneYuanTables(tables) {
  showRecall(tables.recall);
  showBreaks(tables.breaks);
  return new Records(tables).filters;
}

function showRecall(table) {
  if (table.rows.length === 0) {
    return;
  }
  show(
    "recall",
    h("h3.alarm", {}, t("recall", count(table.rows.length))),
    h("p", {}, t("recall.do"), fileLinks("recall"), t("stop")),
    plainTable(t("recall.table"), table.columns.map((label, i) => ({ label, num: label === "数量" || label === "退款金额", cell: (row) => row[i] })), table.rows.slice(0, 100))
  );
}

function showBreaks(table) {
  const groups = new Map();
  const [code, meaning, rule] = [table.at("代码"), table.at("说明"), table.at("依据")];
  table.rows.forEach((row) => groups.set(row[code], [...(groups.get(row[code]) ?? []), row]));
  const shown = table.columns.map((label, i) => ({ label, cell: (row) => row[i] })).filter((column) => !["代码", "说明", "依据"].includes(column.label));
  show(
    "break-list",
    groups.size === 0
      ? h("p", {}, t("breaks.none"))
      : h("p.quiet", {}, t("breaks.all"), fileLinks("breaks"), t("stop")),
    [...groups].map(([name, rows]) => {
      const all = FACTS.summary.breaks[name];
      return h(
        "details.break",
        {},
        h("summary", {}, h("b.units", {}, count(all)), h("span", {}, rows[0][meaning]), h("small", {}, rows[0][rule] + " · " + name)),
        h("p.mend", {}, t("mend." + name)),
        plainTable(rows[0][meaning], shown, rows),
        all > rows.length && h("p.quiet", {}, t("first-of", count(rows.length), count(all)), fileLinks("breaks"), t("stop"))
      );
    })
  );
}
