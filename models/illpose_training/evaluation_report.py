"""The scores of labelled pictures as Markdown tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.skeleton import JOINT_COUNT, JOINT_GROUPS
from illpose_training.mask_overlap import MaskOverlap
from illpose_training.metrics import Truth, is_swapped, tally, tally_limbs

METRICS: Final = ("OKS@50", "OKS@75", "PDJ@20", "PCKh@50", "PCKh@20")

#: A picture belongs to the first style of which a word is found in its tags or its described style.
STYLE_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "chibi": ("chibi",),
    "sketch": ("sketch",),
    "line art": ("line art", "lineart", "pen-and-ink", "engraved", "brush-ink"),
    "cartoon": ("cartoon", "webtoon"),
    "3D": ("3d", "render"),
    "anime": ("anime", "jrpg", "visual-novel", "manga"),
    "painting": ("paint", "watercolour"),
}

Case = tuple[NDArray[np.floating] | None, Truth]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What was found for the characters of one picture; a setting that was not run is empty.

    found_boxes: which labelled boxes have a found box of their own; box_ious: overlap with the nearest found box.
    """

    name: str
    style: str
    full_body: bool
    true_boxes: tuple[Case, ...] = ()
    own_boxes: tuple[Case, ...] = ()
    found_boxes: tuple[bool, ...] = ()
    box_ious: tuple[float, ...] = ()
    mask: MaskOverlap | None = None


def style_of(*, style: str, tags: Sequence[str]) -> str:
    """Return the style row of a picture by its tags and described style; "other" where no word fits."""
    words = " ".join([*tags, style]).lower()
    return next((name for name, wanted in STYLE_WORDS.items() if any(word in words for word in wanted)), "other")


def report(scored: Sequence[Scored]) -> str:
    """Return the scores: each setting, framing and style, joint groups, boxes and masks."""
    true_boxes = [case for s in scored for case in s.true_boxes]
    own_boxes = [case for s in scored for case in s.own_boxes]
    detail, setting = (true_boxes, "true boxes") if true_boxes else (own_boxes, "end to end")
    rows = {"true boxes": true_boxes, "end to end": own_boxes}
    for name, full_body in (("full body", True), ("cropped", False)):
        rows[f"{name}, {setting}"] = [
            case for s in scored if s.full_body is full_body for case in s.true_boxes or s.own_boxes
        ]
    for style in sorted({s.style for s in scored}):
        rows[f"{style}, {setting}"] = [case for s in scored if s.style == style for case in s.true_boxes or s.own_boxes]
    lines = _header("setting", "characters", *METRICS, "PCP@50", "swaps")
    lines += [_line(name, str(len(cases)), *_rates(cases), _swaps(cases)) for name, cases in rows.items() if cases]
    lines += ["", *_header(f"joints, {setting}", *METRICS)]
    for group, joints in JOINT_GROUPS.items():
        lines.append(_line(group, *(_number(tally(detail, metric=m, joints=joints).rate) for m in METRICS)))
    return "\n".join([*lines, *_boxes(scored), *_masks(scored)])


def framing_table(framings: Mapping[str, Sequence[Case]]) -> str:
    """Return the scores of each framing of the true boxes."""
    lines = _header("framing of the true box", *METRICS, "PCP@50", "swaps")
    lines += [_line(name, *_rates(cases), _swaps(cases)) for name, cases in framings.items()]
    return "\n".join(lines)


def _rates(cases: Sequence[Case]) -> list[str]:
    rates = [tally(cases, metric=metric, joints=range(JOINT_COUNT)).rate for metric in METRICS]
    return [_number(rate) for rate in (*rates, tally_limbs(cases).rate)]


def _swaps(cases: Sequence[Case]) -> str:
    swapped = [is_swapped(places, truth) for places, truth in cases if places is not None]
    return f"{np.mean(swapped):.1%}" if swapped else "-"


def _boxes(scored: Sequence[Scored]) -> list[str]:
    lines = []
    several = [s for s in scored if len(s.found_boxes) > 1]
    for name, pictures in (("all characters", scored), ("pictures with several characters", several)):
        found = [hit for s in pictures for hit in s.found_boxes]
        if found:
            ious = [iou for s in pictures for iou in s.box_ious]
            lines.append(_line(name, str(len(found)), _number(float(np.mean(found))), _number(float(np.mean(ious)))))
    return ["", *_header("boxes", "characters", "recall at IoU .5", "mean IoU"), *lines] if lines else []


def _masks(scored: Sequence[Scored]) -> list[str]:
    masks = [s.mask for s in scored if s.mask is not None]
    if not any(mask.f1 for mask in masks):  # a program without masks
        return []
    f1, iou = (float(np.mean([getattr(mask, name) for mask in masks])) for name in ("f1", "iou"))
    return ["", *_header("masks", "pictures", "F1", "IoU"), _line("all", str(len(masks)), _number(f1), _number(iou))]


def _header(*titles: str) -> list[str]:
    return [_line(*titles), "|" + "---|" * len(titles)]


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _number(rate: float) -> str:
    return "-" if np.isnan(rate) else f"{rate:.3f}"
