"""Write Kiosk.qmltypes into a folder: what qmllint has to know about the program's Python types.

Qt's own pyside6-metaobjectdump reads the source, and knows neither `list` and `dict` nor properties whose getters are
made by a function; this asks the running types.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty

from kiosk.app.run import QML_TYPES


def main(folder: Path) -> None:
    """Write the file."""
    components = "".join(component(kind.staticMetaObject) for kind in QML_TYPES)
    (folder / "Kiosk.qmltypes").write_text(f"import QtQuick.tooling 1.2\nModule {{\n{components}}}\n", "utf-8")


def component(meta: QMetaObject) -> str:
    """One type, without what it inherits."""
    base = meta.superClass()
    assert base
    name = meta.className()
    lines = [
        f'name: "{name}"',
        'accessSemantics: "reference"',
        f'prototype: "{base.className()}"',
        f'exports: ["Kiosk/{name} 1.0"]',
        "exportMetaObjectRevisions: [256]",
        *(described(meta.property(number)) for number in range(meta.propertyOffset(), meta.propertyCount())),
        *(called(meta.method(number)) for number in range(meta.methodOffset(), meta.methodCount())),
    ]
    return "Component {\n" + "".join(f"    {line}\n" for line in lines) + "}\n"


def described(one: QMetaProperty) -> str:
    """A property; its name stands for its getter, which only has to be there."""
    parts = [f'name: "{one.name()}"', f'type: "{one.typeName()}"', f'read: "{one.name()}"']
    if one.isWritable():
        parts.append(f'write: "{one.name()}"')
    else:
        parts.append("isReadonly: true")
    if one.isConstant():
        parts.append("isConstant: true")
    if one.hasNotifySignal():
        parts.append(f'notify: "{text(one.notifySignal().name())}"')
    return f"Property {{ {'; '.join(parts)} }}"


def called(one: QMetaMethod) -> str:
    """A signal or a slot."""
    kind = "Signal" if one.methodType() == QMetaMethod.MethodType.Signal else "Method"
    returns = one.typeName()
    parts = [f'name: "{text(one.name())}"']
    if returns and returns != "void":
        parts.append(f'type: "{returns}"')
    parts += [f'Parameter {{ type: "{text(given)}" }}' for given in one.parameterTypes()]
    return f"{kind} {{ {'; '.join(parts)} }}"


def text(name: object) -> str:
    """Names come as QByteArray."""
    return bytes(name).decode()  # type: ignore[call-overload, no-any-return]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
