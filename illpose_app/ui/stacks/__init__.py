"""Copies and variations: marks in lists, and the window that compares them."""
