"""Elements of others around the fifteen: DSpace, theses, OpenURL."""

from __future__ import annotations

import msgspec
import pytest
from fifteen import elements, one, reread, written

from bibld.formats import detect_content, get
from bibld.formats.dublincore.in_elements import ETDMS
from bibld.model import (
    Agent,
    Area,
    Cartographic,
    Classification,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Report


def test_what_europeana_has_beside_the_fifteen_is_read() -> None:
    """Where a thing is seen, its images, its rights and its type; who gives the data to others stays there."""
    record = one(
        "<dc:title>Bees</dc:title><dc:identifier>http://a.example/1</dc:identifier><edm:type>IMAGE</edm:type>"
        "<edm:isShownAt>http://a.example/1</edm:isShownAt><edm:hasType>sketches</edm:hasType><edm:preview>http://a.example/2.jpg</edm:preview>"
        "<edm:rights>http://rightsstatements.org/vocab/NoC-US/1.0/</edm:rights><edm:dataProvider>Leeds</edm:dataProvider>"
        "<edm:object>http://a.example/1</edm:object>"
    )
    assert (record.type, record.genres) == ("still image", (Genre("sketches"),))
    assert record.links == (
        Link("http://a.example/1"), Link("http://a.example/2.jpg", relation="related", materials="Preview")
    )  # fmt: skip
    (note,) = record.notes
    assert (note.kind, note.same_as) == ("use and reproduction", "http://rightsstatements.org/vocab/NoC-US/1.0/")
    assert [left.path for left in record.leftovers] == ["edm:dataProvider"]


def test_what_europeana_had_before_its_model_is_read_alike() -> None:
    """ESE, in which Hispana and Manuscriptorium are."""
    record = one(
        '<e:type xmlns:e="http://www.europeana.eu/schemas/ese/">IMAGE</e:type>'
        '<e:isShownAt xmlns:e="http://www.europeana.eu/schemas/ese/">http://a.example/1</e:isShownAt>'
    )
    assert (record.type, record.links) == ("still image", (Link("http://a.example/1"),))


@pytest.mark.parametrize(
    ("element", "slot", "value"),
    [
        ("<dc:relation>/*ref*/Ek, B. (2001). Bees.</dc:relation>", "related", Related("references", title="Ek, B. (2001). Bees.")),
        *(
            (f"<dc:relation>Youth papers ; {number}</dc:relation>", "related", Related("series", title="Youth papers", number=number))
            for number in ("v. 2", "Bd. IX", "xii", "第三巻")
        ),
        *(
            (f"<dc:relation>{titles}</dc:relation>", "related", Related("related", title=titles))
            for titles in ("Youth papers ; Civil papers", "Papiers ; L'abeille", "Papirer ; Bier i Norge", "Youth papers ; I kept bees")
        ),
        ("<dc:relation>Youth papers, 2040-6126 ; Book two</dc:relation>", "related",
         Related("series", title="Youth papers", number="Book two", identifiers=(Identifier("issn", "2040-6126"),))),
        ("<dc:relation>Youth papers;YP-12</dc:relation>", "related", Related("series", title="Youth papers", number="YP-12")),
        ("<dc:relation>info:eu-repo/grantAgreement/EC/FP7/12/EU/Bees%20of%20Europe/</dc:relation>", "notes",
         Note("EC, FP7, EU, Bees of Europe 12", kind="funding",
              parts=(Term("", "EC, FP7, EU, Bees of Europe"), Term("grant", "12")))),
        ("<dc:relation>info:eu-repo/grantAgreement/EC/</dc:relation>", "notes",
         Note("info:eu-repo/grantAgreement/EC/", kind="funding")),
        *((f"<dc:relation>info:eu-repo/grantAgreement/{said}</dc:relation>", "notes",
           Note(f"info:eu-repo/grantAgreement/{said}", kind="funding")) for said in ("/FP7/12", "EC/FP7/", "EC/FP7//EU")),
        ("<dc:description>Table of contents: 1. Bees</dc:description>", "contents", Note("1. Bees")),
        ("<dc:description>Contents: 1. Bees -- 2. Wasps</dc:description>", "contents", Note("1. Bees -- 2. Wasps")),
        ("<dc:description>Contents: bees and wasps</dc:description>", "summaries", Note("Contents: bees and wasps")),
        ("<dc:description>Mode of access: Internet</dc:description>", "notes",
         Note("Mode of access: Internet", kind="system details")),
        ("<dc:description>Donated by Mrs. B. Ek</dc:description>", "notes", Note("Donated by Mrs. B. Ek", kind="acquisition")),
        ("<dc:description>Thesis (Ph.D.)--Leeds, 2012</dc:description>", "notes", Note("Thesis (Ph.D.)--Leeds, 2012", kind="thesis")),
        ("<dc:description>Tez (Doktora) -- Leeds, 2012</dc:description>", "notes",
         Note("Tez (Doktora) -- Leeds, 2012", kind="thesis")),
        *((f"<dc:description>{text}</dc:description>", "notes", Note(text, kind="thesis"))
          for text in ("วิทยานิพนธ์ (วท.ม.)--Leeds, 2550", "Luận văn ThS. Sinh học -- Đại học Ong, 2012")),
        *((f"<dc:description>{text}</dc:description>", "summaries", Note(text))
          for text in ("Luận văn này viết về ong và mật ong ở Leeds.",)),
        ("<dc:description>Thesis (M.S.)</dc:description>", "notes", Note("Thesis (M.S.)", kind="thesis")),
        ("<dc:description>Thesis--Leeds, 2012</dc:description>", "notes", Note("Thesis--Leeds, 2012", kind="thesis")),
        ("<dc:description>Dissertação (mestrado) - Leeds, 2012</dc:description>", "notes",
         Note("Dissertação (mestrado) - Leeds, 2012", kind="thesis")),
        ("<dc:description>Thesis -- why it matters</dc:description>", "summaries", Note("Thesis -- why it matters")),
        ("<dc:description>Made available in DSpace on 2012-06-05</dc:description>", "notes",
         Note("Made available in DSpace on 2012-06-05")),
        ("<dc:rights>Public domain;</dc:rights>", "notes", Note("Public domain", kind="use and reproduction")),
        ("<dc:type>info:eu-repo/semantics/publishedVersion</dc:type>", "editions", Note("Published version", kind="version")),
        ("<dc:type>http://purl.org/coar/version/c_970fb48d4fbd8a85</dc:type>", "editions", Note("Published version", kind="version")),
        ("<dc:type>http://purl.org/coar/version/c_ab4af688f83e57aa</dc:type>", "editions", Note("Accepted version", kind="version")),
        ("<dc:type>info:eu-repo/semantics/conferencePaper</dc:type>", "genres", Genre("conference paper")),
        ("<dc:type>info:eu-repo/semantics/technicalDocumentation</dc:type>", "genres", Genre("technical documentation")),
        ("<dc:type>info:eu-repo/semantics/dataset</dc:type>", "genres", Genre("dataset")),
        ("<dc:type>http://purl.org/eprint/type/JournalArticle</dc:type>", "genres", Genre("journal article")),
        ("<dc:type>manuscripts</dc:type>", "genres", Genre("manuscript", authority="marcgt")),
        ("<dc:date>info:eu-repo/date/embargoEnd/2014-01-01</dc:date>", "notes",
         Note("Embargoed until 20140101", kind="restriction on access",
              parts=(Term("", "Embargoed until"), Term("availability date", "20140101")))),
        ("<dc:rights>info:eu-repo/date/embargoEnd/2014-01-01</dc:rights>", "notes",
         Note("Embargoed until 20140101", kind="restriction on access",
              parts=(Term("", "Embargoed until"), Term("availability date", "20140101")))),
        ("<dc:relation>info:eu-repo/grantAgreement/FCT//PTDC%2F12%2F2010/PT</dc:relation>", "notes",
         Note("FCT, PT PTDC/12/2010", kind="funding", parts=(Term("", "FCT, PT"), Term("grant", "PTDC/12/2010")))),
        ("<dc:type>http://purl.org/coar/resource_type/c_6501</dc:type>", "genres", Genre("article", authority="marcgt")),
        ("<dc:format>Oil on canvas</dc:format>", "physicals", Physical(forms=(Genre("Oil on canvas"),))),
        ("<dc:description>Includes bibliographical references.</dc:description>", "notes",
         Note("Includes bibliographical references.", kind="bibliography")),
        ("<dc:description>Includes bibliographical references (p. 20-21), filmography, and index</dc:description>", "notes",
         Note("Includes bibliographical references (p. 20-21), filmography, and index", kind="bibliography")),
        ("<dc:description>Includes indexes to bees, and much more</dc:description>", "summaries",
         Note("Includes indexes to bees, and much more")),
        ("<dc:description>Originally published: Leeds, 1967</dc:description>", "notes", Note("Originally published: Leeds, 1967")),
        ("<dc:description>Originally published in 1967, it tells of bees</dc:description>", "summaries",
         Note("Originally published in 1967, it tells of bees")),
        ("<dc:description>Scanned by Bo Ek '18.</dc:description>", "notes",
         Note("Scanned by Bo Ek '18.", kind="creation/production credits")),
        ("<dc:description>Scanned by Bo Okafor. Bees of Leeds.</dc:description>", "summaries", Note("Scanned by Bo Okafor. Bees of Leeds.")),
        ("<dc:contributor>Description from Finding Aid</dc:contributor>", "notes",
         Note("Description from Finding Aid", kind="source of description")),
        ("<dc:description>Title from cover</dc:description>", "notes", Note("Title from cover")),
        ("<dc:description>Translated from the Russian.</dc:description>", "notes", Note("Translated from the Russian.")),
        ("<dc:relation>Acta Apium, 1566-5283 ; 12</dc:relation>", "related",
         Related("series", title="Acta Apium", number="12", identifiers=(Identifier("issn", "1566-5283"),))),
        ("<dc:relation>Bees;a study of 3 hives</dc:relation>", "related", Related("related", title="Bees;a study of 3 hives")),
        ("<dc:publisher>London : Macmillan</dc:publisher>", "provisions", Provision((Place("London"),), ("Macmillan",))),
        ("<dc:publisher>[S.l.] : Macmillan</dc:publisher>", "provisions", Provision((Place("[S.l.]"),), ("Macmillan",))),
        ("<dc:publisher>New York: Knopf, 1950</dc:publisher>", "provisions", Provision((Place("New York"),), ("Knopf",), "1950")),
        ("<dc:publisher>Nashville (Tenn.): Ek Bros</dc:publisher>", "provisions", Provision((Place("Nashville (Tenn.)"),), ("Ek Bros",))),
        ("<dc:publisher>Bees (Leeds): a club</dc:publisher>", "provisions", Provision(names=("Bees (Leeds): a club",))),
        *(
            (f"<dc:publisher>Lyon : Abeille{year}</dc:publisher>", "provisions", Provision((Place("Lyon"),), ("Abeille",), date))
            for year, date in ((" , c1993", ""), (", 1993?", "[1993?]"), (" , [1993]", "[1993]"))
        ),
        ("<dc:publisher>Lyon : Abeille, cop. 1993</dc:publisher>", "provisions",
         Provision((Place("Lyon"),), ("Abeille, cop. 1993",))),
        ("<dc:publisher>Москва : Наука</dc:publisher>", "provisions", Provision((Place("Москва"),), ("Наука",))),
        *(
            (f"<dc:publisher>{place} : {name}</dc:publisher>", "provisions", Provision((Place(place),), (name,)))
            for place, name in (("Αθήνα", "Μέλισσα"), ("القاهرة", "دار النحل"), ("תל אביב", "דבורה"), ("تهران", "نشر زنبور"))
        ),
        ("<dc:publisher>東京 : 蜜蜂学会 ; 1931-</dc:publisher>", "provisions", Provision((Place("東京"),), ("蜜蜂学会",))),
        ("<dc:relation>info:eu-repo/semantics/reference/doi/10.1000/182</dc:relation>", "related",
         Related("references", identifiers=(Identifier("doi", "10.1000/182"),))),
        ("<dc:relation>info:eu-repo/semantics/dataset/url/http://a.example/</dc:relation>", "related",
         Related("related", uri="http://a.example/")),
        ("<dc:type>info:eu-repo/semantics/bookpart</dc:type>", "genres", Genre("book part")),
        ("<dc:type>PeerReviewed</dc:type>", "notes", Note("Peer reviewed")),
        ("<dc:type>NonPeerReviewed</dc:type>", "notes", Note("Not peer reviewed")),
        ("<dc:publisher>北京: 蜜蜂书局</dc:publisher>", "provisions", Provision((Place("北京"),), ("蜜蜂书局",))),
        ("<dc:title>Bee waltz / words and music by G. Okafor</dc:title>", "titles",
         Title("Bee waltz", responsibility="words and music by G. Okafor")),
        ("<dc:title>Leeds / drawn by G. Okafor</dc:title>", "titles", Title("Leeds", responsibility="drawn by G. Okafor")),
        ("<dc:title>Bees [electronic resource] : a study</dc:title>", "titles",
         Title("Bees [electronic resource]", subtitle="a study")),
        ("<dc:title>Bees [Leeds, 1899]</dc:title>", "titles", Title("Bees [Leeds, 1899]")),
        ("<dc:title>[Map]</dc:title>", "titles", Title("[Map]")),
        ("<dc:title>f(x) =</dc:title>", "titles", Title("f(x) =")),
        ("<dc:description>Tese de mestrado, Biologia, Universidade de Lisboa, 2009</dc:description>", "notes",
         Note("Tese de mestrado, Biologia, Universidade de Lisboa, 2009", kind="thesis")),
        *(
            (f"<dc:description>{text}</dc:description>", "notes", Note(text, kind="thesis"))
            for text in ("Zugl.: Ulm, Techn. Univ., Diss., 2001", "Leipzig, Univ., Phil. Diss., 1935", "Ulm, FH, Diplomarb., 2004")
        ),
        ("<dc:publisher>Москва ; Ленинград : Наука</dc:publisher>", "provisions",
         Provision((Place("Москва"), Place("Ленинград")), ("Наука",))),
        ("<dc:publisher>Oxford ; Hiveton, NJ : Springer</dc:publisher>", "provisions",
         Provision((Place("Oxford"), Place("Hiveton, NJ")), ("Springer",))),
        ("<dc:publisher>Oxford ; Verlag: Bienen</dc:publisher>", "provisions", Provision(names=("Oxford", "Verlag: Bienen"))),
        ("<dc:publisher>Oxford ; Bee Society : Acme</dc:publisher>", "provisions", Provision(names=("Oxford", "Bee Society : Acme"))),
        ("<dc:publisher>Oxford ; Springer</dc:publisher>", "provisions", Provision(names=("Oxford", "Springer"))),
        ("<dc:publisher>Verlag: Bienen</dc:publisher>", "provisions", Provision(names=("Verlag: Bienen",))),
        ("<dc:creator>Okafor, Grace, 1900-1980, author.</dc:creator>", "agents",
         Agent("Okafor, Grace", kind="person", dates="1900-1980", roles=("aut",), primary=True)),
        ("<dc:creator>Okafor, Grace 1900-1980, artist</dc:creator>", "agents",
         Agent("Okafor, Grace", kind="person", dates="1900-1980", roles=("art",), primary=True)),
        ("<dc:creator>Leeds (England). Board of Bees</dc:creator>", "agents",
         Agent("Leeds (England)", kind="corporate", entry="jurisdiction", units=("Board of Bees",), roles=("cre",))),
        ("<dc:creator>Knox County (Tenn.). Board of Bees</dc:creator>", "agents",
         Agent("Knox County (Tenn.)", kind="corporate", entry="jurisdiction", units=("Board of Bees",), roles=("cre",))),
        ("<dc:creator>Leeds, England 1900-1980</dc:creator>", "agents", Agent("Leeds, England 1900-1980", roles=("cre",))),
        ("<dc:creator>Congress on Bees (3rd : 1999 : Leeds)</dc:creator>", "agents",
         Agent("Congress on Bees", kind="conference", number="3rd", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Congress on Bees (3rd : 1999)</dc:creator>", "agents",
         Agent("Congress on Bees", kind="conference", number="3rd", dates="1999", roles=("cre",))),
        ("<dc:creator>Society of Bees. Meeting (3rd : 1999 : Leeds)</dc:creator>", "agents",
         Agent("Society of Bees", kind="corporate", units=("Meeting",), number="3rd", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Denmark. Moot on Bees (1999 : Leeds)</dc:creator>", "agents",
         Agent("Denmark", kind="corporate", entry="jurisdiction", units=("Moot on Bees",), dates="1999", place="Leeds", roles=("cre",))),
        ('<dc:creator>Days "Bees. Wasps" (1999 : Leeds)</dc:creator>', "agents",
         Agent('Days "Bees. Wasps"', kind="conference", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Internat. Bee Days (1999 : Leeds)</dc:creator>", "agents",
         Agent("Internat. Bee Days", kind="conference", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Third Intl. Bee Days (1999 : Leeds)</dc:creator>", "agents",
         Agent("Third Intl. Bee Days", kind="conference", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Denmark. Lieutenant-Governor (1758-1768 : Ek)</dc:creator>", "agents",
         Agent("Denmark", kind="corporate", entry="jurisdiction", units=("Lieutenant-Governor (1758-1768 : Ek)",), roles=("cre",))),
        ("<dc:creator>Hives (1999)</dc:creator>", "agents", Agent("Hives (1999)", roles=("cre",))),
        ("<dc:identifier>LCCN: 12345678</dc:identifier>", "identifiers", Identifier("lccn", "12345678")),
        ("<dc:identifier>LCCN: 00012345</dc:identifier>", "identifiers", Identifier("lccn", "00012345")),
        ("<dc:identifier>ocm00012345</dc:identifier>", "identifiers", Identifier("oclc", "12345")),
        ("<dc:identifier>info:oclc/0012345</dc:identifier>", "identifiers", Identifier("oclc", "12345")),
        ("<dc:identifier>info:lccn/05012345</dc:identifier>", "identifiers", Identifier("lccn", "05012345")),
        ("<dc:creator>Smith J, Jones K</dc:creator>", "agents",
         (Agent("Smith J", roles=("cre",)), Agent("Jones K", roles=("cre",)))),
        ("<dc:relation>info:eu-repo/semantics/altIdentifier/doi/10.1000/182</dc:relation>", "identifiers", Identifier("doi", "10.1000/182")),
        ("<dc:subject>ddc:590</dc:subject>", "classifications", Classification("ddc", "590")),
        ("<dc:subject>udc:638.1</dc:subject>", "classifications", Classification("udc", "638.1")),
        ("<dc:subject>УДК 338.43(477)</dc:subject>", "classifications", Classification("udc", "338.43(477)")),
        ("<dc:subject>CDU: 02:004</dc:subject>", "classifications", Classification("udc", "02:004")),
        ("<dc:subject>CDU 2021</dc:subject>", "subjects", Subject((Term("topic", "CDU 2021"),))),
        ("<dc:subject>CDD 025.4</dc:subject>", "classifications", Classification("ddc", "025.4")),
        ("<dc:subject>DDC: 025.4</dc:subject>", "classifications", Classification("ddc", "025.4")),
        ("<dc:identifier>https://www.doi.org/10.1000/182</dc:identifier>", "identifiers", Identifier("doi", "10.1000/182")),
        ("<dc:identifier>2-s2.0-85012345678</dc:identifier>", "identifiers", Identifier("local", "2-s2.0-85012345678")),
        ("<dc:subject>CDD 3 ans</dc:subject>", "subjects", Subject((Term("topic", "CDD 3 ans"),))),
        ("<dc:identifier>УДК 638.1</dc:identifier>", "classifications", Classification("udc", "638.1")),
        ("<dc:subject>STABILITY,HYBRID SYSTEM,CONTROL</dc:subject>", "subjects",
         tuple(Subject((Term("topic", name),)) for name in ("STABILITY", "HYBRID SYSTEM", "CONTROL"))),
        ("<dc:subject>Leeds,England</dc:subject>", "subjects", Subject((Term("topic", "Leeds,England"),))),
        ("<dc:subject>D14 - Household Saving ; Debts</dc:subject>", "subjects", Subject((Term("topic", "D14 - Household Saving ; Debts"),))),
        ("<dc:subject>D14 - Household Saving ; Debts; G11 - Portfolios</dc:subject>", "subjects",
         tuple(Subject((Term("topic", name),)) for name in ("D14 - Household Saving ; Debts", "G11 - Portfolios"))),
        ("<dc:coverage>1901-02-11-1938-06-14</dc:coverage>", "subjects", Subject((Term("temporal", "1901-02-11-1938-06-14"),))),
        ("<dc:subject>bees, wasp's nests, Roman hives</dc:subject>", "subjects",
         tuple(Subject((Term("topic", name),)) for name in ("bees", "wasp's nests", "Roman hives"))),
        *((f"<dc:subject>{text}</dc:subject>", "subjects", Subject((Term("topic", text),)))
          for text in ("Hives (2001 : film)", "bees, wasps", "bees, wasps, hives and combs", "bees, black, of England", "okafor, grace, 1971-")),
        ("<dc:subject>Bees, wasps, hives</dc:subject>", "subjects", Subject((Term("topic", "Bees, wasps, hives"),))),
        ("<dc:subject>Okafor,Grace,1971-</dc:subject>", "subjects", Subject((Term("topic", "Okafor,Grace,1971-"),))),
        ("<dc:subject>N,N,N-trimethylglycine</dc:subject>", "subjects", Subject((Term("topic", "N,N,N-trimethylglycine"),))),
        *(
            (f"<dc:identifier>{text}</dc:identifier>", "identifiers", Identifier("local", text))
            for text in (
                "Box 12, p. 3-5",
                "MS. 12, pp. 3-5",
                "GB-123, 12: 3-5",
                "#12NC 34; Leeds - Hives - Old - 1895",
                "QL568 .A6 1998 no. 3 copy 2",
                "Box 12 of the hive papers, 1895",
            )
        ),
        ("<dc:identifier>PUBMED: 12345678</dc:identifier>", "identifiers", Identifier("pmid", "12345678")),
        ("<dc:identifier>PUBMEDCENTRAL: PMC1234567</dc:identifier>", "identifiers", Identifier("pmcid", "PMC1234567")),
        ("<dc:identifier>PUBMED : 12345678</dc:identifier>", "identifiers", Identifier("pmid", "12345678")),
        ("<dc:identifier>ARXIV : 1003.1234</dc:identifier>", "identifiers", Identifier("arxiv", "1003.1234")),
        ("<dc:identifier>Report N° : RR-12</dc:identifier>", "identifiers", Identifier("report number", "RR-12")),
        ("<dc:identifier>Patent N° : FR3012345</dc:identifier>", "identifiers", Identifier("patent number", "FR3012345")),
        *(
            (f"<dc:identifier>{text}</dc:identifier>", "notes", Note(text, kind="preferred citation"))
            for text in ("Journal of Bees, 94(1) : 183-201.", "Bee Letters, 482 : E5-E6.", "꿀벌연구, 제38권 제3호, pp.123-130",
                         "Bees ONE 8 (2013): e59284", "Bees D 76 (2007): 34-51.", "Cite as: [Creator], [Title], Leeds Bee Library",
                         "蜜蜂研究紀要. 52 P.1-P.36")
        ),
        ("<dc:relation>Bees : The Journal ; vol. 6 no. 2-3 (2015)</dc:relation>", "related",
         Related("host", title="Bees : The Journal",
                 part=Part((Term("volume", "6"), Term("issue", "2-3")), date="2015", text="vol. 6 no. 2-3 (2015)"))),
        ("<dc:source>Journal of Bees, 94(1) : 183-201.</dc:source>", "related",
         Related("host", title="Journal of Bees",
                 part=Part((Term("volume", "94"), Term("issue", "1")), (Term("pages", "183-201"),), text="94(1) : 183-201."))),
        ("<dc:relation>Series: Bee Working Paper ; No. 12</dc:relation>", "related",
         Related("series", title="Bee Working Paper", number="No. 12")),
        ("<dc:source>Library: https://a.example/; Archive: https://b.example/</dc:source>", "related",
         Related("original", title="Library: https://a.example/; Archive: https://b.example/")),
        ("<dc:source>Zoologie. Université de Lyon, 2012. Français. ⟨NNT : 2012LYO10001⟩</dc:source>", "notes",
         Note("Zoologie. Université de Lyon, 2012. Français. ⟨NNT : 2012LYO10001⟩", kind="thesis")),
        ("<dc:description>University of Leeds Ph.D. dissertation. May 2012. Major: Zoology.</dc:description>", "notes",
         Note("University of Leeds Ph.D. dissertation. May 2012. Major: Zoology.", kind="thesis")),
        ("<dc:description>Text in Greek and Latin.</dc:description>", "notes", Note("Text in Greek and Latin.", kind="language")),
        *(
            (f"<dc:description>{text}</dc:description>", "notes", Note(text, kind="language"))
            for text in ("Polish and English.", "Hindi; introduction in Hindi and English.", "Table of contents also in French",
                         "Text in English and French on inverted pages.", "Includes passages in Sanskrit (Devanagari).")
        ),
        *(
            (f"<dc:description>{text}</dc:description>", "summaries", Note(text))
            for text in ("Notes in English on the bees of Leeds", "In Georgia and Latin America", "The English in Greek villages")
        ),
        ("<dc:description>In Greek mythology the bees were nymphs.</dc:description>", "summaries",
         Note("In Greek mythology the bees were nymphs.")),
        ("<dc:description>Title in Thai on added title page.</dc:description>", "notes",
         Note("Title in Thai on added title page.")),
        ("<dc:description>Comment: 12 pages, 3 figures, accepted by Bee Letters</dc:description>", "notes",
         Note("Comment: 12 pages, 3 figures, accepted by Bee Letters")),
        ("<dc:coverage>(W 20°--E 50°/N 45°--N 25°)</dc:coverage>", "cartographics",
         Cartographic(coordinates="(W 20°--E 50°/N 45°--N 25°)")),
        ("<dc:creator>The LEEDS Collaboration</dc:creator>", "agents",
         Agent("The LEEDS Collaboration", kind="corporate", roles=("cre",))),
        *((f"<dc:source>{text}</dc:source>", "notes", Note(text, kind="original location")) for text in (
            "Bibliothèque nationale de France, département Philosophie, R-1234", "Bibliothèque nationale de France",
            "Leeds City Archives, WYL160/12", "Stadtarchiv Ulm, B 12", "Biblioteka Pszczelarska, sygn. P 123 III", "Box 3, Folder 12", "Map drawer 2, Number 7", "Dr. 2-A, No. 7", "I-B-1, B.1, F.14", "ETH-Bibliothek Zürich, Rar 12",
            "Zentralbibliothek Luzern, B 12", "Biblioteka Narodowa, sygn. 12 I", "Leeds College Special Collections and Archives",
            "Leeds University, Special Collections", "University of Leeds, University Archives",
            "University of Leeds Special Collections", "Yorkshire Historical Society", "Leeds Public Library",
            "Bees & Hives County Room, LPLIC", "Local History Room, Leeds Central Library",
            "Grace Okafor Bee Collection, Leeds Public Library", "Special Collections and University Archives",
            "Archives and Special Collections", "University Archives", "Special Collections Department",
            "Library of Congress, Maps and Charts Division", "National Library of Wales", "Leeds Museum of Fine Arts", "Yorkshire County Museum")),
        *((f"<dc:source>{text}</dc:source>", "related", Related("original", title=text)) for text in (
            "Library Quarterly", "Archives of Bees", "Archives", "Manuscripts and Archives", "Bibliothèque de l'École des abeilles", "Bee Library, 1950", "Colmena",
            "Archivio Storico Lombardo", "Arquivo Histórico", "Records of the Bee Museum, Supplement 12", "Bee Keeper's Library",
            "Collections of the Yorkshire Historical Society", "Treasures of Leeds University Library", "Public Library",
            "Bulletin Leeds Public Library", "The Waiting Room, a novel", "The Drawing Room, Leeds", "The Waiting Room, BBC", "Bees2010", "Catch-22",
            "Room 101", "COVID-19", "Bees, Leeds Public Library", "Okafor Collection 1950, Leeds Public Library",
            "Journal of the Bee Collection, Leeds Public Library", "Collection, Leeds Public Library",
            "Museum of Bees", "The Bee Museum", "Bulletin Museum of Art", "Papers of the Museum of Art", "National Library of the bees")),
        *((f"<dc:relation>{text}</dc:relation>", "related", Related("related", title=text)) for text in ("1981-12", "1981-85")),
        *((f"<dc:source>{text}</dc:source>", "related", Related("original", identifiers=(Identifier("local", text),)))
          for text in ("Hive_0012", "HIVE033", "Hive033.tif", "1988-017")),
        *((f"<dc:relation>{text}</dc:relation>", "related", Related("related", identifiers=(Identifier("local", text),)))
          for text in ("HIVE033", "1988-017", "1981-15", "2003-052-02", "90-342", "6237A", "RG 59", "RG 59A", "LHS 174",
                       "AC 1-83", "XII-J-1", "M-15-24", "Map 401", "oai:a.example:publication:12")),
        ("<dc:relation>www.a.example/bees/hives.pdf</dc:relation>", "related",
         Related("related", uri="http://www.a.example/bees/hives.pdf")),
        ("<dc:relation>www.a.example</dc:relation>", "related", Related("related", title="www.a.example")),
        ("<dc:relation>1989-153; 1990-125;1991-091</dc:relation>", "related",
         tuple(Related("related", identifiers=(Identifier("local", number),)) for number in ("1989-153", "1990-125", "1991-091"))),
        ("<dc:identifier>[digital only]</dc:identifier>", "identifiers", ()),
        ("<dc:format>PDF, 3,5 MB</dc:format>", "physicals", Physical((Term("", "3,5 MB"),), formats=("application/pdf",))),
        ("<dc:format>.pdf, 50 pages</dc:format>", "physicals", Physical((Term("pages", "50"),), formats=("application/pdf",))),
        *((f"<dc:relation>{text}</dc:relation>", "related", Related("related", title=text))
          for text in ("1990-95", "1990-1995", "Bees2010", "Catch-22", "UNO 1945", "PT 109", "ICBA 97", "ICBA 2019", "www.bees100.example", "Bees. " * 80 + "Bees")),
        (f"<dc:relation>{'Dear Bo, the bees are well. ' * 20}</dc:relation>", "notes", Note(("Dear Bo, the bees are well. " * 20).strip())),
        *((f"<dc:{name}>{text}</dc:{name}>", "notes", Note(text, kind="original location"))
          for name in ("relation", "source") for text in (
              "Leeds Library, Okafor Collection, Box 3, folder 5", "Leeds Library, Ek Papers, Box 7, first picture in envelope")),
        *((f"<dc:source>Leeds Globe, July 23, 1909{pages}</dc:source>", "related",
           Related("host", title="Leeds Globe",
                   part=Part((), (Term("pages", "6"),), "1909", f"July 23, 1909{pages}"))) for pages in (", 6", ". p. 6")),
        *((f"<dc:source>Letter to Bo Ek, July 23, 1909{page}</dc:source>", "related",
           Related("original", title=f"Letter to Bo Ek, July 23, 1909{page}")) for page in ("", ", 2")),
        *((f"<dc:format>{text}</dc:format>", "physicals", Physical(formats=(media,))) for text, media in (
            (".jpg", "image/jpeg"), ("JPEG image", "image/jpeg"), ("PDF document", "application/pdf"), ("PDF file", "application/pdf"),
            ("Adobe PDF", "application/pdf"), ("Adobe Acrobat PDF", "application/pdf"), ("CSV", "text/csv"),
            ("MP3 audio", "audio/mpeg"), ("WAV", "audio/vnd.wave"))),
        ("<dc:coverage>30 x 40 cm</dc:coverage>", "physicals", Physical(dimensions="30 x 40 cm")),
        ('<dc:format>Approx. 4.5" x 4"</dc:format>', "physicals", Physical(dimensions='Approx. 4.5" x 4"')),
        ("<dc:coverage>23 Mm</dc:coverage>", "areas", Area("23 Mm")),
        ("<dc:description>1.5 MB</dc:description>", "physicals", Physical((Term("", "1.5 MB"),))),
        *((f"<dc:contributor>{text}</dc:contributor>", "notes", Note(text, kind=kind)) for text, kind in (
            ("Collection processed by Bo Ek", "creation/production credits"),
            ("Collection revised by Bo Ek", "creation/production credits"),
            ("Digitized by: University of Leeds", "creation/production credits"),
            ("Description by Bo Ek", "creation/production credits"),
            ("Manuscript collection processed by Bo Ek", "creation/production credits"),
            ("Identification by Bo Ek", "creation/production credits"), ("Typing by Ek, Bo", "creation/production credits"),
            ("Gift of Bo Ek (1941)", "acquisition"), ("Gift of Bo Ek 1941", "acquisition"), ("Gift of Bo Ek, 1941", "acquisition"), ("Donated by Bo Ek", "acquisition"), ("Gift of Bo Ek", "acquisition"),
            ("Gift of Dr. and Mrs. B. Ek", "acquisition"),
            ("Gift of Mr. and Mrs. B. Ek in honor of Jo Ek", "acquisition"), ("Gift of Leeds (1956-06-10)", "acquisition"),
            ("From the Leeds Reference Library", "acquisition"), ("From the Collection of Bo Ek", "acquisition"),
            ("Gift of Bo Ek (Secretary of the Hive)", "acquisition"), ("(Part of a donation of hives to the city.)", "acquisition"),
            ("European Project: 283935,EC:FP7:ICT,BEEHIVE(2012)", "funding"),
            ("ANR-10-LABX-0001,BEES,Urban bees(2010)", "funding"), ("BEES, ANR-10-BLAN-0001, Urban bees(2010)", "funding"),
            ("Description from finding aid", "source of description"))),
        *((f"<dc:contributor>{done} Bo Ek</dc:contributor>", "agents", Agent("Bo Ek", roles=(role,))) for done, role in (
            ("Translated by", "trl"), ("Transcribed by:", "trc"), ("Interviewed by", "ivr"), ("Narrated by", "nrt"))),
        *((f"<dc:contributor>{text}</dc:contributor>", "agents", Agent(text, kind=kind, roles=("ctb",)))
          for text, kind in (("Gift of Gab", ""), ("ANR Bees", ""), ("Photos by air", ""), ("Photo by Design", ""), ("Photos by Bo Ek, Al Ly", ""), ("Edited by Bo Ek and Al Ly", ""),
                             ("Gift of Life Foundation", "corporate"), ("Gift of Music Foundation", "corporate"), ("Bo Ek, Department of Bees", ""),
                             ("Leeds University, Department of Bees", "corporate"))),
        ("<dc:contributor>Okafor, Grace; University of Leeds; Scanned by Bo Ek</dc:contributor>", "agents",
         Agent("Okafor, Grace", kind="person", affiliation="University of Leeds", roles=("ctb",))),
        *((f"<dc:format>{text}</dc:format>", "physicals", Physical(extents=(Term("", extent),), dimensions=size))
          for text, extent, size in (("sepia print, 8 x 10 in.", "sepia print", "8 x 10 in."),
                                     ("Engraving HxW-2.7cm x 1.8cm", "Engraving", "2.7cm x 1.8cm"),
                                     ("Print, hxw, 2.85cm X 2.18cm", "Print", "2.85cm X 2.18cm"),
                                     ("two-sided, typed, 7.5 x 12 cm", "two-sided, typed", "7.5 x 12 cm"))),
        *((f"<dc:format>{text}</dc:format>", "physicals", Physical(extents=(Term("", text),))) for text in (
            "35 mm, 16 mm", "JPEG, 640 x 480", "sepia print, 8.5 x 4.25", "2 prints, one 5 x 7 in., one 8 x 10 in.",
            "Engraving, 600 dpi", "TIFF, 24 bit", "21.5 high, 14 wide")),
        *((f"<dc:format>{text}</dc:format>", "physicals",
           Physical(extents=(Term("", "600 dpi"),), formats=("image/tiff",))) for text in ("TIFF, 600 dpi", "600 dpi, TIFF")),
        ("<dc:format>text/csv, 1234 data points</dc:format>", "physicals",
         Physical(extents=(Term("data points", "1234"),), formats=("text/csv",))),
        ("<dc:format>PDF, 3.5 MB</dc:format>", "physicals",
         Physical(extents=(Term("", "3.5 MB"),), formats=("application/pdf",))),
        ("<dc:source>In: Bee Review, n° 58, 2010. pp. 7-9</dc:source>", "related",
         Related("host", title="Bee Review", part=Part((Term("issue", "58"),), (Term("pages", "7-9"),), text="n° 58, 2010. pp. 7-9"))),
        ("<dc:description>Fil: Okafor, Grace. Universidad de la Colmena; Argentina.</dc:description>", "notes",
         Note("Fil: Okafor, Grace. Universidad de la Colmena; Argentina.")),
        ("<dc:description>Appartient à l'ensemble documentaire : Abeilles</dc:description>", "notes",
         Note("Appartient à l'ensemble documentaire : Abeilles")),
        *((f"<dc:description>{text}</dc:description>", "notes", Note(text)) for text in (
            "Ancienne cote : Supplément 12", "Collection numérique : Abeilles", "Enregistrement : (France) Lyon, 03-06-1911",
            "Périodicité : Hebdomadaire", "Numérisation effectuée à partir d'un document original.")),
        ("<dc:description>Ancien possesseur : Okafor, Grace (1901-1989)</dc:description>", "notes",
         Note("Ancien possesseur : Okafor, Grace (1901-1989)")),
        ("<dc:identifier>info:pmid/17501999</dc:identifier>", "identifiers", Identifier("pmid", "17501999")),
        ("<dc:identifier>https://www.ncbi.nlm.nih.gov/pubmed/17501999</dc:identifier>", "identifiers", Identifier("pmid", "17501999")),
        ("<dc:identifier>https://pubmed.ncbi.nlm.nih.gov/17501999/</dc:identifier>", "identifiers", Identifier("pmid", "17501999")),
        ("<dc:title>Figure 3 from: Bees of Peru</dc:title>", "titles", Title("Figure 3 from: Bees of Peru")),
        ("<dc:source>Supplement to: Ek, B (1999): On bees, https://doi.org/10.1000/182</dc:source>", "related",
         Related("supplement to", title="Ek, B (1999): On bees,", uri="https://doi.org/10.1000/182")),
        ("<dc:relation>IsSupplementTo https://doi.org/10.1000/182</dc:relation>", "related",
         Related("supplement to", identifiers=(Identifier("doi", "10.1000/182"),))),
        ("<dc:description>학위논문 (박사)-- 벌대학교 대학원 : 생명과학부, 2015. 2.</dc:description>", "notes",
         Note("학위논문 (박사)-- 벌대학교 대학원 : 생명과학부, 2015. 2.", kind="thesis")),
        ("<dc:coverage>s. XVIII</dc:coverage>", "subjects", Subject((Term("temporal", "s. XVIII"),))),
        *(
            (f"<dc:coverage>{text}</dc:coverage>", "subjects", Subject((Term("temporal", text),)))
            for text in ("1990-", "1990-present", "Since 1990", "after 1990", "Before 1990", "To 1990")
        ),
        ("<dc:coverage>siglos XVIII-XIX</dc:coverage>", "subjects", Subject((Term("temporal", "siglos XVIII-XIX"),))),
        ("<dc:type>texte imprimé</dc:type>", "type", "text"),
        ("<dc:type>material textual, impresso</dc:type>", "type", "text"),
        ("<dc:type>Mémoire / Thesis or Dissertation</dc:type>", "genres",
         (Genre("thesis", authority="marcgt"), Genre("Mémoire / Thesis or Dissertation"))),
        ("<dc:type>Mémoire / Thesis or Dissertation</dc:type>", "type", "text"),
        ("<dc:type>survey data</dc:type>", "genres", (Genre("dataset"), Genre("survey data"))),
        ("<dc:type>Dataset</dc:type>", "genres", (Genre("Dataset"),)),
        ("<dc:type>Photograph / Map</dc:type>", "type", ""),
        ("<dc:type>cartographic document</dc:type>", "type", "cartographic"),
        ("<dc:type>doc-type:Text</dc:type>", "type", "text"),
        ("<dc:type>texte</dc:type>", "type", "text"),
        ("<dc:type>status-type:acceptedVersion</dc:type>", "editions", Note("Accepted version", kind="version")),
        *(
            (f"<dc:coverage>{text}</dc:coverage>", "subjects", Subject((Term("temporal", text),)))
            for text in ("19. Jahrhundert", "XX w.", "2 poł. XIX w.", "20. století", "1700-talet", "XIX ст.", "начало XX века", "14.-15. století", "ca 1371-1415", "5th century B.C.", "Middle Ages", "Late Jurassic")
        ),
        ("<dc:language>English and French</dc:language>", "languages", (Language("eng"), Language("fre"))),
        ("<dc:language>English.</dc:language>", "languages", Language("eng")),
        ("<dc:relation>IsPartOf Hive Collection</dc:relation>", "related", Related("host", title="Hive Collection")),
        ("<dc:relation>is part of the hive</dc:relation>", "related", Related("related", title="is part of the hive")),
        ("<dc:date>um 1850</dc:date>", "dates", Date("1850", qualifier="approximate")),
        ("<dc:date>ca, 1850</dc:date>", "dates", Date("1850", qualifier="approximate")),
    ],
)  # fmt: skip
def test_what_a_repository_writes_has_its_place(element: str, slot: str, value: object) -> None:
    """Ways of OJS, DSpace, OpenAIRE and others; the element comes back as it was found."""
    record = one(element)
    assert getattr(record, slot) in ((value,), value)
    assert [f"<dc:{name}>{text}</dc:{name}>" for name, text in elements(written(record))] == [element]


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("arxiv/1201.1234", "identifiers", Identifier("arxiv", "1201.1234")),
        ("eissn/1476-4687", "identifiers", Identifier("issn", "1476-4687", qualifier="electronic")),
        ("wos/000123", "identifiers", Identifier("wos", "000123")),
        ("handle/10023/1", "identifiers", Identifier("hdl", "10023/1")),
        ("url/http://a.example/x", "links", Link("http://a.example/x")),
    ],
)
def test_a_number_of_openaire_is_one_of_the_resource(text: str, slot: str, value: object) -> None:
    """Whatever scheme it is of, it is of no other resource."""
    text = f"info:eu-repo/semantics/altIdentifier/{text}"
    record = one(f"<dc:relation>{text}</dc:relation>")
    assert msgspec.structs.replace(record, leftovers=()) == Record(**{slot: (value,)})
    assert elements(written(record)) == [("relation", text)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("info:eu-repo/semantics/doctoralThesis", "doctoral thesis"),
        ("doc-type:bachelorThesis", "bachelor thesis"),
        ("doctoralthesis", "doctoral thesis"),
        ("info:ar-repo/semantics/tesis doctoral", "tesis doctoral"),
        ("http://purl.org/coar/resource_type/c_bdcc", "master thesis"),
        ("PhD thesis", "PhD thesis"),
        ("masterThesis", "master thesis"),
        ("Thesis or Dissertation", "Thesis or Dissertation"),
        ("Electronic Thesis or Dissertation", "Electronic Thesis or Dissertation"),
        ("Dissertation/Thesis", "Dissertation/Thesis"),
        ("Doctoral thesis (PhD)", "Doctoral thesis (PhD)"),
        ("thesis.doctoral", "thesis.doctoral"),
        ("Tese de doutorado", "Tese de doutorado"),
        ("Dissertação", "Dissertação"),
        ("Diplomarbeit", "Diplomarbeit"),
        ("学位论文", "学位论文"),
        ("博士論文", "博士論文"),
        ("학위논문(박사)", "학위논문(박사)"),
        ("Trabajo de grado", "Trabajo de grado"),
        ("Yüksek Lisans Tezi", "Yüksek Lisans Tezi"),
        ("Skripsi", "Skripsi"),
        ("Tugas Akhir", "Tugas Akhir"),
        ("Ph.D.", "Ph.D."),
        ("M.Sc.", "M.Sc."),
        ("Mastergradsoppgave", "Mastergradsoppgave"),
        ("pro gradu -tutkielmat", "pro gradu -tutkielmat"),
        ("Магістерська робота", "Магістерська робота"),
        ("Trabajo de grado - Maestría", "Trabajo de grado - Maestría"),
        ("Trabalho de conclusão de graduação", "Trabalho de conclusão de graduação"),
        ("Treball final de grau", "Treball final de grau"),
        ("Praca licencjacka", "Praca licencjacka"),
        ("Teză de doctorat", "Teză de doctorat"),
        ("Luận án tiến sĩ", "Luận án tiến sĩ"),
        ("Kandidatuppsats", "Kandidatuppsats"),
        ("AMK-opinnäytetyö", "AMK-opinnäytetyö"),
        ("Διπλωματική εργασία", "Διπλωματική εργασία"),
        ("پایان\u200cنامه", "پایان\u200cنامه"),
        ("วิทยานิพนธ์", "วิทยานิพนธ์"),
        ("Licentiate thesis, monograph", "Licentiate thesis, monograph"),
        ("Doctoral thesis, comprehensive summary", "Doctoral thesis, comprehensive summary"),
        ("Examensarbete", "Examensarbete"),
        ("Väitöskirja", "Väitöskirja"),
        ("Diplomski rad", "Diplomski rad"),
        ("Diplomová práce", "Diplomová práce"),
        ("Dizertační práce", "Dizertační práce"),
        ("Magistrsko delo", "Magistrsko delo"),
        ("Διδακτορική διατριβή", "Διδακτορική διατριβή"),
        ("Diploma thesis", "Diploma thesis"),
        ("Dissertation", "Dissertation"),
        ("Thesis", ""),
    ],
)
def test_a_thesis_is_told_with_its_degree(text: str, term: str) -> None:
    """MARC's term for a thesis does not say which; the element comes back as it was."""
    record = one(f"<dc:type>{text}</dc:type>")
    assert record.genres == (Genre("thesis", authority="marcgt"), *([Genre(term)] if term else []))
    assert elements(written(record)) == [("type", text)]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ('<x><dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim"><dim:field mdschema="dc" element="title"/></dim:dim></x>', "oai_dc"),
        ('<dublin_core schema="dc"><dcvalue element="title" qualifier="none">T</dcvalue></dublin_core>', "oai_dc"),
        ('<dim:dim xmlns:dim="urn:x:dimensions"><dim:field element="title">T</dim:field></dim:dim>', ""),
        ('<mods xmlns="http://www.loc.gov/mods/v3"><note>http://www.dspace.org/</note></mods>', "mods"),
    ],
)  # fmt: skip
def test_the_formats_of_dspace_are_known_by_their_content(data: str, name: str) -> None:
    """The name of a harvested file says no more than ``xml``."""
    found = detect_content(data.encode())
    assert (found.name if found else "") == name


PERSON = "<p:person xmlns:p='urn:pc'><p:name><p:foreName>Bo</p:foreName><p:surName>Ek</p:surName>{}</p:name></p:person>"

BODY = "<c:body xmlns:c='urn:cc'><c:name>University of Leeds</c:name><c:place>Leeds</c:place></c:body>"


@pytest.mark.parametrize(
    ("content", "slot", "value"),
    [
        (f"<dc:creator>{PERSON.format('')}</dc:creator>", "agents", Agent("Ek, Bo", "person", roles=("cre",), primary=True)),
        (f"<dc:contributor role='advisor'>{PERSON.format('')}</dc:contributor>", "agents", Agent("Ek, Bo", "person", roles=("ths",))),
        (f"<dc:publisher>{BODY}</dc:publisher>", "provisions",
         Provision((Place("Leeds"),), ("University of Leeds",), function="publication")),
        (f"<t:degree xmlns:t='{ETDMS[0]}'><t:level>thesis.doctoral</t:level><t:grantor>{BODY}</t:grantor></t:degree>",
         "notes", Note("doctoral--University of Leeds", kind="thesis")),
        (f"<t:degree xmlns:t='{ETDMS[1]}'><t:name>Ph.D.</t:name><t:level>Doctoral</t:level><t:grantor>Acme</t:grantor></t:degree>",
         "notes", Note("Ph.D.--Acme", kind="thesis")),
    ],
)  # fmt: skip
def test_names_in_elements_are_one_text(content: str, slot: str, value: object) -> None:
    """As in the xMetaDissPlus of German libraries; an academic title, or a street, is kept by itself."""
    report = Report()
    assert [*getattr(one(content, report), slot)] == [value]
    assert not report.faults


@pytest.mark.parametrize("order", [1, -1])
def test_degree_and_institution_of_a_british_thesis_are_one_note(order: int) -> None:
    """They come in any order; a second of a kind is another's, and kept."""
    space = "xmlns:u='http://naca.central.cranfield.ac.uk/ethos-oai/terms/'"
    said = (f"<u:institution {space}>Acme</u:institution>", f"<u:qualificationname {space}>Ph.D.</u:qualificationname>")
    record = one("".join((*said[::order], said[0].replace("Acme", "Other"))))
    parts = (Term("degree", "Ph.D."), Term("institution", "Acme"))
    assert record.notes == (Note("Ph.D.--Acme", kind="thesis", parts=parts),)
    assert ["Other" in left.value for left in record.leftovers] == [True]


def test_the_institution_of_a_british_thesis_keeps_its_language() -> None:
    """A note is in one; the degree had the name of the university as English."""
    space = "xmlns:u='http://naca.central.cranfield.ac.uk/ethos-oai/terms/'"
    record = one(
        f"<u:institution {space} xml:lang='cy'>Prifysgol Acme</u:institution>"
        f"<u:qualificationname {space} xml:lang='en'>Ph.D.</u:qualificationname>"
        f"<u:institution {space} xml:lang='en'>Acme</u:institution>"
    )
    said = [(note.text, note.lang) for note in record.notes]
    assert (said, record.leftovers) == ([("Prifysgol Acme", "wel"), ("Ph.D.--Acme", "eng")], ())


def test_what_names_in_elements_do_not_say_is_kept() -> None:
    record = one(f"<dc:creator>{PERSON.format('<p:prefix>von</p:prefix><p:title>Dr.</p:title>')}</dc:creator>")
    assert record.agents[0].name == "Ek, Bo von"
    assert "Dr." in next(left.value for left in record.leftovers if left.path == "{urn:pc}title")


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ("<dc:name>Ek, Bo</dc:name><dc:identifier>123</dc:identifier>", "{}creator.identifier"),
        ("<name>Ek, Bo</name><title>123</title>", "{}creator.title"),
        ("<p:person xmlns:p='urn:pc' p:number='123'><p:name p:type='own'>Ek, Bo</p:name></p:person>", "{urn:pc}person"),
        ("<p:name xmlns:p='urn:pc'>Ek, Bo</p:name><p:place xmlns:p='urn:pc'>123</p:place>", "{urn:pc}place"),
    ],
)
def test_what_is_told_of_a_person_is_not_told_of_the_record(content: str, path: str) -> None:
    """A number, a title or a place in a creator is kept as the person's, and so is an attribute."""
    record = one(f"<dc:creator>{content}</dc:creator>")
    assert record == Record(
        agents=(Agent("Ek, Bo", "person", roles=("cre",), primary=True),), leftovers=record.leftovers
    )
    assert [(left.path, "123" in left.value) for left in record.leftovers] == [(path, True)]
    assert reread(written(record))[0].leftovers == ()


def test_a_name_and_a_level_in_another_element_are_no_degree() -> None:
    report = Report()
    record = one(
        "<dc:subject><x:name xmlns:x='urn:x'>Bees</x:name><x:level xmlns:x='urn:x'>1</x:level></dc:subject>", report
    )
    assert [term.value for subject in record.subjects for term in subject.terms] == ["Bees 1"]
    assert report.faults["warning", "elements inside an element of oai_dc"] == 1


def test_the_file_of_an_archive_of_dspace_has_its_schema_for_all() -> None:
    """``metadata_thesis.xml`` stands beside ``dublin_core.xml``."""
    data = '<dublin_core schema="{}"><dcvalue element="title" qualifier="alternative" language="pt_BR">T</dcvalue></dublin_core>'
    (record,) = reread(data.format("dc"))
    assert record.titles == (Title("T", kind="alternative", lang="por"),)
    (record,) = reread(data.format("thesis"))
    assert [left.path for left in record.leftovers] == ["xoai:thesis.title.alternative"]
    assert detect_content(data.encode()) == get("oai_dc")


def test_nothing_of_a_field_of_dspace_is_lost() -> None:
    """An attribute besides those that name it, an element in its text, and what stands between fields."""
    report = Report()
    data = '<dublin_core>{}<dcvalue element="title" authority="a7">The <i>bee</i></dcvalue>{}</dublin_core>'
    (record,) = reread(data.format("before ", "behind"), report)
    assert record.titles == (Title("The bee", nonsort=4),)
    assert [left.value for left in record.leftovers] == ['<dc:title authority="a7">The bee</dc:title>', "before behind"]
    assert report.faults["warning", "elements inside an element of oai_dc"] == 1


def test_a_field_of_dspace_has_its_qualifier_and_its_language() -> None:
    """In attributes, as the other envelope has them in elements; what is of another schema is kept."""
    (record,) = reread(
        '<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim">'
        '<dim:field mdschema="dc" element="title" qualifier="alternative" lang="en_US">T</dim:field>'
        '<dim:field mdschema="thesis" element="degree">MA</dim:field></dim:dim>'
    )
    assert record.titles == (Title("T", kind="alternative", lang="eng"),)
    assert [left.path for left in record.leftovers] == ["dim:title.alternative", "xoai:thesis.degree"]


def test_a_thesis_has_a_schema_of_its_own_in_dspace() -> None:
    """The name of the degree before its level, who granted it, and where it was published; in both envelopes."""
    dim = (
        '<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim">'
        '<dim:field mdschema="thesis" element="degree" qualifier="level">Doctoral</dim:field>'
        '<dim:field mdschema="thesis" element="degree" qualifier="name">Ph.D.</dim:field>'
        '<dim:field mdschema="thesis" element="degree" qualifier="grantor">University of Leeds</dim:field>'
        '<dim:field mdschema="dc" element="publisher" qualifier="place">Leeds</dim:field>'
        '<dim:field mdschema="dc" element="publisher">Apis</dim:field></dim:dim>'
    )
    (record,) = reread(dim)
    parts = (Term("degree", "Ph.D."), Term("institution", "University of Leeds"))
    assert record.notes == (Note("Ph.D.--University of Leeds", kind="thesis", parts=parts),)
    assert record.provisions == (Provision((Place("Leeds"),), ("Apis",)),)
    assert [left.path for left in record.leftovers] == ["xoai:thesis.degree.level"]
    below = '<x:element name="none"><x:field name="value">Ph.D.</x:field></x:element>'
    (other,) = reread(
        '<x:metadata xmlns:x="http://www.lyncode.com/xoai"><x:element name="thesis"><x:element name="degree">'
        f'<x:element name="name">{below}</x:element></x:element></x:element></x:metadata>'
    )
    assert other.notes == (Note("Ph.D.", kind="thesis", parts=parts[:1]),)


def test_a_field_of_dspace_that_many_have_added_is_read_as_its_element() -> None:
    """Keywords and classes, the version, and the DOI that OpenAIRE wants in a relation."""
    (record,) = reread(
        '<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim">'
        '<dim:field mdschema="dc" element="subject" qualifier="keyword">Bees</dim:field>'
        '<dim:field mdschema="dc" element="type" qualifier="version">info:eu-repo/semantics/publishedVersion</dim:field>'
        '<dim:field mdschema="dc" element="relation" qualifier="alternativeid">'
        "info:eu-repo/semantics/altIdentifier/doi/10.1000/182</dim:field></dim:dim>"
    )
    assert record.subjects == (Subject((Term("topic", "Bees"),)),)
    assert record.editions == (Note("Published version", kind="version"),)
    assert record.identifiers == (Identifier("doi", "10.1000/182"),)
