"""What stands on the sheet that crew take to a venue: what to measure and try, and what visitors may expect there.

Every line has an id that holds the requirement that it shows, such as `H-R19.1`: H for what can only be seen on the
hardware at the venue, M for what a person looks at. Places such as `{lower}` are filled in from the venue's profile.
Sizes are in mm and sound in dBA, as the requirements have them. Of EN 301 549 are the floor (8.3.2), the room for knees
under what sticks out, a little more than its 685 mm (8.3.2.4 to 8.3.2.6), and the eye (8.3.4).
"""

from dataclasses import dataclass

EYE = 1015
"""How high a seated visitor's eye is at least, in mm (EN 301 549, 8.3.4)."""

FLOOR = (760, 1220)
"""The free floor before the screen, wide and deep, in mm (EN 301 549, 8.3.2)."""

KNEES = (700, 430)
"""The room under what sticks out, high and deep, in mm."""

DISTANCE = 600
"""From the eye to the screen, in mm: what the size of letters and the loudness of sound are for."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do.

    Attributes:
        id: Its mark, its requirement and a number, such as `H-R19.1`.
        do: What to do, or what is to be seen.
        good: What is good, where that is a value.
        unit: What is measured, in dBA or mm; empty where nothing is.
    """

    id: str
    do: str
    good: str = ""
    unit: str = ""

    @property
    def requirement(self) -> str:
        """The requirement that it shows, such as `R19`."""
        return self.id.partition("-")[2].partition(".")[0]


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together, and what to know before."""

    title: str
    advice: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Tester:
    """Somebody who tries the exhibition in the test round, and what they are asked to do."""

    id: str
    who: str
    tasks: tuple[str, ...]


HANGING = Section(
    "Hoogte en ruimte",
    "Meet met een rolmaat, vanaf de vloer. Alle maten zijn in mm: 10 mm is 1 cm. Scheelt een maat meer dan 10 mm? "
    "Hang het scherm anders, of vraag om een nieuw profiel.",
    (
        Line("H-R3.1", "Meet hoe hoog de onderrand van het beeld zit.", "{lower} mm", "mm"),
        Line("H-R3.2", "Meet hoe hoog de bovenrand van het beeld zit.", "{top} mm", "mm"),
        Line("H-R3.3", "Meet hoe breed het beeld is.", "{width} mm", "mm"),
        Line("H-R3.4", "Open een verhaal. Meet boven aan de hoogste knop.", "hoogstens 1100 mm", "mm"),
        Line("H-R3.5", "Meet onder aan de laagste knop.", "minstens 800 mm", "mm"),
        Line("H-R3.6", "Meet de hoogte van toetsen en koptelefoon-ingang.", "800 tot 1100 mm", "mm"),
        Line("H-R47.1", "Houd de vloer voor het scherm vrij.", "760 bij 1220 mm"),
        Line("H-R47.2", "Steekt er een plank uit? Houd de plaats eronder vrij.", "700 hoog, 430 diep"),
        Line("H-R47.3", "Loop ernaartoe. Je struikelt over geen drempel, mat of kabel."),
    ),
)

LOOKING = Section(
    "Kijken",
    "",
    (
        Line("H-R19.1", "Ga zitten, 600 mm ervoor. Meet je ooghoogte.", "1015 mm", "mm"),
        Line("H-R19.2", "Lees een verhaal, van boven tot onder. Je kunt alles goed lezen."),
        Line("H-R19.3", "Zoek lampen en ramen in het glas. Kantel of draai het scherm tot ze weg zijn."),
        Line("H-R19.4", "Kijk nog eens op een ander uur, als het licht anders is."),
        Line("M-R13.1", "Tik op toen, nu en straks. Ook op een zwart-witfoto zie je welke er aan staat."),
        Line("M-R15.1", "Bekijk de plaatjes. Er staan geen woorden in."),
        Line("M-R16.1", "Kijk een minuut naar het beginscherm, en naar drie verhalen. Er flitst niets."),
        Line("M-R45.1", "Tik op Taal. Elke taal heeft een eigen naam, en geen vlag."),
        Line("M-R46.1", "Kijk overal rond. Je kunt nergens typen. Niets vraagt naar je naam of e-mail."),
    ),
)

KEYS = Section(
    "Toetsen en koptelefoon",
    "",
    (
        Line("H-R42.1", "Doe je ogen dicht. Je voelt alle acht toetsen zonder er een in te drukken."),
        Line("H-R42.2", "Voel boven de koptelefoon-ingang. Daar zit een label met braille."),
        Line("H-R42.3", "Kijk naast het scherm. Daar hangt de kaart met grote letters."),
        Line("H-R29.1", "Druk met je ogen dicht op zachter en harder. Je hoort na elke druk een verschil."),
        Line("H-R27.1", "Steek een koptelefoon in. Je hoort daarin een welkom.", "binnen 2 tellen"),
        Line("H-R27.2", "Luister nu naar het scherm zelf. Daar hoor je niets."),
        Line("H-R27.3", "Trek de koptelefoon eruit. De stem is stil.", "meteen"),
        Line("H-R27.4", "Tik op Luister. Je hoort het verhaal weer uit het scherm."),
    ),
)

HEARING = Section(
    "Geluid",
    "Zet een app voor geluid meten op je telefoon, en kies dBA. Houd de telefoon 600 mm voor het scherm, "
    "voor je gezicht. Meet terwijl een verhaal klinkt. Niet goed? "
    "Draai aan de luidspreker zelf, en meet opnieuw vanaf H-R30.2.",
    (
        Line("H-R30.1", "Wacht tot het rustig is in de hal. Meet zonder stem.", "", "dBA"),
        Line("H-R30.2", "Zet het geluid bij Toegankelijk op het hardst.",
             "minstens 65 dBA", "dBA"),
        Line("H-R29.2", "Zet het geluid op het zachtst.", "minstens 12 minder", "dBA"),
        Line("H-R30.3", "Tik op Begin, en daarna op Ja, opnieuw beginnen.", "{usual}", "dBA"),
        Line("H-R31.1", "Zet de koptelefoon op het hardst. Meet erin.",
             "hoogstens 85 dBA", "dBA"),
        Line("H-R31.2", "Vraag welke uren stil moeten zijn. Klopt het profiel?", "{quiet}"),
        Line("H-R31.3", "Tik in een stil uur op Luister. Het scherm zwijgt, en de tekst loopt mee."),
    ),
)  # fmt: skip

FINISHING = Section(
    "Tot slot",
    "",
    (
        Line("H-R47.4", "Vul de toegankelijkheidsverklaring in. Hang haar op naast het scherm."),
        Line("H-R47.5", "Plan de testronde met vijf bezoekers."),
    ),
)

SECTIONS = (HANGING, LOOKING, KEYS, HEARING, FINISHING)

TESTERS = (
    Tester(
        "H-R47.6",
        "Iemand die niet ziet",
        (
            "Vind de toetsen en de ingang voor de koptelefoon.",
            "Kies een beroep. Luister naar toen, nu en straks.",
            "Zet het geluid zachter. Laat een stuk herhalen.",
            "Beantwoord de vraag. Ga door tot je talenten.",
        ),
    ),
    Tester(
        "H-R47.7",
        "Iemand die slecht ziet",
        (
            "Maak de letters groter. Kies kleuren die je prettig vindt.",
            "Lees een verhaal. Vertel wat er op het plaatje staat.",
            "Beantwoord de vraag. Ga door tot je talenten.",
            "Ga terug naar het begin.",
        ),
    ),
    Tester(
        "H-R47.8",
        "Iemand die niet of slecht hoort",
        (
            "Kies een beroep. Tik op Luister en lees mee.",
            "Vertel in één zin waar het verhaal over gaat.",
            "Wacht tot het scherm vraagt of je er nog bent. Ga verder.",
            "Sluit je eigen koptelefoon of ringleiding aan, als je die hebt.",
        ),
    ),
    Tester(
        "H-R47.9",
        "Iemand in een rolstoel",
        (
            "Rijd tot voor het scherm, en weer weg.",
            "Tik op de hoogste en op de laagste knop.",
            "Lees de bovenste en de onderste regel.",
            "Pak de koptelefoon en steek hem in.",
        ),
    ),
    Tester(
        "H-R47.10",
        "Iemand die moeilijk leest",
        (
            "Kies een beroep dat je leuk lijkt.",
            "Laat het verhaal voorlezen.",
            "Vertel wat er is veranderd.",
            "Beantwoord de vraag. Zeg wat je meeneemt naar huis.",
        ),
    ),
)

LINES: tuple[Line, ...] = tuple(line for section in SECTIONS for line in section.lines)
"""All lines but those of the test round."""
