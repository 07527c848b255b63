import pytest

from illpose_app.core.private_words import without_private

KEPT = [("/usr/lib/illpose", "<illpose>"), ("/home/mia/venv", "<python>")]
PRIVATE = [("/home/mia", "~"), ("/home/mia/Commissions 2026", "<folder 1>"), (r"C:\Users\Mia", "~")]
NAMES = [("mia", "<user>"), ("studio-pc", "<machine>")]


def told(text):
    return without_private(text, kept=KEPT, private=PRIVATE, names=NAMES)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("/home/mia/Commissions 2026/Bob's dragon, v2.png: cannot be read", "<folder 1>/….png: cannot be read"),
        ("analysis of '/home/mia/art/a b/secret.webp' failed", "analysis of '~/….webp' failed"),
        ("PosixPath('/home/mia/art/x.jpg')", "PosixPath('~/….jpg')"),
        (
            "/mnt/nas/client name/nude.psd: is too large (make it smaller)",
            "<path>/….psd: is too large (make it smaller)",
        ),
        (r"C:\Users\Mia\Pictures\a.png: cannot be read", "~/….png: cannot be read"),
        (r"D:\art\a.png: cannot be read", "<path>/….png: cannot be read"),
        (r"'C:\\Users\\Mia\\art\\a.png'", "'~/….png'"),
        ("\\\\nas\\share\\a.png: gone", "<path>/….png: gone"),
        ("the folder /home/mia", "the folder ~"),
        ("mia at studio-pc, but not amian", "<user> at <machine>, but not amian"),
    ],
)
def test_of_a_private_path_its_place_and_ending_are_left(text, left):
    assert told(text) == left


def test_the_program_s_own_files_stay_readable():
    trace = (
        'File "/usr/lib/illpose/illpose_app/ui/a.py", line 3\nFile "/home/mia/venv/lib/PIL/Image.py", line 7, in open'
    )
    assert told(trace) == (
        'File "<illpose>/illpose_app/ui/a.py", line 3\nFile "<python>/lib/PIL/Image.py", line 7, in open'
    )


@pytest.mark.parametrize(
    "text",
    [
        "1/2 of 3",
        "https://example.org/a/b",
        "and/or",
        "mean / deviation",
        "0.39 s (1.2 x)",
        "a: b",
        "10:32:07,123 INFO x: y",
    ],
)
def test_what_is_no_path_stays(text):
    assert told(text) == text


def test_a_folder_beside_a_private_one_is_not_mistaken_for_it():
    assert told("/home/miatta/a.png: x") == "<path>/….png: x"
