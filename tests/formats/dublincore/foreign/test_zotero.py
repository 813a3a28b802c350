"""Graphs that Zotero has made: an item with its journal, its files and what somebody noted of it."""

from __future__ import annotations

from foreign_graphs import ROOT, read_turtle

from bibld.model import Genre, Identifier, Language, Link, Note, Part, Place, Provision, Related, Subject, Term


def test_an_export_of_zotero_is_one_record() -> None:
    """Its authors in a list, its journal as a node with volume and issue, which is no record,
    nor is the file attached.
    """
    (record,) = read_turtle(
        f"""{ROOT} a bib:Article ; z:itemType "journalArticle" ; dc:title "Counting" ; z:language "en" ; bib:pages "1-9" ;
          bib:authors [ a rdf:Seq ; rdf:_1 [ a foaf:Person ; foaf:surname "Okafor" ; foaf:givenName "Grace" ] ] ;
          dc:subject [ a z:AutomaticTag ; rdf:value "Bees" ] ; dc:identifier [ a dcterms:URI ; rdf:value "http://a.example/x" ] ;
          dc:publisher [ a foaf:Organization ; foaf:name "Apis" ; vcard:adr [ a vcard:Address ; vcard:locality "London" ] ] ;
          dcterms:isPartOf <urn:issn:1566-5283> ; link:link <urn:x:2> .
        <urn:issn:1566-5283> a bib:Journal ; dc:title "Bees" ; prism:volume "12" ; prism:number "3" ;
          dc:identifier "ISSN 1566-5283" , "DOI 10.1000/182" .
        <urn:x:2> a z:Attachment ; z:itemType "attachment" ; dc:title "PDF" ; link:type "application/pdf" ;
          dc:identifier [ a dcterms:URI ; rdf:value "http://a.example/x.pdf" ] ."""
    )
    assert [(agent.name, agent.roles) for agent in record.agents] == [("Okafor, Grace", ("aut",))]
    assert (record.genres, record.type) == ((Genre("article", authority="marcgt"),), "text")
    assert record.languages == (Language("eng"),)
    assert record.subjects == (Subject((Term("topic", "Bees"),)),)
    assert record.provisions == (Provision((Place("London"),), ("Apis",)),)
    assert record.links == (
        Link("http://a.example/x"),
        Link("http://a.example/x.pdf", label="PDF", media_type="application/pdf"),
    )
    assert Identifier("doi", "10.1000/182") in record.identifiers
    part = Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "1-9"),))
    assert record.related == (Related("host", title="Bees", identifiers=(Identifier("issn", "1566-5283"),), part=part),)
    assert record.leftovers == ()


def test_what_somebody_notes_in_zotero_is_a_note() -> None:
    """It is called a reference there, and the day of the last look a submission; a series has the number in it."""
    (record,) = read_turtle(
        f"""{ROOT} a bib:Book ; z:itemType "book" ; dc:title "Counting" ; dcterms:dateSubmitted "2020-01-02" ;
          dcterms:isReferencedBy <urn:x:2> ; dcterms:isPartOf [ a bib:Series ; dc:title "Bee books" ; dc:identifier "4" , "ISSN 1566-5283" ] .
        <urn:x:2> a bib:Memo ; rdf:value "<p>Read <i>twice</i></p>" ."""
    )
    assert record.notes == (Note("Read twice"),)
    issn = Identifier("issn", "1566-5283")
    assert record.related == (Related("series", title="Bee books", number="4", identifiers=(issn,)),)
    assert record.dates == ()
    assert [left.value for left in record.leftovers] == ['dcterms:dateSubmitted "2020-01-02"']


def test_an_item_of_zotero_in_bibo_is_the_work_that_it_is_about() -> None:
    """What its user says of it, keywords and rights, stands with another node, which alone leads to it."""
    (record,) = read_turtle(
        """<http://a.example/items/1> a z:UserItem ; resource:resource [ a bibo:Book ; dcterms:title "Counting" ;
            dcterms:publisher [ a foaf:Organization ; foaf:name "Apis" ; address:localityName "London" ] ] ;
          ctag:tagged [ a ctag:UserTag ; ctag:label "Bees" ] ; dcterms:rights "Free" ."""
    )
    assert [title.title for title in record.titles] == ["Counting"]
    assert record.subjects == (Subject((Term("topic", "Bees"),)),)
    assert [note.text for note in record.notes] == ["Free"]
    assert record.provisions == (Provision((Place("London"),), ("Apis",)),)
    assert record.leftovers == ()
