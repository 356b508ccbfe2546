#!/bin/sh
# A private PostgreSQL for the tests: postgres.sh start FOLDER (prints a connection string) | stop FOLDER
set -eu
folder=$2
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)

# The server refuses to run as root.
as_server() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

case $1 in
    start)
        port=$(node -e 'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
        if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
        as_server "$bin/initdb" -D "$folder/db" -U frankpledge --auth=trust --encoding=UTF8 --locale=C >"$folder.log" 2>&1
        as_server "$bin/pg_ctl" -D "$folder/db" -w -l "$folder/server.log" \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=300 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c shared_buffers=128MB" start >>"$folder.log" 2>&1
        echo "Host=127.0.0.1;Port=$port;Username=frankpledge;Database=postgres"
        ;;
    stop)
        as_server "$bin/pg_ctl" -D "$folder/db" -m immediate stop >/dev/null 2>&1 || true
        rm -rf "$folder" "$folder.log"
        ;;
esac
