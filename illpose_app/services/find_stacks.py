"""Finds copies and variations in the library and groups them into stacks."""

from collections.abc import Mapping, Sequence
from typing import Final

from illpose_app.core.errors import IllposeError, printable
from illpose_app.core.picture_print import PicturePrint, picture_print
from illpose_app.core.progress import Progress, Work
from illpose_app.core.stacking import Likeness, Link, find_links, group
from illpose_app.core.stacks import StackMark
from illpose_app.services.make_thumbnail import make_thumbnail
from illpose_app.storage.database import Database
from illpose_app.storage.picture_prints import PrintRepository, Unprinted
from illpose_app.storage.stacks import NewStack, StackRepository
from illpose_app.storage.thumbnails import ThumbnailCache

_BATCH: Final = 64


def find_stacks(*, database: Database, thumbnails: ThumbnailCache) -> Work[int]:
    """Make the prints that older libraries lack, then group the library anew where it has changed.

    Returns how many stacks there are. What was stored stays when the work is cancelled.
    """
    yield from _make_prints(PrintRepository(database), thumbnails)
    repository = StackRepository(database)
    state = repository.library_state()
    if state != repository.grouped_state():
        repository.replace((yield from _group(database, repository)), state=state)
    return len({mark.stack_id for mark in repository.marks().values()})


def stack_of(artwork_ids: Sequence[int], *, database: Database) -> Mapping[int, StackMark]:
    """Return the stack of each artwork that belongs to one, with its count; see core.stacks.fold."""
    return StackRepository(database).marks(artwork_ids)


def _make_prints(prints: PrintRepository, thumbnails: ThumbnailCache) -> Work[None]:
    lacking = prints.lacking()
    for start in range(0, len(lacking), _BATCH):
        made = []
        for number, artwork in enumerate(lacking[start : start + _BATCH], start + 1):
            picture = _print_of(artwork, thumbnails)
            if picture is not None:
                made.append((artwork.artwork_id, picture))
            yield Progress(done=number, total=len(lacking), subject=printable(artwork.path.name))
        prints.store(made)


def _print_of(artwork: Unprinted, thumbnails: ThumbnailCache) -> PicturePrint | None:
    """Return the print of an artwork, from its thumbnail where it is there; None when it cannot be read just now."""
    pixels_HW3 = thumbnails.pixels(artwork.content_hash)
    if pixels_HW3 is None:
        try:
            make_thumbnail(artwork.content_hash, artwork.path, thumbnails=thumbnails)
        except IllposeError:
            return None  # it has no stack until it can be read: the grid and the import say so already
        pixels_HW3 = thumbnails.pixels(artwork.content_hash)
    return None if pixels_HW3 is None else picture_print(pixels_HW3)


def _group(database: Database, repository: StackRepository) -> Work[tuple[NewStack, ...]]:
    looks = PrintRepository(database).looks()
    links: set[Link] = set()
    count = len(looks.artwork_ids_N)
    for block in find_links(looks):
        links.update(block)
        yield Progress(done=0, total=0, subject="comparing")
    apart = repository.apart()
    varied = {i for link in links if link.likeness is Likeness.VARIED for i in (link.first, link.second)}
    near = {i for link in links if link.likeness is Likeness.NEAR for i in (link.first, link.second)}
    stacks = tuple(
        NewStack(artwork_ids=ids, likeness=Likeness.VARIED if any(i in varied - near for i in ids) else Likeness.NEAR)
        for ids in group(list(links), apart=apart)
    )
    yield Progress(done=count, total=count, subject="stacks")
    return stacks
