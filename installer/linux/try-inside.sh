#!/bin/sh
# Runs inside the bare Debian; see try-deb.sh.
set -eu
export DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 HOME=/root
cd "$(dirname "$0")"
here=$PWD
step() { printf '\n== %s\n' "$*"; }

step "install, with what the package declares"
apt-get -q update >/dev/null
# The screen and the camera of this trial are not the program's: they come from here, and are not what is tried.
apt-get -qq install -y --no-install-recommends ./cartwright.deb >install.log 2>&1 || { tail -20 install.log; exit 1; }
dpkg-query -W -f '${Package} ${Version} ${Installed-Size} KB\n' cartwright
# What draws by OpenGL is only recommended: without it the toolkit draws by the processor, as it does here.
ldd_missing=$(find /opt/cartwright/lib/runtime/lib /opt/cartwright/bin -type f \( -name '*.so' -o -name cartwright \) \
  ! -name libprism_es2.so \
  -exec ldd {} + 2>/dev/null | grep 'not found' | grep -v libjvm || true)
[ -z "$ldd_missing" ] || { echo "$ldd_missing"; exit 1; }
ls /usr/bin/java 2>/dev/null && exit 1

# From here on there is no network: a program that asked for one would fail.
cartwright() { unshare -n /usr/bin/cartwright "$@"; }

step "the commands"
cartwright --version | tee version.txt
grep -q "^Cartwright $(dpkg-query -W -f '${Version}' cartwright)" version.txt
cartwright import shop.cartwright sales.csv | tail -2
cartwright encode shop.cartwright
cartwright query shop.cartwright "rain jacket" --top 3 | tee answer.txt
grep -qi jacket answer.txt
cartwright mine shop.cartwright --k 10 --query "rain jacket" --nearest 20 --rules rules.csv | tail -3
[ "$(wc -l <rules.csv)" -gt 1 ]

step "the window, under a display"
apt-get -qq install -y --no-install-recommends xvfb xdotool imagemagick desktop-file-utils shared-mime-info xdg-utils libfile-mimeinfo-perl >tools.log 2>&1
Xvfb :77 -screen 0 1280x800x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen' EXIT
export DISPLAY=:77
sleep 2
unshare -n /usr/bin/cartwright >window.log 2>&1 &
program=$!
sleep "${WINDOW_SECONDS:-60}"
xdotool search --name Cartwright >/dev/null
import -window root window.png
kill $program
wait $program || true
grep -h "window shown" /root/.local/share/cartwright/logs/cartwright.log | tail -1

step "the window, dark and Chinese, with the project of the last time"
settings=/root/.local/share/cartwright/settings.properties
sed -i '/^theme=/d; /^language=/d' $settings
printf 'theme=dark\nlanguage=zh\n' >>$settings
unshare -n /usr/bin/cartwright >dark.log 2>&1 &
program=$!
sleep "${WINDOW_SECONDS:-60}"
import -window root dark-zh.png
kill $program
wait $program || true
sed -i '/^theme=/d; /^language=/d' $settings
grep -h "first rules" /root/.local/share/cartwright/logs/cartwright.log | tail -1

step "opening by file type, as the desktop does"
desktop-file-validate /usr/share/applications/cartwright.desktop
update-desktop-database /usr/share/applications
update-mime-database /usr/share/mime
[ "$(xdg-mime query filetype shop.cartwright)" = application/x-cartwright ]
[ "$(xdg-mime query default application/x-cartwright)" = cartwright.desktop ]
setsid xdg-open "$here/shop.cartwright" >open.log 2>&1 &
opened=$!
sleep 30
import -window root opened.png
grep -q 'shop.cartwright' /root/.local/share/cartwright/settings.properties
kill -- "-$opened"

step "take away"
apt-get -qq purge -y cartwright >purge.log 2>&1
[ ! -e /opt/cartwright ]
[ ! -e /usr/bin/cartwright ]
find / -xdev \( -path /proc -o -path "$here" -o -path /root/.local -o -path /var/cache -o -path /var/lib/dpkg -o -path /var/log \) \
  -prune -o -iname '*cartwright*' -print >left.txt
[ ! -s left.txt ] || { echo "left behind:"; cat left.txt; exit 1; }
echo "Installed, worked, and left nothing behind but the analyst's own folder."
