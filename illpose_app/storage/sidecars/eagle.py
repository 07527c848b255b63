"""Eagle's metadata.json, which lies beside a picture in a folder of its own, "<id>.info"."""

from collections.abc import Mapping
from typing import Any

from illpose_app.core.labels import Labels
from illpose_app.core.words import phrase
from illpose_app.storage.sidecars.hydrus import labels_of_tags
from illpose_app.storage.sidecars.sites import attribution_of_address


def parse_eagle(document: Mapping[str, Any]) -> Labels:
    """Return the labels of Eagle's JSON object; raises ValueError where it is another one."""
    if not isinstance(document.get("tags", []), list) or not {"id", "name"} & document.keys():
        raise ValueError(phrase("this is no metadata.json of Eagle"))
    said = labels_of_tags(word for word in document.get("tags", []) if isinstance(word, str))
    address = document.get("url")
    where = attribution_of_address(address) if isinstance(address, str) else None
    return said.or_else(Labels(attribution=where)) if where else said
