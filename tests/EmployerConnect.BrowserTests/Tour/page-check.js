// Asks a page as it stands, everything folded away opened: axe, and what axe does not ask. Gives back what is wrong with it, and where its links and forms lead.
async () => {
  const troubles = [];
  const shown = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 200);
  const say = (words, element) => troubles.push(element ? `${words}\n      ${shown(element)}` : words);
  const dialog = document.querySelector("dialog[open]");
  const summary = document.querySelector(".govuk-error-summary");
  const ids = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}");

  function askFrame() {
    if (document.querySelectorAll("h1").length !== 1) {
      say(`has ${document.querySelectorAll("h1").length} h1`);
    }

    if (document.documentElement.lang !== "en-GB") {
      say(`its language is "${document.documentElement.lang}"`);
    }

    if (document.title.startsWith("Error: ") !== Boolean(summary)) {
      say(`its title is "${document.title}" and it has ${summary ? "an" : "no"} error summary`);
    }
  }

  function askSkipLink() {
    const skip = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].find((one) => one.tabIndex >= 0);
    if (!skip?.matches(".govuk-skip-link")) {
      say("does not begin with a skip link", skip);
      return;
    }

    skip.click();
    if (document.activeElement !== document.querySelector("main")) {
      say("its skip link does not lead to its main part", document.activeElement);
    }

    document.activeElement.blur();
  }

  // WCAG 3.3.1: each error is in the summary, which leads to the field, and beside the field.
  function askErrors() {
    if (document.activeElement !== summary) {
      say("its error summary has not the focus", document.activeElement);
    }

    for (const link of summary.querySelectorAll("a[href^='#']")) {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) {
        say("an error leads nowhere", link);
      } else if (field.tabIndex < 0 && !field.hasAttribute("tabindex")) {
        say("an error leads to what cannot have the focus", field);
      } else if (!field.closest(".govuk-form-group--error")?.querySelector(".govuk-error-message")) {
        say("nothing is said beside the field of an error", field);
      }
    }
  }

  const kind = (element) => `${element.tagName}.${element.className}.${element.type ?? ""}`;
  const looks = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "borderTopColor", "borderTopWidth", "borderBottomColor", "borderBottomWidth"];

  function look(element) {
    return [element, element.nextElementSibling, element.parentElement].filter(Boolean)
      .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::before")])
      .map((style) => looks.map((name) => style[name]).join()).join();
  }

  // WCAG 2.4.7 and 2.4.11: one of each kind of thing shows that it has the focus, and is not hidden by what floats above.
  function askFocus() {
    const kinds = new Map();
    for (const element of (dialog ?? document).querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
      if (element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true })) {
        const name = [element, element.parentElement, element.parentElement.parentElement].map(kind).join(" in ");
        kinds.set(name, kinds.get(name) ?? element);
      }
    }

    for (const element of kinds.values()) {
      document.activeElement.blur();
      const before = look(element);
      element.focus();
      if (document.activeElement !== element) {
        say("cannot have the focus", element);
      } else if (look(element) === before) {
        say("does not show that it has the focus", element);
      } else if (isCovered(element)) {
        say("is covered when it has the focus", element);
      }
    }

    document.activeElement.blur();
    scrollTo(0, 0);
  }

  function isCovered(element) {
    const box = element.getBoundingClientRect();
    const points = [[box.left + 1, box.top + 1], [box.right - 1, box.bottom - 1], [box.left + box.width / 2, box.top + box.height / 2]];
    return points.every(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      for (let one = top; one && !one.contains(element) && !element.contains(one); one = one.parentElement) {
        if (["fixed", "sticky"].includes(getComputedStyle(one).position)) {
          return true;
        }
      }

      return false;
    });
  }

  async function askAxe() {
    window.axe ?? window.loadAxe();
    // The rest of a page with errors is as it was without.
    const found = await axe.run(summary ? "main" : document, { resultTypes: ["violations"], selectors: false, iframes: false, rules: { "target-size": { enabled: true } } });
    for (const one of found.violations) {
      // WCAG 2.5.8 leaves the pins of a map out: where they stand is what the map says.
      const nodes = one.nodes.filter((node) => one.id !== "target-size" || !node.html.includes("leaflet-marker-icon"));
      if (nodes.length > 0) {
        troubles.push(`${one.id}: ${one.help}${nodes.slice(0, 3).map((node) => `\n      ${node.html.replace(/\s+/g, " ").slice(0, 200)}`).join("")}`);
      }
    }
  }

  // A passkey's form asks the device first; forms without a field are single buttons.
  function forms() {
    return [...document.querySelectorAll("main form[method=post]")].map((form, index) => ({ form, index }))
      .filter(({ form }) => !form.matches("[data-passkey]") && [...form.elements].some((one) => one.matches("input:not([type=hidden]), textarea, select")))
      .map(({ form, index }) => ({ index, name: `${ids(new URL(form.action).pathname)} ${[...new Set([...form.elements].map((one) => ids(one.name)))].join()}` }));
  }

  if (summary) {
    askErrors();
  }

  const closed = [...document.querySelectorAll("details:not([open])")];
  closed.forEach((one) => { one.open = true; });
  askFrame();
  await askAxe();
  askFocus();
  if (!dialog) {
    askSkipLink();
  }

  const links = [...document.querySelectorAll("a[href]")].map((link) => link.href);
  return JSON.stringify({ troubles, links, forms: forms(), title: document.title.replace(/^Error: /, ""), hasErrors: Boolean(summary) });
}
