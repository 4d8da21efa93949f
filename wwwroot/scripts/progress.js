// Shows how far long work is, and opens the page anew when it is done; without this script the page does so itself.
const place = document.querySelector("[data-progress]");
const words = place.querySelector("[data-progress-words]");
const percent = place.querySelector("[data-progress-percent]");
const bar = place.querySelector("progress");

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

  percent.textContent = run.percent;
  bar.value = run.percent;
  setTimeout(again, 1000);
}

// A connection that is away for a moment is asked again.
const again = () => look().catch(() => setTimeout(again, 5000));
again();
