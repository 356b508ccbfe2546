#!/bin/sh
# A folder that runs on 64-bit Linux without the SDK, .NET or Node: build/publish.sh FOLDER [--check]
#   --check starts it as a machine without them would, and asks it for pages
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/build/prepare.sh"
[ $# -ge 1 ] || fail "Name the folder: build/publish.sh FOLDER [--check]"
need_sdk
rm -rf "$1"
mkdir -p "$1"
folder=$(cd "$1" && pwd)
dotnet publish "$here/src/Frankpledge.Web" -c Release -r linux-x64 --self-contained -p:PublishReadyToRun=true -o "$folder" -v quiet --nologo >"$folder.log" 2>&1 || {
    cat "$folder.log" >&2
    fail "The build failed. The lines above say why."
}
rm -f "$folder.log"
ln -sf Frankpledge.Web "$folder/frankpledge"
mkdir -p "$folder/docs"
cp -r "$here/deploy" "$folder/"
cp -r "$here/docs/runbooks" "$folder/docs/"
cp "$here/CHANGELOG.md" "$here/LICENSE" "$folder/"
echo "$folder holds the program: $(du -sh "$folder" | cut -f 1). Start it with $folder/frankpledge serve"
[ "${2:-}" = --check ] || exit 0

need_debian curl curl
data=$(mktemp -d)
log=$(mktemp)
finish() {
    kill "$program" 2>/dev/null || true
    rm -rf "$data" "$log"
}
# No dotnet, no node, another folder than its own.
cd /
env -i PATH=/usr/bin:/bin FRANKPLEDGE_DATA="$data" "$folder/frankpledge" serve --urls http://127.0.0.1:0 --demonstration >"$log" 2>&1 &
program=$!
trap finish EXIT INT TERM
until grep -q "Stop with" "$log"; do
    kill -0 "$program" 2>/dev/null || { cat "$log"; fail "It did not start."; }
    sleep 0.2
done
site=$(sed -n 's/^Frankpledge is running at //p' "$log")
[ "$(curl -fsS "$site/health/ready")" = ready ] || fail "It is not ready."
style=$(curl -fsS "$site/west-midlands-demonstration" | sed -n 's/.*href="\(\/assets\/[^"]*\.css\)".*/\1/p' | head -n 1)
[ -n "$style" ] && curl -fsS -o /dev/null "$site$style" || fail "Its pages have no style."
env -i PATH=/usr/bin:/bin FRANKPLEDGE_DATA="$data" "$folder/frankpledge" verify
echo "It runs without .NET and Node, and its pages have their style."
