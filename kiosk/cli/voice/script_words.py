"""The words of a script itself, in the language of whoever speaks it: headings, and how to make a good recording."""

from dataclasses import dataclass

TITLE = "Verdwijn- en verschijnbanen"
"""The name of the exhibition, which is the same in every language."""


@dataclass(frozen=True, slots=True)
class ScriptWords:
    """What a script says in one language; `{n}`, `{total}` and `{file}` are filled in.

    Attributes:
        code: The language that these words are in.
        direction: `ltr` or `rtl`.
        roles: By role, what its voice is called.
        sound: What makes a voice good to listen to.
        record: How to make the recording, and what to do after a mistake.
        files: How its files are named.
        changed: Said of a text that was recorded before it was changed.
    """

    code: str
    direction: str
    script: str
    roles: dict[str, str]
    language: str
    role: str
    texts: str
    time: str
    minutes: str
    seconds: str
    person: str
    date: str
    sound_heading: str
    sound: tuple[str, ...]
    record_heading: str
    record: tuple[str, ...]
    files_heading: str
    files: tuple[str, ...]
    mood: str
    pronunciation: str
    take: str
    changed: str
    file: str
    text: str
    page: str


DUTCH = ScriptWords(
    code="nl",
    direction="ltr",
    script="Script om in te spreken",
    roles={"stories": "de verteller", "screen": "de stem van het scherm"},
    language="Taal",
    role="Stem",
    texts="Aantal teksten",
    time="Spreektijd",
    minutes="ongeveer {n} min",
    seconds="{n} s",
    person="Wie spreekt",
    date="Datum",
    sound_heading="Zo klinkt het goed",
    sound=(
        "Lees elke tekst eerst een keer hardop. Dan weet je wat er komt.",
        "Vertel het aan één mens, alsof die naast je staat.",
        "Neem de tijd. De bezoeker hoort het voor het eerst.",
        "Zeg precies wat er staat. De bezoeker leest met je mee.",
        "Glimlach als de tekst glimlacht. Dat hoor je.",
        "Soms staat erbij hoe een woord klinkt. Hoofdletters krijgen de nadruk.",
        "Rust op tijd uit en drink een slok water.",
    ),
    record_heading="Zo neem je op",
    record=(
        "Zoek een stille kamer met gordijnen, een kleed of een bank. Zet uit wat bromt of piept.",
        "Zet de microfoon 20 cm van je mond, een beetje opzij. Blijf op die afstand.",
        "Kies in je opnameprogramma: WAV, 48 kHz, mono.",
        "Maak eerst een proef en luister terug. Hoor je galm, ruis of gekraak? Verander iets en probeer het nog eens.",
        "Wees één seconde stil voor je begint, en ook na elke zin.",
        "Fout gezegd? Geeft niets. Wacht twee seconden en zeg de hele zin opnieuw. Knip de foute zin er later uit.",
    ),
    files_heading="Zo noem je je bestanden",
    files=(
        "Maak één bestand per tekst. De naam staat bij de tekst: {file}.wav",
        "Of maak één bestand per zin: {file}.1.wav, {file}.2.wav, en zo verder.",
        "Zet een kruisje bij je beste poging.",
    ),
    mood="Toon",
    pronunciation="Uitspraak",
    take="Poging",
    changed="Deze tekst is veranderd. Neem hem opnieuw op.",
    file="Bestand",
    text="Tekst",
    page="bladzijde {n} van {total}",
)

ENGLISH = ScriptWords(
    code="en",
    direction="ltr",
    script="Recording script",
    roles={"stories": "the storyteller", "screen": "the voice of the screen"},
    language="Language",
    role="Voice",
    texts="Number of texts",
    time="Speaking time",
    minutes="about {n} min",
    seconds="{n} s",
    person="Speaker",
    date="Date",
    sound_heading="How to sound good",
    sound=(
        "Read each text aloud once before you record it. Then you know what is coming.",
        "Tell it to one person, as if they stood beside you.",
        "Take your time. The visitor hears it for the first time.",
        "Say exactly what is written. The visitor reads along with you.",
        "Smile when the text smiles. People can hear it.",
        "Some texts show how a word sounds. Stress the part in capitals.",
        "Rest now and then, and drink some water.",
    ),
    record_heading="How to record",
    record=(
        "Find a quiet room with curtains, a carpet or a sofa. Switch off whatever hums or beeps.",
        "Put the microphone 20 cm from your mouth, a little to the side. Keep that distance.",
        "Choose in your recording program: WAV, 48 kHz, mono.",
        "Make a test and listen to it. Do you hear echo, hiss or crackle? Change something and try again.",
        "Be silent for one second before you begin, and after every sentence.",
        "Made a mistake? Never mind. Wait two seconds and say the whole sentence again. Cut the wrong one out later.",
    ),
    files_heading="How to name your files",
    files=(
        "Make one file for each text. Its name is given with the text: {file}.wav",
        "Or make one file for each sentence: {file}.1.wav, {file}.2.wav, and so on.",
        "Tick your best take.",
    ),
    mood="Mood",
    pronunciation="Pronunciation",
    take="Take",
    changed="This text has changed. Please record it again.",
    file="File",
    text="Text",
    page="page {n} of {total}",
)

ARABIC = ScriptWords(
    code="ar",
    direction="rtl",
    script="نص للتسجيل الصوتي",
    roles={"stories": "صوت الراوي", "screen": "صوت الشاشة"},
    language="اللغة",
    role="الصوت",
    texts="عدد النصوص",
    time="المدة بالدقائق",
    minutes="{n} تقريبًا",
    seconds="{n} ث",
    person="اسم القارئ",
    date="التاريخ",
    sound_heading="كيف يكون صوتك جميلًا",
    sound=(
        "اقرأ كل نص مرة بصوت عالٍ قبل التسجيل، لتعرف ما سيأتي.",
        "تحدّث كأنك تحكي لشخص واحد يقف بجانبك.",
        "خذ وقتك، فالزائر يسمع النص للمرة الأولى.",
        "قل النص كما هو مكتوب تمامًا، فالزائر يقرأ معك.",
        "ابتسم حين يبتسم النص، فالابتسامة تُسمع.",
        "تحت بعض النصوص تجد كيف تُلفظ الكلمات الصعبة.",
        "استرح من حين إلى آخر، واشرب قليلًا من الماء.",
    ),
    record_heading="كيف تسجّل",
    record=(
        "اختر غرفة هادئة فيها ستائر أو سجادة أو أريكة، وأطفئ كل جهاز يُصدر صوتًا.",
        "ضع الميكروفون على بعد 20 سم من فمك، إلى الجانب قليلًا، وحافظ على هذه المسافة.",
        "اختر في برنامج التسجيل صيغة WAV بتردد 48 kHz وقناة واحدة (mono).",
        "سجّل تجربة قصيرة واستمع إليها. هل تسمع صدى أو تشويشًا؟ غيّر شيئًا ثم حاول مرة أخرى.",
        "اصمت ثانية واحدة قبل أن تبدأ، وثانية بعد كل جملة.",
        "هل أخطأت؟ لا بأس. انتظر ثانيتين وأعد الجملة كلها، ثم احذف الجملة الخاطئة فيما بعد.",
    ),
    files_heading="كيف تسمّي ملفاتك",
    files=(
        "سجّل ملفًا واحدًا لكل نص. اسمه مكتوب مع النص، مثل {file}.wav",
        "أو سجّل ملفًا لكل جملة: {file}.1.wav ثم {file}.2.wav وهكذا.",
        "ضع علامة عند أفضل محاولة.",
    ),
    mood="النبرة",
    pronunciation="اللفظ",
    take="المحاولة",
    changed="تغيّر هذا النص، فسجّله من جديد.",
    file="الملف",
    text="النص",
    page="صفحة {n} من {total}",
)


def script_words(language: str) -> ScriptWords:
    """The words for a script in a language; English ones for a language that is not here."""
    return {words.code: words for words in (DUTCH, ENGLISH, ARABIC)}.get(language.partition("-")[0], ENGLISH)
