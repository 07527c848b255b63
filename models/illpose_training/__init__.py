"""Trains the networks that illpose ships and exports them to ONNX."""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as in illpose_app/inference/__init__.py
