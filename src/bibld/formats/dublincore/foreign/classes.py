"""The classes that tell what a node is: an agent, a concept, a place, a bibliographic resource, or none of these."""

from __future__ import annotations

from bibld.formats.dublincore import judgement

__all__ = [
    "AGENTS",
    "ATTACHED",
    "CONCEPTS",
    "EVENTS",
    "HOLDING",
    "ITEMS",
    "KNOWN",
    "NO_RESOURCES",
    "OF_SERIALS",
    "SERIES",
    "TERM_KINDS",
    "UNTOLD",
    "is_class",
]

_PEOPLE = {
    "person": "blt:PersonConcept foaf:Person schema:Person mads:PersonalName bf:Person vcard:Individual gndo:Person gndo:DifferentiatedPerson "
    "gndo:UndifferentiatedPerson",
    "corporate": "blt:OrganizationConcept foaf:Organization schema:Organization org:Organization org:FormalOrganization mads:CorporateName bf:Organization "
    "vcard:Organization schema:GovernmentOrganization schema:CollegeOrUniversity schema:Corporation foaf:Group "
    "gndo:CorporateBody",
    "family": "blt:FamilyConcept mads:FamilyName bf:Family gndo:Family",
    "conference": "mads:ConferenceName bf:Meeting gndo:ConferenceOrEvent",
    "": "foaf:Agent dcterms:Agent bf:Agent edm:Agent pgterms:agent",
}
AGENTS = {name: kind for kind, names in _PEOPLE.items() for name in names.split()}
TERM_KINDS = {
    "blt:TopicLCSH": "topic", "blt:PlaceConcept": "geographic",
    "mads:Topic": "topic", "mads:Geographic": "geographic", "mads:Temporal": "temporal", "schema:Place": "geographic",
    "dcterms:Location": "geographic", "edm:Place": "geographic", "bf:Place": "geographic", "bf:Topic": "topic",
}  # fmt: skip
CONCEPTS = frozenset(("skos:Concept", "mads:Authority", "mads:ComplexSubject", *TERM_KINDS))
OF_SERIALS = frozenset(
    "schema:PublicationIssue schema:PublicationVolume bibo:Issue fabio:JournalIssue fabio:JournalVolume bib:Journal".split()
)
_OF_RESOURCES = frozenset(("bibo", "schema", "fabio", "frbr", "bf", "foaf", "dcterms", "dcat", "bib"))
ATTACHED = frozenset(
    f"schema:{name}"
    for name in "3DModel AudioObject CriticReview ImageObject MusicVideoObject Review TextObject VideoObject".split()
)
"""Classes of what mostly stands with something else: it is a resource for itself where it has a name."""
ITEMS = frozenset(("frbr:Item", "fabio:Item", "bf:Item"))
"""Classes of single copies, which libraries have beside what they are of: a label is not enough for a resource."""
SERIES = frozenset(
    "bibo:Series schema:BookSeries fabio:BookSeries fabio:ReportSeries bib:Series bgn:PublicationSeries".split()
)
UNTOLD = frozenset(
    "edm:ProvidedCHO dcat:Resource pgterms:ebook dcndl:BibResource fabio:Expression fabio:Manifestation fabio:Work frbr:Expression ep:EPrint o:Item".split()
)
"""Classes of resources of any kind."""
EVENTS = frozenset("bibo:Conference bibo:Event bibo:Hearing bibo:Performance bibo:Workshop event:Event".split())
"""Classes of what takes place; a recording of it has another class beside, for which it is a resource."""
HOLDING = frozenset("ep:Repository dspace:Repository dspace:Community dspace:Collection pcdm:AdministrativeSet".split())
"""Classes of where something is kept, which repositories say that it is part of, as an article is of its journal."""
NO_RESOURCES = (
    frozenset(
        "skos:ConceptScheme skos:Collection owl:Class rdfs:Class rdf:Property owl:ObjectProperty owl:DatatypeProperty "
        "dcterms:LinguisticSystem dcterms:MediaType dcterms:RightsStatement dcterms:LicenseDocument dcterms:PeriodOfTime "
        "edm:TimeSpan ep:Document works:FileSet "
        "dcat:Distribution schema:DataDownload schema:MediaObject pgterms:file blt:PublicationEvent "
        "bib:Journal bib:Memo z:Attachment vivo:Authorship vivo:Editorship pro:RoleInTime vcard:Name vcard:Address "
        "datacite:Identifier vivo:DateTimeValue schema:PropertyValue schema:GeoCoordinates "
        "schema:PostalAddress schema:Role schema:Grant schema:MonetaryGrant schema:PublicationEvent "
        "schema:QuantitativeValue schema:GeoShape bf:Contribution bf:PrimaryContribution "
        "dcterms:ProvenanceStatement dcterms:Frequency dcterms:SizeOrDuration dcterms:MediaTypeOrExtent dcterms:FileFormat "
        "dcterms:PhysicalMedium "
        "dcterms:AgentClass time:Instant time:Interval time:ProperInterval time:DateTimeInterval".split()
    )
    | EVENTS
    | HOLDING
)
KNOWN = frozenset(
    (
        *AGENTS,
        *CONCEPTS,
        *NO_RESOURCES,
        *OF_SERIALS,
        *(f"{prefix}:{name}" for prefix in _OF_RESOURCES for name in judgement.RESOURCES),
        *"rdf:Seq rdf:Bag rdf:Alt rdf:List bf:Title bf:Language bf:Role z:AutomaticTag ctag:UserTag ctag:AutoTag event:Place schema:Intangible schema:Thing "
        "schema:Language schema:Audience schema:ProductModel bgn:Agent bgn:PublicationSeries".split(),
    )
)


def is_class(name: str) -> bool:
    """Whether a class is one of bibliographic resources: ``bibo:Book``."""
    prefix, _, local = name.partition(":")
    return prefix == "dcmitype" or name in UNTOLD or (prefix in _OF_RESOURCES and local in judgement.RESOURCES)
