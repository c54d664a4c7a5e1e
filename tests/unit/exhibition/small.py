"""A small exhibition that is made anew for each test: two professions, two languages, one recording."""

import shutil
from pathlib import Path

import kiosk
from kiosk.exhibition.spoken import spoken_hash

SHIPPED = Path(kiosk.__file__).parents[1] / "assets"

EXHIBITION = """\
languages: [nl, en]
professions:
  - bode
  - smid
strengths: [luisteren, oordelen, verbinden, bedenken]
"""

FACTS = """\
pictures:
  tile: tile.svg
  toen: toen.svg
  nu: nu.svg
  straks: straks.svg
  licence: CC-BY-4.0
strength: luisteren
facts:
  eerste:
    year: 1881
    sources: [een.nl, twee.nl]
  tweede:
    year: 1925
    sources: [twee.nl, drie.nl]
"""

STORY = """\
name: {name}
panels:
  toen:
    when: Delft, 1881
    title: Toen was het zo
    text:
      - Eerste zin.
      - {{text: Het was 1881., spoken: Het was achttien eenentachtig.}}
    disappears: [lopen]
    appears: [fietsen]
    stays: [groeten]
    picture: Een bode loopt.
  nu:
    when: het stadhuis
    title: Nu is het zo
    text: [Tweede zin.]
    disappears: [lopen]
    appears: [fietsen]
    stays: [groeten]
    picture: Een bode fietst.
  straks:
    title: Straks kan het zo
    text: [Derde zin.]
    disappears: [lopen]
    appears: [fietsen]
    stays: [groeten]
    picture: Een bode vliegt.
more:
  title: Meer
  facts:
    tweede: Het tweede feit.
    eerste: Het eerste feit.
  stayed: De groet bleef.
answers:
  bedenken: Jij bedenkt.
  luisteren: Jij luistert.
  oordelen: Jij oordeelt.
  verbinden: Jij verbindt.
quality: goed groeten
"""

SPOKEN = ["Eerste zin.", "Het was achttien eenentachtig."]

RECORDING = f"""\
file: bode.toen.flac
text: {spoken_hash("nl", SPOKEN)}
starts: [0, 1.5]
gain: -2.5
speaker: Noor
licence: CC-BY-4.0
"""


def write_exhibition(folder: Path) -> Path:
    (folder / "words").mkdir(parents=True)
    for language in ("nl", "en"):
        shutil.copy(SHIPPED / "words" / f"{language}.yaml", folder / "words")
    (folder / "exhibition.yaml").write_text(EXHIBITION)
    for name in ("bode", "smid"):
        profession = folder / "professions" / name
        profession.mkdir(parents=True)
        (profession / "facts.yaml").write_text(FACTS)
        for picture in ("tile", "toen", "nu", "straks"):
            (profession / f"{picture}.svg").write_text("<svg/>")
        for language in ("nl", "en"):
            (profession / f"{language}.yaml").write_text(STORY.format(name=name.capitalize()))
    (folder / "strengths").mkdir()
    for strength in ("luisteren", "oordelen", "verbinden", "bedenken"):
        for picture in (f"{strength}.svg", f"{strength}-dark.svg"):
            (folder / "strengths" / picture).write_text("<svg/>")
    voice = folder / "voice" / "nl"
    voice.mkdir(parents=True)
    (voice / "bode.toen.yaml").write_text(RECORDING)
    (voice / "bode.toen.flac").write_text("sound")
    return folder


def replace(file: Path, old: str, new: str) -> None:
    """Change a text that is there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
