from tests.sound import no_sound, sound_server
from tests.ui.conftest import open_lobby, qapp_cls, voices

__all__ = ["no_sound", "open_lobby", "qapp_cls", "sound_server", "voices"]
