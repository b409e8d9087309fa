// How a one-yuan campaign went: the funnel, day by day, by activity and by item.

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
  return h("span.span", {}, h("time", {}, from.slice(0, 16)), " → ", h("time", {}, to.slice(0, 16)));
}
