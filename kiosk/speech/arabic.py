"""Arabic in the spelling that espeak-ng says right.

What is written is correct Arabic; espeak-ng 1.51 reads some of it otherwise. Each rule was found by comparing its
phonemes (`espeak-ng -v ar --ipa`) before and after.
"""

RULES = (
    # A doubled letter loses its vowel when the vowel's mark comes first, as Unicode orders the two.
    ("([\u064b-\u0650\u0652])\u0651", "\u0651\\1"),
    # Of -iyya, as in baladiyya, the y is not heard, nor of a doubled w: written twice, both are.
    ("\u0650\u064a\u0651(?=[\u064b-\u064f])", "\u0650\u064a\u0652\u064a"),
    ("\u0648\u0651(?=[\u064b-\u0650])", "\u0648\u0652\u0648"),
    # The ending -an is not heard on a hamza that an alif carries.
    ("\u0623\u064b", "\u0623\u064e\u0646\u0652"),
    # The alif that closes a plural verb is silent, and would be said.
    ("\u064f\u0648\u0627(?![\u0621-\u0652])", "\u064f\u0648"),
    # The ending -a before a pause would end in a t.
    ("\u0629\u0652", "\u0647\u0652"),
    ("\u0629[\u064b-\u0652]*(?=\u00bb?\\s*([.\u061f]|$))", "\u0647\u0652"),
    # An alif that joins two words is silent: after the article, after bi- or li-, and after wa- or fa-.
    ("(?<=\u0650)\u0627(?=[\u0621-\u064a]\u0652)(?!\u0644)", ""),
    ("(?<=\u0628\u0650)\u0627\u0644(?=[\u0621-\u064a]\u0651)", ""),
    ("(?<=\u0628\u0650)\u0627\u0644\u0652", "\u0644\u0652"),
    ("(?<![\u0621-\u0652\u0670])([\u0648\u0641]\u064e)\u0627(?=[\u0621-\u064a]\u0652)", "\\1"),
    # It is silent after a word that ends in a vowel too, and the l of the article before a doubled letter with it.
    ("(?<=[\u064e-\u0650\u0627\u0648-\u064a]) \u0627\u0644(?=[\u0621-\u064a]\u0651)", " "),
    ("(?<=[\u064e-\u0650\u0627\u0648-\u064a]) \u0627(?=[\u0621-\u064a][\u0651\u0652]|\u0644\u0650)", " "),
    # Elsewhere it is an i, or a u before an u, and never the a that would be said; but not in the article.
    ("(?<![\u0621-\u0652\u0670])\u0627(?!\u0644)(?=[\u0621-\u064a]\u0652[\u0621-\u064a]\u064f)", "\u0627\u064f"),
    ("(?<![\u0621-\u0652\u0670])\u0627(?!\u0644)(?=[\u0621-\u064a][\u0651\u0652])", "\u0627\u0650"),
)
