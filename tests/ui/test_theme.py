"""The colours of the themes: every pair that may stand together, in each of the three."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.app.show import QML
from kiosk.journey import CONTRASTS, ERAS
from kiosk.venue.colour import contrast
from tests.ui.contrast import LARGE_TEXT, PART, TEXT

GROUNDS = ["page", "key", *(f'band("{era}")' for era in ERAS)]
PAIRS = [
    *((text, ground, TEXT) for text in ("text", "soft") for ground in GROUNDS),
    *((f'eraText("{era}")', f'era("{era}")', TEXT) for era in ERAS),
    *((f'fieldText("{field}")', f'field("{field}")', TEXT) for field in ("venue", "blue", "violet", "sun", "ink")),
    ('fieldText("coral")', 'field("coral")', LARGE_TEXT),
    ("chosenText", "chosen", TEXT),
    ("pressedText", "pressed", TEXT),
    ("marked", "mark", TEXT),
    ("barText", "barKey", TEXT),
    ("barDim", "bar", TEXT),
    *(("line", ground, PART) for ground in GROUNDS),
    ("barLip", "bar", PART),
]


@pytest.mark.requirement("R11")
def test_colours_that_stand_together_stand_out(qapp: QGuiApplication) -> None:
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    pairs = ", ".join(f"[String(Theme.{one}), String(Theme.{other})]" for one, other, _ in PAIRS)
    component = QQmlComponent(engine)
    source = f"""import QtQuick
        import Kiosk
        QtObject {{
            property string contrast
            onContrastChanged: Theme.contrast = contrast
            readonly property var pairs: [{pairs}]
        }}"""
    component.setData(source.encode(), "")
    theme = component.create()
    assert not component.isError(), component.errorString()
    for name in CONTRASTS:
        theme.setProperty("contrast", name)
        colours = theme.property("pairs").toVariant()
        assert len(colours) == len(PAIRS)
        for (one, other), (text, ground, least) in zip(colours, PAIRS, strict=True):
            assert contrast(one, other) >= least, f"{text} on {ground} in {name}"
