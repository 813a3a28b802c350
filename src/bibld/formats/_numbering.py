"""What volumes and issues are called before their numbers, in the languages that catalogues are in: for regular expressions.

Letters alone (``v. 3``, ``n. 2``) are not among them: where these may be words of a title each reader says for itself.
"""

from __future__ import annotations

__all__ = ["ISSUE", "VOLUME", "WITH_SOURCE"]

VOLUME = "volumen|volumes?|vols?|band|bd|jahrgang|jahrg|jg|årgang|årgång|årg|tom[eo]?|том|cilt|المجلد|دوره"
ISSUE = "numbers?|nos?|nr|num|núm|n[uú]meros?|issues?|iss|heft|fasc|zeszyt|выпуск|вып|sayı|العدد|شماره"

WITH_SOURCE = ("issue number", "matrix number", "music plate", "music publisher", "videorecording identifier",
               "publisher number", "distributor number", "stock number")  # fmt: skip
"""Numbers that tell little without the name of who gave them."""
