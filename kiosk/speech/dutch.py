"""Dutch in the spelling that espeak-ng says right.

What is written is correct Dutch; espeak-ng 1.51 reads some of it otherwise. Each rule was found by comparing its
phonemes (`espeak-ng -v nl --ipa`) before and after.
"""

RULES = (
    # With one accent, a capital is said twice.
    (r"\bEén\b", "Één"),
    # Numbers in one word: where one part ends and the next begins would be lost.
    (r"\b(\w*?)zesen(?=(twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)\b)", r"\1zes-en-"),
    (r"(?<=[eë]n)(?=tachtig\b)", "-"),
)
