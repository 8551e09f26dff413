#!/bin/sh
# Draws the picture of docs/looks.md.
set -e
images=$(cd "$(dirname "$0")" && pwd)
mvn -q -f "$images/../../pom.xml" -pl runtime/ffmpeg -am test -Dtest=LooksTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dlooks.file="$images/looks-backgrounds.jpg"
