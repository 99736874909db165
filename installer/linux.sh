#!/bin/sh
# Makes the packages for Linux from this tree: target/installer/linux/cartwright (a folder that runs where it lies) and
# target/installer/cartwright_VERSION_amd64.deb.
#   installer/linux.sh [image]      "image" stops before the .deb
#   PACKAGING_JDK=FOLDER BUILT=1    choose the JDK; take target/ as it is
set -eu
# shellcheck disable=SC2034
SYSTEM=linux
# shellcheck disable=SC2034
ICON=installer/icons/cartwright.png
# shellcheck source=installer/common.sh
. "$(dirname "$0")/common.sh"
IMAGE=$OUT/cartwright

# Remembers the loaded and linked classes of one start in memory, so that later starts need not load them anew.
remember_classes() {
  if [ "$FEATURE" -lt 24 ] || ! command -v xvfb-run >/dev/null; then
    say "No class cache: it takes Java 24 and xvfb-run. The program will start more slowly."
    rm -f "$IMAGE/lib/app/cartwright.aot"
    return
  fi
  home=$(mktemp -d)
  # shellcheck disable=SC2016
  classpath=$(sed -n 's/^app.classpath=\$APPDIR/app/p' "$IMAGE/lib/app/cartwright.cfg" | tr '\n' ':' | sed 's/:$//')
  options=$(tr '\n' ' ' <installer/java-options)
  # The run is ended from outside, as the analyst would by closing the window; the cache is written at the end.
  # shellcheck disable=SC2016
  (cd "$IMAGE/lib" && xvfb-run -a -s "-screen 0 1280x800x24" sh -c '
    runtime/bin/java -XX:AOTCacheOutput=app/cartwright.aot --enable-native-access=ALL-UNNAMED,javafx.graphics \
      --sun-misc-unsafe-memory-access=allow $3 -Dcartwright.home="$1" -cp "$2" cartwright.launch.Main >"$1/training.log" 2>&1 &
    program=$!
    sleep "${TRAINING_SECONDS:-45}"
    kill "$program" || exit 1 # it ended by itself: no window came up
    wait "$program" || true' sh "$home" "$classpath" "$options") || { cat "$home/training.log"; exit 1; }
  [ -s "$IMAGE/lib/app/cartwright.aot" ] || { cat "$home/training.log"; exit 1; }
  rm -rf "$home"
}

# The .deb, as Debian lays a program out: everything in /opt, a link on the path, what the desktop reads in /usr/share.
# Menu, icons and file types are taken up by the triggers of the desktop's own packages; there is no script to run.
make_deb() {
  root=$OUT/deb
  rm -rf "$root"
  mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
    "$root/usr/share/icons/hicolor/256x256/apps" "$root/usr/share/icons/hicolor/scalable/apps" "$root/usr/share/doc/cartwright"
  cp -a "$IMAGE" "$root/opt/cartwright"
  ln -s /opt/cartwright/bin/cartwright "$root/usr/bin/cartwright"
  cp installer/linux/cartwright.desktop "$root/usr/share/applications/"
  cp installer/linux/cartwright.xml "$root/usr/share/mime/packages/"
  cp installer/icons/cartwright.png "$root/usr/share/icons/hicolor/256x256/apps/"
  cp installer/icons/cartwright.svg "$root/usr/share/icons/hicolor/scalable/apps/"
  cp "$OUT/app/NOTICE.txt" "$root/usr/share/doc/cartwright/copyright"
  find "$root" -type d -exec chmod 755 {} +
  find "$root/usr" -type f -exec chmod 644 {} +
  size=$(du -sk --apparent-size "$root" | cut -f1)
  sed "s/@VERSION@/$VERSION/; s/@SIZE@/$size/" installer/linux/control >"$root/DEBIAN/control"
  deb=target/installer/cartwright_${VERSION}_amd64.deb
  dpkg-deb --root-owner-group -Zgzip --build "$root" "$deb" >/dev/null
  say "$deb: $(du -m "$deb" | cut -f1) MB, $((size / 1024)) MB installed"
}

choose_jdk
prepare
compile_sheets
link_runtime
make_image cartwright
remember_classes
say "$IMAGE: $(du -sm --apparent-size "$IMAGE" | cut -f1) MB"
[ "${1:-deb}" = image ] || make_deb
