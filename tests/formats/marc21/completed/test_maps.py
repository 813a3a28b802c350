"""The figures of maps from elsewhere, in MARC: 034, 255."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines

from bibld.model import Cartographic, Record, Title


@pytest.mark.parametrize(
    ("found", "fields"),
    [
        (Cartographic(), []),
        (
            Cartographic(coordinates="W0750700--W0741200/N0443400--N0431200"),
            ["034 0# $a a $d W0750700 $e W0741200 $f N0443400 $g N0431200"],
        ),
        (
            Cartographic(coordinates="W 75°07′15″--W 74°12′/N 44°34′--N 43°12′"),
            [
                "034 0# $a a $d W0750715 $e W0741200 $f N0443400 $g N0431200",
                "255 ## $c (W 75°07′15″--W 74°12′/N 44°34′--N 43°12′)",
            ],
        ),
        (
            Cartographic(coordinates="W 75°07′75″--W 74°12′/N 44°34′--N 43°12′"),
            ["255 ## $c (W 75°07′75″--W 74°12′/N 44°34′--N 43°12′)"],
        ),
        (
            Cartographic(scale="1:24,000", coordinates="W 125--W 120"),
            ["255 ## $a Scale 1:24,000 $c (W 125--W 120)"],
        ),
        (
            Cartographic(scale="1:600. 50 ft. to 1 in.", coordinates="W1250000 W1200000 N0500000 N0490000"),
            ["255 ## $a Scale 1:600. 50 ft. to 1 in $c W1250000 W1200000 N0500000 N0490000."],
        ),
        (Cartographic(coordinates="near Leeds"), ["255 ## $c near Leeds."]),
        (
            Cartographic(coordinates="35.5, 140.5"),
            ["034 0# $a a $d 140.5 $e 140.5 $f 035.5 $g 035.5", "255 ## $c (35.5, 140.5)"],
        ),
        (Cartographic(coordinates="35.5, 40.5"), ["255 ## $c (35.5, 40.5)"]),  # which of them is north, nobody says
        (Cartographic(coordinates="35.5, 190.5"), ["255 ## $c (35.5, 190.5)"]),
    ],
)
def test_coordinates_are_coded_where_it_is_certain_what_they_are(found: Cartographic, fields: list[str]) -> None:
    """And stated as they were."""
    made = marc_lines(Record(titles=(Title("T"),), cartographics=(found,)))
    assert [field for field in made if field[:3] in ("034", "255")] == fields
