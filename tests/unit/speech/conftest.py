from tests.sound import no_sound

__all__ = ["no_sound"]
