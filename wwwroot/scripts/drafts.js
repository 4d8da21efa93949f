// Help for whoever fills in a form: examples at a press, and what is typed into a draft is kept while they type.
// Without this script the pages do the same on each Continue, Back and Save.
const REST = 2500;

for (const field of document.querySelectorAll("textarea[data-example]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-link ec-link-button ec-example";
  button.textContent = "Use the example";
  const label = document.querySelector(`label[for="${field.id}"]`);
  const about = document.createElement("span");
  about.className = "govuk-visually-hidden";
  about.textContent = ` for “${label?.textContent ?? ""}”`;
  button.append(about);
  button.addEventListener("click", () => {
    field.value = field.dataset.example;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
  const show = () => { button.hidden = field.value.trim() !== ""; };
  field.addEventListener("input", show);
  show();
  field.after(button);
}

const form = document.querySelector("form[data-keep]");
if (form) {
  const status = form.querySelector("[data-kept]");
  let timer;
  let sending = null;
  let isDirty = false;

  const body = () => {
    const fields = new FormData(form);
    fields.set("Go", "keep");
    // A key of its own, so that the form's stays free for the button.
    fields.set("__key", crypto.randomUUID());
    return new URLSearchParams([...fields].filter(([, value]) => typeof value === "string"));
  };

  const send = (isLeaving = false) => {
    clearTimeout(timer);
    if (!isDirty || sending) {
      return;
    }

    isDirty = false;
    sending = fetch(form.action, { method: "POST", body: body(), keepalive: isLeaving, headers: { "X-Requested-With": "XMLHttpRequest" } })
      .then(async (response) => {
        if (response.ok) {
          form.elements.namedItem("Seen").value = (await response.json()).seen;
          status.textContent = "What you typed is kept.";
        } else if (response.status === 401) {
          status.textContent = "You have been signed out. Press Continue and sign in: what you typed comes with you.";
        } else {
          status.textContent = "What you typed is kept once you continue.";
        }
      })
      .catch(() => { status.textContent = "There is no connection. What you typed is kept once you continue."; })
      .finally(() => {
        sending = null;
        if (isDirty) {
          timer = setTimeout(send, REST);
        }
      });
  };

  form.addEventListener("input", () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(send, REST);
  });
  form.addEventListener("change", () => { isDirty = true; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      send(true);
    }
  });

  // The button waits for what is under way: it would look like a change from another window.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    isDirty = false;
    if (sending) {
      event.preventDefault();
      const { submitter } = event;
      sending.finally(() => form.requestSubmit(submitter));
    }
  });
}
