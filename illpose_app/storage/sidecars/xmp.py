"""XMP: Adobe's packet of metadata, inside a file or beside it."""

from typing import Final
from xml.etree import ElementTree

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Labels
from illpose_app.core.words import phrase
from illpose_app.storage.sidecars.hydrus import labels_of_tags
from illpose_app.storage.sidecars.sites import attribution_of_address

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP: Final = "{http://ns.adobe.com/photoshop/1.0/}"
_RIGHTS: Final = "{http://ns.adobe.com/xap/1.0/rights/}"
_CC: Final = "{http://creativecommons.org/ns#}"


def parse_xmp(data: bytes) -> Labels:
    """Return the labels of a packet; raises ValueError where it is no XMP."""
    packet = data.strip(b"\0 \t\r\n\xef\xbb\xbf")
    if b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        raise ValueError(phrase("XMP has no DOCTYPE"))  # and entities could unfold without end
    try:
        root = ElementTree.fromstring(packet)
    except ElementTree.ParseError as error:
        raise ValueError(phrase("this is no XMP: {reason}", reason=str(error))) from None
    subjects = _values(root, f"{_DC}subject")
    said = labels_of_tags(subjects)
    sources = _values(root, f"{_DC}source") + _values(root, f"{_PHOTOSHOP}Source")
    where = next((one for one in map(attribution_of_address, sources) if one.address), Attribution())
    licences = (
        _values(root, f"{_CC}license")
        + _values(root, f"{_RIGHTS}WebStatement")
        + _values(root, f"{_RIGHTS}UsageTerms")
        + _values(root, f"{_DC}rights")
    )
    artists = ", ".join(dict.fromkeys(_values(root, f"{_DC}creator")))
    attribution = Attribution(
        artist=artists or said.attribution.artist,
        site=where.site,
        site_id=where.site_id,
        address=where.address,
        licence=licences[0] if licences else "",
    )
    return Labels(tags=said.tags, attribution=attribution, rating=said.rating)


def _values(root: ElementTree.Element, name: str) -> list[str]:
    """Return the texts of a property: of its list's entries, of itself, or of the attribute that stands for it."""
    found = list[str]()
    for element in root.iter(name):
        entries = [entry.text or "" for entry in element.iter(f"{_RDF}li")]
        found += entries or [element.get(f"{_RDF}resource") or element.text or ""]
    for element in root.iter(f"{_RDF}Description"):
        found.append(element.get(name) or "")
    return [tidy for text in found if (tidy := " ".join(text.split()))]
