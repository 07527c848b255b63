#!/bin/sh
# The tests that open a real window, on an X server of their own.
set -eu
cd "$(dirname "$0")/.."
if ! command -v Xvfb >/dev/null 2>&1; then
    echo '*** illpose: the tests with a real window did NOT run: Xvfb is missing (apt-get install xvfb)' >&2
    [ -z "${CI:-}" ] || exit 1
    exit 0
fi
QT_QPA_PLATFORM=xcb exec sh packaging/with_xvfb.sh .venv/bin/python -m pytest -m real_window --ignore tests/training tests
