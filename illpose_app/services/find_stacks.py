"""Finds copies and variations in the library and groups them into stacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from illpose_app.core.errors import IllposeError, printable
from illpose_app.core.picture_print import PicturePrint, picture_print
from illpose_app.core.progress import Progress, Work
from illpose_app.core.stacking import Likeness, Link, find_links, find_links_of, group
from illpose_app.core.stacks import StackMark
from illpose_app.services.make_thumbnail import make_thumbnail
from illpose_app.storage.database import Database
from illpose_app.storage.picture_prints import PrintRepository, Unprinted
from illpose_app.storage.stacks import NewStack, StackRepository
from illpose_app.storage.thumbnails import ThumbnailCache

_BATCH: Final = 64
#: So many new pictures are compared with all others one by one, which is quicker than grouping a large library anew.
FEW: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grouped:
    """The stacks of a library, and the artworks that were compared for them."""

    stacks: tuple[NewStack, ...]
    compared: frozenset[int]


def find_stacks(*, database: Database, thumbnails: ThumbnailCache) -> Work[int]:
    """Make the prints that older libraries lack, then group the library anew where it has changed.

    Returns how many stacks there are. What was stored stays when the work is cancelled.
    """
    yield from _make_prints(PrintRepository(database), thumbnails)
    repository = StackRepository(database)
    state = repository.library_state()
    if state != repository.grouped_state():
        grouped = yield from _group(database, repository)
        repository.replace(grouped.stacks, state=state, compared=grouped.compared)
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


def _group(database: Database, repository: StackRepository) -> Work[_Grouped]:
    prints = PrintRepository(database)
    looks, new = prints.looks(), prints.ungrouped()
    links: set[Link] = set()
    # a few new pictures join the stacks that there are; what else has changed is seen when many come, or at the start
    few = 0 < len(new) <= FEW
    if few:
        links |= {
            Link(first=first, second=second, likeness=stack.likeness)
            for stack in repository.stacks()
            for first, second in combinations(stack.artwork_ids, 2)
        }
    for block in find_links_of(looks, new) if few else find_links(looks):
        links.update(block)
        yield Progress(done=0, total=0, subject="comparing")
    near = {i for link in links if link.likeness is Likeness.NEAR for i in (link.first, link.second)}
    return _Grouped(
        stacks=tuple(
            NewStack(artwork_ids=ids, likeness=Likeness.NEAR if near.issuperset(ids) else Likeness.VARIED)
            for ids in group(list(links), apart=repository.apart())
        ),
        compared=frozenset(looks.artwork_ids_N.tolist()),
    )
