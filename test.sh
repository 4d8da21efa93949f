#!/usr/bin/env bash
# Installs what the tests need, runs every test, and ends with the counts of the runners themselves.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '\n== %s\n' "$*"; }
need() { command -v "$1" >/dev/null 2>&1 || { echo "$1 is missing: $2" >&2; exit 1; }; }

need dotnet "install the .NET 10 SDK"
need node "install Node 20 or newer"
need npm "it comes with Node"

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
if [ -z "$(browser)" ] && command -v apt-get >/dev/null 2>&1; then
  say "Chromium for the browser tests"
  SUDO=""
  [ "$(id -u)" = 0 ] || SUDO="sudo -n"
  { $SUDO apt-get update -q && $SUDO apt-get install -y -q --no-install-recommends chromium; } >/dev/null 2>&1 || echo "Chromium could not be installed."
fi
[ -z "$(browser)" ] || export EMPLOYERCONNECT_CHROMIUM="$(browser)"

if [ "${CI:-}" = true ] && [ ! -d ../shared/data ]; then
  echo "../shared is missing, and with CI=true that is a failure." >&2
  exit 1
fi

say "Build"
# A fresh folder for each run: counts are those of this run only.
results=$(mktemp -d "${TMPDIR:-/tmp}/employerconnect-results.XXXXXX")
trap 'rm -rf "$results"' EXIT
dotnet build EmployerConnect.sln --nologo -v q -p:ContinuousIntegrationBuild=true

say "Format"
dotnet format whitespace EmployerConnect.sln --no-restore --verify-no-changes

projects="tests/EmployerConnect.Tests tests/EmployerConnect.BrowserTests"
broken=0
for project in $projects; do
  say "$project"
  name=$(basename "$project")
  mkdir -p "$results/$name"
  dotnet test --project "$project" --no-build --results-directory "$results/$name" --report-xunit-trx || broken=1
  ls "$results/$name"/*.trx >/dev/null 2>&1 || { echo "$project wrote no results." >&2; broken=1; }
done

# <Counters total= executed= passed= failed= notExecuted= …> of each runner's own report.
total() { local n=0 v; for v in $(grep -ho '<Counters [^>]*' "$results"/*/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'); do n=$((n + v)); done; echo "$n"; }
passed=$(total passed)
failed=$(total failed)
errors=$(total error)
skipped=$(total notExecuted)
failed=$((failed + errors))
[ "$passed" -gt 0 ] || { echo "No test ran." >&2; broken=1; }
[ "$broken" = 0 ] || [ "$failed" -gt 0 ] || failed=1

printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
