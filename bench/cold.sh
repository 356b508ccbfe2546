#!/bin/sh
# Cold start to the first page, idle memory, and the import of each real plan, as whole processes: bench/cold.sh
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/build/prepare.sh"
need_build
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
now() { date +%s%N; }
port=5599

FRANKPLEDGE_DATA=$data timeout 120 dotnet "$program" serve --demonstration --port $port >/dev/null 2>&1 &
until curl -sf -o /dev/null "http://localhost:$port/west-midlands-demonstration"; do sleep 0.05; done
kill $! ; wait $! 2>/dev/null || true

for run in 1 2 3; do
    start=$(now)
    FRANKPLEDGE_DATA=$data dotnet "$program" serve --demonstration --port $port >/dev/null 2>&1 &
    pid=$!
    until curl -sf -o /dev/null "http://localhost:$port/west-midlands-demonstration"; do sleep 0.02; done
    echo "cold start to first page, run $run: $((($(now) - start) / 1000000)) ms (promise: under 2,000)"
    sleep 5
    echo "idle memory: $(awk '/VmRSS/ {print int($2 / 1024)}' /proc/$pid/status) MB (promise: under 250)"
    kill $pid; wait $pid 2>/dev/null || true
done

for file in "$here"/../shared/data/plans/*.docx "$here"/../shared/data/plans/*.pdf "$here"/../shared/seeds/002*.txt "$here"/../shared/seeds/004*.txt; do
    [ -f "$file" ] || { echo "../shared is not on this machine: no imports measured."; break; }
    best=
    for run in 1 2 3; do
        start=$(now)
        dotnet "$program" import-plan "$file" --json >/dev/null
        took=$((($(now) - start) / 1000000))
        [ -n "$best" ] && [ "$best" -le "$took" ] || best=$took
    done
    peer=
    case $file in *.pdf) start=$(now); pdftotext -bbox-layout "$file" /dev/null; peer=", pdftotext alone $((($(now) - start) / 1000000)) ms" ;; esac
    echo "import of $(basename "$file"): $best ms, best of three$peer (promise: under 2,000)"
done
