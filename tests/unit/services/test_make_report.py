import sys
from pathlib import Path

import illpose_app
from illpose_app.services.make_report import ReportOrder, make_report
from illpose_app.storage.places import find_places


def order(tmp_path, **options):
    places = find_places(tmp_path / "home of illpose")
    places.log.parent.mkdir(parents=True)
    lines = [f"line {number}" for number in range(500)]
    art = tmp_path / "Commissions" / "a client.png"
    lines += [f"analysis of {str(art)!r} failed", f'File "{Path(illpose_app.__file__).parent / "cli.py"}", line 7']
    places.log.write_text("\n".join(lines), encoding="utf-8")
    return ReportOrder(happened=f"{art}: cannot be read", places=places, folders=[tmp_path / "Commissions"], **options)


def test_it_says_what_happened_which_versions_and_the_end_of_the_log_without_private_paths(tmp_path):
    report = make_report(order(tmp_path, facts=["Qt 6"]))
    assert report.startswith(f"illpose {illpose_app.__version__}") and "Qt 6" in report and "onnxruntime" in report
    assert sys.version.split()[0] in report
    assert "<folder 1>/….png: cannot be read" in report and "analysis of '<folder 1>/….png' failed" in report
    assert 'illpose_app/cli.py", line 7' in report
    assert "a client" not in report and str(tmp_path) not in report and str(Path.home()) + "/" not in report
    assert "line 499" in report and "line 300" not in report.splitlines()


def test_with_paths_they_are_all_there(tmp_path):
    assert str(tmp_path / "Commissions" / "a client.png") in make_report(order(tmp_path, with_paths=True))


def test_without_a_log_there_still_is_a_report(tmp_path):
    assert "0 lines" in make_report(ReportOrder(happened="", places=find_places(tmp_path)))
