"""The map's own geometry: GeoJSON in degrees, drawn on a plain canvas. Nothing is fetched from anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians
from typing import Any

Point = tuple[float, float]
WIDTH, MARGIN = 1000, 30
#: Kinds of shape (``properties.kind``): the area itself, water, paths.
KINDS = {"area": "Polygon", "water": "Polygon", "path": "LineString"}


@dataclass(frozen=True)
class Shape:
    """One thing drawn: its kind, its name, its points in degrees."""

    kind: str
    name: str
    points: tuple[Point, ...]


def shapes_of(text: str) -> list[Shape]:
    """The shapes of a FeatureCollection. Raises ValueError with a sentence that says what is wrong and where."""
    try:
        features = json.loads(text)["features"]
        if not isinstance(features, list):
            raise TypeError
    except (ValueError, KeyError, TypeError):
        raise ValueError("范围图不是GeoJSON要素集合（FeatureCollection），请从测绘软件重新导出") from None
    found = [_shape(n, feature) for n, feature in enumerate(features, 1)]
    if sum(shape.kind == "area" for shape in found) != 1:
        raise ValueError("范围图应当有且只有一个景区边界（properties.kind 为 area 的多边形）")
    return found


def _shape(n: int, feature: Any) -> Shape:
    try:
        geometry, told = feature["geometry"], feature.get("properties") or {}
        kind, line = str(told.get("kind", "")), geometry["coordinates"]
        wanted, name = KINDS.get(kind), str(told.get("name", ""))
        if wanted is None or geometry["type"] != wanted:
            raise ValueError
        ring = line[0] if wanted == "Polygon" else line
        points = tuple((float(p[0]), float(p[1])) for p in ring)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        kinds = "、".join(f"{kind}（{geometry}）" for kind, geometry in KINDS.items())
        raise ValueError(f"范围图第{n}个要素的种类或者坐标不能读取；properties.kind 只能是{kinds}") from None
    if not all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in points):
        raise ValueError(f"范围图第{n}个要素的坐标不是经纬度（度），请换算后再导入")
    least = 4 if wanted == "Polygon" else 2
    if len(points) < least or (wanted == "Polygon" and points[0] != points[-1]):
        raise ValueError(f"范围图第{n}个要素少于{least}个点，或者多边形没有闭合")
    return Shape(kind, name, points)


def inside(point: Point, ring: Sequence[Point]) -> bool:
    """Whether a point lies in a closed ring (even-odd rule); on its border either answer may come."""
    x, y = point
    found = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            found = not found
    return found


def outline(text: str) -> tuple[Point, ...]:
    return next(shape.points for shape in shapes_of(text) if shape.kind == "area")


@dataclass(frozen=True)
class Sheet:
    """Degrees to the canvas: WIDTH wide, as high as the area asks, north above; narrowed by latitude so nothing is stretched."""

    west: float
    north: float
    across: float
    down: float
    height: int

    @classmethod
    def around(cls, points: Iterable[Point]) -> Sheet:
        xs, ys = zip(*points, strict=True)
        narrow = cos(radians((min(ys) + max(ys)) / 2))
        wide, high = max((max(xs) - min(xs)) * narrow, 1e-9), max(max(ys) - min(ys), 1e-9)
        scale = min((WIDTH - 2 * MARGIN) / wide, (WIDTH - 2 * MARGIN) / high)
        return cls(min(xs), max(ys), narrow * scale, scale, round(high * scale) + 2 * MARGIN)

    def place(self, point: Point) -> tuple[int, int]:
        x, y = point
        return round((x - self.west) * self.across) + MARGIN, round((self.north - y) * self.down) + MARGIN

    def path(self, points: Iterable[Point]) -> str:
        """The ``points`` of an SVG polygon or polyline."""
        return " ".join(f"{x},{y}" for x, y in map(self.place, points))
