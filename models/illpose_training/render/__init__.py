"""Draws labelled illustrations: posed characters in many drawing styles with exact skeletons, masks and boxes.

Legend of axes: H, W pixels; V vertices; F faces; B bones; K the 17 joints of COCO; M materials;
3 = (x, y, z) or (r, g, b).
The world is in metres, Y up; a character at rest faces +Z, its left is +X.
"""

from illpose_training.render.labels import SceneCharacter
from illpose_training.render.scene import Scene, draw_scene
from illpose_training.render.stream import SceneStream

__all__ = ["Scene", "SceneCharacter", "SceneStream", "draw_scene"]
