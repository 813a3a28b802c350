"""RIS: every tag in both directions, by the examples of the table and by any tags with any values."""

from __future__ import annotations

import io
from operator import itemgetter
from string import ascii_uppercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ris_files import lines, read, written

from bibld.crosswalk import Pair
from bibld.formats import Job, get
from bibld.formats.ris.mapping import CROSSWALK, parse
from bibld.model import Record, to_json
from bibld.report import Fault, Loss, Report

ROWS = [
    pytest.param(
        entry if isinstance(entry, Pair) else entry.row, id=(entry if isinstance(entry, Pair) else entry.row).eg
    )
    for entry in CROSSWALK.order
]


@pytest.mark.parametrize("row", ROWS)
def test_an_example_undoes_itself(row: object) -> None:
    """Each row's example is read whole, and written again as it stands; T2 is a journal only of what stands in one."""
    report = Report()
    of_article = [parse("TY  - JOUR")] if row.eg.startswith("T2") else []  # type: ignore[attr-defined]
    record = CROSSWALK.read([*of_article, parse(row.eg)], report)  # type: ignore[attr-defined]
    assert report.losses == {}
    assert record != Record()
    if getattr(row, "only", "") != "read":
        assert row.eg in lines(record)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "TY  - RPRT|AU  - London Assembly|TI  - Duty of Care: Improving Support|T3  - Papers ; 3|PY  - 2013|CY  - London|PB  - GLA"
        "|SN  - 12/3|UR  - http://a.example/b|ID  - 127428",
        "TY  - JOUR|AU  - Smith, Anna|A2  - Doe, J.|TI  - A|T2  - Journal|VL  - 45|IS  - 3|SP  - 221|EP  - 240|PY  - 2005"
        "|DA  - 2005/09/01/|SN  - 1234-5678|DO  - 10.1/x",
        "TY  - BOOK|AU  - Kernighan, Brian W.|A4  - Roe, R.|TI  - The C book|SP  - 272|ET  - 2nd ed.|PY  - 1988"
        "|SN  - 9780131103627|LA  - English|AB  - About C.|KW  - C|KW  - Languages|N1  - Index.|CN  - QA76",
        "TY  - THES|TI  - T|PY  - 1999|DA  - 1999/05//|Y2  - 2024/01/02/|UR  - http://a.example/t",
        "TY  - JOUR|TI  - A|T2  - British Journal of Criminology|J2  - Br. J. Criminol.|VL  - 45",
        "TY  - MAP|TI  - M",
        "TY  - MANSCPT|TI  - Letters",
        "TY  - UNPB|TI  - U",
        "TY  - CHAP|TI  - C|T2  - Book|T3  - Series|U1  - kept|XX  - kept too",
        "TY  - GEN|TI  - G",
        "TY  - OTHER|TI  - O",
        "TY  - BOOK|TI  - B|SP  - 12|EP  - 40|VL  - 2",
        "TY  - CASE|TI  - Bee v. Wasp|T2  - Hive Reports|VL  - 410|SP  - 113",
        "TY  - STAT|TI  - Bee Act|T2  - Hive Code|VL  - 4|SP  - 113|EP  - 115",
        "TY  - STAT|TI  - Bee Act",
        "TY  - HEAR|TI  - On bees|T2  - Hive Record|SP  - 12",
        "TY  - BOOK|TI  - B|SP  - xii, 272",
        "TY  - BOOK|TI  - B|CY  - US|PB  - Hive|PB  - US",
        "TY  - BOOK|TI  - B|CY  - US|PB  - US",
        "TY  - BOOK|TI  - B|EP  - 40",
        "TY  - BOOK|TI  - B|PY  - 2001|Y1  - ca. 2001",
        "TY  - BOOK|TI  - B|SP  - xi, 272, lvi, [4], c, [xvil]",
        "TY  - NEWS|TI  - Bees|PY  - 2019|DA  - 2019/10/20/",
        "TY  - NEWS|TI  - Bees|T2  - The Daily Bee|PY  - 2019",
        "TY  - NEWS|TI  - Bees|T2  - The Daily Bee|PY  - 2019|DA  - 2019/10/20/",
        "TY  - BOOK|TI  - B|SP  - xii|EP  - 40|VL  - 2",
        "TY  - ENCYC|AU  - Doe, Jane|TI  - Bees|T2  - Encyclopedia of Insects|VL  - 2|SP  - 3|EP  - 5|SN  - 9780131103627",
        "TY  - ENCYC|TI  - Encyclopedia of Insects|T3  - Series ; 2",
        "TY  - NEWS|TI  - Bees|T2  - The Daily Bee|SP  - 3",
        "TY  - BLOG|TI  - Bees|T2  - A Blog",
        "TY  - CONF|TI  - Bees|T2  - Congress",
        "TY  - THES|AU  - Doe, Jane|A3  - Roe, Richard|TI  - Bees|PB  - Leeds",
        "TY  - PAT|AU  - Doe, Jane|A2  - Office|ED  - Roe, Richard|TI  - Hive",
        "TY  - MPCT|AU  - Doe, Jane|TI  - Bees",
        "TY  - ADVS|AU  - Doe, Jane|A2  - Roe, Richard|ED  - Ek, Bo|TI  - Bees",
        "TY  - CONF|AU  - Doe, Jane|A2  - Ek, Bo|A4  - Roe, Richard|TI  - Bees",
        "TY  - HEAR|A2  - Roe, Richard|TI  - Bees",
        "TY  - JOUR|TI  - Bees|AN  - PMID:12345678|AN  - arXiv:2001.01234",
        "TY  - JOUR|TI  - Bees|AN  - 12345678|C2  - 12|L3  - 12",
        "TY  - VIDEO|AU  - Doe, Jane|A2  - Roe, Richard|TI  - Bees",
        "TY  - JFULL|TI  - Bee Review|SN  - 1566-5283",
        "TY  - MUSIC|TI  - Bees|SN  - 979-0-2600-0043-8",
        "TY  - VIDEO|TI  - Bees|SP  - 119 min",
        "TY  - SOUND|TI  - Bees|SP  - 119",
    ],
)
def test_a_record_comes_back_as_it_was(text: str) -> None:
    """What is read is written again, tag by tag."""
    wanted = text.split("|")
    (record,) = read("\n".join([*wanted, "ER  - "]))
    assert sorted(lines(record)) == sorted(wanted)
    assert read(written(record)) == [record]


# A journal in which no such thing is printed is read again as a series.
TAGS = [*sorted(CROSSWALK.by_where.keys() - {"TY", "J2", "JA", "JF", "JO"}), "DB", "U1"]

TYPES = "ADVS BOOK CASE CHAP CONF ELEC ENCYC HEAR JFULL JOUR MAP MUSIC NEWS ODD PAT RPRT SER SOUND STAT THES VIDEO"

VALUES = (
    "Bees", "Doe, Anna", "Doe, Anna, Jr.", "Bees; Wasps", "Bees : wasps / by Doe", "Bees (Paris)", "Bees ; 4", "Paris: Gill", "A. Doe", "1999",
    "1999/05/01/", "1999///spring", "12", "12-15", "12 p.", "3 min", "2nd ed.", "0317-8471", "9780306406157", "10.1000/182", "PMID:12345",
    "http://a.example/b", "file:///b.pdf", "<i>Bees &amp; wasps</i>", "Master's thesis, Leeds", "eng", "[Bees]",
)  # fmt: skip


@given(
    st.sampled_from(TYPES.split()),
    # What is said twice is kept as it stood the second time, and so by a tag that others write.
    st.lists(
        st.tuples(st.sampled_from(TAGS), st.sampled_from(VALUES)), min_size=1, max_size=6, unique_by=itemgetter(1)
    ),
)
def test_what_has_been_written_once_stays(kind: str, said: list[tuple[str, str]]) -> None:
    """Whatever a file of others says: read again, what we have made of it is written tag by tag."""
    (record,) = read("\n".join([f"TY  - {kind}", *map("  - ".join, said), "ER  - "]))
    (again,) = read(written(record))
    assert sorted(lines(again)) == sorted(lines(record))


@pytest.mark.parametrize("kind", ["JOUR", "CHAP", "BOOK", "RPRT", "ELEC", "XXXX"])
def test_every_tag_is_read_kept_or_told_also_where_it_is_there_twice(kind: str) -> None:
    """Known or not, and whatever it says."""
    lost = []
    for tag in (f"{first}{second}" for first in ascii_uppercase for second in f"{ascii_uppercase}{digits}"):
        for value in ("Zqxv", "Zqxv, Abc", "12zqxv", "2001/02/03/zqxv", "http://zqxv.example/", "Zqxv: abc"):
            told: list[Loss | Fault] = []
            text = f"TY  - {kind}\nTI  - Bees\n{tag}  - {value}\n{tag}  - Other\nER  - \n"
            records = get("ris").read(io.BytesIO(text.encode()), Job(report=Report(told.append)))
            said = " ".join((*(to_json(record).decode() for record in records), *map(str, told))).casefold()
            lost += [tag] if tag not in ("TY", "ER") and not ("zqxv" in said and "other" in said) else []
    assert not lost
