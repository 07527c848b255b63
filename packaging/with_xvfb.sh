#!/bin/sh
# Run a command on an X server of its own that needs no screen: sh packaging/with_xvfb.sh COMMAND...
set -eu
command -v Xvfb >/dev/null 2>&1 || { echo 'illpose: Xvfb is not installed (apt-get install xvfb)' >&2; exit 127; }
folder=$(mktemp -d)
# -displayfd lets the server choose a free number itself and say it once it listens.
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$folder/display" 2>"$folder/log" &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
tries=0
until [ -s "$folder/display" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 150 ] || ! kill -0 "$server" 2>/dev/null; then
        echo 'illpose: Xvfb did not start:' >&2
        cat "$folder/log" >&2
        exit 1
    fi
    sleep 0.1
done
DISPLAY=":$(cat "$folder/display")"
export DISPLAY
unset WAYLAND_DISPLAY
"$@"
