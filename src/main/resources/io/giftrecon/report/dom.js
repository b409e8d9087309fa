// Elements are made here and nowhere else. What comes from a shop is set as text or as an
// attribute's value; nothing is ever parsed as markup.

/** h("td.num", {title: "x"}, "text", node, …): an element; false and null children are left out. */
function h(what, attributes, ...children) {
  const [tag, ...classes] = what.split(".");
  return fill(document.createElement(tag), classes, attributes, children);
}

/** The same for SVG. */
function svg(what, attributes, ...children) {
  const [tag, ...classes] = what.split(".");
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), classes, attributes, children);
}

function fill(element, classes, attributes, children) {
  if (classes.length) {
    element.setAttribute("class", classes.join(" "));
  }
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value != null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== false && child != null));
  return element;
}

/** Puts new children in the place of the old ones; does nothing on a page without the place. */
function show(id, ...children) {
  const place = document.getElementById(id);
  place?.replaceChildren(...children.flat().filter((child) => child !== false && child != null));
}

/** 1234567 → 1,234,567 */
function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 0.8421 → 84.2%; an empty denominator stays / */
function percent(share) {
  return share === "/" || share === "" ? "/" : (Number(share) * 100).toFixed(1) + "%";
}

/** A link to a file beside the page. */
function fileLink(name, text) {
  return h("a.file", { href: encodeURIComponent(name) }, text ?? name);
}

/** Links to the forms in which a file is published: csv, and xlsx where there is one. */
function fileLinks(stem) {
  const forms = FACTS.files.filter((name) => name === stem + ".csv" || name === stem + ".xlsx");
  return forms.flatMap((name, i) => [i > 0 && " · ", fileLink(name)]);
}

/** What a person has opened, the last one last: buttons with aria-expanded, and details. */
const OPENED = [];

function opened(element) {
  OPENED.push(element);
}

function isOpen(element) {
  return element.isConnected && (element.tagName === "DETAILS" ? element.open : element.getAttribute("aria-expanded") === "true");
}

/** Escape closes what was opened last, and leads back to what opened it. */
function closeLast(event) {
  let last = event.key === "Escape" ? OPENED.pop() : undefined;
  while (last && !isOpen(last)) {
    last = OPENED.pop();
  }
  if (last?.tagName === "DETAILS") {
    last.open = false;
    last.querySelector("summary").focus();
  } else if (last) {
    last.click();
    last.focus();
  }
}

document.addEventListener("keydown", closeLast);
document.addEventListener("click", (event) => {
  const summary = event.target.closest?.("summary");
  if (summary && !summary.parentNode.open) {
    opened(summary.parentNode);
  }
});

/** A plain table of a few rows. Columns: {label, num, cell: (row) => text or node}. */
function plainTable(caption, columns, rows) {
  const wide = columns.filter((c) => !c.num).length > 1 || columns.length > 5;
  return h(
    "div.scroll",
    { tabindex: 0, role: "region", "aria-label": caption },
    h(
      wide ? "table.plain.wide" : "table.plain",
      {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, columns.map((c) => h(c.num ? "th.num" : "th", { scope: "col" }, c.label)))),
      h(
        "tbody",
        {},
        rows.map((row) => h("tr", {}, columns.map((c) => h(c.num ? "td.num" : "td", { "data-label": c.label }, c.cell(row)))))
      )
    )
  );
}
