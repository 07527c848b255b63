"""Keeps what was learned from the artist's corrections, one for a library."""

import numpy as np

from illpose_app.core.adjustment import NOTHING, Adjustment
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.storage.database import Database


class AdjustmentRepository:
    """The adjustment of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, analyzer_version: str) -> Adjustment:
        """Return what was learned for these networks; NOTHING where that is nothing, or was for others."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT box_scale, bias FROM adjustment WHERE analyzer_version = ?", (analyzer_version,)
            ).fetchone()
        if row is None:
            return NOTHING
        bias_K2 = np.frombuffer(row["bias"], "<f8").reshape(JOINT_COUNT, 2)
        return Adjustment(box_scale=row["box_scale"], bias_K2=bias_K2)

    def forget(self) -> None:
        """Forget what was learned, for whatever networks."""
        with self._database.writing(durable=True) as connection:
            connection.execute("DELETE FROM adjustment")

    def keep(self, adjustment: Adjustment, analyzer_version: str) -> None:
        """Store an adjustment in place of the one before; NOTHING takes it away."""
        with self._database.writing(durable=True) as connection:
            connection.execute("DELETE FROM adjustment")
            if not adjustment.is_nothing:
                connection.execute(
                    "INSERT INTO adjustment VALUES (1, ?, ?, ?)",
                    (analyzer_version, adjustment.box_scale, adjustment.bias_K2.astype("<f8").tobytes()),
                )
