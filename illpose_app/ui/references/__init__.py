"""The references that hold the same pose."""
