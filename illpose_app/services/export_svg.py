"""Skeletons as SVG: a group for each character, a line for each limb and a circle for each joint."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from illpose_app.core.artwork import Character
from illpose_app.core.limb_colors import LIMB_COLORS, LimbColors, Rgb
from illpose_app.core.pose import JointState
from illpose_app.core.skeleton import BODY_PART_OF_JOINT, JOINT_NAMES, LIMBS


def export_svg(
    characters: Sequence[Character],
    *,
    width_px: int,
    height_px: int,
    title: str = "",
    colors: LimbColors = LIMB_COLORS,
) -> str:
    """Return the skeletons of an artwork as an SVG of its size; hidden limbs are dashed, joints outside left out."""
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_px}" height="{height_px}" '
        f'viewBox="0 0 {width_px} {height_px}">'
    ]
    if title:
        lines.append(f"<metadata title={quoteattr(title)}/>")
    for number, character in enumerate(characters, start=1):
        lines += [
            f'<g id="character-{number}" stroke-linecap="round" fill="none">',
            *_skeleton(character, colors),
            "</g>",
        ]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _skeleton(character: Character, colors: LimbColors) -> list[str]:
    pose = character.pose
    width = max(1.5, max(character.box.width, character.box.height) * 0.011)
    places = [(round(x, 2), round(y, 2)) for x, y in pose.joints_K2.tolist()]
    lines = []
    for first, second, part in LIMBS:
        if pose.known_K[first] and pose.known_K[second]:
            hidden = JointState.HIDDEN in (int(pose.state_K[first]), int(pose.state_K[second]))
            dash = f' stroke-dasharray="{width * 1.5:.2f} {width * 2.2:.2f}"' if hidden else ""
            (x1, y1), (x2, y2) = places[first], places[second]
            lines.append(
                f'<line id="{JOINT_NAMES[first]}-{JOINT_NAMES[second]}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" '
                f'stroke="{_hex(colors[part])}" stroke-width="{width:.2f}"{dash}/>'
            )
    for joint, (x, y) in enumerate(places):
        if pose.known_K[joint]:
            color = _hex(colors[BODY_PART_OF_JOINT[joint]])
            is_hidden = pose.state_K[joint] == JointState.HIDDEN
            ink = f'stroke="{color}" stroke-width="{width * 0.5:.2f}"' if is_hidden else f'fill="{color}"'
            lines.append(f'<circle class="{JOINT_NAMES[joint]}" cx="{x}" cy="{y}" r="{width * 1.1:.2f}" {ink}/>')
    return lines


def _hex(color: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)
