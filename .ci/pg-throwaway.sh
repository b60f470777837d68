#!/usr/bin/env bash
# A private, throw-away PostgreSQL for tests and benchmarks.
#
#   pg-throwaway.sh run CMD ARGS...  start, run CMD with TEST_DATABASE_URL set, stop (always)
#   pg-throwaway.sh start [DIR]      start; prints KEY='value' lines to eval, PGT_DIR among them
#   pg-throwaway.sh restart DIR      start one again that was killed, on the same port
#   pg-throwaway.sh stop DIR         stop and delete
#
# Listens on a unix socket inside DIR (mode 0700, no password) and on a free TCP port of 127.0.0.1 (random
# password, SCRAM). Called as root, the server runs as `postgres`. Nothing is durable: fsync is off.
#
#   PG_MAJOR=15          which server (default: newest installed)
#   PGT_TMP=/tmp         the parent of DIR (default: /dev/shm where it is writable and has 1 GB to spare)
#   PGT_CONF=$'a=1\nb=2' more lines for postgresql.conf
set -euo pipefail
export LC_ALL=C
die() { echo "pg-throwaway: $*" >&2; exit 1; }
PG=${PG_MAJOR:-$({ ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null || true; } | awk -F/ '{print $5}' | sort -n | tail -1)}
BIN=/usr/lib/postgresql/$PG/bin
[ -x "$BIN/postgres" ] || die "no PostgreSQL server under /usr/lib/postgresql: run get-pgvector.sh"

TMP=/tmp DSM=mmap # a container's /dev/shm is often 64 MB, too little even for a parallel index build
if [ -w /dev/shm ] && [ "$(df -k --output=avail /dev/shm | tail -1)" -ge 1000000 ]; then TMP=/dev/shm DSM=posix; fi
TMP=${PGT_TMP:-$TMP}

as_pg() { # postgres refuses to run as root
  if [ "$(id -u)" = 0 ]; then (cd / && exec runuser -u postgres -- "$@"); else "$@"; fi
}

start() { # $1: folder (optional). Sets D, PORT, PW.
  D=${1:-$(mktemp -d "$TMP/pgt.XXXXXX")}
  mkdir -p "$D"; D=$(cd "$D" && pwd)
  [ ${#D} -le 80 ] || die "folder name too long for a unix socket: $D"
  [ ! -e "$D/data" ] || die "$D already holds a cluster"
  PW=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077; echo "$PW" >"$D/pw")
  chmod 700 "$D"
  if [ "$(id -u)" = 0 ]; then chown postgres "$D" "$D/pw"; fi
  as_pg "$BIN/initdb" -D "$D/data" -U postgres --pwfile="$D/pw" -E UTF8 --locale=C.UTF-8 \
    --auth-local=trust --auth-host=scram-sha-256 --no-sync --no-instructions >"$D/log" 2>&1 ||
    { cat "$D/log" >&2; die "initdb failed"; }
  as_pg tee -a "$D/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$D'
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_connections = 200
shared_buffers = 128MB
dynamic_shared_memory_type = $DSM
${PGT_CONF:-}
CONF
  for _ in 1 2 3 4 5; do # a port can be lost between the look and the bind: try another
    PORT=$(( 20000 + ( $(od -An -N2 -tu2 /dev/urandom) % 12000 ) ))
    if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then continue; fi
    if as_pg "$BIN/pg_ctl" -D "$D/data" -l "$D/data/server.log" -o "-p $PORT" -w -t 60 -s start >>"$D/log" 2>&1; then
      echo "$PORT" >"$D/port"; return
    fi
  done
  cat "$D/log" "$D/data/server.log" >&2; die "server did not start"
}
vars() {
  cat <<VARS
PGT_DIR='$D'
PGHOST='$D'
PGPORT='$PORT'
PGUSER='postgres'
PGDATABASE='postgres'
TEST_DATABASE_URL='$URL'
VARS
}
restart() {
  local d=${1:?folder}
  as_pg "$BIN/pg_ctl" -D "$d/data" -l "$d/data/server.log" -o "-p $(cat "$d/port")" -w -t 60 -s start
}
stop() {
  local d=${1:?folder}
  [ -d "$d/data" ] || die "$d holds no cluster of ours"
  as_pg "$BIN/pg_ctl" -D "$d/data" -m immediate -w -s stop 2>/dev/null || true
  rm -rf -- "$d/data" "$d/pw" "$d/log" "$d/port" "$d"/.s.PGSQL.*
  rmdir -- "$d" 2>/dev/null || true
}

url() { URL="postgres://postgres:$PW@127.0.0.1:$PORT/postgres?sslmode=disable"; }

case ${1:-} in
  start) start "${2:-}"; url; vars ;;
  restart) restart "${2:-}" ;;
  stop) stop "${2:-}" ;;
  run)
    shift; [ $# -gt 0 ] || die "run what?"
    start ""; trap 'stop "$D"' EXIT; trap 'exit 130' INT; trap 'exit 143' TERM
    url
    # Only this one: PGHOST and its kind would reach into what the tests set up for themselves.
    TEST_DATABASE_URL=$URL "$@" ;; # no exec: the trap must live
  *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
