"""Three cases: people and organisations that changed. The palette of `nu`, and one accent each.

What stays: in each scene somebody hands something on, a welcome, a thread, a taste. No organisation
is named; people, rooms and things are drawn without a source.
"""

from cards import one_thread, tasting, three_doors


def pictures() -> dict[str, str]:
    return three_doors.pictures() | one_thread.pictures() | tasting.pictures()
