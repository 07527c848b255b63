"""Each fault, a few times: what `python -m tests.faults` does a hundred or a thousand times."""

import importlib
import os
from pathlib import Path

import pytest

FAULTS = [
    fault
    for file in sorted(Path(__file__).parent.glob("fault_*.py"))
    for fault in importlib.import_module(f"tests.faults.{file.stem}").FAULTS
    if fault.quick
]


@pytest.mark.faults
@pytest.mark.skipif(not hasattr(os, "fork"), reason="victims are forked")
@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_nothing_is_lost(fault, tmp_path):
    outcome = fault.run(tmp_path, fault.quick)
    if outcome.times == 0:
        pytest.skip(outcome.note)
    assert outcome.lost == ()
