"""Finds everything that the window says, keeps resources/translations/illpose_*.ts up to date, and compiles them.

    python packaging/translations.py          find, update the .ts, compile the .qm (needs PySide6's lrelease)
    python packaging/translations.py --check  only say what is missing, unfinished, stale or odd; exit 1 if anything is

lupdate reads `self.tr("…")` and `QCoreApplication.translate("…", "…")`. It cannot read the phrases of the floors
without Qt (`phrase("…")`, `counted("…", "…")`, see illpose_app/core/words.py) nor the texts in tables of actions and
settings, and says nothing of sentences that cannot be translated because they are glued together. This does all of it.
"""

import ast
import builtins
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("ja",)
#: The context of phrases and of the texts in tables.
PHRASE = "Phrase"
#: Rows of tables, and which of their values are read by an artist.
TABLES = {
    "ActionRow": ("text", "menu"),
    "BoardDeed": ("text",),
    "Setting": ("section", "text", "hint", "unit"),
    "Choice": ("text",),
    "LocalKey": ("text",),
    "PoseFormat": ("title",),
}
#: Calls that show their words, so that these must not be plain.
# fmt: off
_SHOW = frozenset([
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction",
    "QGroupBox", "setText", "setToolTip", "setWindowTitle", "setAccessibleName",
    "setAccessibleDescription", "setPlaceholderText", "setInformativeText", "setDetailedText", "setLabelText",
    "showMessage", "addItem", "addItems", "addAction", "addMenu",
    "addSection", "addTab", "addRow", "addButton", "drawText",
    "setSuffix", "setPrefix", "setTitle", "setStatusTip", "setHorizontalHeaderLabels",
    "setItemText", "getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory",
    "getText", "getColor", "critical", "warning", "information",
    "question", "QListWidgetItem", "QTableWidgetItem",
])
# fmt: on
_WORD = re.compile(r"[A-Za-z]{3,}")
#: Names of formats and the like, which are the same everywhere.
_SAME = re.compile(r"illpose|\w*\*?\.\w+|PNG|JPEG|PDF|COCO|\.?span|style|color|nbsp|<[^>]*>|&nbsp;|\w+='[^']*'")
#: The command line speaks English, and so does its check of an installation.
_NOT_SHOWN = re.compile(r"(cli(_\w+)?|__main__|check_installation|installation_check)\.py")
_GAP = re.compile(r"\{(\w*)(?:![rsa])?(?::[^{}]*)?\}")
_MNEMONIC = re.compile(r"&(?!&)(\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One text that the window says: context and source name it; plural: it has a form for each number."""

    context: str
    source: str
    plural: bool = False
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What a .ts file has for one text; an empty text is none."""

    said: Said
    text: str = ""
    finished: bool = False


@dataclass(slots=True)
class Found:
    """What was found in the code, and what cannot be translated there."""

    said: dict[tuple[str, str], Said]
    complaints: list[str]


def find(package: Path = ROOT / "illpose_app") -> Found:
    """Return everything that the window says."""
    found = Found({}, [])
    for file in sorted(package.rglob("*.py")):
        if not _NOT_SHOWN.fullmatch(file.name):
            _Reader(file, package, found).visit(ast.parse(file.read_text("utf-8")))
    return found


class _Reader(ast.NodeVisitor):
    def __init__(self, file: Path, package: Path, found: Found) -> None:
        self._file, self._found = file.relative_to(package.parent).as_posix(), found
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        free = isinstance(node.func, ast.Name)
        if name == "tr" and not free:
            self._take_tr(node)
        elif name == "translate" and len(node.args) >= 2 and isinstance(node.args[0], ast.Constant):
            self._take(node, str(node.args[0].value), node.args[1])
        elif name == "phrase" and free:
            self._take(node, PHRASE, node.args[0])
        elif name == "counted" and free:
            self._take(node, PHRASE, node.args[1], plural=True)
        elif name in TABLES:
            for keyword in node.keywords:
                if keyword.arg in TABLES[name]:
                    self._take(node, PHRASE, keyword.value)
        else:
            self._look_for_plain(node, name)
        self.generic_visit(node)

    def _take_tr(self, node: ast.Call) -> None:
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        if isinstance(owner, ast.Name) and owner.id == "self" and self._classes:
            self._take(node, self._classes[-1], node.args[0])
        else:
            self._complain(node, "tr() of another object looks in that object's context: use spoken(phrase(…))")

    def _look_for_plain(self, node: ast.Call, name: str) -> None:
        """Complain of words in the code that are shown without a translation."""
        if name.endswith("Error") and not hasattr(builtins, name):
            if any(_is_glued(value) for value in node.args):
                self._complain(node, f"the words of {name} are no phrase(…)")
        elif name in _SHOW and not ast.unparse(node.func).startswith("_log"):
            for words in (words for value in node.args for words in _plain_words(value)):
                self._complain(node, f"{words!r} is shown by {name}() without a translation")

    def _take(self, node: ast.Call, context: str, value: ast.expr, *, plural: bool = False) -> None:
        if isinstance(value, ast.IfExp):
            self._take(node, context, value.body, plural=plural)
            self._take(node, context, value.orelse, plural=plural)
        elif isinstance(value, ast.Constant) and isinstance(value.value, str):
            if value.value:
                self._add(Said(context=context, source=value.value, plural=plural, files=(self._file,)))
        elif not (isinstance(value, ast.Call) and getattr(value.func, "id", "") == "phrase"):
            self._complain(node, f"cannot be translated, it is no text but {ast.unparse(value)[:60]}")

    def _add(self, said: Said) -> None:
        known = self._found.said.get((said.context, said.source))
        if known is not None:
            files = tuple(sorted({*known.files, *said.files}))
            said = replace(said, plural=known.plural or said.plural, files=files)
        self._found.said[said.context, said.source] = said

    def _complain(self, node: ast.expr, words: str) -> None:
        self._found.complaints.append(f"{self._file}:{node.lineno}: {words}")


def _plain_words(value: ast.expr) -> Iterator[str]:
    """Return the words in an expression that do not go through a translation."""
    if isinstance(value, ast.Call | ast.Subscript | ast.Compare | ast.Lambda):
        return  # what a call says is looked at where it is said
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and _WORD.search(_SAME.sub("", value.value)):
        yield value.value
    for inner in ast.iter_child_nodes(value):
        if isinstance(inner, ast.FormattedValue):
            yield from _plain_words(inner.value)
        elif isinstance(inner, ast.expr):
            yield from _plain_words(inner)


def _is_glued(value: ast.expr) -> bool:
    words = isinstance(value, ast.Constant) and isinstance(value.value, str) and " " in value.value
    return words or isinstance(value, ast.JoinedStr)


def read_ts(file: Path) -> dict[tuple[str, str], Translation]:
    """Return what a .ts file holds, by context and source."""
    held = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            element = message.find("translation")
            form = element.find("numerusform") if element is not None else None
            said = Said(
                context=context.findtext("name", ""),
                source=message.findtext("source", ""),
                plural=message.get("numerus") == "yes",
                files=tuple(place.get("filename", "") for place in message.iter("location")),
            )
            text = form.text if form is not None else element.text if element is not None else ""
            finished = element is not None and element.get("type") is None
            held[said.context, said.source] = Translation(said=said, text=text or "", finished=finished)
    return held


def write_ts(file: Path, language: str, translations: list[Translation]) -> None:
    """Write a .ts file, sorted by context and source."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    context = ""
    for one in sorted(translations, key=lambda one: (one.said.context, one.said.source)):
        if one.said.context != context:
            lines += ["</context>"] if context else []
            context = one.said.context
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
        lines.extend(_message(one))
    lines += ["</context>", "</TS>", ""] if context else ["</TS>", ""]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _message(one: Translation) -> Iterator[str]:
    unfinished = "" if one.finished and one.text else ' type="unfinished"'
    yield '    <message numerus="yes">' if one.said.plural else "    <message>"
    for place in one.said.files:
        yield f'        <location filename="../../{place}"/>'
    yield f"        <source>{escape(one.said.source)}</source>"
    if one.said.plural:
        yield f"        <translation{unfinished}>"
        yield f"            <numerusform>{escape(one.text)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"        <translation{unfinished}>{escape(one.text)}</translation>"
    yield "    </message>"


def merged(found: Found, held: dict[tuple[str, str], Translation]) -> list[Translation]:
    """Return the translations of what is said now; new texts take what the same words elsewhere have, unfinished."""
    elsewhere = {one.said.source: one.text for one in held.values() if one.text}
    return [
        replace(held[key], said=said) if key in held else Translation(said=said, text=elsewhere.get(said.source, ""))
        for key, said in found.said.items()
    ]


def faults_of(held: dict[tuple[str, str], Translation]) -> list[str]:
    """Return what is wrong in a .ts file by itself: empty, unfinished, other gaps, a lost or doubled mnemonic."""
    faults = []
    for one in held.values():
        source, text, where = one.said.source, one.text, f"{one.said.context}: {one.said.source[:70]!r}"
        if not text or not one.finished:
            faults.append(f"{where} is not translated")
            continue
        if Counter(_gaps(source)) != Counter(_gaps(text)):
            faults.append(f"{where} has the gaps {_gaps(source)}, its translation {_gaps(text)}")
        if len(_MNEMONIC.findall(source)) != len(_MNEMONIC.findall(text)):
            faults.append(f"{where}: the letter after & is missing or too much in {text!r}")
        if source.endswith("…") != text.endswith("…"):
            faults.append(f"{where}: both or none end in …, not only {text!r}")
        if (source[:1].isspace(), source[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
            faults.append(f"{where}: spaces at the ends differ from {text!r}")
    return faults


def missing_of(found: Found, held: dict[tuple[str, str], Translation]) -> list[str]:
    """Return what the code says and the .ts lacks, and what only the .ts still says."""
    lost = [
        f"{said.files[0]}: {said.source!r} is not in the .ts" for key, said in found.said.items() if key not in held
    ]
    stale = [
        f"{one.said.context}: {one.said.source!r} is said nowhere" for key, one in held.items() if key not in found.said
    ]
    plural = [
        f"{said.context}: {said.source!r} has other plural forms in the .ts"
        for key, said in found.said.items()
        if key in held and held[key].said.plural != said.plural
    ]
    return lost + stale + plural


def ts_file(language: str) -> Path:
    """Return where the translation of a language lies."""
    return FOLDER / f"illpose_{language}.ts"


def compile_ts(file: Path, into: Path) -> None:
    """Compile a .ts to a .qm."""
    run_tool("lrelease", "-silent", str(file), "-qm", str(into))


def run_tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools for translations: lrelease or lupdate, as PySide6 brings them."""
    tool = next(file for file in Path(PySide6.__file__).parent.glob(f"{name}*") if file.stem == name)
    subprocess.run([str(tool), *arguments], check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def _gaps(text: str) -> list[str]:
    return sorted(_GAP.findall(text.replace("{{", "").replace("}}", "")))


def main(arguments: list[str]) -> int:
    """Update and compile, or only check."""
    found, wrong = find(), 0
    for language in LANGUAGES:
        file = ts_file(language)
        held = read_ts(file) if file.exists() else {}
        if "--check" not in arguments:
            write_ts(file, language, merged(found, held))
            compile_ts(file, file.with_suffix(".qm"))
            held = read_ts(file)
        for line in (*found.complaints, *missing_of(found, held), *faults_of(held)):
            wrong += 1
            print(line)
        print(f"{language}: {len(held)} texts, {wrong} to be mended")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
