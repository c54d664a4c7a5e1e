import tracemalloc
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.problems.document import Content, Document
from kiosk.problems.reading import read_document


def read(text: str | bytes, folder: Path) -> tuple[Document | None, list[str]]:
    file = folder / "x.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    document, problems = read_document(file, folder)
    return document, [f"{problem.line}:{problem.column}: {problem.what} {problem.remedy}" for problem in problems]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("a: no\nb: 9:00\nc: 1881\nd: ~\ne: 1e3\nf: 2027-01-01", None),
        ("a:\nb: ''\n", {"a": "", "b": ""}),
        ("- x\n- [y, {z: 1}]", ["x", ["y", {"z": "1"}]]),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("word", "word"),
        ("---\na: b\n...\n", {"a": "b"}),
        ('"<<": a', {"<<": "a"}),
    ],
)
def test_every_scalar_stays_text(text: str, content: Content | None, tmp_path: Path) -> None:
    expected = content or {"a": "no", "b": "9:00", "c": "1881", "d": "~", "e": "1e3", "f": "2027-01-01"}
    document, problems = read(text, tmp_path)
    assert problems == []
    assert document
    assert document.content == expected


def test_every_key_and_value_has_its_place(tmp_path: Path) -> None:
    document, _ = read("# é\na:\n  - x\n  - {text: één, b: z}\n", tmp_path)
    assert document
    assert document.places == {
        (): (2, 1),
        ("a",): (3, 3),
        ("a", 0): (3, 5),
        ("a", 1): (4, 5),
        ("a", 1, "text"): (4, 12),
        ("a", 1, "b"): (4, 20),
    }
    assert document.keys == {("a",): (2, 1), ("a", 1, "text"): (4, 6), ("a", 1, "b"): (4, 17)}
    assert document.at("a", 1, "b") == "z"
    assert document.at("a", 2) is None
    assert document.at("a", "b", 0) is None


QUOTES = "Put the whole text in double quotes."
INDENT = "Begin the line under the first letter of the lines that it belongs to."
TEXTS = "Put the text in quotes when it begins with [ or {."
UNLIKE = "This line is indented differently from the lines that it belongs to."
NOT_YAML = [
    ("a: b: c", f"1:5: There is a second colon in this line. {QUOTES}"),
    (
        "a\nb: c",
        f"2:2: The key 'b' does not fit here: the line above is a text, or this line is indented too far. {INDENT}",
    ),
    ("a: 'x\nb: c", "1:4: The quote that begins here is not closed. Close it, or take it away."),
    (
        "a: [x, y\nb: c",
        "1:4: The list that begins here is not closed, or an item in it needs quotes. "
        "Close it with ], and put texts with a colon, comma or bracket in quotes.",
    ),
    (
        "a: {x: y",
        "1:4: The group that begins here is not closed, or a text in it needs quotes. "
        "Close it with }, and put texts with a colon, comma or bracket in quotes.",
    ),
    ("a: @x", f"1:4: A text cannot begin with this character. {QUOTES}"),
    ("a: }", f"1:4: A text cannot begin with this character. {QUOTES}"),
    ("a: * b", f"1:5: A text cannot begin with & or *. {QUOTES}"),
    ("a: !x!y b", f"1:4: A text cannot begin with an exclamation mark. {QUOTES}"),
    (
        "a: 'b' c",
        '1:8: There is text after a closing quote. Put the whole text in quotes, and quotes inside it as \\".',
    ),
    ("a:\n  b: c\n d: e", f"3:2: {UNLIKE} {INDENT}"),
    ("- a\nb: c", "2:1: This line is no item of the list above it. Begin it with '- '."),
    ("a: - b", "1:4: A list cannot begin on the line of its key. Begin it on the next line, indented."),
    ('a: "\\q"', "1:5: After a backslash in double quotes, this letter means nothing. Use \\\\ for it."),
    ("a: |x\n  y", "1:5: Nothing can follow the sign | or > on its line. Begin the text on the next line."),
    ("%x\na: b", f"1:3: A line cannot begin with %. {QUOTES}"),
    ("\t\na: b", "1:1: A tab is used to indent this line. Use spaces: two for each level."),
    ("a: !<x", "1:7: This is not YAML (did not find the expected '>'). Compare it with a file of the same kind."),
    ("{a: b}}", "1:7: The content ended before this. Remove what is too much here."),
    ("# only this", "1:1: This file has only comments. Write its content, or put it back."),
    ("a: b\n---\nc: d", "2:1: A second document begins here. Remove this line: one file is one document."),
    ("a: b\nc: *d", "2:4: The alias '*d' is not read here. Write the text itself."),
    ("a: b\n<<: {c: d}", "2:1: Merging with '<<' is not read here. Write the keys out."),
    ("[a, b]: c", f"1:1: A key must be one word or text. {TEXTS}"),
    ("? {a: b}\n: c", f"1:3: A key must be one word or text. {TEXTS}"),
    ("[" * 22 + "]" * 22, "1:22: This is more than 20 levels deep. Compare it with a file of the same kind."),
]


@pytest.mark.parametrize(("text", "said"), NOT_YAML)
def test_what_cannot_be_understood_is_named_in_clear_words(text: str, said: str, tmp_path: Path) -> None:
    assert read(text, tmp_path) == (None, [said])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b\nc: d\na: e", ["3:1: The key 'a' is here twice; it is on line 1 too. Remove one."]),
        ("a: {b: c, b: d}", ["1:11: The key 'b' is here twice; it is on line 1 too. Remove one."]),
        ("a: &b c", ["1:4: The anchor '&b' is not read here. Remove it, or put a text that begins with & in quotes."]),
        (
            "a: !!int 3",
            [
                "1:4: The tag 'tag:yaml.org,2002:int' is not read here. "
                "Remove it, or put a text that begins with ! in quotes."
            ],
        ),
        ('a: "\\0"', ["1:4: This text has an invisible character: U+0000. Remove it, and type the text again."]),
    ],
)
def test_what_can_be_understood_all_the_same_is_named_and_read(text: str, said: list[str], tmp_path: Path) -> None:
    document, problems = read(text, tmp_path)
    assert problems == said
    assert document
    assert document.at("a") is not None


BOMBS = {
    "aliases": "a: &a [x]\n" + "\n".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]" for n in range(99)),
    "lists": "[" * 900_000,
    "groups": "{" * 900_000,
    "dashes": "- " * 450_000,
    "questions": "? " * 450_000,
    "colons": ": " * 450_000,
    "bangs": "!" * 900_000,
    "quotes": "'" * 900_001,
    "comments": "#\n" * 450_000,
    "documents": "---\n" * 200_000,
    "key": "a" * 900_000 + ": b",
    "items": "- a\n" * 200_000,
    "anchors": "".join(f"- &a{n} x\n" for n in range(60_000)),
    "twice": "a: x\n" * 150_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_file_takes_long_or_much(bomb: str, tmp_path: Path) -> None:
    begin = monotonic()
    read(BOMBS[bomb], tmp_path)
    assert monotonic() - begin < 10  # 2 s on a slow machine; without a limit, for ever


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    tracemalloc.start()
    read(BOMBS["aliases"], tmp_path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 5_000_000


@given(data=st.binary(max_size=300))
def test_no_bytes_raise(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    read(data, tmp_path_factory.getbasetemp())


@given(text=st.text(alphabet="ab:-?[]{},&*!|>'\"%@` \n\t#<0\\é\u2028", max_size=60))
def test_no_yaml_raises(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    document, problems = read(text, tmp_path_factory.getbasetemp())
    assert document or problems
