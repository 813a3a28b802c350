"""Which fields, indicators and subfields MARC 21 has: all of its bibliographic format, with the holdings in it.

One line a field, as in the documentation (https://www.loc.gov/marc/bibliographic/). ``NR`` is not repeatable, ``R``
repeatable; then the values of the two indicators, ``#`` for a blank; the subfields that stand once, and those that may
be repeated. What was valid once, and stands in old records, follows a tilde: ``#~01`` is a blank today, and was 0 or 1.
``-`` is nothing. $6 (once), $7 and $8 (repeatable, but where they are listed) are understood everywhere. Of a line with
a tag alone it is not said what is in it: of control fields, and of fields that hold another's (880, 886).
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FIELDS", "OBSOLETE", "SUCCESSORS", "FieldRule"]


class FieldRule(NamedTuple):
    """What may be in a field."""

    repeatable: bool
    indicators: tuple[frozenset[str], frozenset[str]]
    once: frozenset[str]
    often: frozenset[str]
    obsolete_indicators: tuple[frozenset[str], frozenset[str]]
    obsolete: frozenset[str]


# tag  ind1      ind2    once                    repeatable
_TABLE = """
001 NR
003 NR
005 NR
006 R
007 R
008 NR
010 NR  #         #       a                       bz
013 R   #         #       abc                     def
015 R   #         #       2                       aqz
016 R   #7        #       a2                      z
017 R   #         #8      bdi2                    az
018 NR  #         #       a                       -
020 R   #         #       ac                      qz~b
022 R   #01       #       al2                     myz01~bc
023 R   01        #       a02                     yz1
024 R   0123478   #01     acd2                    qz01~b
025 R   #         #       -                       a
026 R   #         #       abce2                   d5
027 R   #         #       a                       qz
028 R   0123456   0123    ab                      q
030 R   #         #       a                       z
031 R   #         #       abcegmnopr2             dqstuyz
032 R   #         #       ab                      -
033 R   #012      #012    3                       abcp012
034 R   013~2     #01     adefgjkmnprxyz23        bchst01
035 R   #         #       a                       z
036 NR  #         #       ab                      -
037 R   #23       #       ab3                     cfgn5
038 NR  #         #       a                       -
040 NR  #         #       abc                     de
041 R   #01       #7      23                      abdefghijkmnpqrt~c
042 NR  #         #       -                       a
043 R   #         #       -                       abc012
044 NR  #         #       -                       abc2
045 NR  #012      #       -                       abc
046 R   #123      #       abcdejklmnop23          xz
047 R   #         #7      2                       a
048 R   #         #7      2                       ab
050 R   #01       04~#123 b3                      a01~d
051 R   #         #       abc                     -
052 R   #17~0     #       a2                      bd01~c
055 R   #01       0-9     ab2                     01
060 R   #01       04~#123 b                       a01
061 R   #         #       bc                      a
066 NR  #         #       ab                      c
070 R   #01       #       b                       a01
071 R   #         #       b                       ac
072 R   #~0       07      a2                      x
074 R   #         #       a                       z
080 R   #01       #       ab2                     x01
082 R   017~#2    #04     bmq2                    a01
083 R   017       #       mq2                     acyz01
084 R   #         #       bq2                     a01
085 R   #         #       -                       abcfrstuvwyz01
086 R   #01       #       a2                      z01
088 R   #         #       a                       z
100 NR  013~2     #~01    abdflqtu2               cegjknp014~h
110 NR  012       #~01    afltu2                  bcdegknp014
111 NR  012       #~01    aflqtu2                 cdegjknp014~b
130 NR  0-9       #~01    afhlort2                dgkmnps01
210 R   01        #0      ab                      2
222 R   #~01      0-9     ab                      -
240 NR  01~23     0-9     afhlor2                 dgkmnps01
242 R   01        0-9     abchy7                  np~de
243 NR  01        0-9     afhlor                  dgkmnps
245 NR  01        0-9     abcfghs                 knp7~de
246 R   0123      #0-8~9  abfhi5                  gnp7~cde
247 R   01        01      abfhx                   gnp7~cde
250 R   #         #       ab3                     7
251 R   #         #       23                      a01
254 NR  #         #       a                       -
255 R   #         #       abcdefg                 -
256 NR  #         #       a                       7
257 R   #         #       2                       a01
258 R   #         #       ab                      -
260 R   #23~01    #~01    3                       abcefg~dkl
263 NR  #         #       a                       -
264 R   #23       01234   3                       abc7
270 R   #12       #07     bcdefghi                ajklmnpqrz4
300 R   #         #       be3                     acfg7~dmn
306 NR  #         #       -                       a
307 R   #8        #       ab                      -
310 R   #         #       ab2                     01
321 R   #         #       ab2                     01
334 R   #         #       ab2                     01
335 R   #         #       ab23                    017
336 R   #         #       23                      ab01
337 R   #         #       23                      ab01
338 R   #         #       23                      ab01
340 R   #         #       23                      abcdefghijklmnopq01
341 R   #01       #       a23                     bcde01
342 R   01        0-8     abcdghijklmnopqrstuvw2  ef
343 R   #         #       abcdefghi               -
344 R   #         #       23                      abcdefghij01
345 R   #         #       23                      abcd01
346 R   #         #       23                      ab01
347 R   #         #       23                      abcdef01
348 R   #         #       23                      abcd01
351 R   #         #       c3                      ab
352 R   #         #       adefgiq                 bc
353 R   #         #       23                      ab01
355 R   0123458   #       adefgh                  bcj
357 NR  #         #       a                       bcg
361 R   #01       #       aklsy35                 fouxz017
362 R   01        #       az                      -
363 R   #01       #01     abcdefghijklmuv8        xz
365 R   #         #       abcdefghijkm2           -
366 R   #         #       abcdefgjkm2             -
370 R   #         #       st23                    cfgiuv0147
377 R   #         #7      23                      al017
380 R   #         #       23                      a017
381 R   #         #       23                      auv017
382 R   #0123     #01     rst23                   abdenpv01
383 R   #01       #       de23                    abc
384 R   #01       #       a3                      01
385 R   #         #       mn23                    ab017
386 R   #         #       mn23                    abi0147
387 R   #         #       23                      abcdefghijklm017
388 R   #12       #       23                      a017
490 R   01        #       l3                      avxyz7
500 R   #         #       a35                     -~lnxz
501 R   #         #       a5                      7
502 R   #         #       abcd                    go
504 R   #         #       ab                      7
505 R   0128~#    #0      a                       grtu7
506 R   #01       #       aq235                   bcdefgu
507 NR  #         #       ab                      -
508 R   #         #       a                       -
510 R   01234     #       abcx3                   u7
511 R   01~23#    #       a                       -
513 R   #         #       ab                      -
514 NR  #         #       adefim                  bcghjkuz
515 R   #         #       a5                      -~z
516 R   #8        #       a                       -
518 R   #         #       a3                      dop0127
520 R   #012348   #       abc23                   u7~z
521 R   #012348   #       b3                      a
522 R   #8        #       a                       -
524 R   #8        #       a23                     -
525 R   #         #       a                       -~z
526 R   08        #       abcdi5                  xz
530 R   #         #       abcd3                   u~z
532 R   0128      #       a3                      -
533 R   #         #       ade357                  bcfmny
534 R   #         #       abcelmpt3               fknoxz
535 R   12~03     #       ag3                     bcd
536 R   #         #       a                       bcdefgh
538 R   #         #       ai3                     u5
540 R   #         #       abcdq235                fgu
541 R   #01       #       abcdefh35               no
542 R   #01       #       abcgijlmoqrs3           defhknpu
544 R   #01       #       3                       abcden
545 R   #01       #       ab                      u
546 R   #         #       a3                      b~z
547 R   #         #       a                       -~z
550 R   #         #       a                       7~z
552 R   #         #       abcdghijklmn            efopuz
555 R   #08       #       acd3                    bu7
556 R   #8        #       a                       z
561 R   #01       #       a35                     u~b
562 R   #         #       35                      abcde
563 R   #         #       a35                     u
565 R   #08       #       a3                      bcde
567 R   #8        #       a2                      b01
580 R   #         #       a5                      -~z
581 R   #8        #       a3                      z
583 R   #01       #       a235                    bcdefhijklnouxz7
584 R   #         #       35                      ab
585 R   #         #       a35                     -
586 R   #8        #       a3                      -
588 R   #01       #       a5                      -
600 R   013~2     0-7     abdfhloqrtu23           cegjkmnpsvxyz014
610 R   012       0-7     afhlortu23              bcdegkmnpsvxyz014
611 R   012       0-7     afhlqtu23               cdegjknpsvxyz014
630 R   0-9       0-7     afhlort23               degkmnpsvxyz014
647 R   #         0-7     ad23                    cgevxyz014
648 R   #01       0-7     a23                     evxyz014
650 R   #012      0-7     abcd23                  egvxyz014
651 R   #         0-7     a23                     egvxyz014~b
653 R   #012      #0-6    5                       a01
654 R   #012      #       23                      abcevyz014
655 R   #0        0-7     a235                    bcvxyz01
656 R   #         7       ak23                    vxyz01
657 R   #         7       a23                     vxyz01
658 R   #         #       acd2                    b01
662 R   #         #       bd2                     acefgh014
688 R   #         #7      a23                     eg014
700 R   013~2     #2~01   abdfhloqrtux235         cegijkmnps014
710 R   012       #2~01   afhlortux235            bcdegikmnps014
711 R   012       #2~01   afhlqtux235             cdegijknps014
720 R   #12       #       a5                      e014
730 R   0-9       #2~01   afhlortx235             dgikmnps014
740 R   0-9       #2~013  ah5                     np
751 R   #         #       a23                     eg0147
752 R   #         #       bd2                     acefgh014
753 R   #         #       abc2                    01
754 R   #         #       2                       acdxz01
758 R   #         #       a235                    i014
760 R   01        #8~0    abcdhmstxy7             gilnow45
762 R   01        #8~0    abcdhmstxy7             gilnow45
765 R   01        #8~0    abcdhmstuxy7            giklnorwz45
767 R   01        #8~0    abcdhmstuxy7            giklnorwz45
770 R   01        #8~0    abcdhmstuxy7            giklnorwz45
772 R   01        #08     abcdhmstuxy7            giklnorwz45
773 R   01        #8      abdhmpqstuxy37          giklnorwz45
774 R   01        #8      abcdhmstuxy7            giklnorwz45
775 R   01        #8      abcdefhmstuxy7          giklnorwz45
776 R   01        #8      abcdhmstuxy7            giklnorwz45
777 R   01        #8~0    abcdhmstuxy7            giklnorwz45
780 R   01        0-7     abcdhmstuxy7            giklnorwz45
785 R   01        0-8     abcdhmstuxy7            giklnorwz45
786 R   01        #8~0    abcdhjmpstuvxy7         giklnorwz45
787 R   01        #8      abcdhmstuxy7            giklnorwz45
788 R   01        #8      abdestx5                ilnw4
800 R   013~2     #       abdfhloqrtuvx23         cegjkmnpswy0145
810 R   012       #       afhlortuvx23            bcdegkmnpswy0145
811 R   012       #       afhlqtuvx23             cdegjknpswy0145
830 R   #         0-9     afhlortvx23             dgkmnpswy015
841 NR  #         #       abe                     -
842 NR  #         #       a                       -
843 R   #         #       ade35                   bcfmn
844 NR  #         #       a                       -
845 R   #         #       abcdq235                fgu
850 R   #         #       -                       a~bde
852 R   #0-8      #012    ahjlnpqt238             bcdefgikmsuxz
853 R   0123      0123    abcdefghijklmnoptw238   uvxyz
854 R   0123      0123    abcdefghijklmnoptw238   uvxyz
855 R   #         #       abcdefghijklmnoptw238   uvxyz
856 R   #012347   #0-48   op237                   acdefghlmnqrstuvwxyz~bijk
857 R   #1247     #0-48   bcdf2357                eghlmnqrstuxyz
863 R   #345      #01234  abcdefghijklmnopqtw8    svxz
864 R   #345      #01234  abcdefghijklmnopqtw8    svxz
865 R   #45       #13     abcdefghijklmnopqtw8    svxz
866 R   #345      #0127   a28                     xz
867 R   #345      #0127   a28                     xz
868 R   #345      #0127   a28                     xz
876 R   #         #       at38                    bcdehjlprxz
877 R   #         #       at38                    bcdehjlprxz
878 R   #         #       at38                    bcdehjlprxz
880 R
881 R   #         #       3                       abcdefghijklmn
882 NR  #         #       -                       aiw
883 R   #012      #       acdqux                  w01
884 R   #         #       agkq                    u
885 R   #         #       abcd25                  wxz01
886 R
887 R   #         #       a2                      -
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

_OBSOLETE = """
002 009 011 039 087 211 212 214 241 261 262 265 301 302 303 304 305 308 315 330 331 350 400 410 411 440 503 512 517 523
527 537 543 570 582 652 680 681 683 705 715 755 840 851 870 871 872 873
"""
OBSOLETE = frozenset(_OBSOLETE.split())
"""Fields that the format had once: nobody says any longer what may be in them."""

SUCCESSORS = {
    "009": "007",
    "087": "088",
    **dict.fromkeys(("211", "212", "214"), "246"),
    **dict.fromkeys(("261", "262"), "260 or 264"),
    "265": "037",
    **dict.fromkeys(("301", "302", "303", "304", "305", "308"), "300"),
    "315": "310",
    "350": "020 $c or 037 $c",
    "400": "490 1 with 800",
    "410": "490 1 with 810",
    "411": "490 1 with 811",
    "440": "490 0, or since 2008 490 1 with 830",
    "503": "500",
    "652": "651",
    "705": "700",
    "715": "710",
    "755": "655",
    "840": "830",
    "851": "852",
    "020$b": "020 $q",
    "260$d": "028",
}
"""Where today stands what stood in an obsolete field or subfield; of the others that is not certain."""
