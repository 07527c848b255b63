"""Names that downloaders give to files: they say where an artwork comes from."""

import re
from typing import Final

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Labels
from illpose_app.storage.sidecars.sites import page_of

_BOORUS: Final = r"(danbooru|gelbooru|safebooru|yandere|konachan|e621)"
#: (pattern of the name without its ending, the site where the pattern has no group for it), tried in this order.
RULES: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(rf"(?P<site>{_BOORUS})[_ -](?P<id>\d+)(?:[_ -].*)?", re.IGNORECASE), ""),
    (re.compile(r"yande\.re (?P<id>\d+)(?: .*)?", re.IGNORECASE), "yandere"),
    (re.compile(r"konachan\.com - (?P<id>\d+)(?: .*)?", re.IGNORECASE), "konachan"),
    (re.compile(r"(?:pixiv_)?(?P<id>\d{5,10})_p\d{1,3}(?:_.*)?", re.IGNORECASE), "pixiv"),
    (re.compile(r"illust_(?P<id>\d{5,10})_\d+_\d+", re.IGNORECASE), "pixiv"),
)  # fmt: skip
_DRAWN_BY: Final = re.compile(r"__.+_drawn_by_(?P<artist>.+?)__[0-9a-f]{32}")


def parse_file_name(stem: str) -> Labels:
    """Return what a file's name, without its ending, says; mostly nothing."""
    for pattern, site in RULES:
        if found := pattern.fullmatch(stem):
            name = site or found["site"].lower()
            where = Attribution(site=name, site_id=found["id"], address=page_of(name, found["id"]))
            return Labels(attribution=where)
    if found := _DRAWN_BY.search(stem):
        return Labels(attribution=Attribution(artist=found["artist"].replace("_and_", ", ")))
    return Labels()
