"""Which fields, indicators and subfields MARC 21 has: a table, for growth.

One line a field, as in the documentation (https://www.loc.gov/marc/bibliographic/). ``NR`` is not repeatable, ``R``
repeatable; then the values of the two indicators, ``#`` for a blank; the subfields that stand once, and those that may
be repeated. What was valid once, and stands in old records, follows a tilde: ``#~01`` is a blank today, and was 0 or 1.
``-`` is nothing. $6 (once), $7 and $8 (repeatable, but where they are listed) are understood everywhere. A field that is not in the table is not
checked: the table begins with what bibld writes, and with what stands beside it in most catalogues.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FIELDS", "FieldRule"]


class FieldRule(NamedTuple):
    """What may be in a field."""

    repeatable: bool
    indicators: tuple[frozenset[str], frozenset[str]]
    once: frozenset[str]
    often: frozenset[str]
    obsolete_indicators: tuple[frozenset[str], frozenset[str]]
    obsolete: frozenset[str]


# tag   ind1        ind2        once              repeatable
_TABLE = """
001 NR
003 NR
005 NR
006 R
007 R
008 NR
010 NR  #           #           a                 bz
015 R   #           #           2                 aqz
016 R   #7          #           a2                z
020 R   #           #           ac                qz~b
022 R   #01         #           al2               myz01
024 R   0123478     #01         acd2              qz01
027 R   #           #           a                 qz
028 R   0123456     0123        ab                q
035 R   #           #           a                 z
037 R   #23         #           ab3               cfgn5
040 NR  #           #           abc               de
041 R   #01         #7          23                abdefghijkmnpqrt~c
043 NR  #           #           -                 abc012
050 R   #01         04~#        b3                a01
060 R   #01         04~#        b                 a01
080 R   #01         #           ab2               x01
082 R   017~#2      #04         bmq2              a01
084 R   #           #           bq2               a01
086 R   #01         #           a2                z01
088 R   #           #           a                 z
100 NR  013~2       #~01        abdflqtu2         cegjknp014~h
110 NR  012         #~01        aftlu2            bcdegknp014
111 NR  012         #~01        aflqtu2           cdegjknp014~b
130 NR  0-9         #~01        afhlort2          dgkmnps01
210 R   01          #0          ab                2
222 R   #~01        0-9         ab                -
240 NR  01~23       0-9         afhlor2           dgkmnps01
242 R   01          0-9         abchy7            np~d
245 NR  01          0-9         abcfghs           knp7~de
246 R   0123        #0-8~9      abfhi5            gnp7~de
247 R   01          01          abfhx             gnp7~de
250 R   #           #           ab3               7
255 R   #           #           abcdefg           -
260 R   #23~01      #~01        3                 abcefg~dkl
264 R   #23         01234       3                 abc7
300 R   #           #           be3               acfg7~d
310 R   #           #           ab2               01
321 R   #           #           ab2               01
336 R   #           #           23                ab01
337 R   #           #           23                ab01
338 R   #           #           23                ab01
347 R   #           #           23                abcdef01
348 R   #           #           23                ab01
382 R   #0123       #01         rst23             abdenpv01
383 R   #01         #           de23              abc
384 R   #01         #           a3                01
490 R   01          #           l3                avxyz7
500 R   #           #           a35               -~lnxz
502 R   #           #           abcd              go
504 R   #           #           ab                7
505 R   0128~#      #0          a                 grtu7
506 R   #01         #           a235              bcdefgqu
508 R   #           #           a                 -
511 R   01~23#      #           a                 -
515 R   #           #           a5                -~z
520 R   #012348     #           abc23             u7~z
521 R   #012348     #           b3                a
533 R   #           #           ade357            bcfmny
534 R   #           #           abcelmpt3         fknoxz
536 R   #           #           a                 bcdefgh
538 R   #           #           ai35              u
540 R   #           #           abcdq235          fgu
541 R   #01         #           abcdefh35         no
545 R   #01         #           ab                u
546 R   #           #           a3                b~z
561 R   #01         #           a35               u~b
580 R   #           #           a5                -~z
585 R   #           #           a35               -
588 R   #01         #           a5                -
600 R   013~2       0-7         abdfhloqrtu23     cegjkmnpsvxyz014
610 R   012         0-7         afhlortu23        bcdegkmnpsvxyz014
611 R   012         0-7         afhlqtu23         cdegjknpsvxyz014
630 R   0-9         0-7         afhlort23         degkmnpsvxyz014
648 R   #01         0-7         a23               vxyz01
650 R   #012        0-7         abcd23            egvxyz014
651 R   #           0-7         a23               egvxyz014~b
653 R   #012        #0-6        5                 a01
655 R   #0          0-7         a235              bcvxyz01
700 R   013~2       #2~01       abdfhloqrtux235   cegijkmnps014
710 R   012         #2~01       afhlortux235      bcdegikmnps014
711 R   012         #2~01       afhlqtux235       cdegijknps014
720 R   #12         #           a                 e4
765 R   01          #8~0        abcdhmstuxy7      giknorwz45
767 R   01          #8~0        abcdhmstuxy7      giknorwz45
770 R   01          #8~0        abcdhmstuxy7      giknorwz45
772 R   01          #08         abcdhmstuxy7      giknorwz45
773 R   01          #8          abdhmpqstuxy37    giknorwz45
774 R   01          #8          abcdhmstuxy7      giknorwz45
775 R   01          #8          abcdefhmstuxy7    giknorwz45
776 R   01          #8          abcdhmstuxy7      giknorwz45
780 R   01          0-7         abcdhmstuxy7      giknorwz45
785 R   01          0-8         abcdhmstuxy7      giknorwz45
787 R   01          #8          abcdhmstuxy7      giknorwz45
852 R   #0-8        #012        ahjlnpqt23        bcdefgikmsuxz
856 R   #012347     #0-48       aop23             cdefghlmnqrstuvwxyz7~bijk
884 R   #           #           agkq              u
"""

_RANGES = {"0-9": "0123456789", "0-8": "012345678", "0-7": "01234567", "0-6": "0123456", "0-4": "01234"}


def _values(text: str) -> tuple[frozenset[str], frozenset[str]]:
    for name, digits in _RANGES.items():
        text = text.replace(name, digits)
    now, _, once = text.replace("#", " ").partition("~")
    return frozenset(now), frozenset(once)


def _codes(text: str) -> tuple[frozenset[str], frozenset[str]]:
    now, _, once = text.replace("-", "").replace(" ", "").partition("~")
    return frozenset(now), frozenset(once)


def _read(table: str) -> dict[str, FieldRule]:
    found: dict[str, FieldRule] = {}
    for line in table.strip().splitlines():
        tag, times, *rest = line.split(None, 5)
        if not rest:
            found[tag] = FieldRule(
                times == "R", (frozenset(),) * 2, frozenset(), frozenset(), (frozenset(),) * 2, frozenset()
            )
            continue
        one, two, once, often = rest
        (ind1, was1), (ind2, was2) = _values(one), _values(two)
        (alone, gone), (many, lost) = _codes(once), _codes(often)
        found[tag] = FieldRule(
            times == "R", (ind1, ind2), alone | {"6"}, many | ({"7", "8"} - alone), (was1, was2), gone | lost
        )
    return found


FIELDS = _read(_TABLE)
"""The table made ready: a rule for each tag."""
