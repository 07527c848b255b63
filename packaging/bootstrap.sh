#!/bin/sh
# Make an environment from nothing: sh packaging/bootstrap.sh run|test|training|package ENVIRONMENT_FOLDER
#
# Finds a Python, names and (where it may) installs the system packages that are missing, makes the environment and
# installs illpose into it. A second call that has nothing to do takes a fraction of a second: a stamp inside the
# environment remembers which checkout and which pyproject.toml it was made for.
set -eu

purpose=$1
environment=$2
cd "$(dirname "$0")/.."
checkout=$(pwd)
stamp=$environment/.ready-$purpose

say() { printf 'illpose: %s\n' "$*"; }
fail() { printf 'illpose: %s\n' "$*" >&2; exit 1; }

case $purpose in
    run)      extras=''                groups='window compiler' ;;
    test)     extras='[test,dev]'      groups='window compiler xvfb' ;;
    training) extras='[train,test]'    groups='window compiler' ;;
    package)  extras='[package]'       groups='window compiler' ;;
    *)        fail "unknown purpose '$purpose': run, test, training or package" ;;
esac

recipe="$checkout $(cat pyproject.toml packaging/bootstrap.sh packaging/system_packages.py | cksum)"
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$recipe" ] && "$environment/bin/python" -c '' 2>/dev/null; then
    exit 0
fi

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif [ -t 0 ]; then sudo "$@"
    else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null 2>&1 || return 1
    [ -t 0 ] || sudo -n true 2>/dev/null
}

# install_packages PACKAGE...: succeeds when all of them are there afterwards
install_packages() {
    may_install || return 1
    say "installing with apt-get: $*"
    # A fresh machine has no package lists yet; an old list names files that are gone.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update </dev/null >/dev/null || true
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q install -y --no-install-recommends "$@" </dev/null >"${TMPDIR:-/tmp}/illpose-apt.$$" 2>&1 || {
            tail -n 15 "${TMPDIR:-/tmp}/illpose-apt.$$" >&2
            rm -f "${TMPDIR:-/tmp}/illpose-apt.$$"
            return 1
        }
    rm -f "${TMPDIR:-/tmp}/illpose-apt.$$"
}

find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

python=$(find_python) || {
    install_packages python3 python3-venv || fail "Python 3.11 or newer is needed: install the packages python3 and python3-venv, then try again"
    python=$(find_python) || fail "Python 3.11 or newer is needed; this machine's package is older"
}

missing() { "$python" packaging/system_packages.py "$@" | sort -u; }
names() { cut -f 1 | tr '\n' ' ' | sed 's/ *$//'; }

# shellcheck disable=SC2086  # lists of words
lacking=$(missing $groups)
if [ -n "$lacking" ]; then
    say 'this machine still lacks:'
    printf '%s\n' "$lacking" | sed 's/\t/  /; s/^/    /'
    # shellcheck disable=SC2046
    install_packages $(printf '%s\n' "$lacking" | names) || true
    if [ -n "$(missing compiler)" ] && ! "$environment/bin/python" -c 'import hnswlib' 2>/dev/null; then
        fail "cannot go on without these packages, and may not install them here (no root, no sudo or no apt-get).
    Ask for: apt-get install $(printf '%s\n' "$lacking" | names)"
    fi
    # shellcheck disable=SC2086
    lacking=$(missing $groups)
    if [ -n "$lacking" ]; then
        lacking_names=$(printf '%s\n' "$lacking" | names)
        say "could not be installed: $lacking_names"
        say "    for everything to work, install them: apt-get install $lacking_names"
        if [ "$purpose" = test ] && [ -n "${CI:-}" ]; then
            fail 'in CI every test has to run, so this is the end'
        fi
    fi
fi

if ! "$environment/bin/python" -c '' 2>/dev/null; then
    rm -rf "$environment"
    say "making the environment $environment with $("$python" --version) ($python)"
    "$python" -m venv "$environment" || fail "could not make $environment"
fi

quiet=--quiet
[ -t 1 ] && quiet=''
case $purpose in
    training) say "installing illpose with torch into $environment (several gigabytes, the first time only)" ;;
    *)        say "installing illpose and what it needs into $environment (the first time only, a few minutes)" ;;
esac
# hnswlib is built here: without -march=native the environment also works on an older processor.
# shellcheck disable=SC2086
HNSWLIB_NO_NATIVE=1 PIP_DISABLE_PIP_VERSION_CHECK=1 "$environment/bin/python" -m pip install $quiet --no-input -e ".$extras" </dev/null ||
    fail 'could not install the Python packages: see the message above (the first time needs a network)'
printf '%s' "$recipe" >"$stamp"
say "$environment is ready"
