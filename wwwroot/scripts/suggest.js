// Proposes places and schools while somebody types. Without it the field is a plain one, and finds the same.
await import("/lib/accessible-autocomplete/accessible-autocomplete.min.js");

const pause = 200;

function source(address) {
  let waiting;
  let newest = 0;
  return (typed, show) => {
    clearTimeout(waiting);
    const turn = ++newest;
    waiting = setTimeout(async () => {
      const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`).catch(() => null);
      const found = answer?.ok ? await answer.json() : [];
      // An answer that comes late is of no use any more.
      if (turn === newest) {
        show(found);
      }
    }, pause);
  };
}

for (const field of document.querySelectorAll("input[data-suggest]")) {
  const hint = document.getElementById(`${field.id}-hint`)?.textContent ?? "";
  const box = document.createElement("div");
  field.before(box);
  field.remove();
  window.accessibleAutocomplete({
    element: box,
    id: field.id,
    name: field.name,
    defaultValue: field.value,
    minLength: 2,
    confirmOnBlur: false,
    displayMenu: "overlay",
    inputClasses: field.className,
    source: source(field.dataset.suggest),
    tNoResults: () => "Nothing known by that name",
    tAssistiveHint: () => `${hint} Proposals come while you type: up and down arrows choose one, Enter takes it.`,
  });
}
