# shellcheck shell=sh disable=SC2034
# What the Linux and macOS scripts share; read by them with ".".
# Wants: SYSTEM (linux or mac), ICON. Gives: VERSION, JDK, OUT, and the functions below.

cd "$(dirname "$0")/.." || exit 1
OUT=target/installer/$SYSTEM

say() { printf '%s\n' "$*"; }

# The JDK that the package gets its runtime from: the one named in PACKAGING_JDK, else the newest found. A newer one than
# the program needs starts faster (its cache of loaded classes) and counts faster (it vectorises the popcount loops).
choose_jdk() {
  if [ -n "${PACKAGING_JDK:-}" ]; then
    JDK=$PACKAGING_JDK
  else
    JDK=
    best=0
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
      if [ -f "$candidate/release" ] && [ -x "$candidate/bin/jpackage" ] && [ "$(feature "$candidate")" -gt "$best" ]; then
        best=$(feature "$candidate")
        JDK=$candidate
      fi
    done
  fi
  [ -n "$JDK" ] || { say "No JDK with jpackage was found; name one in PACKAGING_JDK."; exit 1; }
  FEATURE=$(feature "$JDK")
  say "Packaging with Java $FEATURE from $JDK"
}

feature() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"; }

# Builds the program and lays its parts out. With BUILT=1 what lies in target/ is taken as it is.
prepare() {
  if [ "${BUILT:-0}" != 1 ]; then
    mvn -q -Dmaven.test.skip=true package license:add-third-party
  fi
  VERSION=$(sed -n 's/^Implementation-Version: *\([0-9.]*\).*/\1/p' <<MANIFEST
$(unzip -p target/cartwright.jar META-INF/MANIFEST.MF | tr -d '\r')
MANIFEST
)
  rm -rf "$OUT"
  "$JDK/bin/java" installer/Prepare.java "$SYSTEM" target/cartwright.jar target/lib target/licences/third-party.txt "$OUT"
}

# The modules that the program and its libraries use; java.scripting is FXML's, jdk.localedata brings Chinese dates.
MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.scripting,java.sql,java.xml
MODULES=$MODULES,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs
MODULES=$MODULES,javafx.controls,javafx.fxml

# The toolkit takes the binary form of a style sheet where one lies beside it, and need not read the text at each start.
compile_sheets() {
  "$JDK/bin/java" --module-path "$OUT/modules" --add-modules javafx.graphics installer/CompileSheets.java "$OUT"
}

# A runtime of those modules, JavaFX linked in.
link_runtime() {
  if [ "$FEATURE" -ge 21 ]; then compress=zip-6; else compress=2; fi
  "$JDK/bin/jlink" --module-path "$OUT/modules" --add-modules "$MODULES" --include-locales=en,zh \
    --strip-debug --no-header-files --no-man-pages --compress="$compress" --output "$OUT/runtime"
  # From here the toolkit loads its native libraries as they are; out of a jar it unpacks them into the user's folder and
  # compares checksums at each start. jlink puts them here only from .jmod files, which are not in the Maven repository.
  for jar in "$OUT"/modules/javafx-graphics-*.jar; do
    unzip -q -o -j "$jar" '*.so' '*.dylib' -d "$OUT/runtime/lib" 2>/dev/null || [ $? -eq 11 ] # 11: one of the two kinds is not there
  done
  # The program makes no sound; the library would ask for that of the desktop.
  rm -f "$OUT"/runtime/lib/libjsound.*
  # Only the launcher: the program starts a second process of its own to try a device.
  find "$OUT/runtime/bin" -type f ! -name java -delete
}

# The folder with everything, which runs where it lies.
make_image() {
  set -- --type app-image --name "$1" --dest "$OUT" --app-version "$VERSION" --vendor Cartwright \
    --description "Shows what sells together in the baskets behind a sentence" \
    --runtime-image "$OUT/runtime" --input "$OUT/app" --main-jar cartwright.jar --main-class cartwright.launch.Main \
    --icon "$ICON"
  # What the libraries need of JavaFX where it is linked as modules.
  while read -r option; do
    set -- "$@" --java-options "$option"
  done <installer/java-options
  if [ "$FEATURE" -ge 24 ]; then
    set -- "$@" --java-options -XX:AOTCache=\$APPDIR/cartwright.aot \
      --java-options --enable-native-access=ALL-UNNAMED,javafx.graphics \
      --java-options --sun-misc-unsafe-memory-access=allow
  fi
  "$JDK/bin/jpackage" "$@"
}
