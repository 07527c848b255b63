"""Drawing in the studio."""
