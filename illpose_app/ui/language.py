"""The language of the window: which one, from where, and how words of the other floors are said in it."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from illpose_app.core.words import Phrase

#: Languages that the window speaks, beside English, in which it is written.
TRANSLATED: Final = ("ja",)
_CONTEXT: Final = "Phrase"
_MNEMONIC: Final = re.compile(r"\(&\w\)|(?<!&)&(?!&)")
#: The language that was in use before the artist chose another one.
_SYSTEM: Final = QLocale()


def spoken(text: str) -> str:
    """Return text in the program's language: a phrase is translated, everything else stays as it is."""
    return text.said(_translate) if isinstance(text, Phrase) else text


def table_word(text: str) -> str:
    """Return what a row of a table calls something (an action, a setting, a check), in the program's language."""
    return _translate(text)


def plain(text: str) -> str:
    """Return the text of an action without the letter that opens it and the dots: "開く(&O)…" becomes "開く"."""
    return _MNEMONIC.sub("", text).replace("&&", "&").removesuffix("…")


def _translate(text: str, count: int = -1) -> str:
    return QCoreApplication.translate(_CONTEXT, text, None, count)


def language_of(choice: str) -> str:
    """Return the language for a choice: itself, or the first one of the system's that the window speaks."""
    if choice != "system":
        return choice
    spoken_here = (*TRANSLATED, "en")
    return next((name for wish in _wanted() if (name := wish.split("-")[0]) in spoken_here), "en")


def _wanted() -> list[str]:
    return QLocale.system().uiLanguages()


def speak(application: QCoreApplication, choice: str, translations: Path) -> str:
    """Let the program speak a language from now on and return which: words that are shown already stay as they are."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.setParent(None)
    language = language_of(choice)
    QLocale.setDefault(_SYSTEM if choice == "system" else QLocale(language))
    if language in TRANSLATED:
        # Qt's own words, for its dialogs and buttons; then ours, which are asked first
        for name, folder in (
            (f"qtbase_{language}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))),
            (f"illpose_{language}", translations),
        ):
            translator = QTranslator(application)
            if translator.load(name, str(folder)):
                application.installTranslator(translator)
    return language
