"""Following what is drawn in other programs."""
