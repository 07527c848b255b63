"""What a Linux desktop wants to know, as text: desktop entry, MIME types, AppStream metainfo, man page."""

import argparse
import re
from xml.sax.saxutils import escape, quoteattr

from program_facts import (
    APP_ID,
    CATEGORIES,
    DESCRIPTION,
    FILE_TYPES,
    KEYWORDS,
    KEYWORDS_JA,
    MAKERS,
    MAKERS_ID,
    NAME,
    SCREENSHOTS,
    SUMMARY,
    SUMMARY_JA,
)


def desktop_entry() -> str:
    """Return the .desktop file."""
    return "\n".join(
        [
            "[Desktop Entry]",
            "Type=Application",
            f"Name={NAME}",
            "GenericName=Pose references",
            "GenericName[ja]=ポーズ参考資料",
            f"Comment={SUMMARY}",
            f"Comment[ja]={SUMMARY_JA}",
            "Exec=illpose %F",
            "TryExec=illpose",
            f"Icon={APP_ID}",
            "Terminal=false",
            "StartupNotify=true",
            "StartupWMClass=illpose",
            f"Categories={';'.join(CATEGORIES)};",
            f"Keywords={';'.join(KEYWORDS)};",
            f"Keywords[ja]={';'.join(KEYWORDS_JA)};",
            f"MimeType={';'.join(kind.mime for kind in FILE_TYPES)};",
            "",
        ]
    )


def mime_types() -> str:
    """Return the description of the file types that desktops may not know yet."""
    namespace = "http://www.freedesktop.org/standards/shared-mime-info"
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<mime-info xmlns="{namespace}">']
    for kind in FILE_TYPES:
        if kind.is_new:
            lines += [f"  <mime-type type={quoteattr(kind.mime)}>", f"    <comment>{escape(kind.what)}</comment>"]
            lines += ['    <generic-icon name="image-x-generic"/>']
            lines += [f'    <glob pattern="*{ending}"/>' for ending in kind.endings]
            lines += ["  </mime-type>"]
    return "\n".join([*lines, "</mime-info>", ""])


def metainfo(*, version: str, day: str, urls: dict[str, str], screenshots_at: str) -> str:
    """Return the AppStream metainfo; screenshots_at: the address of the folder that holds the screenshots."""
    pictures = []
    for number, (file, caption) in enumerate(SCREENSHOTS):
        pictures += ['    <screenshot type="default">' if number == 0 else "    <screenshot>"]
        pictures += [f"      <caption>{escape(caption)}</caption>"]
        pictures += [f"      <image>{escape(f'{screenshots_at}/{file}')}</image>", "    </screenshot>"]
    addresses = {"homepage": ("homepage", "repository"), "vcs-browser": ("repository",), "bugtracker": ("issues",)}
    links = [
        f'  <url type="{kind}">{escape(urls[names[0]] if names[0] in urls else urls[names[-1]])}</url>'
        for kind, names in addresses.items()
        if any(name in urls for name in names)
    ]
    kind = "development" if "dev" in version or "rc" in version else "stable"
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<component type="desktop-application">',
            f"  <id>{APP_ID}</id>",
            "  <metadata_license>CC0-1.0</metadata_license>",
            "  <project_license>Apache-2.0</project_license>",
            f"  <name>{NAME}</name>",
            f"  <summary>{escape(SUMMARY)}</summary>",
            f'  <summary xml:lang="ja">{escape(SUMMARY_JA)}</summary>',
            f'  <developer id="{MAKERS_ID}">',
            f"    <name>{escape(MAKERS)}</name>",
            "  </developer>",
            "  <description>",
            *(f"    <p>{escape(paragraph)}</p>" for paragraph in DESCRIPTION),
            "  </description>",
            f'  <launchable type="desktop-id">{APP_ID}.desktop</launchable>',
            *links,
            "  <provides>",
            "    <binary>illpose</binary>",
            *(f"    <mediatype>{escape(file_type.mime)}</mediatype>" for file_type in FILE_TYPES),
            "  </provides>",
            "  <screenshots>",
            *pictures,
            "  </screenshots>",
            '  <content_rating type="oars-1.1"/>',
            "  <releases>",
            f'    <release version={quoteattr(version)} date="{day}" type="{kind}"/>',
            "  </releases>",
            "</component>",
            "",
        ]
    )


def man_page(parser: argparse.ArgumentParser, *, version: str, day: str) -> str:
    """Return the man page of section 1, made from the parser of the command line."""
    lines = [f'.TH ILLPOSE 1 "{day}" "illpose {version}" "User Commands"', ".SH NAME"]
    lines += [f"illpose \\- {_roff(SUMMARY[0].lower() + SUMMARY[1:])}", ".SH SYNOPSIS", ".B illpose"]
    lines += ["[\\fIFILE\\fR ...]", ".br", ".B illpose", "\\fICOMMAND\\fR [\\fIOPTION\\fR ...]", ".SH DESCRIPTION"]
    lines += [*_paragraphs(parser.description or ""), ".SH OPTIONS", *_options(parser), ".SH COMMANDS"]
    for name, command in _commands(parser):
        usage = " ".join(command.format_usage().split()).removeprefix("usage: ")
        lines += [f".SS {_roff(name)}", ".nh", _roff(usage), ".hy", ".PP"]
        lines += [*_paragraphs(command.description or ""), *_options(command, known=parser)]
    lines += [".SH FILES", ".TP", "~/.local/share/illpose", "The library: a database. Artworks stay where they are."]
    lines += [".TP", "~/.cache/illpose", "Thumbnails and the index; both can be made again."]
    lines += [".TP", "~/.config/illpose/settings.toml", "What was chosen in the settings."]
    lines += [".TP", "~/.local/state/illpose/illpose.log", "The log."]
    lines += [".SH ENVIRONMENT", ".TP", "ILLPOSE_HOME", "When set, all of these lie in this folder."]
    lines += [".TP", "ILLPOSE_LIBRARY", "When set, the library of this folder is used.", ".SH EXAMPLES", ".nf"]
    examples = (parser.epilog or "").partition("exit codes:")
    lines += [_roff(line.strip()) for line in examples[0].splitlines()[1:] if line.strip()]
    lines += [".fi", ".SH EXIT STATUS", _roff(" ".join(examples[2].split())), ""]
    return "\n".join(lines)


def _commands(parser: argparse.ArgumentParser, before: str = "") -> list[tuple[str, argparse.ArgumentParser]]:
    found = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                deeper = _commands(command, f"{before}{name} ")
                found += deeper or [(f"{before}{name}", command)]
    return found


def _options(parser: argparse.ArgumentParser, *, known: argparse.ArgumentParser | None = None) -> list[str]:
    """Return the options of a command; those that illpose itself has too were told of."""
    told = {name for action in known._actions for name in action.option_strings} if known else set()
    lines = []
    for action in parser._actions:
        if not told.isdisjoint(action.option_strings):
            continue
        if isinstance(action, argparse._SubParsersAction) or action.help in (None, argparse.SUPPRESS):
            continue
        value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
        value = "/".join(value) if isinstance(value, tuple) else value
        names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in action.option_strings)
        shown = f"{names} \\fI{_roff(value)}\\fR" if value and action.nargs != 0 else names
        lines += [".TP", shown.strip(), _roff(str(action.help) % {"default": action.default, "prog": parser.prog})]
    return lines


def _paragraphs(text: str) -> list[str]:
    return [_roff(" ".join(part.split())) for part in re.split(r"\n\s*\n", text.strip())]


def _roff(text: str) -> str:
    """Return a line of text that roff leaves as it is."""
    line = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{line}" if line.startswith((".", "'")) else line
