#!/usr/bin/env bash
# config/setup.sh runtime|dev: make .venv from the hashed lock. ./up and ./test call it; running it again costs nothing.
# Needs Python 3.11 or later with venv. No root, no variable; no network once the packages are here.
set -euo pipefail
unset CDPATH PYTHONHOME PYTHONPATH VIRTUAL_ENV
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
fail() { say "factcheck: $*"; exit 1; }

suits() { # suits PYTHON: recent enough, and able to make an environment
    "$1" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    local candidate found=""
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
        if suits "$candidate"; then command -v "$candidate"; return; fi
        [ -n "$found" ] || found=$("$candidate" -c 'import sys; print(sys.version.split()[0])' 2>/dev/null) || true
    done
    [ -n "$found" ] || fail "needs Python 3.11 or later; no python3 was found"
    case $found in
        3.[0-9].* | 3.10.* | 2.*) fail "needs Python 3.11 or later; python3 is $found (PYTHON=/path/to/python names another)" ;;
        *) fail "python3 ($found) cannot make environments; install its venv package (on Debian and Ubuntu: apt-get install python3-venv)" ;;
    esac
}

state() { # what an environment made from this lock, here, is recorded as
    printf '%s %s %s\n' "$PWD" "$(cksum <"$1")" "$(cksum <pyproject.toml)"
}

is_ready() { # the development packages include the runtime's
    local kind
    [ -x .venv/bin/python ] && [ -x .venv/bin/factcheck ] || return 1
    for kind in "$@"; do
        [ "$(cat ".venv/made-from-$kind" 2>/dev/null)" = "$(state "$(lock_of "$kind")")" ] && return 0
    done
    return 1
}

lock_of() { if [ "$1" = dev ]; then echo requirements-dev.txt; else echo requirements.txt; fi; }

make_environment() {
    local python
    .venv/bin/python -m pip --version >/dev/null 2>&1 && return # pip comes last: without it an attempt was cut short
    python=$(find_python)
    say "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
}

install_uv() { # by hash, beside the packages and not among them, or the sync would remove it
    [ "$(cat .venv/uv/made-from 2>/dev/null)" = "$(cksum <requirements-bootstrap.txt)" ] && return
    say "Installing uv"
    rm -rf .venv/uv
    PIP_USER=0 .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes \
        --target .venv/uv -r requirements-bootstrap.txt
    cksum <requirements-bootstrap.txt >.venv/uv/made-from
}

choose_cache() { # a user without a writable home gets a cache in the checkout
    local usual=${UV_CACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/uv}
    { mkdir -p "$usual" && [ -w "$usual" ]; } 2>/dev/null || usual=$PWD/var/cache/uv
    export UV_CACHE_DIR=$usual
}

trust_like_the_system() { # uv's own list of authorities does not know a company's; pip's and the system's do
    [ -n "$(ls -A /etc/ssl/certs /etc/pki/tls/certs 2>/dev/null)" ] || return 0
    export UV_SYSTEM_CERTS=${UV_SYSTEM_CERTS:-true}
}

install_packages() {
    local kind=$1 lock uv=.venv/uv/bin/uv
    lock=$(lock_of "$kind")
    say "Installing the packages of $lock (a few minutes at the first time)"
    rm -f .venv/made-from-*
    "$uv" pip sync --python .venv/bin/python --require-hashes "$lock"
    # The checkout itself, for the `factcheck` command: built by the setuptools of the lock, so without a network.
    "$uv" pip install -q --python .venv/bin/python --offline --no-deps --no-build-isolation --editable .
    state "$lock" >".venv/made-from-$kind"
}

main() {
    local kind=${1:-runtime}
    case $kind in
        dev) is_ready dev && return ;;
        runtime)
            is_ready dev runtime && return
            [ ! -e .venv/made-from-dev ] || kind=dev # a developer's environment stays one
            ;;
        *) fail "config/setup.sh takes runtime or dev" ;;
    esac
    mkdir -p var
    exec 9>var/setup.lock
    if command -v flock >/dev/null; then flock 9; fi # two at once would write one environment
    make_environment
    install_uv
    choose_cache
    trust_like_the_system
    install_packages "$kind"
}

main "$@"
