"""Reads files that nobody has read before in processes of their own: a decoder that crashes or hangs ends only these.

A process waits for orders on its standard input and answers on its standard output; it ends with its input. Orders and
answers are pickled, a length before each; large arrays follow an answer as they lie in memory.
"""

import atexit
import faulthandler
import os
import pickle
import signal
import struct
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final

from illpose_app.core.errors import ArtworkError
from illpose_app.core.labels import Labels
from illpose_app.core.words import phrase
from illpose_app.storage.artwork_files import (
    DecodedArtwork,
    UnreachableArtworkError,
    read_artwork,
    read_reduced,
    read_to_look_at,
)
from illpose_app.storage.shipped import DECODER_WORD
from illpose_app.storage.sidecars.embedded import read_embedded

#: A file may take so long (s of one processor's time), and so much longer for each MB of it.
MOST_S: Final = 10.0
MOST_S_PER_MB: Final = 1.0
#: By the clock on the wall, which also runs while the machine is busy or a drive slow, it may take so many times that.
_PATIENCE: Final = 6.0
_MOST_MEMORY_BYTES: Final = 6 << 30
#: Idle processes are kept for a while; then they end by themselves, somewhat after nobody asks them any more.
_MOST_IDLE: Final = 2
_ASKED_FOR_S: Final = 600.0
_ENDS_AFTER_S: Final = 660.0
_LENGTH: Final = struct.Struct("<Q")
_HELLO: Final = b"illpose decoder"

_DEEDS: Final[dict[str, Callable[..., Any]]] = {
    "artwork": read_artwork,
    "reduced": read_reduced,
    "to look at": read_to_look_at,
    "embedded": read_embedded,
}


class _Died(Exception):  # noqa: N818 - nobody outside sees it
    """A decoder ended without an answer; its exit code, or the negative number of the signal."""


def read_artwork_apart(path: Path) -> DecodedArtwork:
    """Do read_artwork in a process of its own; raises ArtworkError, also where that process died or took too long."""
    artwork: DecodedArtwork = _DECODERS.ask("artwork", path)
    return artwork


def read_reduced_apart(path: Path, max_side_px: int) -> DecodedArtwork:
    """Do read_reduced in a process of its own; raises ArtworkError."""
    artwork: DecodedArtwork = _DECODERS.ask("reduced", path, max_side_px)
    return artwork


def read_to_look_at_apart(path: Path, least_side_px: int) -> DecodedArtwork:
    """Do read_to_look_at in a process of its own; raises ArtworkError."""
    artwork: DecodedArtwork = _DECODERS.ask("to look at", path, least_side_px)
    return artwork


def read_embedded_apart(path: Path) -> Labels:
    """Do read_embedded in a process of its own; nothing is said where that process dies."""
    try:
        labels: Labels = _DECODERS.ask("embedded", path)
    except ArtworkError:
        return Labels()
    return labels


class _Decoder:
    """One process."""

    def __init__(self) -> None:
        command = [sys.executable, DECODER_WORD] if getattr(sys, "frozen", False) else [
            sys.executable, "-m", "illpose_app.storage.decoder_process"]  # fmt: skip
        place = str(Path(__file__).resolve().parents[2])
        paths = os.pathsep.join([place, *filter(None, [os.environ.get("PYTHONPATH")])])
        self._process = subprocess.Popen(
            command,
            env={**os.environ, "PYTHONPATH": paths},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._orders, self._answers = self._process.stdin, self._process.stdout
        self.asked_s = time.monotonic()
        _widen(self._answers)
        try:
            greets = self._read() == _HELLO
        except EOFError:
            greets = False
        if not greets:
            self.end()
            raise _Died

    def ask(self, order: tuple[object, ...]) -> Any:
        """Send an order and return its answer; raises _Died with the exit code."""
        self.asked_s = time.monotonic()
        try:
            _write(self._orders, pickle.dumps(order))
            self._orders.flush()
            answer = self._read()
            (count,) = _LENGTH.unpack(self._exactly(_LENGTH.size))
            return pickle.loads(answer, buffers=[self._read() for _ in range(count)])
        except (OSError, EOFError):
            raise _Died(self._process.wait()) from None

    def end(self) -> None:
        """Let it end; a process that is still at work is ended."""
        self._process.kill()
        self._process.communicate()

    @property
    def is_fit(self) -> bool:
        """Tell whether it can be asked again."""
        return self._process.poll() is None and time.monotonic() < self.asked_s + _ASKED_FOR_S

    def _read(self) -> bytearray:
        (length,) = _LENGTH.unpack(self._exactly(_LENGTH.size))
        return self._exactly(length)

    def _exactly(self, length: int) -> bytearray:
        data = bytearray(length)
        view, done = memoryview(data), 0
        while done < length:
            count = self._answers.readinto(view[done:])  # type: ignore[attr-defined]
            if not count:
                raise EOFError
            done += count
        return data


class _Decoders:
    """The processes of this program; any thread may ask."""

    def __init__(self) -> None:
        self._idle: deque[_Decoder] = deque()
        self._here = False  # whether files are read in this process, because no other can be started

    def ask(self, deed: str, path: Path, *more: object) -> Any:
        """Return what a decoder makes of a file; raises ArtworkError."""
        decoder = self._take()
        if decoder is None:
            return _DEEDS[deed](path, *more)
        try:
            kind, *said = decoder.ask((deed, str(path), _most_s(path), *more))
        except _Died as death:
            decoder.end()
            raise _error_of_death(path, death.args[0]) from None
        except BaseException:
            decoder.end()  # its answer may still come: it must not be taken for another one's
            raise
        self._give_back(decoder)
        if kind == "made":
            return said[0]
        unreachable, problem, advice = said
        raise (UnreachableArtworkError if unreachable else ArtworkError)(path, problem, advice)

    def end(self) -> None:
        """End all that are idle."""
        while self._idle:
            self._idle.pop().end()

    def _take(self) -> _Decoder | None:
        while not self._here:
            try:
                decoder = self._idle.pop()
            except IndexError:
                break
            if decoder.is_fit:
                return decoder
            decoder.end()
        if self._here:
            return None
        try:
            return _Decoder()
        except (OSError, _Died):
            self._here = True  # better read here than not at all
            return None

    def _give_back(self, decoder: _Decoder) -> None:
        if len(self._idle) < _MOST_IDLE:
            self._idle.append(decoder)
        else:
            decoder.end()


def _most_s(path: Path) -> float:
    try:
        return MOST_S + MOST_S_PER_MB * path.stat().st_size / 1e6
    except OSError:
        return MOST_S


def _error_of_death(path: Path, code: int) -> ArtworkError:
    if code in (1, -getattr(signal, "SIGPROF", 0)):
        return ArtworkError(path, phrase("takes too long to decode"), phrase("export it again as PNG"))
    return ArtworkError(
        path, phrase("its decoder broke down"), phrase("the file is damaged; export or download it again")
    )


_DECODERS: Final = _Decoders()
atexit.register(_DECODERS.end)


# what runs in the other process


def serve() -> int:
    """Be a decoder until the orders end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends the program, which then ends this
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    os.dup2(nowhere.fileno(), 1)  # what a library prints must not get among the answers
    _limit_memory()
    _write(answers, _HELLO)
    answers.flush()
    while True:
        faulthandler.dump_traceback_later(_ENDS_AFTER_S, exit=True, file=nowhere)
        head = orders.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            return 0
        deed, name, most_s, *more = pickle.loads(orders.read(_LENGTH.unpack(head)[0]))
        _limit_time(most_s, nowhere)
        buffers: list[pickle.PickleBuffer] = []
        answer = pickle.dumps(_answer(deed, Path(name), more), protocol=5, buffer_callback=buffers.append)
        _limit_time(0.0, nowhere)
        _write(answers, answer)
        answers.write(_LENGTH.pack(len(buffers)))
        for buffer in buffers:
            _write(answers, buffer.raw())
        answers.flush()


def _answer(deed: str, path: Path, more: list[object]) -> tuple[object, ...]:
    try:
        return "made", _DEEDS[deed](path, *more)
    except ArtworkError as error:
        return "error", isinstance(error, UnreachableArtworkError), error.problem, error.advice
    except MemoryError:
        return "error", False, phrase("is too large for this machine's memory"), phrase("make a smaller copy")
    except Exception as error:
        return "error", False, f"{type(error).__name__}: {' '.join(str(error).split())}", ""


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(most_s: float, nowhere: IO[str]) -> None:
    """End this process when a file takes longer, by the processor's time where it can be told; 0: no limit."""
    faulthandler.cancel_dump_traceback_later()
    if most_s:
        faulthandler.dump_traceback_later(_PATIENCE * most_s, exit=True, file=nowhere)
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, most_s)


def _write(stream: IO[bytes], data: bytes | bytearray | memoryview) -> None:
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)


def _widen(pipe: IO[bytes]) -> None:
    """Let more of an answer lie in a pipe, where the system can."""
    if sys.platform == "linux":
        import fcntl

        try:
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, 1 << 20)
        except OSError:
            return


if __name__ == "__main__":
    sys.exit(serve())
