#!/bin/sh
# Tries the .deb where nothing is installed: in a bare Debian 12, made by debootstrap where the folder is empty, it installs
# the package with what it declares, imports a file, answers a question, opens the window and a project handed over as the
# desktop does, takes a picture of each, and takes the package away again.
#   installer/try-deb.sh CHROOT [PACKAGE.deb]       as root; pictures come to target/installer/pictures
set -eu
cd "$(dirname "$0")/.."
[ $# -ge 1 ] || { sed -n '2,5s/^# //p' "$0"; exit 2; }
ROOT=$1
DEB=${2:-$(ls target/installer/cartwright_*_amd64.deb)}
PICTURES=target/installer/pictures
mkdir -p "$PICTURES"

if [ ! -x "$ROOT/usr/bin/apt-get" ]; then
  debootstrap --variant=minbase bookworm "$ROOT" http://deb.debian.org/debian
fi
! [ -e "$ROOT/usr/bin/java" ] || { echo "There is a Java in $ROOT: it would prove nothing."; exit 1; }

leave() {
  for mounted in proc dev/shm dev; do
    mountpoint -q "$ROOT/$mounted" && umount "$ROOT/$mounted"
  done
  rm -rf "$ROOT/tmp/try"
}
trap leave EXIT
mountpoint -q "$ROOT/proc" || mount -t proc proc "$ROOT/proc"
mountpoint -q "$ROOT/dev" || mount --bind /dev "$ROOT/dev"
mountpoint -q "$ROOT/dev/shm" || mount -t tmpfs tmpfs "$ROOT/dev/shm"

rm -rf "$ROOT/tmp/try"
mkdir -p "$ROOT/tmp/try"
cp "$DEB" "$ROOT/tmp/try/cartwright.deb"
gunzip -c sample-datasets/outdoor/outdoor-en.csv.gz >"$ROOT/tmp/try/sales.csv"
cp installer/linux/try-inside.sh "$ROOT/tmp/try/"
cp /etc/resolv.conf "$ROOT/etc/resolv.conf" 2>/dev/null || true
chroot "$ROOT" sh /tmp/try/try-inside.sh
cp "$ROOT"/tmp/try/*.png "$PICTURES/"
echo "Pictures: $PICTURES"
