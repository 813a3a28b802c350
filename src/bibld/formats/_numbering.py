"""What volumes and issues are called before their numbers, in the languages that catalogues are in: for regular expressions.

Letters alone (``v. 3``, ``n. 2``) are not among them: where these may be words of a title each reader says for itself.
"""

from __future__ import annotations

__all__ = ["ISSUE", "VOLUME"]

VOLUME = "volumen|volumes?|vols?|band|bd|jahrgang|jahrg|jg|tom[eo]?|том"
ISSUE = "numbers?|nos?|nr|num|núm|n[uú]meros?|issues?|iss|heft|fasc"
