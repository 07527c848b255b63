"""Sites that show artworks: how their pages are called, and which page an address names."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from illpose_app.core.artwork import Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site: its name, its hosts, the address of an artwork's page, and the pattern of the paths of such pages."""

    name: str
    hosts: tuple[str, ...]
    page: str
    path: str = ""
    query_key: str = ""


SITES: Final[tuple[Site, ...]] = (
    Site(name="danbooru", hosts=("danbooru.donmai.us", "safebooru.donmai.us"),
         page="https://danbooru.donmai.us/posts/{id}", path=r"/posts?/(?:show/)?(\d+)"),
    Site(name="gelbooru", hosts=("gelbooru.com",), query_key="id",
         page="https://gelbooru.com/index.php?page=post&s=view&id={id}"),
    Site(name="safebooru", hosts=("safebooru.org",), query_key="id",
         page="https://safebooru.org/index.php?page=post&s=view&id={id}"),
    Site(name="yandere", hosts=("yande.re",), page="https://yande.re/post/show/{id}", path=r"/post/show/(\d+)"),
    Site(name="konachan", hosts=("konachan.com", "konachan.net"), page="https://konachan.com/post/show/{id}",
         path=r"/post/show/(\d+)"),
    Site(name="e621", hosts=("e621.net", "e926.net"), page="https://e621.net/posts/{id}",
         path=r"/posts?/(?:show/)?(\d+)"),
    Site(name="pixiv", hosts=("pixiv.net",), page="https://www.pixiv.net/artworks/{id}",
         path=r"/(?:\w\w/)?artworks/(\d+)", query_key="illust_id"),
    Site(name="twitter", hosts=("twitter.com", "x.com"), page="https://twitter.com/i/web/status/{id}",
         path=r"/[^/]+(?:/web)?/status/(\d+)"),
    Site(name="artstation", hosts=("artstation.com",), page="https://www.artstation.com/artwork/{id}",
         path=r"/artwork/(\w+)"),
    Site(name="deviantart", hosts=("deviantart.com",), page="", path=r"/[^/]+/art/.*?(\d+)"),
)  # fmt: skip
_BY_NAME: Final = {site.name: site for site in SITES}


def page_of(site: str, site_id: str) -> str:
    """Return the address of an artwork's page; empty where the site is not known."""
    known = _BY_NAME.get(site)
    return known.page.format(id=site_id) if known and known.page and site_id else ""


def attribution_of_address(address: str) -> Attribution:
    """Return what an address says: its site and id where it is the page of a known one; never an artist."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return Attribution()
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return Attribution()
    host = parts.hostname.removeprefix("www.")
    for site in SITES:
        if any(host == known or host.endswith(f".{known}") for known in site.hosts):
            found = re.match(site.path, parts.path) if site.path else None
            site_id = found[1] if found else (parse_qs(parts.query).get(site.query_key) or [""])[0]
            if site_id:
                return Attribution(site=site.name, site_id=site_id, address=address.strip())
    return Attribution(site=host, address=address.strip())
