#!/bin/sh
# Open illpose; where there is no screen, do the same job on the command line and say where the result lies.
set -eu
cd "$(dirname "$0")/.."
illpose=.venv/bin/illpose
out=build/first-look

screen=''
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    # A variable may be left over from a screen that is gone, and Qt then ends the program: try it first.
    if problem=$(.venv/bin/python -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])' 2>&1); then
        screen=yes
    else
        echo "illpose: Qt cannot open a window on this screen:"
        printf '%s\n' "$problem" | tail -n 3 | sed 's/^/    /'
    fi
fi
if [ -n "$screen" ]; then
    echo 'illpose: opening the window'
    exec "$illpose"
fi

echo 'illpose: there is no screen here, so this is the same job on the command line.'
sample=$(find resources/sample -maxdepth 1 -type f \( -name 'sample.webp' -o -name 'sample.png' -o -name 'sample.jpg' \) | sort | head -n 1)
[ -n "$sample" ] || { echo 'illpose: resources/sample holds no artwork' >&2; exit 1; }
mkdir -p "$out"
step() { echo; echo "\$ illpose $*"; "$illpose" "$@"; }
step analyze "$sample"
step analyze "$sample" --overlay "$out/overlay.png" --json "$out/poses.json" --openpose "$out/openpose.json"
step library add --starter
step search "$sample" -k 5
step search "$sample" -k 50 --json "$out/references.json"
echo
echo "illpose: the sample with its skeleton drawn over it: $(pwd)/$out/overlay.png"
echo "illpose: its poses (COCO and OpenPose) and references: $(pwd)/$out/"
echo 'illpose: on a machine with a screen, make run opens the window instead.'
