"""The namespaces of Dublin Core's companions, and names by their usual prefixes."""

from __future__ import annotations

import re
from functools import lru_cache

from bibld.formats.dublincore.namespaces import PREFIXES

__all__ = ["SPACES", "name_of"]

SPACES = {
    **PREFIXES,
    "schema": "http://schema.org/",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "fabio": "http://purl.org/spar/fabio/",
    "frbr": "http://purl.org/vocab/frbr/core#",
    "bf": "http://id.loc.gov/ontologies/bibframe/",
    "edm": "http://www.europeana.eu/schemas/edm/",
    "dcmitype": "http://purl.org/dc/dcmitype/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "dcam": "http://purl.org/dc/dcam/",
    "pgterms": "http://www.gutenberg.org/2009/pgterms/",
    "rdau": "http://rdaregistry.info/Elements/u/",
    "rdam": "http://rdaregistry.info/Elements/m/",
    "isbd": "http://iflastandards.info/ns/isbd/elements/",
    "rdagr1": "http://rdvocab.info/Elements/",
    "library": "http://purl.org/library/",
    "dcndl": "http://ndl.go.jp/dcndl/terms/",
    "blt": "http://www.bl.uk/schemas/bibliographic/blterms#",
    "event": "http://purl.org/NET/c4dm/event.owl#",
    "ore": "http://www.openarchives.org/ore/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "bib": "http://purl.org/net/biblio#",
    "z": "http://www.zotero.org/namespaces/export#",
    "link": "http://purl.org/rss/1.0/modules/link/",
    "vivo": "http://vivoweb.org/ontology/core#",
    "pro": "http://purl.org/spar/pro/",
    "datacite": "http://purl.org/spar/datacite/",
    "literal": "http://www.essepuntato.it/2010/06/literalreification/",
    "cito": "http://purl.org/spar/cito/",
    "locn": "http://www.w3.org/ns/locn#",
    "time": "http://www.w3.org/2006/time#",
    "wgs84": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "bnf-onto": "http://data.bnf.fr/ontology/bnf-onto/",
    "rdarel": "http://rdvocab.info/RDARelationshipsWEMI/",
    "rdaGr2": "http://rdvocab.info/ElementsGr2/",
    "bio": "http://vocab.org/bio/0.1/",
    "gndo": "https://d-nb.info/standards/elementset/gnd#",
    "bgn": "http://bibliograph.net/",
    "o": "http://omeka.org/s/vocabs/o#",
    "ep": "http://eprints.org/ontology/",
    "dspace": "http://digital-repositories.org/ontologies/dspace/0.1.0#",
    "pcdm": "http://pcdm.org/models#",
    "works": "http://pcdm.org/works#",
    "resource": "http://purl.org/vocab/resourcelist/schema#",
    "ctag": "http://commontag.org/ns#",
    "address": "http://schemas.talis.com/2005/address/schema#",
}
# The same vocabulary under other addresses.
_ALSO = {
    **{
        f"http://{host}rdaregistry.info/Elements/m/{of}": "rdam"
        for host in ("", "www.")
        for of in ("#", "datatype/", "object/")
    },
    "http://rdaregistry.info/Elements/u/#": "rdau",
    "https://schema.org/": "schema",
    "http://prismstandard.org/namespaces/basic/2.1/": "prism",
    "http://prismstandard.org/namespaces/basic/3.0/": "prism",
    "http://prismstandard.org/namespaces/1.2/basic/": "prism",
    "https://purl.org/dc/terms/": "dcterms",
    "http://rdvocab.info/uri/schema/FRBRentitiesRDA/": "frbr",
    "http://nwalsh.com/rdf/vCard#": "vcard",
    "http://projecthydra.org/works/models#": "works",
    "http://d-nb.info/standards/elementset/gnd#": "gndo",
    "http://purl.org/dc/elements/1.0/": "dc",
    "https://purl.org/dc/elements/1.1/": "dc",
}
_BY_SPACE = {**{space: prefix for prefix, space in SPACES.items()}, **_ALSO}
_OLD_RELATORS = "http://www.loc.gov/loc.terms/relators/"
"""Where the Library of Congress had the relators first, in capitals: EPrints and Zotero write them so."""
_WITHOUT_STROKE = re.compile(r"<https?://purl\.org/dc/(?:(elements/1\.[01])|terms)([a-z]\w*)>", re.IGNORECASE)


@lru_cache(maxsize=4096)
def name_of(iri: str) -> str:
    """``<https://schema.org/name>`` → ``schema:name``; an IRI in none of the namespaces known here stays."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    if iri[1:cut] == _OLD_RELATORS:
        return f"mrel:{iri[cut:-1].lower()}"
    prefix = _BY_SPACE.get(iri[1:cut])
    if prefix is None and (found := _WITHOUT_STROKE.fullmatch(iri)) is not None:
        return f"{'dc' if found[1] else 'dcterms'}:{found[2]}"
    return f"{prefix}:{iri[cut:-1]}" if prefix and iri.startswith("<") else iri
