"""What may stand at the positions of 006, 007 and 008: all materials of MARC 21's bibliographic format.

One line a position, as in the documentation (https://www.loc.gov/marc/bibliographic/bd008.html and its neighbours):
where it is, what it says, the codes in use, and those that are obsolete; ``#`` is a blank, ``-`` nothing. A code of
several characters is one of a list by its name (``=projection``). The fill character ``|`` may stand everywhere; a
position that is not in the table is not defined, and blank.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from bibld.formats.marc21.positions import material

__all__ = ["COMPOSITIONS", "Position", "of_006", "of_007", "of_008", "undefined"]


class Position(NamedTuple):
    """One position, or several that are alike: ``008/18-21`` has four codes for illustrations."""

    start: int
    end: int
    name: str
    codes: str
    obsolete: str
    whole: re.Pattern[str] | None
    """What they hold together, where that is one code."""

    def place(self, shift: int = 0) -> str:
        """As it is written in a path: ``18-21``."""
        first, last = self.start - shift, self.end - shift - 1
        return f"{first:02}" if first == last else f"{first:02}-{last:02}"

    def found(self, text: str, shift: int = 0) -> str:
        """The codes of a field: those of ``whole`` as one."""
        return text[self.start - shift : self.end - shift]

    def unknown(self, text: str, shift: int = 0) -> list[str]:
        """The codes that are none, each once."""
        found = self.found(text, shift)
        if self.whole is not None:
            complete = len(found) == self.end - self.start
            return [found] if complete and not self.whole.fullmatch(found) else []
        return [code for code in dict.fromkeys(found) if code not in self.codes and code not in self.obsolete]

    def grouped(self, text: str, shift: int = 0) -> str:
        """What is wrong with several codes that stand together; "" for one alone, or for digits."""
        if self.end - self.start == 1 or self.whole is not None or "0" in self.codes:
            return ""
        found = self.found(text, shift)
        if "|" in found and found.strip("|"):
            return "has fill characters and others; they stand for the whole"
        if " " in found.rstrip():
            return "has a blank before a code"
        codes = found.replace("|", "").rstrip()
        return "has a code twice" if len(set(codes)) < len(codes) else ""

    def outdated(self, text: str, shift: int) -> list[str]:
        """The codes that are obsolete."""
        return [code for code in self.found(text, shift) if code in self.obsolete] if self.obsolete else []


# 008: the kinds of material as in formats/marc21/positions.py; ** is any. 006/01-17 has the codes of 008/18-34.
_008 = """
**  38     modified record           #dorsx               nu
**  39     cataloging source         #cdu                 ablnorz
BK  18-21  illustrations             #abcdefghijklmop     -
BK  22     audience                  #abcdefgj            uv
BK  23     form of item              #abcdfoqrs           ghinz
BK  24-27  nature of contents        #abcdefgijklmnopqrstuvwyz256  hx34
BK  28     government publication    #acfilmosuz          n
BK  29     conference publication    01                   #
BK  30     festschrift               01                   #
BK  31     index                     01                   #
BK  32     main entry in body of entry  #         01
BK  33     literary form             01defhijmpsu         #c
BK  34     biography                 #abcd                -
CF  22     audience                  #abcdefgj            -
CF  23     form of item              #oq                  -
CF  26     type of computer file     abcdefghijmuz        -
CF  28     government publication    #acfilmosuz          n
MP  18-21  relief                    #abcdefgijkmz        h
MP  22-23  projection                =projection          -
MP  25     type of map               abcdefguz            -
MP  28     government publication    #acfilmosuz          n
MP  29     form of item              #abcdfoqrs           -
MP  31     index                     01                   -
MP  33-34  special format            #ejklnoprz           abcdfghmq
MU  18-19  form of composition       =composition         -
MU  20     format of music           abcdeghijklmnpuz     -
MU  21     music parts               #defnu               a
MU  22     audience                  #abcdefgj            uv
MU  23     form of item              #abcdfoqrs           ghixz
MU  24-29  accompanying matter       #abcdefghikrsz       jln
MU  30-31  literary text             #abcdefghijklmnoprstz  -
MU  33     transposition             #abcnu               -
CR  18     frequency                 #abcdefghijkmqstuwz  -
CR  19     regularity                nrux                 -
CR  21     type of resource          #dghjlmnprstw        -
CR  22     form of original item     #abcdefoqs           -
CR  23     form of item              #abcdfoqrs           ghiz
CR  24     nature of entire work     #abcdefghiklmnopqrstuvwyz56  34
CR  25-27  nature of contents        #abcdefghiklmnopqrstuvwyz56  34
CR  28     government publication    #acfilmosuz          n
CR  29     conference publication    01                   -
CR  33     original alphabet         #abcdefghijkluz      -
CR  34     entry convention          012                  -
VM  18-20  running time              =minutes             -
VM  22     audience                  #abcdefgj            hkmpqrst
VM  28     government publication    #acfilmosuz          n
VM  29     form of item              #abcdfoqrs           -
VM  33     type of visual material   abcdfgiklmnopqrstvwz  e
VM  34     technique                 aclnuz               #
MX  23     form of item              #abcdfoqrs           ghijptz
"""

_007 = """
a  01     kind of map               dgjkqrsuyz             abcefhimnoptvwx
a  03     color                     ac                     b
a  04     physical medium           abcdefgijlnpqrstuvwxyz  -
a  05     type of reproduction      fnuz                   -
a  06     production details        abcduz                 -
a  07     positive or negative      abmn                   u
c  01     kind of electronic resource  abcdefhjkmorsuz     -
c  03     color                     abcgmnuz               h
c  04     dimensions                aegijnouvz             -
c  05     sound                     #au                    -
c  06-08  image bit depth           =depth                 -
c  09     file formats              amu                    -
c  10     quality assurance         anpu                   -
c  11     antecedent                abcdmnu                -
c  12     level of compression      abdmu                  -
c  13     reformatting quality      anpru                  -
d  01     kind of globe             abceuz                 d
d  03     color                     ac                     b
d  04     physical medium           abcdefgilnpuvwz        -
d  05     type of reproduction      fnuz                   -
f  01     kind of tactile material  abcduz                 -
f  03-04  class of braille writing  #abcdemnuz             -
f  05     level of contraction      abmnuz                 -
f  06-08  braille music format      #abcdefghijklnuz       -
f  09     special characteristics   abnuz                  -
g  01     kind of projected graphic  cdfostuz              #n
g  03     color                     abchmnuz               -
g  04     base of emulsion          dejkmouz               #n
g  05     sound on medium           #abu                   -
g  06     medium for sound          #abcdefghiuz           -
g  07     dimensions                abcdefgjkstuvwxz       y
g  08     secondary support         #cdehjkmuz             -
h  01     kind of microform         abcdefghjuz            -
h  03     positive or negative      abmu                   -
h  04     dimensions                adfghlmopuz            -
h  05     reduction ratio range     abcdeuv                -
h  06-08  reduction ratio           0123456789-            -
h  09     color                     bcmuz                  -
h  10     emulsion                  abcmnuz                -
h  11     generation                abcmu                  -
h  12     base of film              acdimnprtuz            b
k  01     kind of picture           acdefghijklnopqrsuvz   -
k  03     color                     abchmuz                -
k  04     primary support           abcdefghilmnopqrstuvwz  -
k  05     secondary support         #abcdefghilmnopqrstuvwz  -
m  01     kind of motion picture    cforuz                 -
m  03     color                     bchmnuz                -
m  04     presentation format       abcdefuz               n
m  05     sound on medium           #abu                   -
m  06     medium for sound          #abcdefghiuz           -
m  07     dimensions                abcdefguz              -
m  08     playback channels         kmnqsuz                -
m  09     production elements       abcdefgnz              h
m  10     positive or negative      abnuz                  -
m  11     generation                deoruz                 -
m  12     base of film              acdimnprtuz            -
m  13     categories of color       abcdefghijklmnpqrstuvz  -
m  14     color stock               abcdnuz                -
m  15     deterioration             abcdefghklm            -
m  16     completeness              cinu                   -
m  17-22  inspection date           0123456789-            -
o  01     kind of kit               u                      -
q  01     kind of notated music     u                      -
r  01     kind of remote-sensing image  u                  #
r  03     altitude of sensor        abcnuz                 -
r  04     attitude of sensor        abcnu                  -
r  05     cloud cover               0123456789nu           -
r  06     platform construction     abcdefghinuz           -
r  07     platform use              abcmnuz                -
r  08     sensor type               abuz                   -
r  09-10  data type                 =data                  -
s  01     kind of sound recording   bdegiqrstuwz           cf
s  03     speed                     abcdefhiklmnopruz      -
s  04     playback channels         mqsuz                  afgjko
s  05     groove                    mnsuz                  -
s  06     dimensions                abcdefgjnosuz          -
s  07     tape width                lmnopuz                abc
s  08     tape configuration        abcdefnuz              -
s  09     kind of disc or tape      abdimnrstuz            -
s  10     kind of material          abcgilmnprswuz         -
s  11     kind of cutting           hlnu                   -
s  12     playback characteristics  abcdefghnuz            -
s  13     original capture          abdeuz                 -
t  01     kind of text              abcduz                 -
v  01     kind of videorecording    cdfruz                 #n
v  03     color                     abcmnuz                -
v  04     videorecording format     abcdefghijkmopqsuvz    #n
v  05     sound on medium           #abu                   -
v  06     medium for sound          #abcdefghiuz           -
v  07     dimensions                amopqruz               n
v  08     playback channels         kmnqsuz                -
z  01     kind of material          muz                    -
"""

_LISTS: Mapping[str, str] = {
    "projection": """
        ## aa ab ac ad ae af ag am an ap au az ba bb bc bd be bf bg bh bi bj bk bl bo br bs bu bz ca cb cc ce cp cu cz
        da db dc dd de df dg dh dl zz
    """,
    "composition": """
        an bd bg bl bt ca cb cc cg ch cl cn co cp cr cs ct cy cz df dv fg fl fm ft gm hy jz mc md mi mo mp mr ms mu mz
        nc nn op or ov pg pm po pp pr ps pt pv rc rd rg ri rp rq sd sg sn sp st su sy tc tl ts uu vi vr wz za zz
    """,
    "minutes": r"\d{3} nnn ---",
    "depth": r"(?!000)\d{3} mmm nnn ---",
    "data": """
        aa da db dc dd de df dv dz ga gb gc gd ge gf gg gu gz ja jb jc jv jz ma mb mm nn pa pb pc pd pe pz ra rb rc rd
        sa ta uu zz
    """,
}


def _read(table: str) -> dict[str, tuple[Position, ...]]:
    found: dict[str, tuple[Position, ...]] = {}
    for line in table.strip().splitlines():
        kind, place, name, codes, obsolete = re.split(" {2,}", line)
        first, _, last = place.partition("-")
        start, end = int(first), int(last or first) + 1
        whole = None
        if codes[0] == "=":
            known = (*_LISTS[codes[1:]].split(), rf"\|{{{end - start}}}")
            whole = re.compile("|".join(known).replace("#", " "), re.ASCII)
        codes, obsolete = codes.replace("#", " ") + "|", obsolete.replace("#", " ").strip("-")
        found[kind] = (*found.get(kind, ()), Position(start, end, name, codes, obsolete, whole))
    return found


COMPOSITIONS = "|".join(_LISTS["composition"].split())
"""The codes for forms of composition, as a pattern: 047 has them, too."""

_MATERIALS = _read(_008)
_CARRIERS = _read(_007)


def of_008(kind: str) -> tuple[Position, ...]:
    """The positions of 008 for a kind of material; of one that is not known those of all."""
    return _MATERIALS["**"] + _MATERIALS.get(kind, ())


@cache
def undefined(positions: tuple[Position, ...], first: int, end: int) -> tuple[slice, ...]:
    """What lies between the positions of a kind of material, from the first to the end; nothing where none is known."""
    taken = [position for position in positions if position.start < end]
    ends = [first, *(position.end for position in taken)]
    starts = [*(position.start for position in taken), end]
    return tuple(slice(*gap) for gap in zip(ends, starts, strict=True) if gap[0] < gap[1]) if taken else ()


def of_006(kind: str) -> tuple[Position, ...]:
    """The positions of 008 that a 006 has, 17 places to the left, for its first character."""
    return _MATERIALS.get(material(kind), ())


def of_007(kind: str) -> tuple[Position, ...]:
    """The positions of a 007 for its first character."""
    return _CARRIERS.get(kind, ())
