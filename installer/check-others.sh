#!/bin/sh
# Checks on Linux what the packages for Windows and macOS build on: that every library with natives exists for the system,
# and that the parts lay out, licences included. It cannot run what it lays out.
set -eu
cd "$(dirname "$0")/.."
check() {
  system=$1 engine=$2 javafx=$3
  libraries=target/installer/$system-libraries
  rm -rf "$libraries" "target/installer/$system"
  mvn -q dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$libraries" \
    -Dnative.classifier="$engine" -Djavafx.platform="$javafx"
  java installer/Prepare.java "$system" target/cartwright.jar "$libraries" target/licences/third-party.txt \
    "target/installer/$system"
  # With the JavaFX of this system: that of the other is only laid out.
  java --module-path "$(ls target/lib/javafx-base-*-linux.jar):$(ls target/lib/javafx-graphics-*-linux.jar)" \
    --add-modules javafx.graphics installer/CompileSheets.java "target/installer/$system"
  for sheets in cartwright controlsfx atlantafx-base; do
    unzip -l target/installer/"$system"/app/$sheets*.jar | grep -q '\.bss$'
  done
  for jar in target/installer/"$system"/app/*.jar target/installer/"$system"/modules/*.jar; do
    unzip -tqq "$jar"
  done
  unzip -l target/installer/"$system"/app/pytorch-native-cpu-*.jar | grep -E 'torch_cpu\.(dll|dylib)'
  unzip -l "target/installer/$system/modules/javafx-graphics"*.jar | grep -E 'glass\.(dll|dylib)'
  # As the script of that system puts them into the runtime, without folders.
  natives=$(unzip -Z1 "target/installer/$system/modules/javafx-graphics"*.jar | grep -cE '^[^/]+\.(dll|dylib)$')
  all=$(unzip -Z1 "target/installer/$system/modules/javafx-graphics"*.jar | grep -cE '\.(dll|dylib)$')
  [ "$natives" -gt 3 ] && [ "$natives" = "$all" ]
}
check windows win-x86_64 win
check mac osx-aarch64 mac-aarch64
