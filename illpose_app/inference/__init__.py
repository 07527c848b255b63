"""Manifests, ONNX sessions and what turns pixels into characters."""

import os

# ONNX Runtime as its makers package it gives a machine a number and sends them word of what it runs, unless this is
# set before it is loaded. illpose promises that nothing is ever sent, whatever the environment says.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
