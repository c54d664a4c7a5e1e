pragma Singleton

import QtQuick

// The interface's words in the language of the visit; Main keeps them up to date.
QtObject {
    property var t: ({})

    function fill(words: string, values: var): string {
        return (words ?? "").replace(/{(\w+)}/g, (_, name) => values[name]);
    }
}
