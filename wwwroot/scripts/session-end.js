// Warns some minutes before the session ends, keeps it where that is still possible, and says so once it is over.
const warnAhead = 10 * 60;
const seenKey = "ec-seen";

export function warnBeforeTheEnd(dialog) {
  const isLast = dialog.dataset.last === "true";
  const part = (name) => dialog.querySelector(`[data-session="${name}"]`);
  const form = dialog.querySelector("[data-session-stay]");
  let lasts = Number(dialog.dataset.seconds);
  let from = Date.now();
  let isOver = false;
  note();

  // A page that another tab has opened since keeps this session too.
  function left() {
    const seen = isLast ? from : Math.max(from, seenElsewhere());
    return lasts - (Date.now() - seen) / 1000;
  }

  function note() {
    try {
      localStorage.setItem(seenKey, String(from));
    } catch {
      // A browser that stores nothing warns each tab by itself.
    }
  }

  function seenElsewhere() {
    try {
      return Number(localStorage.getItem(seenKey)) || 0;
    } catch {
      return 0;
    }
  }

  function look() {
    if (isOver) {
      return;
    }

    const seconds = left();
    if (seconds <= 0) {
      end();
    } else if (seconds <= warnAhead) {
      warn(seconds);
    } else if (dialog.open) {
      dialog.close();
    }
  }

  function warn(seconds) {
    const minutes = Math.ceil(seconds / 60);
    for (const place of dialog.querySelectorAll("[data-session-left]")) {
      const words = minutes === 1 ? "in about a minute" : `in about ${minutes} minutes`;
      if (place.textContent !== words) {
        place.textContent = words;
      }
    }

    if (!dialog.open && !dialog.dataset.closed) {
      show(isLast ? "last" : "silent");
    }
  }

  function end() {
    isOver = true;
    dialog.querySelector("#session-end-title").textContent = "You have been signed out";
    show("over");
  }

  function show(name) {
    for (const other of dialog.querySelectorAll("[data-session]")) {
      other.hidden = other !== part(name);
    }

    if (!dialog.open) {
      dialog.showModal();
    }

    part(name).querySelector("button, a")?.focus();
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
      lasts = (await answer.json()).seconds;
      from = Date.now();
      note();
      dialog.close();
    } catch {
      end();
    }
  });

  // Escape closes it; it comes back only once the session is over.
  dialog.addEventListener("close", () => {
    if (!isOver && left() <= warnAhead) {
      dialog.dataset.closed = "true";
    } else {
      delete dialog.dataset.closed;
    }
  });

  setInterval(look, 5000);
  document.addEventListener("visibilitychange", look);
}
