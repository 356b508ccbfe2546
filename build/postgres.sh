#!/bin/sh
# A private PostgreSQL for the tests: postgres.sh start FOLDER [durable] (prints a connection string) | kill FOLDER | again FOLDER | stop FOLDER
set -eu
folder=$2
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)

# The server refuses to run as root.
as_server() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

of_this_server() {
    for process in $(pgrep -x postgres); do
        [ "$(readlink "/proc/$process/cwd")" != "$folder/db" ] || echo "$process"
    done
}

case $1 in
    start)
        port=$(node -e 'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
        # What makes it fast also makes it forget: a server that is to be killed keeps its own settings.
        speed="-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c wal_level=minimal -c max_wal_senders=0"
        [ "${3:-}" != durable ] || speed=
        if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
        as_server "$bin/initdb" -D "$folder/db" -U frankpledge --auth=trust --encoding=UTF8 --locale=C >"$folder.log" 2>&1
        as_server "$bin/pg_ctl" -D "$folder/db" -w -l "$folder/server.log" \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=300 -c autovacuum=off -c shared_buffers=128MB $speed" start >>"$folder.log" 2>&1
        echo "Host=127.0.0.1;Port=$port;Username=frankpledge;Database=postgres"
        ;;
    kill)
        # As a power cut would, but for what the kernel already holds: every process of this server, also those that it was just making.
        while left=$(of_this_server) && [ -n "$left" ]; do
            for process in $left; do kill -9 "$process" 2>/dev/null || true; done
        done
        ;;
    again)
        # Nobody has put away what the killed server left; its number may still be there, waiting for its parent.
        rm -f "$folder/db/postmaster.pid" "$folder"/.s.PGSQL.*
        as_server "$bin/pg_ctl" -D "$folder/db" -w -l "$folder/server.log" -o "$(sed 's/^[^ ]* *//; s/"-D" "[^"]*"//' "$folder/db/postmaster.opts" | tr -d '"')" start >>"$folder.log" 2>&1
        ;;
    stop)
        as_server "$bin/pg_ctl" -D "$folder/db" -m immediate stop >/dev/null 2>&1 || true
        rm -rf "$folder" "$folder.log"
        ;;
esac
