"""The character detector: where the characters of an artwork are, and which pixels are theirs."""
