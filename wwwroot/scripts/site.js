import { initAll } from "/lib/govuk-frontend/govuk-frontend.min.js";
import { keepTyped } from "/scripts/typed.js";

initAll();
keepTyped();

// What only some pages have is fetched by them alone.
if (document.querySelector('[data-module^="moj-"]')) {
  const moj = await import("/lib/moj-frontend/moj-frontend.min.js");
  moj.initAll();
  const { openCalendarsWhereTheFieldIs } = await import("/scripts/written-date.js");
  openCalendarsWhereTheFieldIs();
}

const warning = document.getElementById("session-end");
if (warning) {
  const { warnBeforeTheEnd } = await import("/scripts/session-end.js");
  warnBeforeTheEnd(warning);
}
