"""Install a Debian package of illpose in an empty root, use it there without a network, remove it, see what is left.

sudo python3 packaging/installed_smoke_test.py dist/illpose_*.deb [--base ROOT.tar] [--shots FOLDER] [--suite bookworm]

The root is made by mmdebstrap (or debootstrap) and holds a minimal Debian: no Python, no Qt, nothing of this checkout.
An artist who is not root then runs everything, in a network namespace without a network, on an X server outside. Every
step must hold, or the exit code is 1. Plain standard library.
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

SHIPPED = "/usr/lib/illpose/_internal/illpose_app/_shipped"
SAMPLE = f"{SHIPPED}/resources/sample/sample.webp"
PROGRAMS = (
    ("Xvfb", "xvfb"),
    ("xwd", "x11-apps"),
    ("xdotool", "xdotool"),
    ("unshare", "util-linux"),
    ("dpkg-deb", "dpkg"),
)
#: What the system itself keeps about packages; it changes with every installation of whatever package.
KEPT_BY_SYSTEM = ("/var/lib/dpkg", "/var/cache", "/var/log", "/var/lib/apt", "/proc", "/sys", "/dev", "/tmp", "/run")
#: Where an artist's own data may lie; removing the program leaves that alone. Fontconfig lists fonts by itself.
ARTISTS_FOLDERS = (
    ".cache/fontconfig",
    ".cache/illpose",
    ".config/illpose",
    ".local/share/illpose",
    ".local/state/illpose",
)


class FailedError(Exception):
    """A promise that did not hold."""


class Root:
    """An empty Debian below a folder, with an artist who has a home there."""

    def __init__(self, folder: Path, display: str) -> None:
        self.folder = folder
        self._display = display

    def as_root(self, *words: str) -> str:
        """Run a command as root, with the network, and return what it says."""
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
        return _run(["chroot", self.folder, *words], env=environment)

    def artist(self, *words: str) -> list[str | Path]:
        """Return the command that runs words as the artist, without a network."""
        environment = ["HOME=/home/artist", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", f"DISPLAY={self._display}"]
        # the artist's name is made in the root, so it is known there only
        return ["unshare", "--net", "chroot", "--userspec=1000:1000", self.folder, "/usr/bin/env", "-i", "-C",
                "/home/artist", *environment, *words]  # fmt: skip

    def as_artist(self, *words: str) -> str:
        """Run a command as the artist and return what it says on its standard output."""
        return _run(self.artist(*words))

    def files(self) -> set[str]:
        """Return every path in the root that is not the system's own bookkeeping."""
        found = set()
        for place, folders, names in os.walk(self.folder):
            inside = f"/{os.path.relpath(place, self.folder)}/".replace("/./", "/")
            folders[:] = [name for name in folders if f"{inside}{name}" not in KEPT_BY_SYSTEM]
            found |= {f"{inside}{name}" for name in (*names, *folders)}
        return found

    def forget_cached(self) -> None:
        """Let the machine forget the program's files, so that the next start reads them from the disk."""
        os.sync()
        for file in (self.folder / "usr").rglob("*"):
            if file.is_file() and not file.is_symlink():
                with file.open("rb") as stream:
                    os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def main() -> int:
    """Go through all steps; print what held and how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument(
        "--base", type=Path, help="a packed empty root, instead of making one; made there where missing"
    )
    parser.add_argument("--suite", default="bookworm", help="which Debian (bookworm)")
    parser.add_argument("--shots", type=Path, help="keep pictures of the screen in this folder")
    arguments = parser.parse_args()
    check_machine(arguments.package)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="illpose-root-")))
        try:
            display = stack.enter_context(screen())
            make_root(folder, arguments.base, arguments.suite)
            stack.enter_context(mounted(folder))
            go_through(Root(folder, display), arguments.package, arguments.shots)
        except (FailedError, subprocess.TimeoutExpired) as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    print("all held")
    return 0


def check_machine(package: Path) -> None:
    """End with one line where the machine lacks something."""
    if not package.is_file():
        raise SystemExit(f"installed_smoke_test.py: {package}: there is no such package (build.py deb makes one)")
    if os.geteuid() != 0:
        raise SystemExit("installed_smoke_test.py: an empty root can only be made by root (sudo)")
    missing = [name for program, name in PROGRAMS if shutil.which(program) is None]
    if shutil.which("mmdebstrap") is None and shutil.which("debootstrap") is None:
        missing.append("mmdebstrap")
    if missing:
        raise SystemExit(f"installed_smoke_test.py: this machine lacks {' '.join(missing)} (apt-get install)")


@contextmanager
def screen() -> Iterator[str]:
    """Start an X server that anybody may use, and yield its name."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-ac", "-br"]
    server = subprocess.Popen(words, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def make_root(folder: Path, base: Path | None, suite: str) -> None:
    """Lay out an empty Debian with the machine's own way to the packages."""
    with tempfile.TemporaryDirectory() as made:
        packed = base or Path(made) / "root.tar"
        if not packed.is_file():
            with step(f"empty {suite} made"):
                if shutil.which("mmdebstrap"):
                    _run(["mmdebstrap", "--variant=minbase", "--quiet", suite, packed])
                else:
                    _run(["debootstrap", "--variant=minbase", suite, folder])
                    _run(["tar", "--create", "--file", packed, "--directory", folder, "."])
                    return
        _run(["tar", "--extract", "--file", packed, "--directory", folder, "--exclude=./dev/*"])


@contextmanager
def mounted(folder: Path) -> Iterator[None]:
    """Give a root what every running system has: processes, devices, names of hosts, and the screen's socket."""
    folder.chmod(0o755)
    mounts = [("/dev", "dev"), ("/tmp/.X11-unix", "tmp/.X11-unix")]
    with ExitStack() as stack:
        for source, inside in mounts:
            (folder / inside).mkdir(parents=True, exist_ok=True)
            _run(["mount", "--bind", source, folder / inside])
            stack.callback(_run, ["umount", "--lazy", folder / inside])
        _run(["mount", "-t", "proc", "proc", folder / "proc"])
        stack.callback(_run, ["umount", "--lazy", folder / "proc"])
        shutil.copy("/etc/resolv.conf", folder / "etc/resolv.conf")
        proxies = [line for line in _run(["apt-config", "dump"]).splitlines() if "Proxy" in line]
        (folder / "etc/apt/apt.conf.d/99outside").write_text("\n".join([*proxies, 'APT::Sandbox::User "root";', ""]))
        yield


def go_through(root: Root, package: Path, shots: Path | None) -> None:
    """Install, use, remove."""
    (root.folder / "tmp" / package.name).write_bytes(package.read_bytes())
    with step("what the package needs installed from Debian"):
        needs = _run(["dpkg-deb", "--field", package, "Depends"]).split(",")
        names = [need.split("(")[0].strip() for need in needs]
        root.as_root("apt-get", "-q", "update")
        root.as_root("apt-get", "-q", "install", "-y", "--no-install-recommends", "fonts-dejavu-core", *names)
        root.as_root("useradd", "--create-home", "--uid", "1000", "artist")
    expect(not any((root.folder / "usr/bin").glob("python*")), "no Python in the root")
    before = root.files()
    with step("package installed"):
        root.as_root("dpkg", "--install", f"/tmp/{package.name}")
    installed = root.files() - before
    print(f"    {len(installed)} files and folders")
    with step("every part is whole (illpose check)"):
        print("    " + root.as_artist("illpose", "check").strip().replace("\n", "\n    "))
    use_command_line(root)
    for cold in (True, False):
        use_window(root, cold=cold, shots=shots)
    strays = [path for path in home_of(root) if not path.startswith((*ARTISTS_FOLDERS, *OWN_OUTPUT))]
    expect(not strays, f"nothing written beside the artist's own folders {strays}")
    with step("package removed"):
        root.as_root("dpkg", "--purge", "illpose")
    ours = {path for path in root.files() - before if not path.startswith("/home/artist")}
    expect(not ours and before <= root.files(), f"nothing left behind, nothing of others taken {sorted(ours)[:9]}")


#: What the steps below ask to be written.
OWN_OUTPUT = ("overlay.png", "poses.json", "references.json")


def use_command_line(root: Root) -> None:
    """Analyse the sample, draw the overlay, take the starter library in and search it."""
    version = root.as_artist("illpose", "--version").split()[1]
    print(f"    version {version}")
    with step("sample analysed, overlay drawn"):
        root.as_artist("illpose", "analyze", SAMPLE, "--overlay", "overlay.png", "--json", "poses.json")
    home = root.folder / "home/artist"
    poses = json.loads((home / "poses.json").read_text("utf-8"))["annotations"]
    expect(len(poses) == 1 and poses[0]["num_keypoints"] >= 13, "one character with its joints in the sample")
    expect((home / "overlay.png").read_bytes()[:4] == b"\x89PNG", "the overlay is a picture")
    with step("starter library taken in"):
        root.as_artist("illpose", "library", "add", "--starter")
    with step("references searched"):
        root.as_artist("illpose", "search", SAMPLE, "-k", "5", "--json", "references.json")
    matches = json.loads((home / "references.json").read_text("utf-8"))["matches"]
    expect(len(matches) == 5 and matches[0]["distance"] <= matches[4]["distance"], "five references, nearest first")


def use_window(root: Root, *, cold: bool, shots: Path | None) -> None:
    """Open the window with the sample, wait until it is painted, let it analyse, and close it by its key."""
    name = "cold" if cold else "warm"
    if cold:
        root.forget_cached()
    started_s = time.monotonic()
    program = subprocess.Popen(root.artist("illpose", SAMPLE), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    display = {**os.environ, "DISPLAY": root._display}
    try:
        while len(colors_on(display)) < 20:
            if program.poll() is not None or time.monotonic() - started_s > 120:
                raise FailedError(f"no window was painted: {_said(program)}")
            time.sleep(0.02)
        print(f"{time.monotonic() - started_s:7.2f} s  window painted, {name} start")
        window = _run(["xdotool", "search", "--onlyvisible", "--name", "illpose"], env=display).split()[0]
        time.sleep(12)  # analysis, the starter library's thumbnails
        if shots:
            shots.mkdir(parents=True, exist_ok=True)
            _run(["import", "-window", "root", shots / f"window-{name}.png"], env=display)
        _run(["xdotool", "windowfocus", "--sync", window, "key", "ctrl+q"], env=display)
        expect(program.wait(timeout=60) == 0, "the window closes by its key, with exit code 0")
    finally:
        program.kill()


def colors_on(display: dict[str, str]) -> set[bytes]:
    """Return the colours of every 97th pixel of the screen."""
    dump = subprocess.run(["xwd", "-root", "-silent"], env=display, capture_output=True, check=True).stdout
    start = len(dump) - 1440 * 900 * 4
    return {dump[at : at + 3] for at in range(start, len(dump), 4 * 97)}


def home_of(root: Root) -> list[str]:
    """Return the files below the artist's home that useradd did not make."""
    home = root.folder / "home/artist"
    found = [str(file.relative_to(home)) for file in home.rglob("*") if file.is_file()]
    return [name for name in found if name not in (".bashrc", ".profile", ".bash_logout")]


@contextmanager
def step(name: str) -> Iterator[None]:
    """Say how long a step took."""
    started_s = time.monotonic()
    yield
    print(f"{time.monotonic() - started_s:7.2f} s  {name}", flush=True)


def expect(held: bool, promise: str) -> None:
    """Print a promise that held; raise FailedError with one that did not."""
    if not held:
        raise FailedError(promise)
    print(f"       ok  {promise.removesuffix(' []')}", flush=True)


def _run(words: list[str | Path], *, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(words, env=env, capture_output=True, text=True, timeout=900, check=False)
    if done.returncode != 0:
        tail = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        raise FailedError(f"{shlex.join(map(str, words))} ended with {done.returncode}:\n{tail}")
    return done.stdout


def _said(program: "subprocess.Popen[bytes]") -> str:
    program.kill()
    assert program.stdout is not None
    return program.stdout.read().decode("utf-8", "replace").strip()


if __name__ == "__main__":
    sys.exit(main())
