"""Where things lie: the exhibition and the profiles beside the program, a kiosk's own data under the user's home."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
PROFILES = ROOT / "profiles"


def default_data() -> Path:
    """The folder for counts, voice clips, compiled content and the log, when none is named."""
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "toen-nu-straks"
