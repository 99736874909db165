#!/bin/sh
# Makes the .dmg for macOS on Apple processors from this tree, on macOS: target/installer/Cartwright-VERSION.dmg.
#   PACKAGING_JDK=FOLDER BUILT=1    choose the JDK; take target/ as it is
# Not run yet: there was no macOS machine. installer/check-others.sh checks on Linux what it builds on. The package is not
# signed: macOS asks before it opens it the first time.
set -eu
# shellcheck disable=SC2034
SYSTEM=mac
# shellcheck disable=SC2034
ICON=installer/icons/cartwright.icns
# shellcheck source=installer/common.sh
. "$(dirname "$0")/common.sh"

choose_jdk
prepare
compile_sheets
link_runtime
# There is no class cache here: it would have to be made by a start of the window.
FEATURE=17
# macOS refuses a version that begins with 0.
case $VERSION in 0.*) VERSION=1.${VERSION#0.} ;; esac
make_image Cartwright
printf '%s\n' extension=cartwright mime-type=application/x-cartwright "description=Cartwright project" \
  "icon=$ICON" >"$OUT/project.properties"
"$JDK/bin/jpackage" --type dmg --name Cartwright --app-version "$VERSION" --app-image "$OUT/Cartwright.app" \
  --file-associations "$OUT/project.properties" --license-file "$OUT/app/NOTICE.txt" --dest target/installer
