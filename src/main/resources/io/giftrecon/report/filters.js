// A form of filters. Values of one field are "or", fields are "and". What is asked stands in the
// page's address as #?name=value&…, under the names of the command line's options, so that it can
// be linked, bookmarked and gone back to.

/** What the address asks: Map of name to values. */
function asked() {
  const asks = new Map();
  if (location.hash.startsWith("#?")) {
    for (const [name, value] of new URLSearchParams(location.hash.slice(2))) {
      asks.set(name, [...(asks.get(name) ?? []), value]);
    }
  }
  return asks;
}

/** The address that asks for it. */
function address(asks) {
  const params = new URLSearchParams();
  for (const [name, values] of asks) {
    values.forEach((value) => params.append(name, value));
  }
  return "#?" + params;
}

/**
 * fields: [{name, kind: "search" | "numbers" | "choice" | "range", label, options: () => [{value, label, note}]}]
 * filled: when all options are there; a hundred thousand rows are first shown, then looked through for them
 * onchange is called with what is asked, by the form or by the address.
 */
class Filters {
  constructor(place, fields, onchange) {
    this.fields = fields;
    this.onchange = onchange;
    this.asks = asked();
    this.controls = new Map(fields.map((field) => [field.name, this.control(field)]));
    const clear = h("button.quiet-button", { type: "button", onclick: () => this.set(new Map(), true) }, t("filter.clear"));
    this.summary = h("summary", {});
    this.box = h(
      "details.filter-box",
      { open: !matchMedia("(max-width: 46rem)").matches },
      this.summary,
      h("form.filters", { role: "search", onsubmit: (event) => event.preventDefault() }, [...this.controls.values()].map((c) => c.element), clear)
    );
    place.replaceChildren(this.box);
    this.set(this.asks, false);
    this.filled = this.fillIn();
  }

  async fillIn() {
    for (const [name, control] of this.controls) {
      if (control.learn) {
        await new Promise((resume) => setTimeout(resume));
        control.learn();
        control.show(this.asks.get(name) ?? []);
      }
    }
  }

  /** Asks for something else; told = whether the address has to learn of it. */
  set(asks, told) {
    this.asks = asks;
    this.box.classList.toggle("on", asks.size > 0);
    this.summary.textContent = asks.size > 0 ? t("filter.on", asks.size) : t("filter");
    this.controls.forEach((control, name) => control.show(asks.get(name) ?? []));
    if (told) {
      history.replaceState(null, "", address(asks));
    }
    this.onchange(asks);
  }

  change(name, values) {
    const asks = new Map(this.asks);
    if (values.length) {
      asks.set(name, values);
    } else {
      asks.delete(name);
    }
    this.set(asks, true);
  }

  control(field) {
    switch (field.kind) {
      case "search":
        return this.text(field, "search", (text) => (text.trim() ? [text.trim()] : []));
      case "numbers":
        return this.text(field, "text", numbersIn);
      case "range":
        return this.range(field);
      default:
        return this.choice(field);
    }
  }

  text(field, type, valuesIn) {
    let wait = 0;
    const read = () => this.change(field.name, valuesIn(input.value));
    const input = h("input", {
      type,
      name: field.name,
      placeholder: field.hint,
      autocomplete: "off",
      oninput: () => {
        clearTimeout(wait);
        wait = setTimeout(read, 150);
      },
      onchange: () => {
        clearTimeout(wait);
        read();
      },
    });
    return {
      element: h("label.field." + field.kind, {}, h("span", {}, field.label), input),
      show: (values) => {
        if (valuesIn(input.value).join(" ") !== values.join(" ")) {
          input.value = values.join(" ");
        }
      },
    };
  }

  range(field) {
    const end = (which) =>
      h("input", { type: "datetime-local", step: 1, name: field.name + "-" + which, "aria-label": field.label + " " + t("range." + which), onchange: () => read() });
    const [from, to] = [end("from"), end("to")];
    const read = () => {
      const range = [from, to].map((input) => stamp(input.value)).join("..");
      this.change(field.name, range === ".." ? [] : [range]);
    };
    return {
      element: h("fieldset.field.range", {}, h("legend", {}, field.label), h("div", {}, from, h("span", { "aria-hidden": "true" }, "→"), to)),
      show: (values) => {
        const [first, last] = (values[0] ?? "..").split("..");
        from.value = dressed(first);
        to.value = dressed(last);
      },
    };
  }

  choice(field) {
    const shown = h("span.value", {});
    const list = h("div.list", {});
    let values = [];
    let options = [];
    const toggle = (value, on) => this.change(field.name, on ? [...values, value] : values.filter((each) => each !== value));
    const fillList = (part) => {
      const fits = (option) => (option.label + " " + option.value).toLowerCase().includes(part.toLowerCase());
      const chosen = options.filter((option) => values.includes(option.value));
      const others = options.filter((option) => !values.includes(option.value) && fits(option));
      list.replaceChildren(
        ...[...chosen, ...others.slice(0, 200)].map((option) =>
          h(
            "label",
            {},
            h("input", {
              type: "checkbox",
              name: field.name,
              value: option.value,
              checked: values.includes(option.value),
              onchange: (event) => toggle(option.value, event.target.checked),
            }),
            h("span", {}, option.label || t("blank"), h("small", {}, option.note))
          )
        )
      );
    };
    const part = h("input", { type: "search", "aria-label": t("filter.find"), placeholder: t("filter.find"), hidden: true, oninput: () => fillList(part.value) });
    const box = h("details.choice", {}, h("summary", {}, h("span.name", {}, field.label), shown), h("div.options", {}, part, list));
    document.addEventListener("click", (event) => {
      if (!event.composedPath().includes(box)) {
        box.open = false;
      }
    });
    const labelOf = (value) => options.find((option) => option.value === value)?.label ?? value;
    return {
      element: h("div.field", {}, box),
      learn: () => {
        options = field.options();
        part.hidden = options.length <= 12;
      },
      show: (now) => {
        const kept = document.activeElement?.name === field.name ? document.activeElement.value : null;
        values = now;
        shown.textContent = now.length === 0 ? t("filter.all") : now.length === 1 ? labelOf(now[0]) || t("blank") : t("filter.some", now.length);
        box.classList.toggle("on", now.length > 0);
        fillList(part.value);
        if (kept !== null) {
          [...list.querySelectorAll("input")].find((input) => input.value === kept)?.focus();
        }
      },
    };
  }
}

/** Numbers as people paste them: ="351…", '351…, with commas or blanks between. */
function numbersIn(text) {
  return text.split(/[\s,，;；、]+/).map((each) => each.replace(/^=?["']*|["']*$/g, "")).filter(Boolean);
}

/** 2023-08-23T20:00 → 2023-08-23 20:00:00 */
function stamp(value) {
  return value && value.replace("T", " ").padEnd(19, ":00");
}

/** 2023-08-23, or with a time → as the browser's own field has it. */
function dressed(time) {
  return time && (time.length === 10 ? time + "T00:00" : time.replace(" ", "T"));
}

/** Options of a choice: the values with how often each occurs, the most frequent first. */
function optionsOf(values, label) {
  const seen = new Map();
  for (const value of values) {
    seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  return [...seen]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, n]) => ({ value, label: label ? label(value) : value, note: (label ? value + " · " : "") + count(n) }));
}

/** Half-open, either side may be left out; an unknown time lies in no range. */
function inRange(time, range) {
  const [from, to] = range.split("..");
  return time !== "" && (from === "" || time >= stamp(dressed(from))) && (to === "" || time < stamp(dressed(to)));
}
