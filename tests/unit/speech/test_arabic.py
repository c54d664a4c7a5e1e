from unicodedata import normalize

import pytest

from kiosk.speech.arabic import for_espeak


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("وَتَبَادَلُوا", "وَتَبَادَلُو"),
        ("مِنَ الْبَلَدِيَّةِ.", "مِنَ الْبَلَدِيَّهْ."),
        ("بَلَدِيَّةٌ كَبِيرَةٌ", "بَلَدِيَّةٌ كَبِيرَهْ"),
        ("عِنْدَ الِاسْتِقْبَالِ", "عِنْدَ الِسْتِقْبَالِ"),
        ("بِالنَّاسِ", "بِنَّاسِ"),
        ("بِالْعَمَلِ", "بِلْعَمَلِ"),
        ("وَانْظُرْ", "وَنْظُرْ"),
        ("كِتَابٌ", "كِتَابٌ"),
        ("جَوَازْ", "جَوَازْ"),
        ("سَنَوَاتْ", "سَنَوَاتْ"),
    ],
)
def test_what_the_synthesiser_would_misread_is_respelt(written: str, said: str) -> None:
    assert normalize("NFC", for_espeak(written)) == normalize("NFC", said)


@pytest.mark.parametrize("letter", ["\u0644\u064e\u0651", "\u0644\u0651\u064e"])
def test_the_doubling_stands_before_the_vowel(letter: str) -> None:
    assert for_espeak(letter) == "\u0644\u0651\u064e"
