// Charts: inline SVG, drawn from figures that also stand beside them as text.

/** A bar of parts [{share: 0…1, look: class}], as wide as its place. */
function bar(parts) {
  const pieces = [];
  let at = 0;
  for (const part of parts) {
    pieces.push(svg("rect." + part.look, { x: at * 100, y: 0, width: part.share * 100, height: 10 }));
    at += part.share;
  }
  return svg(
    "svg.bar",
    { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect.ground", { x: 0, y: 0, width: 100, height: 10 }),
    pieces
  );
}

/** A funnel: steps [{label, n, note}], each a bar in proportion to the first. */
function funnel(steps) {
  const most = Math.max(1, ...steps.map((step) => step.n));
  return h(
    "ol.funnel",
    {},
    steps.map((step, i) =>
      h(
        "li",
        {},
        h("span.label", {}, step.label),
        bar([{ share: step.n / most, look: "step" + i }]),
        h("span.figure", {}, h("b", {}, count(step.n)), " ", h("small", {}, step.note))
      )
    )
  );
}

/**
 * Columns by day: days [{day: "2023-08-09", parts: [n, …]}], looks a class per part, names a word
 * per part. Drawn as wide as its place, and again when that changes. The figures stand below.
 */
function dayChart(title, days, looks, names) {
  const place = h("div.draw", {});
  let drawn = 0;
  const draw = () => {
    const width = Math.max(260, place.clientWidth);
    if (width !== drawn) {
      drawn = width;
      place.replaceChildren(drawDays(title, days, looks, width));
    }
  };
  new ResizeObserver(() => requestAnimationFrame(draw)).observe(place);
  return h(
    "figure.days",
    {},
    h("figcaption", {}, title, h("span.legend", {}, names.map((name, i) => h("span", {}, key(looks[i]), name)))),
    place,
    h(
      "details",
      {},
      h("summary", {}, t("figures")),
      plainTable(
        title,
        [
          { label: t("day"), cell: (day) => day.day },
          ...names.map((name, i) => ({ label: name, num: true, cell: (day) => count(day.parts[i]) })),
        ],
        days
      )
    )
  );
}

function key(look) {
  return svg("svg.key", { viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("rect." + look, { width: 10, height: 10 }));
}

/** As wide as "08-25" is drawn; the last one must not hang over the edge. */
const DATE = 36;

function drawDays(title, days, looks, width) {
  const height = 150;
  const floor = height - 20;
  const left = 34;
  const most = niceCeiling(Math.max(1, ...days.map((day) => sum(day.parts))));
  const step = (width - left) / days.length;
  const wide = Math.min(28, Math.max(1, step * 0.72));
  const every = Math.ceil(42 / step);
  const marks = [most, most / 2].filter(Number.isInteger).map((value) => {
    const y = floor - (value / most) * (floor - 10);
    return [
      svg("line.rule", { x1: left, x2: width, y1: y, y2: y }),
      svg("text.scale", { x: left - 6, y: y + 4, "text-anchor": "end" }, count(value)),
    ];
  });
  const columns = days.map((day, i) => {
    const x = left + i * step + (step - wide) / 2;
    let y = floor;
    const rects = day.parts.map((part, p) => {
      const tall = (part / most) * (floor - 10);
      y -= tall;
      return svg("rect." + looks[p], { x, y, width: wide, height: tall });
    });
    return [
      rects,
      i % every === 0 &&
        svg("text.scale", { x: Math.min(x + wide / 2, width - DATE / 2), y: height - 5, "text-anchor": "middle" }, day.day.slice(5)),
    ];
  });
  return svg(
    "svg.chart",
    { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title },
    marks.flat(),
    columns.flat(2),
    svg("line.floor", { x1: left, x2: width, y1: floor, y2: floor })
  );
}

/** The next of 1, 2, 4, 5, 10, 20, 40, 50 … */
function niceCeiling(n) {
  const ten = 10 ** Math.floor(Math.log10(n));
  return [1, 2, 4, 5, 10].map((step) => step * ten).find((step) => step >= n);
}

function sum(numbers) {
  return numbers.reduce((all, n) => all + n, 0);
}
