"""Write Kiosk.qmltypes into a folder: what qmllint has to know about the program's Python types.

Qt's own pyside6-metaobjectdump reads the source, and knows neither `list` and `dict` nor properties whose getters are
made by a function; this asks the running types.
"""

import sys
from pathlib import Path
from typing import Any  # PySide6's stubs say bytes where its meta objects give str

from PySide6.QtCore import QMetaMethod

from kiosk.app.show import QML_TYPES


def main(folder: Path) -> None:
    """Write the file."""
    components = "".join(component(kind) for kind in QML_TYPES)
    (folder / "Kiosk.qmltypes").write_text(f"import QtQuick.tooling 1.2\nModule {{\n{components}}}\n", "utf-8")


def component(kind: Any) -> str:
    """One type, without what it inherits."""
    meta = kind.staticMetaObject
    properties = (meta.property(number) for number in range(meta.propertyOffset(), meta.propertyCount()))
    methods = (meta.method(number) for number in range(meta.methodOffset(), meta.methodCount()))
    lines = [
        f'name: "{meta.className()}"',
        'accessSemantics: "reference"',
        f'prototype: "{meta.superClass().className()}"',
        f'exports: ["Kiosk/{meta.className()} 1.0"]',
        "exportMetaObjectRevisions: [256]",
        *map(seen, properties),
        *map(called, methods),
    ]
    return "Component {\n" + "".join(f"    {line}\n" for line in lines) + "}\n"


def seen(one: Any) -> str:
    """A property; its name stands for its getter and setter, which only have to be there."""
    parts = [f'name: "{one.name()}"', f'type: "{one.typeName()}"', f'read: "{one.name()}"']
    parts.append(f'write: "{one.name()}"' if one.isWritable() else "isReadonly: true")
    if one.isConstant():
        parts.append("isConstant: true")
    if one.hasNotifySignal():
        parts.append(f'notify: "{text(one.notifySignal().name())}"')
    return f"Property {{ {'; '.join(parts)} }}"


def called(one: Any) -> str:
    """A signal or a slot."""
    kind = "Signal" if one.methodType() == QMetaMethod.MethodType.Signal else "Method"
    parts = [f'name: "{text(one.name())}"']
    if one.typeName() not in ("", "void"):
        parts.append(f'type: "{one.typeName()}"')
    parts += [f'Parameter {{ type: "{text(given)}" }}' for given in one.parameterTypes()]
    return f"{kind} {{ {'; '.join(parts)} }}"


def text(name: Any) -> str:
    """A name that comes as a QByteArray."""
    return bytes(name).decode()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
