# Shared by ./start, ./frankpledge and ./test: is what they need here, and is the program built?
# Without the counting of hot paths the compilers too take half the time.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0
program="$here/artifacts/program/Frankpledge.Web.dll"

fail() {
    echo "$1" >&2
    exit 1
}

need_sdk() {
    command -v dotnet >/dev/null 2>&1 && dotnet --list-sdks | grep -q '^10\.' ||
        fail "The .NET 10 SDK is missing. Install it (package dotnet-sdk-10.0), then run this again."
    command -v node >/dev/null 2>&1 && [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] ||
        fail "Node 20 or newer is missing. Install it (package nodejs), then run this again."
    command -v npm >/dev/null 2>&1 ||
        fail "npm is missing. Install it (package npm), then run this again."
}

# Installs Debian packages as root; otherwise names the command to run.
need_debian() {
    missing=""
    while [ $# -gt 1 ]; do
        command -v "$1" >/dev/null 2>&1 || [ -x "$1" ] || missing="$missing $2"
        shift 2
    done
    [ -z "$missing" ] && return 0
    if [ "$(id -u)" = 0 ]; then
        echo "Installing$missing"
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >/dev/null 2>&1 ||
            fail "Could not install$missing. Install them, then run this again."
    else
        fail "Please install what is missing: sudo apt-get install$missing"
    fi
}

# Builds only when a source is newer than the program.
need_build() {
    if [ ! -f "$program" ] || [ -n "$(find "$here/src" "$here"/Directory.*.props "$here/package-lock.json" \
        \( -name bin -o -name obj -o -name wwwroot \) -prune -o -type f -newer "$program" -print 2>/dev/null | head -n 1)" ]; then
        need_sdk
        [ -t 2 ] && echo "Building Frankpledge ..." >&2
        # Compiled ahead of time, the program starts in two thirds of the time; the lock files know this one platform.
        [ "$(uname -sm)" = "Linux x86_64" ] && ahead="-r linux-x64 --no-self-contained -p:PublishReadyToRun=true" || ahead=""
        dotnet publish "$here/src/Frankpledge.Web" -c Release -o "$here/artifacts/program" $ahead -v quiet >"$here/artifacts.log" 2>&1 || {
            cat "$here/artifacts.log" >&2
            fail "The build failed. The lines above say why."
        }
        rm -f "$here/artifacts.log"
        touch "$program"
    fi
}
