"""Trains the networks that illpose ships and exports them to ONNX."""
