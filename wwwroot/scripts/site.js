import { initAll } from "/lib/govuk-frontend/govuk-frontend.min.js";
import { keepTyped } from "/scripts/typed.js";

initAll();
keepTyped();

// What only some pages have is fetched by them alone.
if (document.querySelector('[data-module^="moj-"]')) {
  const moj = await import("/lib/moj-frontend/moj-frontend.min.js");
  moj.initAll();
  nameCalendarButtons();
  const { openCalendarsWhereTheFieldIs } = await import("/scripts/written-date.js");
  openCalendarsWhereTheFieldIs();
}

const warning = document.getElementById("session-end");
if (warning) {
  const { warnBeforeTheEnd } = await import("/scripts/session-end.js");
  warnBeforeTheEnd(warning);
}

// Several fields of a page have a calendar: each button says whose it is. What it says already comes first, for those who call it by that.
function nameCalendarButtons() {
  for (const picker of document.querySelectorAll(".moj-datepicker")) {
    const button = picker.querySelector(".moj-js-datepicker-toggle");
    const label = picker.querySelector("label");
    if (button && label) {
      button.setAttribute("aria-label", `Choose date: ${label.textContent.trim()}`);
    }
  }
}
