"""A renderer whose kiosk has gone."""

import json
import subprocess
from pathlib import Path

from kiosk.speech.worker import COMMAND


def test_it_ends_quietly_when_nobody_listens_any_more(tmp_path: Path) -> None:
    request = {"folder": str(tmp_path), "language": "nl", "hash": "a" * 64, "sentences": ["Dag."], "model": None}
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as left:
        assert left.stdin and left.stdout and left.stderr
        left.stdout.close()
        left.stdin.write(json.dumps(request).encode() + b"\n")
        left.stdin.close()
        complaint = left.stderr.read()
    assert left.returncode == 0
    assert complaint == b""
