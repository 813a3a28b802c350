"""Full text: texts under an IRI go in, ranked IRIs come out. The only room that knows tantivy.

``words.py`` has the words of texts and of what is asked, ``index.py`` the index; they know no record and no graph. What
is searched is cut into words without capitals and accents; what is asked is read the same way, and no text that a
person types is an error::

    >>> parse('"duty of care" victim* title:police', fields=("title",))
    (Words(field='', words=('duty', 'of', 'care'), prefix=False), Words(field='', words=('victim',), prefix=True), \
Words(field='title', words=('police',), prefix=False))

Beside each word of a text whose language is known stands its stem in that language, so that "victims" finds "victim";
phrases and beginnings of words are found as they stand. tantivy was measured against SQLite's FTS5 (bench/words.py): a
common word with its facets takes a hundredth of the time, since facets are counted from columns.
"""

from __future__ import annotations

from bibld.fulltext.index import FACETS, FIELDS, Index, Text
from bibld.fulltext.words import Words, fold, forms, mark, parse

__all__ = ["FACETS", "FIELDS", "Index", "Text", "Words", "fold", "forms", "mark", "parse"]
