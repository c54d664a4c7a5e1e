"""Words that only the page says, beside the names that all of the report shares. Dutch at the level B1."""

from kiosk.report import names
from kiosk.report.page_text import Words

HIDDEN: Words = {"nl": "ver\u00adborgen", "en": "hidden"}
UNKNOWN: Words = {"nl": "niet bekend", "en": "not known"}
VISITS: Words = {"nl": "bezoeken", "en": "visits"}
SLIDE: Words = {"nl": "Schuif om te lezen", "en": "Slide to read"}
NO_VISITS: Words = {"nl": "geen bezoeken geteld", "en": "no visits counted"}
SHOW: Words = {"nl": "Toon als tabel", "en": "Show as table"}
HIDE: Words = {"nl": "Verberg de tabel", "en": "Hide the table"}
GOOD_TO_KNOW: Words = {"nl": "Goed om te weten", "en": "Good to know"}
NOTHING: Words = {"nl": "Hier is nog niets geteld.", "en": "Nothing has been counted here yet."}
ALL_HIDDEN: Words = {
    "nl": "Alle getallen van deze tabel zijn verborgen. Onderaan staat waarom.",
    "en": "All numbers of this table are hidden. Why stands at the end of the page.",
}
WHY_HIDDEN: Words = {
    "nl": "Staat er ‘verborgen’? Dan is het getal kleiner dan 10, of je kunt er een getal onder de 10 mee uitrekenen. "
    "Wie zulke kleine getallen ziet, weet soms wie het was. Staat er ≥? Dan is het er zoveel of meer: een deel is "
    "verborgen. Bezoeken verbergen we nooit. Die kloppen precies.",
    "en": "Does it say ‘hidden’? Then the number is below 10, or a number below 10 could be worked out with it. "
    "Whoever sees such small numbers sometimes knows who it was. Does it say ≥? Then it is so many or more: a part is "
    "hidden. Visits are never hidden. They are exact.",
}


def label(column: str, value: str) -> Words | None:
    """What a value is called; None when it is its own name, as a venue is.

    Args:
        column: The id of its column.
        value: As it is counted.
    """
    if column == "hour" and value.isdigit():
        hour = int(value)
        return {"nl": f"{hour} tot {hour + 1} uur", "en": f"{hour} to {hour + 1} o’clock"}
    return names.label(column, value)
