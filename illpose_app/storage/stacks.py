"""The stacks of the library: which artworks are copies or variations of one another."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from illpose_app.core.keep_best import Copy
from illpose_app.core.picture_print import PRINT_VERSION
from illpose_app.core.stacking import GROUPING_VERSION, Likeness
from illpose_app.core.stacks import StackMark
from illpose_app.storage.database import Database
from illpose_app.storage.rows import path_bytes, path_of

#: SQLite takes so many values in one statement on every platform.
_AT_ONCE = 900

# a member counts while some file holds it; the largest one stands for its stack
_MEMBERS = """
    SELECT stack_id, artwork_id FROM stack_members JOIN artworks USING (artwork_id)
    WHERE EXISTS (SELECT 1 FROM files WHERE files.artwork_id = stack_members.artwork_id AND NOT files.missing)
"""
_BEST_FIRST = " ORDER BY stack_id, width_px * height_px DESC, format <> 'PNG', artwork_id"
_COPIES = """
    SELECT artworks.artwork_id, content_hash, files.path, files.missing, width_px, height_px, format, size_bytes,
        modified_ns, artist, site, site_id, address,
        EXISTS (SELECT 1 FROM characters WHERE characters.artwork_id = artworks.artwork_id
                AND correction IS NOT NULL) AS corrected
    FROM artworks JOIN files USING (artwork_id)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StackRow:
    """One stack; an artwork that lies in several files is one too, of likeness None. face stands for it in a list."""

    artwork_ids: tuple[int, ...]
    likeness: Likeness | None
    count: int  # of files
    face_hash: str
    face: Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStack:
    """A stack as grouping found it."""

    artwork_ids: tuple[int, ...]
    likeness: Likeness


class StackRepository:
    """Reads and writes stacks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def library_state(self) -> str:
        """Return a text that differs whenever the library would be grouped otherwise."""
        with self._database.reading() as connection:
            row = connection.execute(
                """SELECT generation, (SELECT count(*) FROM picture_prints WHERE version = ?),
                   (SELECT count(DISTINCT artwork_id) FROM files), (SELECT count(*) FROM set_apart) FROM library""",
                (PRINT_VERSION,),
            ).fetchone()
        return " ".join(map(str, (PRINT_VERSION, GROUPING_VERSION, *row)))

    def grouped_state(self) -> str:
        """Return the state of the library whose stacks are stored."""
        with self._database.reading() as connection:
            return str(connection.execute("SELECT state FROM stacking").fetchone()[0])

    def apart(self) -> frozenset[tuple[int, int]]:
        """Return the pairs of artworks that the artist set apart, the smaller number first."""
        with self._database.reading() as connection:
            return frozenset((row[0], row[1]) for row in connection.execute("SELECT * FROM set_apart"))

    def set_apart(self, artwork_id: int, others: Collection[int]) -> None:
        """Store that an artwork is no variation of others, and take it out of its stack at once."""
        with self._database.writing(durable=True) as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO set_apart VALUES (?, ?)",
                [(min(artwork_id, other), max(artwork_id, other)) for other in others if other != artwork_id],
            )
            connection.execute("DELETE FROM stack_members WHERE artwork_id = ?", (artwork_id,))
            connection.execute(
                """DELETE FROM stacks WHERE (SELECT count(*) FROM stack_members
                   WHERE stack_members.stack_id = stacks.stack_id) < 2"""
            )

    def stacks(self) -> tuple[NewStack, ...]:
        """Return all stacks as they are stored."""
        members: dict[int, list[int]] = {}
        with self._database.reading() as connection:
            likeness = dict(connection.execute("SELECT stack_id, likeness FROM stacks").fetchall())
            for row in connection.execute("SELECT stack_id, artwork_id FROM stack_members ORDER BY artwork_id"):
                members.setdefault(row["stack_id"], []).append(row["artwork_id"])
        return tuple(NewStack(artwork_ids=tuple(ids), likeness=Likeness(likeness[i])) for i, ids in members.items())

    def replace(self, stacks: Sequence[NewStack], *, state: str, compared: Collection[int]) -> None:
        """Store all stacks anew, for a state of the library; a stack that stays keeps its number.

        compared: artworks whose prints have now been compared with all others.
        """
        with self._database.writing() as connection:
            before = dict(connection.execute("SELECT artwork_id, stack_id FROM stack_members").fetchall())
            there = {row[0] for row in connection.execute("SELECT artwork_id FROM artworks")}
            connection.execute("DELETE FROM stack_members")
            kept: set[int] = set()
            for stack in stacks:
                known = (before[i] for i in stack.artwork_ids if i in before)
                stack_id = next((number for number in known if number not in kept), None)
                if stack_id is None:
                    stack_id = connection.execute(
                        "INSERT INTO stacks (likeness) VALUES (?)", (stack.likeness,)
                    ).lastrowid
                    assert stack_id is not None
                else:
                    connection.execute("UPDATE stacks SET likeness = ? WHERE stack_id = ?", (stack.likeness, stack_id))
                kept.add(stack_id)
                connection.executemany(
                    "INSERT INTO stack_members VALUES (?, ?)", [(i, stack_id) for i in stack.artwork_ids if i in there]
                )
            connection.execute("DELETE FROM stacks WHERE stack_id NOT IN (SELECT stack_id FROM stack_members)")
            connection.execute("UPDATE stacking SET state = ?", (state,))
            connection.executemany(
                "UPDATE picture_prints SET grouped = 1 WHERE artwork_id = ?", [(i,) for i in compared]
            )

    def marks(self, artwork_ids: Sequence[int] | None = None) -> dict[int, StackMark]:
        """Return to which stack artworks belong, by artwork id: of some, or of all; those of no stack are left out."""
        members: dict[int, list[int]] = {}
        with self._database.reading() as connection:
            if artwork_ids is None:
                rows = connection.execute(_MEMBERS + _BEST_FIRST).fetchall()
            else:
                rows = []
                for start in range(0, len(artwork_ids), _AT_ONCE):
                    part = list(artwork_ids[start : start + _AT_ONCE])
                    these = f"""AND stack_id IN (SELECT stack_id FROM stack_members
                                WHERE artwork_id IN ({",".join("?" * len(part))}))"""
                    rows += connection.execute(_MEMBERS + these + _BEST_FIRST, part)
        for row in rows:
            of_stack = members.setdefault(row["stack_id"], [])
            if row["artwork_id"] not in of_stack:
                of_stack.append(row["artwork_id"])
        return {
            artwork_id: StackMark(stack_id=stack_id, count=len(ids), face=ids[0])
            for stack_id, ids in members.items()
            if len(ids) > 1
            for artwork_id in ids
        }

    def members(self, artwork_id: int) -> tuple[int, ...]:
        """Return the artworks of the stack that an artwork belongs to; only itself where there is none."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """SELECT artwork_id FROM stack_members WHERE stack_id =
                   (SELECT stack_id FROM stack_members WHERE artwork_id = ?) ORDER BY artwork_id""",
                (artwork_id,),
            ).fetchall()
        return tuple(row[0] for row in rows) or (artwork_id,)

    def copies(self, artwork_ids: Sequence[int]) -> tuple[Copy, ...]:
        """Return every file of some artworks."""
        marks = ",".join("?" * len(artwork_ids))
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{_COPIES} WHERE artworks.artwork_id IN ({marks}) ORDER BY artworks.artwork_id, missing, file_id",
                list(artwork_ids),
            ).fetchall()
        return tuple(
            Copy(
                artwork_id=row["artwork_id"],
                content_hash=row["content_hash"],
                path=path_of(row["path"]),
                missing=bool(row["missing"]),
                width_px=row["width_px"],
                height_px=row["height_px"],
                format=row["format"],
                size_bytes=row["size_bytes"],
                modified_ns=row["modified_ns"],
                source=", ".join(part for part in (row["artist"], row["site"], row["site_id"], row["address"]) if part),
                corrected=bool(row["corrected"]),
            )
            for row in rows
        )

    def all_stacks(self) -> tuple[StackRow, ...]:
        """Return every stack of the library: the same bytes in several files, the same picture, the same drawing."""
        with self._database.reading() as connection:
            stacked: dict[int, list[int]] = {}
            likeness: dict[int, Likeness] = {}
            for row in connection.execute(
                """SELECT stack_id, likeness, artwork_id FROM stacks JOIN stack_members USING (stack_id)
                   WHERE EXISTS (SELECT 1 FROM files WHERE files.artwork_id = stack_members.artwork_id)
                   ORDER BY artwork_id"""
            ):
                stacked.setdefault(row["stack_id"], []).append(row["artwork_id"])
                likeness[row["stack_id"]] = Likeness(row["likeness"])
            groups = [(tuple(ids), likeness[stack_id]) for stack_id, ids in stacked.items() if len(ids) > 1]
            listed = {artwork_id for ids, _ in groups for artwork_id in ids}
            rows = connection.execute("SELECT artwork_id FROM files GROUP BY artwork_id HAVING count(*) > 1")
            copied = [row[0] for row in rows if row[0] not in listed]
        return tuple(
            StackRow(
                artwork_ids=ids, likeness=kind, count=len(copies), face_hash=copies[0].content_hash, face=copies[0]
            )
            for ids, kind in [*((ids, None) for ids in ((i,) for i in copied)), *groups]
            if (copies := self.copies(ids))
        )

    def forget_file(self, copy: Copy) -> None:
        """Forget a file that the artist has put into the bin; the artwork stays while a file or the artist holds it."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM files WHERE path = ?", (path_bytes(copy.path),))
