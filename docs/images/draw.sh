#!/bin/sh
# Draws the pictures of docs/monitoring.md: run mvn -Pdemo verify, and then this. Needs chromium.
set -e
images=$(cd "$(dirname "$0")" && pwd)
report=${1:-$images/../../it/demo/target/storygen-reports/index.html}

# A part of the page alone. The picture's name, its height, what to hide, the link to follow first, and its scale.
draw() {
  page=$(dirname "$report")/$1.html
  profile=$(mktemp -d)
  sed -e 's|<meta http-equiv="Content-Security-Policy"[^>]*>||' \
    -e "s|</head>|<style>$3{display:none!important}</style></head>|" "$report" > "$page"
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" \
    --virtual-time-budget=5000 --window-size="1280,$2" --force-device-scale-factor="${5:-1}" --screenshot="$images/$1.png" "file://$page$4"
  rm -r "$profile" "$page"
}

draw report-first-screen 740 "nav,main,footer" ""
draw report-timeline 390 ".overview,nav,footer,main>:not(#timeline)" ""
draw report-services 510 ".overview,nav,footer,main>:not(#services)" ""
draw report-story 1230 ".overview,nav,footer,main>:not(#story-details)" "#story-4" 0.75
