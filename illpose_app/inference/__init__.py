"""Manifests, ONNX sessions and what turns pixels into characters."""
