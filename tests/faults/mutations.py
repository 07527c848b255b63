"""Turns a sound file into a hostile one; the same number always gives the same file."""

import io
import json
import random
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Any, Final

_NUMBERS: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
_VALUES: Final = (
    None, True, -1, 0, 1e308, -1e308, 2**63, 10**400, float("nan"), float("inf"), "", "\0", "\ud800", "x" * 5000,
    "{file}", "../../etc/passwd", "C:\\x", [], {}, [[[[]]]], {"a": {"a": {}}},
)  # fmt: skip
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_MOST_BYTES: Final = 400_000

Mutation = Callable[[bytearray, Sequence[bytes], random.Random], bytearray]


def png_of(width: int, height: int) -> bytes:
    """Return a PNG that claims a size, with some rows of it."""
    rows = zlib.compress(b"".join(b"\0" + bytes(3 * min(width, 60)) for _ in range(min(height, 60))))
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    return _PNG + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes | bytearray) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def hostile(seeds: Sequence[bytes], chance: random.Random) -> bytes:
    """Return a file made from one of some sound ones by up to four mutations."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 4))):
        mutation = chance.choice(_OF_STRUCTURE if chance.random() < 0.5 else _OF_BYTES)
        data = mutation(data, seeds, chance)[:_MOST_BYTES]
    return bytes(data)


def _place(data: bytearray, chance: random.Random) -> int:
    # heads are short and decide most
    return chance.randrange(max(1, min(len(data), chance.choice((32, 128, 1024, len(data) or 1)))))


def _flip(data: bytearray, _: Sequence[bytes], chance: random.Random) -> bytearray:
    for _number in range(chance.choice((1, 2, 16))):
        if data:
            data[_place(data, chance)] ^= 1 << chance.randrange(8)
    return data


def _cut(data: bytearray, _: Sequence[bytes], chance: random.Random) -> bytearray:
    return data[: chance.randrange(len(data) + 1)]


def _leave_out(data: bytearray, _: Sequence[bytes], chance: random.Random) -> bytearray:
    start = _place(data, chance)
    return data[:start] + data[start + chance.choice((1, 4, 100, 2000)) :]


def _splice(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> bytearray:
    other = chance.choice(seeds)
    return data[: _place(data, chance)] + other[chance.randrange(len(other) + 1) :]


def _number(data: bytearray, _: Sequence[bytes], chance: random.Random) -> bytearray:
    """Write a number into what may be a length, an offset or a size."""
    kind = chance.choice(("<H", ">H", "<I", ">I", "<Q", ">Q"))
    value = chance.choice(_NUMBERS) & ((1 << 8 * struct.calcsize(kind)) - 1)
    start = _place(data, chance)
    data[start : start + struct.calcsize(kind)] = struct.pack(kind, value)
    return data


def _repeat(data: bytearray, _: Sequence[bytes], chance: random.Random) -> bytearray:
    start = _place(data, chance)
    part = data[start : start + chance.choice((1, 12, 100, 2000))]
    return data[:start] + part * chance.choice((2, 20, 500)) + data[start:]


def _noise(data: bytearray, _: Sequence[bytes], chance: random.Random) -> bytearray:
    start = _place(data, chance)
    data[start : start + chance.choice((1, 8, 200))] = chance.randbytes(chance.choice((1, 8, 200)))
    return data


def _chunks(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> bytearray:
    """Change, repeat or leave out a chunk of a PNG, with right checksums, so that decoders look at it."""
    if not data.startswith(_PNG):
        return _in_zip(data, seeds, chance)
    parts, at = [], len(_PNG)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        parts.append((bytes(data[at + 4 : at + 8]), bytearray(data[at + 8 : at + 8 + length])))
        at += 12 + length
    if not parts:
        return data
    number = chance.randrange(len(parts))
    name, body = parts[number]
    deed = chance.randrange(4)
    if deed == 0:
        parts.insert(chance.randrange(len(parts)), (name, body))
    elif deed == 1:
        del parts[number]
    elif name == b"IDAT" and deed == 2:
        parts[number] = name, bytearray(zlib.compress(chance.randbytes(500) * chance.choice((1, 300))))
    else:
        parts[number] = name, chance.choice(_OF_BYTES)(body, seeds, chance)[:_MOST_BYTES]
    return bytearray(_PNG) + b"".join(_chunk(name, body) for name, body in parts)


def _in_zip(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> bytearray:
    """Change an entry of a zip file, or its name, and pack it again."""
    if not data.startswith(b"PK\x03\x04"):
        return _in_text(data, seeds, chance)
    try:
        with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
            entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except Exception:
        return _flip(data, seeds, chance)
    if not entries:
        return data
    number = chance.randrange(len(entries))
    name, body = entries[number]
    deed = chance.randrange(5)
    if deed == 0:
        entries.append((name, chance.randbytes(50)))
    elif deed == 1:
        entries[number] = chance.choice(("../" * 9 + "etc/passwd", "/etc/passwd", "C:\\x", "", "a" * 60000)), body
    elif deed == 2:
        entries[number] = name, bytes(chance.choice((10, 30_000_000)))
    else:
        inner = chance.choice(_OF_STRUCTURE if chance.random() < 0.6 else _OF_BYTES)
        entries[number] = name, bytes(inner(bytearray(body), [body], chance)[:_MOST_BYTES])
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", chance.choice((0, 8))) as archive:
        warnings.simplefilter("ignore")
        for name, body in entries:
            archive.writestr(zipfile.ZipInfo(name or "x"), body, chance.choice((0, 8)))
    return bytearray(out.getvalue())


def _in_text(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> bytearray:
    """Change values of JSON; numbers, quotes and brackets of other texts."""
    text = bytes(data[:100_000]).decode("utf-8", "surrogateescape")
    try:
        lines = text.splitlines() if "\n{" in text else [text]
        number = chance.choice((0, chance.randrange(len(lines))))
        lines[number] = json.dumps(_json(json.loads(lines[number]), chance))
        return bytearray("\n".join(lines).encode("utf-8", "surrogateescape"))
    except (ValueError, RecursionError):
        pass
    if not text.isprintable() and sum(letter.isprintable() or letter.isspace() for letter in text) < 0.9 * len(text):
        return _number(data, seeds, chance)
    deed = chance.randrange(4)
    if deed == 0:
        word = chance.choice(("-1", "1e999", "nan", "9" * 400, "0", "''", '"', "[]", "true"))
        places = list(re.finditer(r"\d+(\.\d+)?", text))
        if places:
            place = chance.choice(places)
            text = text[: place.start()] + word + text[place.end() :]
    elif deed == 1:
        start = chance.randrange(len(text) + 1)
        text = (
            text[:start]
            + chance.choice(("[", "{", "<a>", "((", '"', "\n", "\0", "\ud800", ",")) * chance.choice((1, 30, 20_000))
            + text[start:]
        )
    elif deed == 2:
        lines = text.splitlines(keepends=True)
        chance.shuffle(lines)
        text = "".join(lines)
    else:
        words = text.split(" ")
        words[chance.randrange(len(words))] = str(chance.choice(_VALUES))
        text = " ".join(words)
    return bytearray(text.encode("utf-8", "surrogatepass" if "\ud800" in text else "surrogateescape"))


def _json(value: Any, chance: random.Random) -> Any:
    """Return a JSON value with one value in it replaced, left out or repeated."""
    if isinstance(value, dict) and value and chance.random() < 0.85:
        key = chance.choice(sorted(value))
        if chance.random() < 0.15:
            return {name: inner for name, inner in value.items() if name != key}
        return value | {key: _json(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        number = chance.randrange(len(value))
        if chance.random() < 0.15:
            return value[:number] + value[number:] * chance.choice((0, 2, 50))
        return [*value[:number], _json(value[number], chance), *value[number + 1 :]]
    return chance.choice(_VALUES)


_OF_BYTES: Final[tuple[Mutation, ...]] = (_flip, _flip, _cut, _leave_out, _splice, _number, _number, _repeat, _noise)
_OF_STRUCTURE: Final[tuple[Mutation, ...]] = (_chunks, _in_zip, _in_text)
