# Makes the .msi for Windows from this tree, on Windows: target/installer/cartwright-VERSION.msi.
#   installer/windows.ps1           needs a JDK with jpackage in JAVA_HOME, Maven, and WiX 3 on the path
# Not run yet: there was no Windows machine. installer/check-others.sh checks on Linux what it builds on.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
$out = 'target/installer/windows'
$java = Join-Path $env:JAVA_HOME 'bin'

function Invoke-Step {
    param([string]$Program, [string[]]$Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

Invoke-Step 'mvn' @('-q', '-Dmaven.test.skip=true', 'package', 'license:add-third-party')
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
Invoke-Step (Join-Path $java 'java') @('installer/Prepare.java', 'windows', 'target/cartwright.jar', 'target/lib',
    'target/licences/third-party.txt', $out)
# The toolkit takes the binary form of a style sheet where one lies beside it.
Invoke-Step (Join-Path $java 'java') @('--module-path', "$out/modules", '--add-modules', 'javafx.graphics',
    'installer/CompileSheets.java', $out)

$version = ([xml](Get-Content pom.xml)).project.version -replace '-SNAPSHOT', ''
$modules = 'java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.scripting,java.sql,java.xml,' +
    'jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.fxml'
Invoke-Step (Join-Path $java 'jlink') @('--module-path', "$out/modules", '--add-modules', $modules,
    '--include-locales=en,zh', '--strip-debug', '--no-header-files', '--no-man-pages', '--compress=zip-6',
    '--output', "$out/runtime")
# From there the toolkit loads its native libraries as they are; out of a jar it unpacks them into the user's folder first.
Add-Type -AssemblyName System.IO.Compression.FileSystem
$graphics = (Get-ChildItem "$out/modules/javafx-graphics-*.jar").FullName
$jar = [System.IO.Compression.ZipFile]::OpenRead($graphics)
$jar.Entries | Where-Object { $_.Name -like '*.dll' } | ForEach-Object {
    [System.IO.Compression.ZipFileExtensions]::ExtractToFile($_, (Join-Path "$out/runtime/bin" $_.Name), $true)
}
$jar.Dispose()

# A window has no console on Windows, so the commands get a launcher of their own.
Set-Content -Path "$out/commands.properties" -Value "win-console=true`nwin-menu=false`nwin-shortcut=false"
Set-Content -Path "$out/project.properties" -Value ("extension=cartwright`nmime-type=application/x-cartwright`n" +
    "description=Cartwright project`nicon=installer/icons/cartwright.ico")
# What the libraries need of JavaFX where it is linked as modules.
$options = Get-Content installer/java-options | ForEach-Object { '--java-options'; $_ }
Invoke-Step (Join-Path $java 'jpackage') (@('--type', 'msi', '--name', 'Cartwright', '--dest', 'target/installer',
    '--app-version', $version, '--vendor', 'Cartwright',
    '--description', 'Shows what sells together in the baskets behind a sentence',
    '--runtime-image', "$out/runtime", '--input', "$out/app", '--main-jar', 'cartwright.jar',
    '--main-class', 'cartwright.launch.Main', '--icon', 'installer/icons/cartwright.ico',
    '--license-file', "$out/app/NOTICE.txt", '--file-associations', "$out/project.properties",
    '--add-launcher', "cartwright-cli=$out/commands.properties",
    '--win-menu', '--win-shortcut-prompt', '--win-per-user-install',
    '--java-options', '--enable-native-access=ALL-UNNAMED,javafx.graphics') + $options)
