"""The wheel as users get it: built, installed on its own, and put to work."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout with what is installed here."""
    pytest.importorskip("hatchling", reason="hatchling is not installed: pip install 'bibld[test]'")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_vocabularies(wheel: Path) -> None:
    """Code lists, terms, shapes, queries and the mark of types are in it."""
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in (
        "_vocab/relators.tsv",
        "_vocab/terms.ttl",
        "_vocab/shapes.ttl",
        "_vocab/context.jsonld",
        "queries/search.rq",
        "py.typed",
    ):
        assert f"bibld/{name}" in names


def test_an_installed_copy_converts_an_example(wheel: Path, tmp_path: Path) -> None:
    """Away from the checkout, the installed package converts, loads and searches."""
    # The libraries come from this environment; bibld itself only from the wheel.
    venv.create(tmp_path / "v", with_pip=False, symlinks=True)
    site = next((tmp_path / "v" / "lib").glob("python3*")) / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")
    python = tmp_path / "v" / "bin" / "python"
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(python), "-m", "bibld", *words], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )

    where = subprocess.run(
        [str(python), "-c", "import bibld; print(bibld.__file__)"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(tmp_path) in where.stdout
    done = run("convert", str(ROOT / "examples" / "london.txt"), "-o", "out.mrc")
    assert done.returncode == 0, done.stderr
    assert b"Duty of Care" in (tmp_path / "out.mrc").read_bytes()
    assert run("load", str(ROOT / "examples" / "london.txt"), "--store", "store").returncode == 0
    assert "Duty of Care" in run("search", "--store", "store", "--title", "duty").stdout
