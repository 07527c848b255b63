"""Hands a command line on to the network that it names."""

import sys
from collections.abc import Callable, Mapping


def hand_on(parts: Mapping[str, Callable[[], None]], *, prog: str, doc: str) -> int:
    """Run the part that the first argument names with the arguments after it; return the exit code."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name in ("-h", "--help"):
        print(
            f"{doc.strip()}\n\nusage: {prog} {{{','.join(parts)}}} ...   ({prog} {next(iter(parts))} --help says more)"
        )
        return 0
    if name not in parts:
        said = f"{name!r} is not a network" if name else "which network is missing"
        print(f"{prog}: {said} (say one of: {', '.join(parts)})", file=sys.stderr)
        return 2
    sys.argv = [f"{prog} {name}", *sys.argv[2:]]
    parts[name]()
    return 0
