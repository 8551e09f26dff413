#!/bin/sh
# Draws looks-formats.jpg, the picture of formats in docs/looks.md.
set -e
cd "$(dirname "$0")/../.."
mvn -q -pl runtime/ffmpeg -am test -Dtest=FormatPictures -Dsurefire.failIfNoSpecifiedTests=false
