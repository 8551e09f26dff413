#!/bin/sh
# Draws the pictures of the caption styles in docs/looks.md.
set -e
cd "$(dirname "$0")/../.."
mvn -q -pl runtime/ffmpeg -am test -Dtest=CaptionPictures -Dsurefire.failIfNoSpecifiedTests=false
