"""How long a text of a venue may be: as much as fits on the screen with the largest letters."""

from pydantic import AfterValidator

from kiosk.problems.scalars import wrong


def at_most(characters: int) -> AfterValidator:
    """A check that a text is no longer than this."""

    def check(text: str) -> str:
        if len(text) > characters:
            raise wrong(f"This has {len(text)} characters; {characters} are the most that fit.", "Shorten it.")
        return text

    return AfterValidator(check)
