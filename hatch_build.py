"""The wheel carries the viewer, built: without it there is no wheel. An editable install needs none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ViewerHook(BuildHookInterface[Any]):
    """Refuses to build a wheel without the viewer's files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Take the built viewer in. Raises FileNotFoundError where it is missing."""
        built = Path(self.root) / "api" / "viewer"
        if version != "editable" and not (built / "index.html").is_file():
            raise FileNotFoundError(f"{built}: the viewer is not built; run: make viewer")
        build_data["artifacts"].append("api/viewer/**")
