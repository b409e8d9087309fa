// The page begins here: words, what is known at once, then the tables.

function showFrame() {
  document.documentElement.lang = LANGUAGE === 0 ? "zh-CN" : "en";
  document.querySelectorAll("[data-t]").forEach((element) => (element.textContent = t(element.dataset.t)));
  document.querySelectorAll("[data-t-label]").forEach((element) => element.setAttribute("aria-label", t(element.dataset.tLabel)));
  const { summary } = FACTS;
  document.title = summary.job + " · " + summary.date;
  const asOf = newestTime(newestReports());
  show("language", t("other-language"));
  show("shop", summary.job);
  show("as-of", summary.date, asOf && " · " + t("as-of", asOf));
}

function showInputs() {
  const { inputs } = FACTS.summary;
  const total = (figure) => sum(inputs.map(figure));
  const reasons = (input) => Object.entries(input.notNeeded).map(([reason, rows]) => t("reason." + reason) + " " + count(rows));
  show(
    "input-table",
    h("p", {}, t("inputs.sum", count(total((each) => each.rows)), count(inputs.length), count(total((each) => each.used)), count(total((each) => sum(Object.values(each.notNeeded)))), count(total((each) => each.rejected)))),
    plainTable(
      t("inputs"),
      [
        { label: t("c.file"), cell: (each) => each.file },
        { label: t("c.kind"), cell: (each) => [h("span", {}, t("kind." + each.kind)), h("small", {}, each.encoding)] },
        { label: t("c.as-of"), cell: (each) => [h("span", {}, each.asOf), each.asOf !== "" && h("small", {}, age(each.asOf)), each.asOfFrom === "file-time" && h("small", {}, t("as-of.file-time"))] },
        { label: t("c.rows"), num: true, cell: (each) => count(each.rows) },
        { label: t("c.used"), num: true, cell: (each) => count(each.used) },
        { label: t("c.not-needed"), cell: (each) => reasons(each).join("，") || "—" },
        { label: t("c.rejected"), num: true, cell: (each) => (each.rejected ? h("b.alarm", {}, count(each.rejected)) : "0") },
      ],
      inputs
    )
  );
  show("file-list", h("h3", {}, t("files")), h("ul.files", {}, FACTS.files.map((name) => h("li", {}, fileLink(name), " ", h("span.quiet", {}, t("file." + name.replace(/\.\w+$/, "")))))));
}

function showRejects(table) {
  const all = sum(FACTS.summary.inputs.map((input) => input.rejected));
  if (all === 0) {
    return;
  }
  show(
    "reject-list",
    h("h3.alarm", {}, t("rejects", count(all))),
    h("p.mend", {}, t("rejects.do"), fileLinks("rejects"), t("rejects.then")),
    plainTable(t("rejects.table"), table.columns.map(({ title }, i) => ({ label: title, num: i === 1, cell: (row) => row[i] })), table.rows),
    all > table.rows.length && h("p.quiet", {}, t("first-of", count(table.rows.length), count(all)), fileLinks("rejects"), t("stop"))
  );
}

function lead(section) {
  const place = document.getElementById(section);
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}

// The script of the kind of job, which stands before this one, defines KIND:
//   show()              shows what is known before the tables are read
//   showTables(tables)  shows the tables; returns the filters of the large one, if it has any
//   table               the section that the large table stands in

function showKnown() {
  showFrame();
  showWarnings();
  KIND.show();
  showInputs();
}

/** Returns the filters of the page's large table, if it has one. */
function showTables(tables) {
  showRejects(tables.rejects);
  return KIND.showTables(tables);
}

async function showRest() {
  if (document.querySelector("script[data-packed]") && typeof DecompressionStream === "undefined") {
    show("trust-told", h("p.lede.alarm", {}, t("trust.old-browser")));
    return;
  }
  const tables = await readTables();
  let filters = showTables(tables);
  performance.mark("first-rows");
  document.getElementById("language").addEventListener("click", () => {
    switchLanguage();
    showKnown();
    filters = showTables(tables);
  });
  const follow = () => {
    if (location.hash.startsWith("#?") && filters) {
      filters.set(asked(), false);
      lead(KIND.table);
    }
  };
  window.addEventListener("hashchange", follow);
  follow();
  await filters?.filled;
  document.documentElement.dataset.ready = "true";
}

// Paper shows what a click would.
window.addEventListener("beforeprint", () => document.querySelectorAll("details:not(.choice, .filter-box)").forEach((each) => (each.open = true)));
document.addEventListener("DOMContentLoaded", showRest);
showKnown();
