"""For those who run the server: whether it is well, and figures for Prometheus."""

from __future__ import annotations

import time

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Scope

from bibld import __version__
from bibld.errors import BibldError
from bibld.web.site import Site

__all__ = ["count", "routes"]

_REGISTRY = CollectorRegistry()
_REQUESTS = Counter(
    "bibld_requests", "Answers, by what was asked and how it ended", ("what", "method", "status"), registry=_REGISTRY
)
_SECONDS = Histogram(
    "bibld_request_seconds",
    "Seconds from a request to the end of its answer",
    ("what",),
    buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
    registry=_REGISTRY,
)
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"))


def count(scope: Scope, status: int, seconds: float) -> None:
    """Count an answer under the route it took; whatever else was asked for counts together."""
    route = scope.get("route")
    what = getattr(route, "path", "") or "other"
    method = scope["method"] if scope["method"] in _METHODS else "other"
    _REQUESTS.labels(what, method, status).inc()
    _SECONDS.labels(what).observe(seconds)


def routes(site: Site) -> list[BaseRoute]:
    """``/health`` and ``/metrics``."""

    def health(_: Request) -> Response:
        try:
            known = {"status": "ok", "records": len(site.catalogue)}
        except BibldError as error:
            return JSONResponse({"status": "unavailable", "reason": error.message}, 503, {"Cache-Control": "no-store"})
        uptime = round(time.time() - site.started)
        return JSONResponse({**known, "version": __version__, "uptime": uptime}, headers={"Cache-Control": "no-store"})

    def metrics(_: Request) -> Response:
        return Response(
            generate_latest(_REGISTRY), headers={"Cache-Control": "no-store"}, media_type=CONTENT_TYPE_LATEST
        )

    return [Route("/health", health), Route("/metrics", metrics)]
