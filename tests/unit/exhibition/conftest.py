from pathlib import Path

import pytest

from tests.unit.exhibition.small import write_exhibition


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = write_exhibition(tmp_path / "exhibition")
    monkeypatch.chdir(folder)
    return folder
