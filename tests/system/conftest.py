from tests.sound import no_sound, sound_server

__all__ = ["no_sound", "sound_server"]
