"""Puts what was measured into a manifest that is there already, and leaves the rest of it as it is."""

import re


def with_table(manifest: str, name: str, lines: str) -> str:
    """Return a manifest's text with its table of that name replaced, or added at the end."""
    without = re.sub(rf"\n*\[{re.escape(name)}\]\n(?:[^\[\n].*\n?)*", "\n", manifest)
    return f"{without.rstrip()}\n\n[{name}]\n{lines.rstrip()}\n"
