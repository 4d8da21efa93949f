// Shows how far long work is, and opens the page anew when it is done; without this script the page does so itself.
const place = document.querySelector("[data-progress]");
const words = place.querySelector("[data-progress-words]");
const said = place.querySelector("[data-progress-said]");
const bar = place.querySelector("progress");

// A screen reader hears of each quarter: every second would be a torrent.
let quarter = Math.floor(bar.value / 25);

async function look() {
  const answer = await fetch(place.dataset.progress, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return location.reload();
  }

  const run = await answer.json();
  if (!run.isLive) {
    return location.reload();
  }

  if (words.textContent !== run.words) {
    words.textContent = run.words;
  }

  bar.value = run.percent;
  if (Math.floor(run.percent / 25) !== quarter) {
    quarter = Math.floor(run.percent / 25);
    said.textContent = run.words;
  }

  setTimeout(again, 1000);
}

// A connection that is away for a moment is asked again.
const again = () => look().catch(() => setTimeout(again, 5000));
again();
