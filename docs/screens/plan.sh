#!/bin/sh
# Draws the plans of docs/screens: the counties of ../shared/data as maps. Run it from the project's root; it needs Chromium and the real files.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
EMPLOYERCONNECT_DRAWINGS=$work CI=true dotnet run --project tests/EmployerConnect.Tests -- -class EmployerConnect.Tests.Features.Plans.RealDemandTests
for county in worcestershire hertfordshire; do
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=960,1050 \
    --screenshot="docs/screens/plan-$county.png" "file://$work/plan-$county.svg"
done
