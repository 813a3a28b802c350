"""What all tests share: the folder of the checkout, strategies for records, and what may lie beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile(
    "bibld",
    deadline=None,  # no test depends on the speed of the machine
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
settings.load_profile("bibld")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The schemas and corpora that lie beside a checkout of the developers, and nowhere else."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the schemas and corpora are not beside this checkout")
    return folder
