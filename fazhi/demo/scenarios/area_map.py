"""The map of the lake area: the shore, the area round it, the road between. All of it invented."""

from __future__ import annotations

import json
from math import cos, pi, sin

NAME, MIDDLE = "月牙湖", (120.412, 30.287)


def _bend(angle: float) -> float:
    return 1 + 0.22 * sin(2 * angle + 1) + 0.1 * sin(3 * angle)


def point(angle: float, far: float) -> tuple[float, float]:
    """A point so far from the middle of the lake, in shares of the shore's distance."""
    return round(MIDDLE[0] + 0.021 * far * _bend(angle) * cos(angle), 6), round(
        MIDDLE[1] + 0.013 * far * _bend(angle) * sin(angle), 6
    )


def geometry() -> str:
    """The area, the lake the road round it."""

    def ring(far: float) -> list[tuple[float, float]]:
        points = [point(2 * pi * n / 48, far) for n in range(48)]
        return [*points, points[0]]

    parts = [
        ("area", f"{NAME}景区", "Polygon", [ring(1.7)]), ("water", NAME, "Polygon", [ring(1)]), ("path", "环湖路", "LineString", ring(1.22)),
    ]  # fmt: skip
    features = [
        {
            "type": "Feature",
            "properties": {"kind": kind, "name": name},
            "geometry": {"type": shape, "coordinates": points},
        }
        for kind, name, shape, points in parts
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
