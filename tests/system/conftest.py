from tests.sound import no_sound, sound_server
from tests.ui.conftest import open_lobby, voices

__all__ = ["no_sound", "open_lobby", "sound_server", "voices"]
