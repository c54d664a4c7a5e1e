"""The voice of the exhibition, aloud and in captions; it knows nothing of what it tells, nor of who shows it.

Telling: `narrator` is what the interface talks to, on a thread of its own; `telling` is one request on its way, of one
or more texts. `clips` finds or orders the sound of a text, `clip` holds it, `stretch` makes it slower or faster.
`player` is the loudspeaker with a thread of its own, `stream` what it plays through, `playhead` its place in a clip,
`silent` its stand-in.

Rendering: `worker` and `render` are the two ends of the process in which `synth` (pyttsx3 with espeak-ng, which gets
what `respelling` makes of `arabic` and `dutch`) or `piper` speaks and `loudness` levels; `rendered` keeps the result.

Recording: `microphone` and `take` are for somebody who speaks now; `intake` makes a clip of sound files, with the
sentences that `silences` finds and what `clipping` warns of; `encoded` makes files of clips.

Importing `narrator` and `clips` loads no library.
"""
