#!/usr/bin/env bash
# Builds once and runs every test. Ends with "N passed, N failed" (", N skipped" may follow), counted from the runners' own
# results; exit code 1 where a test failed, a project ran no test, or the build or the format is not clean.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Nothing here runs for so long that measuring code in order to compile it better later would pay: a build is a quarter quicker without.
export DOTNET_TieredPGO=0

projects=(tests/EmployerConnect.Tests tests/EmployerConnect.BrowserTests)
results="$PWD/TestResults"
ok=true

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; ok=false; }
stop() { printf '%s\n' "$*" >&2; exit 1; }
took() { printf '   %s s\n' "$((SECONDS - started))"; }

command -v dotnet >/dev/null || stop "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"
command -v node >/dev/null || stop "Node.js 20 or later is needed: https://nodejs.org"

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do command -v "$name" && return; done
  return 1
}

# Installs Debian packages where that may be done; says what is missing where it may not.
install() {
  local what=$1 root=()
  shift
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || { echo "$what missing and may not be installed here." >&2; return 1; }
    root=(sudo -n)
  fi
  command -v apt-get >/dev/null || { echo "$what missing and there is no apt-get to install with." >&2; return 1; }
  "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_readers() { command -v khal >/dev/null && command -v vdirsyncer >/dev/null && /usr/bin/python3 -c "import icalendar, recurring_ical_events" 2>/dev/null; }

readers() {
  find_chromium || { install "Chromium is" chromium && find_chromium; } || echo "Without a browser its tests are skipped (with CI=true they fail)."
  find_readers || { install "Calendar readers are" vdirsyncer khal python3-icalendar python3-recurring-ical-events && find_readers; } \
    || echo "Without khal, vdirsyncer, python3-icalendar and python3-recurring-ical-events their tests are skipped (with CI=true they fail)."
}

mailbox() { [ -x /usr/sbin/dovecot ] || install "Dovecot is" dovecot-imapd || echo "Without dovecot the test of the mailbox is skipped (with CI=true it fails)."; }

# Their own package: the site's build has no use for them.
mail_servers() {
  local tools=tests/tools
  if [ ! -e "$tools/node_modules/.stamp" ] || [ "$tools/package-lock.json" -nt "$tools/node_modules/.stamp" ]; then
    npm ci --prefix "$tools" --no-audit --no-fund --loglevel=error && touch "$tools/node_modules/.stamp" || echo "Without them their tests are skipped (with CI=true they fail)."
  fi
}

provider() { npm ci --prefix tests/oidc --no-audit --no-fund --silent || echo "Without it the tests of signing in through a provider are skipped (with CI=true they fail)."; }

step() {
  local started=$SECONDS title=$1
  shift
  say "$title"
  "$@"
  took
}

fetch() {
  step "Browser and calendar readers" readers
  step "A mailbox server" mailbox
  step "Servers that check the mail" mail_servers
  step "OpenID Connect provider of the tests" provider
}

# One compiler for all projects, which has its analyzers ready after the first: this build's own, gone when the build is.
build() {
  local compiler="employerconnect-$$" built
  dotnet build EmployerConnect.sln --no-restore --verbosity quiet -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler"
  built=$?
  dotnet "$(dotnet msbuild src/EmployerConnect.Matching -getProperty:RoslynTargetsPath)/bincore/VBCSCompiler.dll" -shutdown "-pipename:$compiler" >/dev/null 2>&1
  return "$built"
}

# What the tests need besides the site is fetched while the site is built; what that had to say follows the build.
fetched=$(mktemp)
fetch >"$fetched" 2>&1 &
trap 'wait; rm -f "$fetched"' EXIT

started=$SECONDS
say "Restore (locked) and build"
dotnet restore EmployerConnect.sln --locked-mode --verbosity quiet || stop "The packages could not be restored as the lock files say."
build || stop "The build is not clean."
took

started=$SECONDS
say "Format"
# Style and analyzers are part of the build, as errors.
dotnet format whitespace --folder . --verify-no-changes --verbosity quiet || fail "The format differs: run 'dotnet format whitespace'."
took

wait
cat "$fetched"

# Adds up one attribute of the Counters of the runners' result files.
count() {
  { grep -ho '<Counters [^>]*>' "$1"/*.trx 2>/dev/null || true; } | { grep -o " $2=\"[0-9]*\"" || true; } | tr -cd '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

rm -rf "$results"
passed=0 failed=0 skipped=0
for project in "${projects[@]}"; do
  started=$SECONDS
  say "$project"
  if [ -z "$(find "$project" -name '*.cs' -not -path '*/obj/*' -not -path '*/bin/*' -print -quit)" ]; then
    echo "has no tests yet"
    continue
  fi
  folder="$results/$(basename "$project")"
  mkdir -p "$folder"
  dotnet test --project "$project" --no-build --no-restore --results-directory "$folder" --report-xunit-trx --output Normal
  code=$?
  p=$(count "$folder" passed) f=$(count "$folder" failed) s=$(count "$folder" notExecuted)
  took
  if [ $((p + f + s)) -eq 0 ]; then
    fail "$project ran no test."
  elif [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then
    fail "$project ended with code $code although no test failed."
  fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

started=$SECONDS
say "Plans against Google.OrTools and against all plans there are"
folder="$results/EmployerConnect.Benchmarks"
mkdir -p "$folder"
dotnet run --project tests/EmployerConnect.Benchmarks --no-build -- verify --trx "$folder/verify.trx" || fail "Some plans are not the best there is."
p=$(count "$folder" passed) f=$(count "$folder" failed)
took
[ $((p + f)) -gt 0 ] || fail "No plan was verified."
passed=$((passed + p)) failed=$((failed + f))

summary="$passed passed, $failed failed"
[ "$skipped" -gt 0 ] && summary="$summary, $skipped skipped"
[ "$failed" -gt 0 ] && ok=false
printf '\n%s\n' "$summary"
[ "$ok" = true ]
