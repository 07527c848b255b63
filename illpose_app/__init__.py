"""illpose: pose references from your own art library, found by the pose you draw."""

__version__ = "0.1.0"
