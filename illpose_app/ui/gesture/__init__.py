"""Gesture sessions: timed references to draw from."""
