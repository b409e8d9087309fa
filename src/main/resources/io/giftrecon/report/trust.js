// Can tonight be trusted? What was read and how old it is, what was not read, and the warnings.

/** Days from a time to the date of the run; less than none for a later time. */
function daysBefore(time) {
  return Math.round((Date.parse(FACTS.summary.date) - Date.parse(time.slice(0, 10))) / 86400000);
}

/** How old that is on the date of the run, in words. */
function age(time) {
  const days = daysBefore(time);
  return days === 0 ? t("age.same-day") : days === 1 ? t("age.day-before") : days > 0 ? t("age.before", count(days)) : t("age.after", count(-days));
}

/** What the platform or an ERP exports; a buyers file and a returned list say nothing of how fresh it is. */
const REPORTS = ["order report", "line report", "combined file", "refund report", "receiver report", "platform sheet"];

/** The newest file of each kind of report. */
function newestReports() {
  const newest = new Map();
  for (const input of FACTS.summary.inputs) {
    if (REPORTS.includes(input.kind) && !(newest.get(input.kind)?.asOf >= input.asOf)) {
      newest.set(input.kind, input);
    }
  }
  return [...newest.values()];
}

/** When the newest of some reports was exported; nothing where there is none. */
function newestTime(reports) {
  return reports.map((input) => input.asOf).sort().at(-1);
}

/**
 * One calm line where all is well; else the warnings first.
 * told: further sentences of the calm line; also: content that stands below it
 */
function showTrust(told, also) {
  const { inputs } = FACTS.summary;
  const warnings = FACTS.summary.warnings.filter((each) => !each.known);
  const reports = newestReports();
  const unread = inputs.filter((input) => input.kind === "unknown").map((input) => input.file);
  const rejected = sum(inputs.map((input) => input.rejected));
  const calm = warnings.length === 0 && rejected === 0;
  const newest = newestTime(reports);
  const read = inputs.filter((input) => input.kind !== "unknown" && input.kind !== "side file").length;
  show(
    "trust-told",
    h(
      calm ? "p.lede.calm" : "p.lede.alarm",
      {},
      warnings.length > 0 ? t("trust.warnings", count(warnings.length)) : rejected > 0 ? t("trust.rejects", count(rejected)) : read > 0 ? t("trust.calm", count(read)) : t("trust.no-exports"),
      newest && t("trust.newest", newest, age(newest)),
      told
    )
  );
  show(
    "trust-ages",
    rejected > 0 && warnings.length > 0 && h("p", {}, h("a", { href: "#reject-list" }, t("rejects", count(rejected)))),
    unread.length > 0 && h("p.quiet", {}, t("trust.unread"), unread.join(t("comma")), t("stop")),
    reports.length > 0 &&
      h(
        "details.ages",
        { open: !calm },
        h("summary", {}, t("trust.ages")),
        plainTable(
          t("trust.ages"),
          [
            { label: t("c.kind"), cell: (each) => t("kind." + each.kind) },
            { label: t("c.newest"), cell: (each) => each.file },
            { label: t("c.as-of"), cell: (each) => [h("time", {}, each.asOf), each.asOfFrom === "file-time" && h("small", {}, t("as-of.file-time"))] },
            { label: t("c.age"), cell: (each) => age(each.asOf) },
          ],
          reports
        )
      ),
    also
  );
}

/** What a person must look at, before everything else. */
function showWarnings() {
  const { warnings } = FACTS.summary;
  const place = document.getElementById("warnings");
  place.hidden = warnings.length === 0;
  place.classList.toggle("known", warnings.every((each) => each.known));
  show(
    "warnings",
    warnings.some((each) => !each.known) && h("h3.alarm", {}, t("warnings")),
    h("ul", {}, warnings.map((each) => h("li", {}, each.known && t("warnings.known"), LANGUAGE === 0 ? each.zh : each.en, " ", h("small.number", {}, each.code))))
  );
}
