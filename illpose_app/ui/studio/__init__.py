"""The open illustration: canvas, overlay and pose editing."""
