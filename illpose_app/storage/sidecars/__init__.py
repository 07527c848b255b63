"""Readers of what other programs say of an artwork, beside it or inside its file; one file for each format.

A parser takes the bytes or the text of a sidecar and returns Labels; it raises ValueError with the reason where the
sidecar is not what it should be.
"""
