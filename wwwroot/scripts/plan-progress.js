// Shows how far the plan is, and opens it when it is there; without this script the page loads itself anew.
const place = document.getElementById("plan-progress");
const words = document.getElementById("plan-progress-words");
const percent = document.getElementById("plan-progress-percent");
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
