"""The result sheet: what stands on it, what is left out, and that it can be read again."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from drawn_figure import draw_figure
from library_helpers import draw, fill_library
from PIL import Image

from illpose_app.core.artwork import Artwork, Attribution, Character
from illpose_app.core.geometry import box_around
from illpose_app.core.pose import pose_of_places
from illpose_app.core.progress import finish
from illpose_app.core.ranking import Match
from illpose_app.core.result_sheet import SheetChoice, columns_for, left_out_words, plan_sheet
from illpose_app.core.stacks import StackMark
from illpose_app.services.export_sheet import SheetError, SheetOrder, export_sheet, table_text

JOINTS = np.random.default_rng(5).uniform(10, 60, (17, 2)).astype(np.float32)
QUERY = Character(box=box_around(JOINTS), pose=pose_of_places(JOINTS), score=1.0)
KNOWN = Attribution(artist="Kemble | Sons", site="danbooru", site_id="77", address="https://a.example/77", licence="PD")


def match(number: int, path: Path = Path("/art/a.png"), attribution: Attribution = KNOWN) -> Match:
    return Match(
        artwork_id=number, character_id=number, content_hash=str(number), distance=0.1 * number, path=path,
        width_px=60, height_px=80, box=QUERY.box, pose=QUERY.pose, missing=False, attribution=attribution,
    )  # fmt: skip


def plan(matches, *, marks=None, unsafe=(), artwork=None, **choice):
    return plan_sheet(
        matches, query_name="sketch", query=QUERY, query_artwork=artwork, marks=marks or {}, unsafe=unsafe,
        choice=SheetChoice(**choice),
    )  # fmt: skip


def test_copies_and_unsafe_pictures_are_left_out_and_said_so():
    marks = {i: StackMark(stack_id=1, count=2) for i in (1, 2)}
    sheet = plan([match(i) for i in range(1, 8)], marks=marks, unsafe={3}, count=3)
    assert [cell.match.artwork_id for cell in sheet.cells] == [1, 4, 5]
    assert left_out_words(sheet) == "Left out: 1 copy or variation and 1 picture not safe for work."
    everything = plan([match(i) for i in range(1, 8)], marks=marks, unsafe={3}, count=3, with_copies=True,
                      with_unsafe=True)  # fmt: skip
    assert [cell.match.artwork_id for cell in everything.cells] == [1, 2, 3]
    assert left_out_words(everything) == "Nothing was left out."


def test_variations_of_the_query_itself_are_copies():
    artwork = Artwork(artwork_id=9, content_hash="q", path=Path("q.png"), width_px=1, height_px=1)
    marks = {i: StackMark(stack_id=1, count=2) for i in (9, 1)}
    assert [c.match.artwork_id for c in plan([match(1), match(2)], marks=marks, artwork=artwork).cells] == [2]


def test_references_stand_in_even_rows():
    assert [columns_for(n) for n in (1, 4, 5, 6, 8, 10, 12, 15)] == [1, 4, 5, 3, 4, 5, 4, 5]
    cells = plan([match(i) for i in range(1, 9)], count=8).cells
    assert [(c.row, c.column) for c in cells] == [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3), (2, 4)]


def test_the_table_says_row_column_id_artist_and_address():
    sheet = plan([match(1), match(2, Path("/art/unknown, maybe.png"), Attribution())], count=2)
    rows = list(csv.reader(io.StringIO(table_text(sheet, markdown=False))))
    assert rows[0][:5] == ["row", "column", "id", "artist", "address"]
    assert rows[1][:5] == ["1", "1", "danbooru 77", "Kemble | Sons", "https://a.example/77"]
    assert rows[2][:5] == ["1", "2", "unknown, maybe", "", ""]
    lines = table_text(sheet, markdown=True).splitlines()
    assert len(lines) == 4 and "Kemble \\| Sons" in lines[2]


@pytest.fixture
def order(tmp_path):
    pictures = [draw(tmp_path / f"{i}.png", i) for i in range(1, 8)]
    return {
        "query_name": "鶴の sketch", "query_HW3": draw_figure().pixels_HW3, "query": QUERY, "query_hash": "q",
        "matches": tuple(match(i, path) for i, path in enumerate(pictures, 1)), "note": "in a test",
    }  # fmt: skip


def test_a_sheet_is_written_as_png_and_pdf(order, database, tmp_path):
    for name in ("sheet.png", "sheet.pdf"):
        made = SheetOrder(**order, choice=SheetChoice(count=5), sheet=tmp_path / name, table=tmp_path / "table.csv")
        sheet = finish(export_sheet(made, database=database))
        assert len(sheet.cells) == 5
    with Image.open(tmp_path / "sheet.png") as image:
        assert image.width == 3508 and len(image.convert("L").getcolors(256)) > 50
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert len((tmp_path / "table.csv").read_text().splitlines()) == 6


def test_a_picture_whose_file_is_gone_leaves_its_place_empty(order, database, tmp_path):
    (tmp_path / "1.png").unlink()
    made = SheetOrder(**order, choice=SheetChoice(count=2), sheet=tmp_path / "sheet.png")
    assert len(finish(export_sheet(made, database=database)).cells) == 2
    assert (tmp_path / "sheet.png").exists()


def test_what_a_rating_says_is_not_safe_stays_off_the_sheet(order, database, tmp_path):
    fill_library(database, 7)
    with database.writing() as connection:
        connection.execute("INSERT INTO artwork_facts VALUES (2, 'rating', 'person', 'explicit')")
    for with_unsafe, shown in ((False, [1, 3, 4]), (True, [1, 2, 3])):
        made = SheetOrder(**order, choice=SheetChoice(count=3, with_unsafe=with_unsafe), table=tmp_path / "t.csv")
        sheet = finish(export_sheet(made, database=database))
        assert [cell.match.artwork_id for cell in sheet.cells] == shown


def test_an_ending_that_cannot_be_written_is_said_before_any_work(order, database, tmp_path):
    made = SheetOrder(**order, choice=SheetChoice(), sheet=tmp_path / "sheet.docx")
    with pytest.raises(SheetError, match=r"sheet.docx.*\.pdf or \.png"):
        finish(export_sheet(made, database=database))


def test_a_sheet_speaks_the_language_it_is_given_where_it_can_be_written(order, database, tmp_path):
    asked, drawn = [], {}
    said = {"plain": str, "other": lambda text: asked.append(text) or text.upper(), "unwritable": lambda _: "\uffff"}
    for name, say in said.items():
        made = SheetOrder(**order, choice=SheetChoice(count=2), sheet=tmp_path / f"{name}.png", say=say)
        finish(export_sheet(made, database=database))
        drawn[name] = (tmp_path / f"{name}.png").read_bytes()
    assert drawn["other"] != drawn["plain"] == drawn["unwritable"]
    assert {"Query", "Artist", "The pictures belong to their artists. Made with illpose."} <= set(asked)
