"""The words around the lines of the venue sheet: headings, the label, the card and the statement for visitors."""

from typing import Any

LABEL = "Koptelefoon"

BRAILLE = "⠅⠕⠏⠞⠑⠇⠑⠋⠕⠕⠝"
"""The label in Dutch six-dot braille, a cell for each letter; a label has no sign for a capital."""

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

WORDS: dict[str, Any] = {
    "title": "Opbouwblad",
    "subtitle": "Zo staat de tentoonstelling goed, voor iedereen",
    "facts": [["Plek", "{place}"], ["Wanneer", "{days}"], ["Scherm", "{screen}"]],
    "how": "Doe wat er staat. Is het goed, zet dan een kruisje. Schrijf op wat je meet. "
    "Is iets er niet op deze plek? Zet een streep, en schrijf het in de verklaring op de laatste bladzijde.",
    "good": "Zo is het goed",
    "measured": "Gemeten",
    "by": "Nagekeken door",
    "date": "Datum",
    "remarks": "Niet goed, en wat we eraan doen",
    "page": ["bladzijde", "van"],
    "side": {
        "scale": "Schaal 1 : {scale}. Een cm op papier is {scale} cm in het echt. Maten in mm. "
        "Gestippeld: vrij voor knieën, 700 hoog en 430 diep.",
        "top": "bovenrand {top}",
        "lower": "onderrand {lower}",
        "highest": "hoogste knop 1100",
        "lowest": "laagste knop 800",
        "eye": "ogen 1015",
        "distance": "600",
        "floor": "vrije vloer 1220",
        "aside": "Van opzij",
        "above": "Van boven",
        "wide": "760 breed",
        "deep": "1220 diep",
    },
    "round": {
        "title": "Testronde",
        "advice": [
            "Vraag vijf bezoekers om de tentoonstelling te proberen. Schrijf geen namen op.",
            "Zeg wat de taak is. Help pas als iemand erom vraagt. Kijk, en luister.",
            "Vraag na afloop: wat was moeilijk? Geef het door aan de makers.",
        ],
        "results": ["lukte zelf", "lukte met hulp", "lukte niet"],
        "hard": "Moeilijk was",
    },
    "hand": {
        "title": "Label en kaart",
        "label": "Label voor boven de ingang van de koptelefoon, op ware grootte",
        "label_advice": "Laat het maken door een maker van braillebordjes. De letters liggen minstens 1 mm op. "
        "De punten in braille staan 2,5 mm uit elkaar, de tekens 6 mm.",
        "card": "Kaart voor naast het scherm, 1200 tot 1400 mm hoog",
        "card_lines": [
            ["Beginnen?", "Raak een plaatje aan."],
            ["Grote letters?", "Tik op Toegankelijk."],
            ["Liever luisteren?", "Steek je koptelefoon in."],
            ["Liever toetsen?", "Druk op de pijl omlaag."],
            ["Hulp nodig?", "Druk op het vraagteken."],
        ],
    },
    "statement": {
        "title": "Toegankelijkheidsverklaring",
        "subtitle": "Verdwijn- en verschijnbanen, {place}",
        "offers_title": "Dit kan hier",
        "offers": [
            ["Zie je slecht, of helemaal niet?",
             "Een stem leest alles voor: tik op Voorlezen. De letters kunnen twee keer zo groot. Kies donkere of "
             "lichte kleuren bij Toegankelijk. Alles gaat ook met toetsen die je voelt. In een koptelefoon hoor je "
             "waar je bent."],
            ["Hoor je slecht, of helemaal niet?",
             "Alles wat je hoort, kun je ook lezen. Niets werkt alleen met geluid. Je kunt het geluid harder zetten, "
             "of je eigen koptelefoon of halslus aansluiten."],
            ["Lees je niet zo makkelijk?",
             "De zinnen zijn kort en de woorden gewoon. Laat alles voorlezen, ook trager. Aantal talen: {languages}."],
            ["Zit je, of reik je niet hoog?",
             "Alle knoppen zitten tussen 80 en 110 cm boven de vloer. Er is plaats voor een rolstoel."],
            ["Beweeg je moeilijk, of heb je tijd nodig?",
             "Eén tik is altijd genoeg. Je hoeft niet te vegen of vast te houden. Raak je {warning} seconden niets "
             "aan? Dan vraagt het scherm of je er nog bent. Daarna heb je {reset} seconden om verder te gaan."],
            ["Word je onrustig van beweging?", "Kies bij Toegankelijk: minder beweging. Niets flitst."],
        ],
        "not_yet_title": "Dit is er nog niet",
        "not_yet": ["Er is geen gebarentaal.", "Niemand van buiten heeft dit gekeurd."],
        "may_be": [
            "Er zijn hier geen toetsen om te voelen.",
            "Je kunt hier geen koptelefoon aansluiten.",
            "Een deel wordt voorgelezen door een computer.",
        ],
        "also": "Ook nog niet:",
        "tell_title": "Werkt iets niet? Vertel het ons",
        "tell": ["Naam", "Telefoon", "E-mail", "Balie"],
        "honest": "De makers hebben gebouwd naar de Europese norm EN 301 549. "
        "Dit is een eigen verklaring en geen keurmerk.",
        "checked": "Nagemeten op deze plek op",
        "tried": "Geprobeerd door vijf bezoekers op",
        "by": "Ingevuld door",
    },
}  # fmt: skip
