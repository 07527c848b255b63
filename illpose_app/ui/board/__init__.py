"""The reference board: pinned pictures beside or in front of the drawing."""
