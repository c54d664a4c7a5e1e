"""The voice of the exhibition, aloud and in captions; it knows nothing of what it tells, nor of who shows it.

`narrator` is what the interface talks to, on a thread of its own. `clips` finds or orders the sound of a text; `worker`
and `render` are the two ends of the process in which `synth` speaks and `loudness` levels; `rendered` keeps the result.
`player` is the loudspeaker with a thread of its own, `playhead` its place in a clip, `silent` its stand-in.
Importing any but `clip`, `playhead`, `player`, `rendered` and what renders loads no library.
"""
