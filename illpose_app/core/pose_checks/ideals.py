"""The proportions that an artist may aim at, in heads.

A. Loomis, "Figure Drawing for All It's Worth" (1943), gives 7½ heads for the academic and 8 for the ideal figure; the
ranges for anime and chibi are those usual in manga handbooks.
"""

from dataclasses import dataclass
from typing import Final

from illpose_app.core.words import phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideal:
    """How many heads tall figures of a kind stand; least and most are 0 where nothing is aimed at."""

    name: str
    title: str
    least: float
    most: float


ANY: Final = Ideal(name="any", title=phrase("No ideal"), least=0.0, most=0.0)

IDEALS: Final[tuple[Ideal, ...]] = (
    ANY,
    Ideal(name="realistic", title=phrase("Realistic: 7 to 7½ heads"), least=7.0, most=7.5),
    Ideal(name="heroic", title=phrase("Heroic: 8 heads"), least=8.0, most=8.0),
    Ideal(name="anime", title=phrase("Anime: 6 to 7 heads"), least=6.0, most=7.0),
    Ideal(name="chibi", title=phrase("Chibi: 2 to 4 heads"), least=2.0, most=4.0),
)


def ideal_named(name: str) -> Ideal:
    """Return an ideal by its name; none for a name that is unknown."""
    return next((ideal for ideal in IDEALS if ideal.name == name), ANY)
