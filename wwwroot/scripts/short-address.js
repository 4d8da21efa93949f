// Leaves empty fields out of a search's address, so that it is short enough to send to somebody.
for (const form of document.querySelectorAll("form[method=get]")) {
  const empty = () => [...form.elements].filter((field) => field.name && !field.value);
  form.addEventListener("submit", () => empty().forEach((field) => (field.disabled = true)));
  // Whoever comes back finds the fields as they were.
  addEventListener("pageshow", () => empty().forEach((field) => (field.disabled = false)));
}
