// Says how many schools an offer reaches while its postcode and distance are typed. Without it the page says so whenever it is loaded.
const said = document.querySelector("[data-reach]");
const postcode = document.getElementById("Postcode");
const radius = document.getElementById("RadiusMiles");
const PAUSE = 400;

const schools = (count) => (count === 1 ? "1 school" : `${count} schools`);
const miles = (count) => (count === 1 ? "1 mile" : `${count} miles`);

function next(from, wider) {
  if (!wider) {
    return "";
  }

  const move = ` Moving from ${from} to ${miles(wider.radiusMiles)} reaches`;
  return wider.more === 0
    ? `${move} no further school.`
    : `${move} ${wider.more} more ${wider.more === 1 ? "school" : "schools"}, ${wider.withoutEncounter === 0 ? "each of them with" : `${wider.withoutEncounter} without`} an encounter this year.`;
}

function words(from, found) {
  const without = found.withoutEncounter > 0 ? `, ${found.withoutEncounter} of them without an encounter this school year` : "";
  return `${schools(found.schools)} ${found.schools === 1 ? "is" : "are"} within ${miles(from)}${without}.${next(from, found.next)}`;
}

if (said && postcode && radius) {
  let timer;
  let newest = 0;
  const count = async () => {
    if (postcode.value.trim() === "" || radius.value.trim() === "") {
      return;
    }

    const turn = ++newest;
    const query = new URLSearchParams({ postcode: postcode.value.trim(), radiusMiles: radius.value.trim() });
    const answer = await fetch(`${said.dataset.reach}?${query}`, { headers: { "X-Requested-With": "XMLHttpRequest" } }).catch(() => null);
    const found = await answer?.json().catch(() => null);
    // An answer that comes late is of no use any more.
    if (turn === newest && found) {
      said.textContent = answer.ok ? words(Number(radius.value), found) : found.error ?? "";
    }
  };
  for (const field of [postcode, radius]) {
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(count, PAUSE);
    });
  }

  document.querySelector("[data-reach-button]")?.remove();
}
