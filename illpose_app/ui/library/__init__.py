"""The grid of the artist's own library."""
