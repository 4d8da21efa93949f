// The calendar beside a date field reads "14/1/2027" alone and opens at today for anything else. The server takes what people write ("14 Jan 2027",
// "Thursday 14th January 2027", "2027-01-14"), so the calendar is shown the same day; what was typed stays as it is unless a day is chosen.
const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const written = /^(?:([a-z]+) )?(\d{1,2})([ ./-])(\d{1,2}|[a-z]+)\3(\d{4}|\d{2})$/;

const named = (names, word) => names.findIndex((name) => name === word || name.slice(0, 3) === word);

// The day of a text, or null where the server would refuse it: a year that is left out is not guessed, and a weekday has to be that date's.
export function readDate(typed) {
  const text = typed.replaceAll(",", " ").trim().toLowerCase().replace(/\s+/g, " ").replace(/\b(\d{1,2})(st|nd|rd|th)\b/, "$1").replace(/\bsept\b/, "sep");
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const found = iso ? [text, undefined, iso[3], "-", iso[2], iso[1]] : written.exec(text);
  if (!found) {
    return null;
  }

  const [, weekday, day, , month, year] = found;
  const number = /^\d/.test(month) ? Number(month) - 1 : named(months, month);
  const date = new Date(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day));
  const isThatDay = number >= 0 && date.getMonth() === number && date.getDate() === Number(day);
  return isThatDay && (!weekday || named(days, weekday) === date.getDay()) ? date : null;
}

const calendarsOwn = (date) => `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`;

export function openCalendarsWhereTheFieldIs() {
  // Before the calendar's own listener, which reads the field as it opens.
  document.addEventListener(
    "click",
    (event) => {
      const field = event.target.closest?.(".moj-js-datepicker-toggle")?.closest(".moj-datepicker")?.querySelector("input");
      const date = field && readDate(field.value);
      if (!date) {
        return;
      }

      const typed = field.value;
      const shown = calendarsOwn(date);
      field.value = shown;
      setTimeout(() => {
        if (field.value === shown) {
          field.value = typed;
        }
      });
    },
    { capture: true },
  );
}
