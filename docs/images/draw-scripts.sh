#!/bin/sh
# Draws the picture of captions in many scripts in docs/looks.md.
set -e
cd "$(dirname "$0")/../.."
mvn -q -pl runtime/text -am test -Dtest=ScriptPictures -Dsurefire.failIfNoSpecifiedTests=false
