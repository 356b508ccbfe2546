#!/bin/sh
# A folder that runs on 64-bit Linux without the SDK, .NET or Node: build/publish.sh FOLDER [--check]
#   FOLDER is new or empty, or what this made before and nothing else: records, keys and settings are never deleted
#   --check starts it as a machine without them would, and asks it for pages
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/build/prepare.sh"
[ $# -ge 1 ] || fail "Name the folder: build/publish.sh FOLDER [--check]"
made=published.txt # lists what this put into the folder

# Whatever is there and is not in the list is somebody's.
refuse_others() {
    [ -e "$1" ] || return 0
    [ -d "$1" ] || fail "$1 is no folder. Name another."
    (cd "$1" && find . ! -type d | sort) | while read -r file; do
        [ "$file" = "./$made" ] || grep -qxF -- "$file" "$1/$made" 2>/dev/null ||
            fail "$1 holds $file, which publishing did not put there. Name a new folder, and keep records outside it (FRANKPLEDGE_DATA)."
    done || exit 1
}

refuse_others "$1"
need_sdk
mkdir -p "$1"
folder=$(cd "$1" && pwd)

# Made beside it first: a build that fails leaves the folder as it was.
fresh=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$fresh"' EXIT
dotnet publish "$here/src/Frankpledge.Web" -c Release -r linux-x64 --self-contained -p:PublishReadyToRun=true -o "$fresh" -v quiet --nologo >"$fresh.log" 2>&1 || {
    cat "$fresh.log" >&2
    rm -f "$fresh.log"
    fail "The build failed. The lines above say why."
}
rm -f "$fresh.log"
ln -sf Frankpledge.Web "$fresh/frankpledge"
mkdir -p "$fresh/docs"
cp -r "$here/deploy" "$fresh/"
cp -r "$here/docs/runbooks" "$fresh/docs/"
cp "$here/CHANGELOG.md" "$here/LICENSE" "$fresh/"
(cd "$fresh" && find . ! -type d | sort) >"$fresh.list"
mv "$fresh.list" "$fresh/$made"
chmod 755 "$fresh"
refuse_others "$folder" # a program that runs there may have begun its records meanwhile
rm -rf "$folder"
mv "$fresh" "$folder"
trap - EXIT
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
