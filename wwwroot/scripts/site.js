import { initAll } from "/lib/govuk-frontend/govuk-frontend.min.js";

initAll();

// MOJ's components are fetched only by pages that have one.
if (document.querySelector('[data-module^="moj-"]')) {
  const moj = await import("/lib/moj-frontend/moj-frontend.min.js");
  moj.initAll();
}
