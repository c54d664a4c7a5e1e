import ctypes
import re
from unicodedata import normalize

import pytest

from kiosk.speech.respelling import for_espeak

RETRIEVAL, UTF8, IPA = 1, 1, 2  # as in espeak-ng/speak_lib.h


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("وَتَبَادَلُوا", "وَتَبَادَلُو"),
        ("مِنَ الْمَدِينَةِ.", "مِنَ لْمَدِينَهْ."),
        ("بَلَدِيَّةٌ كَبِيرَةٌ", "بَلَدِيْيَةٌ كَبِيرَهْ"),
        ("أَوَّلُ يَوْمْ", "أَوْوَلُ يَوْمْ"),
        ("كَتَبَ خَطَأً", "كَتَبَ خَطَأَنْ"),
        ("الِاسْتِقْبَالُ", "الِسْتِقْبَالُ"),
        ("عِنْدَ الِاسْتِقْبَالِ", "عِنْدَ لِسْتِقْبَالِ"),
        ("لِاسْمٍ", "لِسْمٍ"),
        ("فِي اللَّيْلِ", "فِي لَّيْلِ"),
        ("هُوَ الَّذِي", "هُوَ لَّذِي"),
        ("قَالُوا السَّلَامْ", "قَالُو سَّلَامْ"),
        ("ثُمَّ اسْتَعْمَلَتْ", "ثُمَّ سْتَعْمَلَتْ"),
        ("اسْتَعْمَلَتْ", "اِسْتَعْمَلَتْ"),
        ("مِنِ اتِّجَاهٍ", "مِنِ تِّجَاهٍ"),
        ("هَلْ اكْتُبْ", "هَلْ اُكْتُبْ"),
        ("الْبَيْتُ، الْبَابُ", "الْبَيْتُ، الْبَابُ"),
        ("بِالنَّاسِ", "بِنَّاسِ"),
        ("بِالْعَمَلِ", "بِلْعَمَلِ"),
        ("وَانْظُرْ", "وَنْظُرْ"),
        ("كِتَابٌ", "كِتَابٌ"),
        ("جَوَازْ", "جَوَازْ"),
        ("سَنَوَاتْ", "سَنَوَاتْ"),
    ],
)
def test_what_the_synthesiser_would_misread_is_respelt(written: str, said: str) -> None:
    assert normalize("NFC", for_espeak(written, "ar")) == normalize("NFC", said)


@pytest.mark.parametrize("letter", ["\u0644\u064e\u0651", "\u0644\u0651\u064e"])
def test_the_doubling_stands_before_the_vowel(letter: str) -> None:
    assert for_espeak(letter, "ar") == "\u0644\u0651\u064e"


def phonemes(text: str, voice: bytes = b"ar") -> str:
    """What espeak-ng would say, in IPA without its stress marks."""
    espeak = ctypes.CDLL("libespeak-ng.so.1")
    espeak.espeak_TextToPhonemes.restype = ctypes.c_char_p
    assert espeak.espeak_Initialize(RETRIEVAL, 0, None, 0) > 0
    assert espeak.espeak_SetVoiceByName(voice) == 0
    rest = ctypes.c_char_p(text.encode())
    said = espeak.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA).decode()
    return re.sub("[ˈˌ.]", "", said).strip()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("دَارُ الْبَلَدِيَّةْ", "daːru lbaladiːjah"),
        ("بَلَدِيَّةٌ كَبِيرَةٌ", "baladiːjatun kabiːrah"),
        ("سَافَرَ أَوَّلَ مَرَّةٍ", "saːfara ʔauwala marrah"),
        ("يُقَرِّرُ يَوْمِيًّا", "juqarriru jaumiːian"),
        ("فِي اللَّيْلِ", "fiːl laili"),
        ("اسْتَعْمَلَتْ", "ʔistaʕmalat"),
        ("اخْرُجْ", "ʔuχrudʒ"),
        ("خَمْسَةْ مِنْ تِسْعَةْ", "χamsah min tisʕah"),
    ],
)
def test_the_synthesiser_then_says_it_right(written: str, said: str) -> None:
    assert phonemes(for_espeak(written, "ar")) == said
    assert phonemes(written) != said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Eén vraag", "eːn vraːx"),
        ("zesenveertig", "zɛsɛnvɪːrtəx"),
        ("achttienhonderd tweeëntachtig", "ɑxtinhɔndər tʋeːəntɑxtəx"),
        ("eenentachtig", "eːnəntɑxtəx"),
    ],
)
def test_dutch_that_is_read_wrong_is_respelt(written: str, said: str) -> None:
    assert phonemes(for_espeak(written, "nl"), b"nl") == said
    assert phonemes(written, b"nl") != said


@pytest.mark.parametrize("written", ["een vraag", "lezen", "tachtig", "de zesentwintigste vraag", "één"])
def test_other_dutch_stays_as_it_is_written(written: str) -> None:
    assert for_espeak(written, "nl") == written
