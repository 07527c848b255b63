"""Archives made to harm: bombs, entries twice or locked or outside of the file, lists that unfold without end."""

import io
import json
import signal
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from illpose_app.core.errors import ArtworkError
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.openraster import read_openraster
from illpose_app.storage.sidecars.beside import read_beside
from tests.faults.fault import Fault, Outcome
from tests.faults.mutations import png_of
from tests.faults.nursery import the_nursery

_MOST_BYTES = 150 << 20
_MIMES = {"kra": b"application/x-krita", "ora": b"image/openraster"}
_LAYER = '<image w="60" h="60"><stack><layer src="{}" name="a"/></stack></image>'


def _zip(kind: str, entries: list[tuple[str, bytes]], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), _MIMES[kind])
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def _with_sizes(data: bytes, *, size: int, flags: int = 0) -> bytes:
    """Return an archive whose every entry claims a size, and carries flags (1: encrypted), in both of its lists."""
    changed = bytearray(data)
    for mark, at_flags, at_size in ((b"PK\x03\x04", 6, 22), (b"PK\x01\x02", 8, 24)):
        start = changed.find(mark)
        while start >= 0:
            changed[start + at_flags] |= flags
            if size:
                changed[start + at_size : start + at_size + 4] = struct.pack("<I", size)
            start = changed.find(mark, start + 4)
    return bytes(changed)


def _archives(kind: str) -> dict[str, bytes]:
    small, bomb = png_of(60, 60), png_of(60_000, 60_000)
    zeros, merged = bytes(200 << 20), "mergedimage.png"
    stack = ("stack.xml", _LAYER.format("data/layer.png").encode())
    plain = _zip(kind, [(merged, small), stack, ("data/layer.png", small)])
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 999 + b'">]><image w="9" h="9">&b;</image>'
    deep = b'<image w="9" h="9">' + b"<stack>" * 50_000 + b"</stack>" * 50_000 + b"</image>"
    return {
        "200 MiB of zeros as its picture": _zip(kind, [(merged, zeros), ("data/layer.png", zeros), stack]),
        "a picture of 3,600 megapixels": _zip(kind, [(merged, bomb), ("data/layer.png", bomb), stack]),
        "a picture that claims 4 GiB": _with_sizes(plain, size=0xFFFFFFF0),
        "entries that are encrypted": _with_sizes(plain, size=0, flags=1),
        "a method that nobody knows": plain.replace(b"\x08\x00\x00\x00\x21", b"\x63\x00\x00\x00\x21"),
        "its picture twice": _zip(kind, [(merged, small), (merged, b"no"), stack, ("data/layer.png", small)]),
        "an archive in the archive": _zip(kind, [(merged, plain), ("data/layer.png", plain), stack]),
        "names outside of the file": _zip(kind, [(f"{'../' * 9}{name}", small) for name in (merged, "tmp/x")]),
        "a layer outside of the file": _zip(kind, [(merged, small), ("stack.xml", _LAYER.format("../../x").encode())]),
        "a layer at an absolute place": _zip(kind, [("stack.xml", _LAYER.format("/etc/passwd").encode())]),
        "a list of entities": _zip(kind, [("stack.xml", laughs)]),
        "a list that is 50,000 deep": _zip(kind, [("stack.xml", deep)]),
        "100,000 layers": _zip(kind, [("data/layer.png", small), ("stack.xml", b'<image w="9" h="9"><stack>'
                               + b'<layer src="data/layer.png"/>' * 100_000 + b"</stack></image>")]),
        "20,000 entries": _zip(kind, [(f"{number}", b"") for number in range(20_000)]),
        "BZIP2": _zip(kind, [(merged, bytes(40 << 20)), stack], method=zipfile.ZIP_BZIP2),
        "LZMA": _zip(kind, [(merged, bytes(40 << 20)), stack], method=zipfile.ZIP_LZMA),
        "no end": plain[:-22],
        "nothing but its end": plain[-22:],
    }  # fmt: skip


def read_archives(home: Path, say: Callable[[object], None]) -> None:
    """Read all of them, as a victim; say a line for each that does harm."""
    folder = home / "in" / "a" / "folder"
    folder.mkdir(parents=True)
    count = 0
    for kind in _MIMES:
        for what, data in _archives(kind).items():
            path = folder / f"a.{kind}"
            path.write_bytes(data)
            del data
            for read in (read_artwork, read_openraster, read_beside):
                say(json.dumps([f"{kind} with {what}, {read.__name__}"]))
                Path("/proc/self/clear_refs").write_text("5")
                before = _kib("VmRSS")
                signal.setitimer(signal.ITIMER_PROF, 10)
                bad = ""
                try:
                    read(path)
                except ArtworkError as error:
                    bad = "" if "\n" not in str(error) and len(str(error)) < 400 else f"said {str(error)[:200]}"
                except BaseException as error:
                    bad = f"{type(error).__name__}: {str(error)[:200]}"
                signal.setitimer(signal.ITIMER_PROF, 0)
                taken = (_kib("VmHWM") - before) << 10
                bad = bad or (f"takes {taken >> 20} MiB" if taken > _MOST_BYTES else "")
                count += 1
                if bad:
                    say(json.dumps([f"{kind} with {what}, {read.__name__}", bad]))
            path.unlink()
    left = [str(file) for file in home.rglob("*") if file.is_file()]
    if left:
        say(json.dumps(["unpacked", str(left)]))
    say(json.dumps(count))


def _kib(name: str) -> int:
    return next(int(s.split()[1]) for s in Path("/proc/self/status").read_text().splitlines() if s.startswith(name))


def read_harmful_archives(home: Path, times: int) -> Outcome:
    """Read each of them as an artwork, as a drawing and for its metadata."""
    (home / "inside").mkdir(parents=True)
    program = the_nursery().start(read_archives.__name__, home / "inside", home / "report")
    code = the_nursery().wait(program, may_die=True)
    lines = [json.loads(line) for line in program.said() if line[0] in "[0123456789"]
    lost = [": ".join(line) for line in lines if isinstance(line, list) and len(line) == 2]
    if code:
        lost.append(f"{lines[-1][0]}: ended by signal {-code}")
    count = next((line for line in lines if isinstance(line, int)), len(lines))
    return Outcome(times=count, lost=tuple(lost), note="one line each or read, none unpacked, below 150 MiB")


FAULTS = (
    Fault(name="archives", what="bombs, locked, doubled, nested and outward entries inside KRA and ORA", full=1,
          quick=0, run=read_harmful_archives),
)  # fmt: skip
