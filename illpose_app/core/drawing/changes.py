"""Which tiles of the picture look different after a change."""

from illpose_app.core.drawing.compose import shown
from illpose_app.core.drawing.drawing import Drawing, Layer
from illpose_app.core.drawing.tiles import Place


def changed_places(before: Drawing, after: Drawing) -> set[Place]:
    """Return the places whose tiles must be composed anew, guides among them."""
    old, new = shown(before, guides=True), shown(after, guides=True)
    if [layer.key for layer in old] != [layer.key for layer in new]:
        stayed = _same_start(old, new)
        return _differing(old[:stayed], new[:stayed]) | _all_places((*old[stayed:], *new[stayed:]))
    return _differing(old, new)


def _same_start(old: tuple[Layer, ...], new: tuple[Layer, ...]) -> int:
    count = 0
    for first, second in zip(old, new, strict=False):
        if first.key != second.key:
            break
        count += 1
    return count


def _differing(old: tuple[Layer, ...], new: tuple[Layer, ...]) -> set[Place]:
    places: set[Place] = set()
    for first, second in zip(old, new, strict=True):
        if (first.opacity, first.mode) != (second.opacity, second.mode):
            places |= _all_places((first, second))
        elif first.tiles is not second.tiles:
            places |= {
                place
                for place in {*first.tiles, *second.tiles}
                if first.tiles.get(place) is not second.tiles.get(place)
            }
    return places


def _all_places(layers: tuple[Layer, ...]) -> set[Place]:
    return {place for layer in layers for place in layer.tiles}
