#!/usr/bin/env bash
# Prints the path of a Chromium for the tests of the web page; gets one where there is none, from the distributions' own
# archives only.
#
#   * CHROMIUM, chromium, chromium-browser, google-chrome  -> printed, nothing touched
#   * Debian                                               -> apt-get install chromium
#   * Ubuntu, whose package is only a pointer to a snap    -> Debian's packages, read through a private apt configuration
#     and unpacked, with the libraries they need, into a folder of their own: nothing is installed but Debian's key
#
# Needs root (or sudo without a password) only for `apt-get install`. On any other system: set CHROMIUM to a Chromium or Chrome.
#
#   CHROMIUM_SUITE=bookworm  release of Debian to take it from, on Ubuntu
#   CHROMIUM_MIRROR=…        archive of Debian to take it from, on Ubuntu
set -euo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive

ELSE="or set CHROMIUM to a Chromium or Chrome"
SUITE=${CHROMIUM_SUITE:-bookworm} MIRROR=${CHROMIUM_MIRROR:-http://deb.debian.org/debian}
OWN=${XDG_CACHE_HOME:-$HOME/.cache}/mentorcoach-ci/chromium-$SUITE

say() { echo "get-chromium: $*" >&2; }
die() { say "$*"; exit 1; }
root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo -n -- "$@" || die "needs root for: $* ($ELSE)"
  else die "needs root for: $* ($ELSE)"; fi
}
install() { # quiet, unless it fails
  local out
  root apt-get -qq update
  out=$(root apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@" 2>&1) || die "$out"
}
works() { "$1" --version 2>/dev/null | grep -qi chrom; } # Ubuntu's chromium-browser without snap only says how to get it

# 1. Is one there?
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable "$OWN/chromium"; do
  path=$(command -v "$name" 2>/dev/null) || continue
  if works "$path"; then echo "$path"; exit 0; fi
done
[ -z "${CHROMIUM:-}" ] || die "CHROMIUM=$CHROMIUM does not run"
command -v apt-get >/dev/null || die "this is not Debian or Ubuntu: install Chromium yourself, $ELSE"

# 2. Debian's own. A font, as text without one takes up no room.
if [ "$(. /etc/os-release; echo "$ID")" = debian ]; then
  install chromium fonts-dejavu-core
  path=$(command -v chromium) && works "$path" || die "chromium was installed and does not run"
  say "installed $("$path" --version)"
  echo "$path"
  exit 0
fi

# 3. Debian's, beside the system.
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -e "$keyring" ] || install debian-archive-keyring
W=$(mktemp -d "${TMPDIR:-/tmp}/get-chromium.XXXXXX")
trap 'rm -rf "$W"' EXIT
mkdir -p "$W"/{lists/partial,cache/archives/partial,root}
: >"$W/status"
echo "deb [signed-by=$keyring] $MIRROR $SUITE main" >"$W/sources.list"
priv=(-qq -o Dir::Etc::sourcelist="$W/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null
      -o Dir::State="$W" -o Dir::State::status="$W/status" -o Dir::State::lists="$W/lists" -o Dir::Cache="$W/cache"
      -o APT::Sandbox::User=root -o Acquire::Languages=none -o Debug::NoLocking=true)
apt-get "${priv[@]}" update >&2 # checks the archive's signature
apt-get "${priv[@]}" install -y --no-install-recommends --download-only chromium fonts-dejavu-core >&2
for deb in "$W"/cache/archives/*.deb; do
  case ${deb##*/} in
    libc6_* | libc-bin_* | dpkg_* | perl* | coreutils_* | bash_*) ;; # the system's own C library has to serve: only one can
    *) dpkg-deb -x "$deb" "$W/root" ;;
  esac
done
libs=$(cd "$W/root" && find usr/lib lib -maxdepth 3 -name 'lib*.so*' -printf '%h\n' 2>/dev/null | sort -u)
{
  echo '#!/bin/sh'
  echo 'root=$(dirname "$(readlink -f "$0")")/root'
  echo "export LD_LIBRARY_PATH=$(printf '$root/%s:' $libs) FONTCONFIG_FILE=\$root/fonts.conf" | sed 's/: / /'
  echo 'exec "$root/usr/lib/chromium/chromium" "$@"'
} >"$W/chromium"
chmod 755 "$W/chromium"
echo '<fontconfig><dir prefix="relative">usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>' >"$W/root/fonts.conf"
rm -rf "$W"/root/usr/share/{doc,icons,locale,man}
works "$W/chromium" || die "Debian's Chromium does not run here: $("$W/chromium" --version 2>&1 | tail -n 1) ($ELSE)"
mkdir -p "$OWN"
rm -rf "$OWN/root"
mv "$W/root" "$OWN/root"
mv "$W/chromium" "$OWN/chromium"
say "unpacked $("$OWN/chromium" --version)"
echo "$OWN/chromium"
