"""What holds the house together: who may import whom, how quickly it starts, its public list, its style and types."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import bibld

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "bibld"

# From the ground up; a room may import from rooms below its own, and from itself.
FLOORS = (
    ("errors", "media_types", "normal_form", "queries", "search_form"),
    ("terms", "report", "compression"),
    ("settings",),
    ("model", "vocabulary"),
    ("articles", "fulltext", "gazetteer", "labels", "language"),
    ("crosswalk",),
    ("formats", "store"),
    ("parallel", "sources"),
    ("conversion",),
    ("searching", "exchange", "explanation", "validation"),
    ("indexing",),
    ("catalogue",),
    ("web",),
    ("cli",),
    ("__main__",),
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
FORMATS = ("json", *(path.name for path in (SOURCE / "formats").iterdir() if (path / "__init__.py").is_file()))
# Heavy libraries, and the only modules that may know them.
HEAVY = {
    "click": {"cli"},
    "jinja2": {"web"},
    "prometheus_client": {"web"},
    "starlette": {"web"},
    "tantivy": {"fulltext"},
    "uvicorn": {"web"},
    "lxml": {"formats._encoding", "formats._xml", "formats.marc21.marcxml", "formats.marc21.broken_xml", "validation"},
    "pymarc": {"exchange", "formats.marc21.marc8"},
    "pyoxigraph": {"store.oxigraph", "formats.dublincore.rdf"},
    "pyshacl": {"validation"},
    "rdflib": {"exchange", "validation"},
}


@cache
def modules() -> list[tuple[str, ast.Module]]:
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        found.append((name, ast.parse(path.read_text(encoding="utf-8"))))
    return found


NAMES = {f"bibld.{name}" for name, _ in modules()}


@cache
def imports(tree: ast.Module) -> frozenset[str]:
    """The modules imported, wherever in a module that stands."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


@pytest.mark.parametrize(
    ("name", "tree"), [pytest.param(*pair, id=pair[0]) for pair in modules() if pair[0] != "__init__"]
)
def test_imports_go_downwards(name: str, tree: ast.Module) -> None:
    """A room knows only the rooms below it."""
    room = name.split(".")[0]
    for module in imports(tree):
        if module.startswith("bibld."):
            other = module.split(".")[1]
            if other in FLOOR and other != room:
                assert FLOOR[other] < FLOOR[room], f"{name} imports {module}"


@pytest.mark.parametrize("room", FORMATS)
def test_formats_are_strangers(room: str) -> None:
    """No format imports another."""
    for name, tree in modules():
        if name.startswith(f"formats.{room}"):
            for module in imports(tree):
                others = [other for other in FORMATS if other != room and module.startswith(f"bibld.formats.{other}")]
                assert others == [], f"{name} imports {module}"


def test_cli_names_no_format() -> None:
    """A new format needs no change to the command line."""
    for name, tree in modules():
        if name.startswith("cli"):
            assert not [
                module
                for module in imports(tree)
                if re.match(r"bibld\.formats\.\w+\.?", module) and module.split(".")[2] in FORMATS
            ]


@pytest.mark.parametrize("library", HEAVY)
def test_heavy_libraries_live_in_one_room(library: str) -> None:
    """Each heavy library is known to the modules named here, and to no other."""
    users = {
        name
        for name, tree in modules()
        if any(module == library or module.startswith(f"{library}.") for module in imports(tree))
    }
    allowed = HEAVY[library]
    assert {name for name in users if not any(name == home or name.startswith(f"{home}.") for home in allowed)} == set()


def test_importing_bibld_imports_nothing_heavy() -> None:
    """`import bibld` and `bibld --help` stay quick, since nothing heavy comes with them."""
    for statement, extra in (
        ("import bibld", {"click"}),
        ("import bibld.cli; from bibld.formats import names; names()", set()),
    ):
        code = f"import sys; {statement}; print(*sorted(set(sys.modules)))"
        loaded = set(
            subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
        )
        assert loaded.isdisjoint((set(HEAVY) - {"click"}) | extra), statement


def test_the_public_list_is_sorted_and_complete() -> None:
    """Every public name can be had, and the list is in order."""
    assert list(bibld.__all__) == sorted(bibld.__all__)
    for name in bibld.__all__:
        assert getattr(bibld, name) is not None
    assert set(bibld.__all__) <= set(dir(bibld))


def lists() -> dict[str, frozenset[str]]:
    """The list of each module that has one."""
    found = {}
    for name, tree in modules():
        for node in tree.body:
            named = isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets]
            if named == ["__all__"] and isinstance(node.value, ast.List):
                found[f"bibld.{name}"] = frozenset(ast.literal_eval(node.value))
    return found


def test_what_others_import_is_listed() -> None:
    """What a module has for others stands in its list, where it has one: the rest may be changed without a look."""
    listed = lists()
    unlisted = [
        f"{name} has {alias.name} of {node.module}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in listed
        for alias in node.names
        if alias.name not in listed[node.module] and f"{node.module}.{alias.name}" not in NAMES
    ]
    assert unlisted == []


def test_every_module_says_what_it_is_for() -> None:
    """Each module and each public class and function has a docstring."""
    for name, tree in modules():
        assert ast.get_docstring(tree), name
        for node in tree.body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node) or name.startswith("formats.") or name == "cli", f"{name}.{node.name}"


@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]],
    ids=lambda words: " ".join(words[:2]),
)
def test_style_and_types(command: list[str]) -> None:
    """Ruff and mypy have nothing to say."""
    pytest.importorskip(command[0], reason=f"{command[0]} is not installed: pip install 'bibld[test]'")
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_names_a_machine() -> None:
    """The project speaks of itself alone: no path of anybody's machine is in it."""
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    if not files:
        pytest.skip("not a checkout: no list of files")
    for name in files:
        path = ROOT / name
        if path.suffix in (".py", ".md", ".toml", ".sh", ".txt", ".rq", ".ttl", ".tsv", "") and path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not re.search("/(?:work|root|home|tmp)" + r"/\w+/", text), name
