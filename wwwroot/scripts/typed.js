// Keeps what is typed into a form, in this tab alone, and gives it back once its writer has been signed out and has signed in
// again. Never secrets; it is gone once the form is sent, when the page is opened anew for any other reason, and on signing out.
const typedKey = "ec-typed";
const backKey = "ec-back";
const isSecret = (field) => field.type === "password" || field.type === "file" || field.autocomplete === "one-time-code";
const isVersion = (field) => field.type === "hidden" && /(^|\.)version$/i.test(field.name);
const isTyped = (field) => field.name && !isSecret(field) && (isVersion(field) || !["hidden", "submit", "button", "fieldset"].includes(field.type));

export function keepTyped() {
  try {
    keep(sessionStorage);
  } catch {
    // A browser that stores nothing keeps nothing.
  }
}

function keep(store) {
  const person = document.getElementById("session-end")?.dataset.person;
  for (const form of document.querySelectorAll("form[data-typed-forget]")) {
    form.addEventListener("submit", () => {
      store.removeItem(typedKey);
      store.removeItem(backKey);
      localStorage.removeItem("ec-seen");
    });
  }

  if (!person) {
    rememberTheWayBack(store);
    return;
  }

  const forms = [...document.querySelectorAll("main form[method=post]")].filter((form) => ![...form.elements].some(isSecret) && [...form.elements].some(isText));
  const kept = read(store);
  const back = store.getItem(backKey);
  store.removeItem(backKey);
  if (kept?.person === person && kept.page === location.pathname && back === location.pathname && !document.querySelector(".govuk-error-summary")) {
    giveBack(forms, kept);
  } else if (kept?.isSent || kept?.page === location.pathname) {
    store.removeItem(typedKey);
  }

  for (const form of forms) {
    let waiting;
    const note = (isSent) => store.setItem(typedKey, JSON.stringify({ person, page: location.pathname, action: form.getAttribute("action"), fields: fieldsOf(form), isSent }));
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(note, 300, false);
    });
    form.addEventListener("change", () => note(false));
    form.addEventListener("submit", () => {
      clearTimeout(waiting);
      note(true);
    });
  }
}

const isText = (field) => field.tagName === "TEXTAREA" || field.tagName === "SELECT" || ["text", "email", "tel", "url", "number", "search", "radio", "checkbox", "date", "time"].includes(field.type);

function rememberTheWayBack(store) {
  const to = new URLSearchParams(location.search).get("returnUrl");
  const kept = read(store);
  if (location.pathname === "/sign-in" && to && kept && new URL(to, location.origin).pathname === kept.page) {
    store.setItem(backKey, kept.page);
  }
}

function read(store) {
  return JSON.parse(store.getItem(typedKey) ?? "null");
}

function fieldsOf(form) {
  return [...form.elements].filter(isTyped).map((field) => ({ name: field.name, value: field.value, isChecked: field.checked ?? false }));
}

function giveBack(forms, kept) {
  const form = forms.find((one) => one.getAttribute("action") === kept.action);
  if (!form) {
    return;
  }

  // Fields of the same name, as in a list of times, come back in their order.
  const rest = [...kept.fields];
  for (const field of [...form.elements].filter(isTyped)) {
    const isBox = field.type === "checkbox" || field.type === "radio";
    const at = rest.findIndex((one) => one.name === field.name && (!isBox || one.value === field.value));
    if (at < 0) {
      continue;
    }

    const [was] = rest.splice(at, 1);
    if (isBox) {
      field.checked = was.isChecked;
    } else {
      field.value = was.value;
    }

    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  const note = document.createElement("div");
  note.className = "govuk-inset-text";
  note.setAttribute("role", "status");
  note.textContent = "You were signed out meanwhile. What you had typed is back in the form: look at it, then send it.";
  form.before(note);
}
