#!/usr/bin/env bash
# What the tests need of the machine: a C compiler and make (the race detector is linked by cgo),
# a PostgreSQL server, and pgvector >= 0.8.0 for it. From the distribution's own archive only.
#
#   * all there                          -> says so, touches nothing (milliseconds)
#   * packaged (Debian 13, Ubuntu 26.04) -> apt-get install postgresql-NN-pgvector
#   * not packaged, or too old           -> the *source* package of a later release (Debian 12, Ubuntu 22.04
#     and 24.04), read through a private apt configuration and compiled against the server installed here
#
# The system's apt sources, pins and libc stay as they are. Needs root (or sudo without a password) only for
# `apt-get install` and `make install`. On any other system: set TEST_DATABASE_URL to a PostgreSQL with
# pgvector >= 0.8.0, and this script is not needed.
#
#   PG_MAJOR=15            which server (default: newest installed, else the distribution's)
#   PGVECTOR_SUITE=…       release whose source package is used (default: trixie, on Ubuntu resolute)
#   PGVECTOR_MIRROR=…      archive to read it from (default: the one that apt uses here)
#   PGVECTOR_OPTFLAGS=…    extra compiler flags, e.g. -march=native (default: none, so portable)
set -euo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive

MIN=0.8.0
ELSE="or set TEST_DATABASE_URL to a PostgreSQL that has pgvector >= $MIN"

say() { echo "get-pgvector: $*" >&2; }
die() { say "$*"; exit 1; }
root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo -n -- "$@" || die "needs root for: $* ($ELSE)"
  else die "needs root for: $* ($ELSE)"; fi
}
ge() { dpkg --compare-versions "$1" ge "$2"; }
newest_pg() { { ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null || true; } | awk -F/ '{print $5}' | sort -n | tail -1; }
have_in() { sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" "$1" 2>/dev/null || true; }
have() { have_in "/usr/share/postgresql/$1/extension/vector.control"; } # what server $1 would CREATE, if any
apt_updated=
apt_update() { [ -n "$apt_updated" ] || root apt-get -qq update; apt_updated=1; }
install() { # quiet, unless it fails
  local out
  out=$(root apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@" 2>&1) || die "$out"
}

command -v apt-get >/dev/null || die "this is not Debian or Ubuntu: install PostgreSQL, pgvector, gcc and make yourself, $ELSE"

# 1. A compiler and make.
if ! command -v make >/dev/null || ! echo '#include <stdlib.h>' | gcc -E - >/dev/null 2>&1; then
  apt_update
  install gcc libc6-dev make
  say "installed gcc, libc6-dev, make"
fi

# 2. Is the rest there already?
PG=${PG_MAJOR:-$(newest_pg)}
if [ -n "$PG" ]; then
  v=$(have "$PG")
  if [ -n "$v" ] && ge "$v" $MIN && [ -e "/usr/lib/postgresql/$PG/lib/vector.so" ]; then
    say "PostgreSQL $PG already has pgvector $v"; exit 0
  fi
fi

# 3. A server, if there is none; no cluster of its own is made or started.
if [ -z "$PG" ]; then
  apt_update
  install postgresql-common
  grep -q '^create_main_cluster' /etc/postgresql-common/createcluster.conf ||
    echo 'create_main_cluster = false' | root tee -a /etc/postgresql-common/createcluster.conf >/dev/null
  install postgresql
  PG=$(newest_pg)
fi

# 4. The distribution's own package, where that is new enough.
cand() { apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ && $2 != "(none)" {print $2}'; }
p=postgresql-$PG-pgvector
c=$(cand "$p")
if [ -z "$c" ]; then apt_update; c=$(cand "$p"); fi
if [ -n "$c" ] && ge "$c" $MIN; then
  install "$p"
  say "installed $p $c"; exit 0
fi

# 5. The source package of a later release, built against this server.
archive() { # the archive that apt uses here; its lists know who it is, so they must have been fetched
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "$@" 2>/dev/null | head -n 1
}
mirror=$(archive 'Origin: Debian' 'Label: Debian') suite=trixie parts=main keyring=debian-archive-keyring
if [ -z "$mirror" ]; then
  mirror=$(. /etc/os-release; archive 'Origin: Ubuntu' "Suite: ${VERSION_CODENAME:-}")
  suite=resolute parts='main universe' keyring=ubuntu-archive-keyring
fi
mirror=${PGVECTOR_MIRROR:-$mirror} suite=${PGVECTOR_SUITE:-$suite} keyring=/usr/share/keyrings/$keyring.gpg
[ -n "$mirror" ] || die "no archive of Debian or Ubuntu among this machine's apt sources: set PGVECTOR_MIRROR, $ELSE"
[ -e "$keyring" ] || die "no $keyring, so $mirror can't be checked"

W=$(mktemp -d "${TMPDIR:-/tmp}/get-pgvector.XXXXXX"); trap 'rm -rf "$W" 2>/dev/null || root rm -rf "$W"' EXIT # `make install` leaves root's files
chmod 755 "$W"
mkdir -p "$W"/{lists/partial,cache/archives/partial,src,hdr,pgvector}
echo "deb-src [signed-by=$keyring] $mirror $suite $parts" >"$W/sources.list"
priv=(-qq -o Dir::Etc::sourcelist="$W/sources.list" -o Dir::Etc::sourceparts=/dev/null
      -o Dir::Etc::preferencesparts=/dev/null -o Dir::State::lists="$W/lists"
      -o Dir::Cache="$W/cache" -o APT::Sandbox::User=root -o Acquire::Languages=none
      -o Acquire::IndexTargets::deb-src::DEP-11::DefaultEnabled=false)
apt-get "${priv[@]}" update # checks the archive's signature
# Upstream's tarball is enough: all that the distribution's patch does is to leave out -march=native, as OPTFLAGS does below.
(cd "$W/src" && apt-get "${priv[@]}" source --download-only --tar-only pgvector) # checks size and SHA-256
tar -xzf "$W"/src/pgvector_*.orig.tar.gz -C "$W/pgvector" --strip-components=1
v=$(have_in "$W/pgvector/vector.control"); ge "$v" $MIN || die "$suite has pgvector $v only"

# The headers of exactly this server. Unpacked, not installed: that spares clang (100 MB) and any upgrade;
# pgxs's makefiles come with postgresql-client-NN.
bin=/usr/lib/postgresql/$PG/bin
inc=$("$bin/pg_config" --includedir-server)
if [ ! -e "$inc/postgres.h" ]; then
  d=postgresql-server-dev-$PG
  inst=$(dpkg-query -W -f '${Version}' "postgresql-$PG")
  [ -n "$(cand "$d")" ] || apt_update
  (cd "$W/hdr" && { apt-get -qq -o APT::Sandbox::User=root download "$d=$inst" 2>/dev/null ||
    { apt_update; apt-get -qq -o APT::Sandbox::User=root download "$d=$inst" 2>/dev/null; } ||
    { say "no $d=$inst in the archive; using $(cand "$d") (same major version, same ABI)"
      apt-get -qq -o APT::Sandbox::User=root download "$d"; }; })
  dpkg-deb -x "$W"/hdr/*.deb "$W/hdr"
  inc=$W/hdr$inc
fi
mk=(make -s -C "$W/pgvector" "PG_CONFIG=$bin/pg_config" "includedir_server=$inc"
    with_llvm=no "OPTFLAGS=${PGVECTOR_OPTFLAGS:-}")
"${mk[@]}" -j"$(nproc)"
root "${mk[@]}" install
v=$(have "$PG"); ge "$v" $MIN || die "installed, but vector.control says '$v'"
say "built pgvector $v (source package of $suite) for PostgreSQL $("$bin/pg_config" --version | awk '{print $2}')"
