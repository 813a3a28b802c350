"""What kind of resource a word says, of which genre, in which format; and who may see it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bibld.formats._headings import in_words
from bibld.formats._theses import is_thesis
from bibld.formats._uri import heading_uri
from bibld.media_types import OF_FILES
from bibld.model import Genre
from bibld.vocabulary import genres

__all__ = [
    "DCMI",
    "RESOURCES",
    "TYPES",
    "access",
    "covers",
    "genres_of",
    "is_component",
    "is_in_proceedings",
    "is_other",
    "is_program",
    "kind_of_files",
    "kind_of_resource",
    "media_type",
    "of_list",
    "resource_type",
    "review",
    "types_in",
    "version",
]

DCMI = "http://purl.org/dc/dcmitype/"
TYPES = {
    "text": "Text", "notated music": "Text", "cartographic": "Image", "still image": "StillImage",
    "moving image": "MovingImage", "sound recording": "Sound", "sound recording-musical": "Sound",
    "sound recording-nonmusical": "Sound", "three dimensional object": "PhysicalObject",
    "software, multimedia": "InteractiveResource", "mixed material": "Collection",
}  # fmt: skip
"""MODS' types of resource as terms of the DCMI Type Vocabulary."""
_RESOURCE_TYPES = {
    "image": "still image", "stillimages": "still image", "movingimages": "moving image",
    "sound": "sound recording", "physicalobject": "three dimensional object", "collection": "mixed material",
    "interactiveresource": "software, multimedia", "software": "software, multimedia",
    **{re.sub("[ -]", "", kind): kind for kind in TYPES},
    "texte": "text", "imagefixe": "still image", "imageanimée": "moving image",
    **dict.fromkeys(("texteimprimé", "printedtext", "materialtextual,impresso"), "text"),
    **dict.fromkeys(("documentcartographique", "cartographicdocument"), "cartographic"),
    **dict.fromkeys(("musiqueimprimée", "printedmusic"), "notated music"), "documentsonore": "sound recording",
}  # fmt: skip
"""The DCMI types, those of MODS by their own names, and such of Gallica's and the catalogues of the National Libraries
of France and Portugal, as MODS' types.
"""
RESOURCES: dict[str, tuple[str, str, str]] = {
    "Book": ("text", "book", "monographic"), "EditedBook": ("text", "book", "monographic"), "Monograph": ("text", "book", "monographic"),
    "Thesis": ("text", "thesis", "monographic"), "DoctoralThesis": ("text", "thesis", "monographic"),
    "Article": ("text", "article", ""), "AcademicArticle": ("text", "article", ""), "ScholarlyArticle": ("text", "article", ""),
    "JournalArticle": ("text", "article", ""), "Chapter": ("text", "chapter", ""), "BookSection": ("text", "chapter", ""),
    "BookChapter": ("text", "chapter", ""), "Report": ("text", "report", ""), "Manuscript": ("text", "manuscript", ""),
    "Proceedings": ("text", "conference publication", ""), "Manual": ("text", "manual", ""), "Letter": ("text", "letter", ""),
    "Patent": ("text", "patent", ""), "Standard": ("text", "standard or specification", ""), "Webpage": ("", "web page", ""),
    "WebPage": ("", "web page", ""), "WebSite": ("", "web site", "integrating resource"), "Website": ("", "web site", "integrating resource"),
    "Journal": ("text", "journal", "serial"), "Periodical": ("text", "periodical", "serial"), "Magazine": ("text", "magazine", "serial"),
    "Newspaper": ("text", "newspaper", "serial"), "Series": ("", "series", "serial"), "Issue": ("text", "issue", ""),
    "PublicationIssue": ("text", "issue", ""), "Map": ("cartographic", "map", ""), "Image": ("still image", "", ""),
    "Photograph": ("still image", "photograph", ""), "Film": ("moving image", "motion picture", ""), "Movie": ("moving image", "motion picture", ""),
    "AudioDocument": ("sound recording", "", ""), "AudioVisualDocument": ("moving image", "", ""), "MusicRecording": ("sound recording-musical", "", ""),
    "Dataset": ("software, multimedia", "dataset", ""), "Slideshow": ("", "slideshow", ""), "Interview": ("", "interview", ""), "Speech": ("", "speech", ""),
    "Document": ("", "", ""), "CreativeWork": ("", "", ""), "Collection": ("mixed material", "", "collection"), "MultiVolumeBook": ("text", "book", "multipart monograph"),
    "Work": ("", "", ""), "Expression": ("", "", ""), "Manifestation": ("", "", ""), "Item": ("", "", ""), "Instance": ("", "", ""),
    "SheetMusic": ("notated music", "sheet music", ""), "MusicalScore": ("notated music", "musical score", ""),
    "BibliographicResource": ("", "", ""), "Text": ("text", "", ""),
    # https://sparontologies.github.io/fabio/, and what Zotero calls its items.
    **dict.fromkeys(("ConferencePaper", "ProceedingsPaper"), ("text", "conference paper", "")),
    "AcademicProceedings": ("text", "conference publication", ""), "ReferenceBook": ("text", "book", "monographic"),
    "BookSet": ("text", "book", "multipart monograph"), "ReferenceEntry": ("text", "reference entry", ""),
    "EncyclopediaArticle": ("text", "encyclopedia article", ""), "ReportDocument": ("text", "report", ""),
    "SpecificationDocument": ("text", "standard or specification", ""), "Editorial": ("text", "editorial", ""), "Preprint": ("text", "preprint", ""),
    "MagazineArticle": ("text", "magazine article", ""), "NewspaperArticle": ("text", "newspaper article", ""), "BlogPost": ("text", "blog posting", ""),
    "DataFile": ("software, multimedia", "dataset", ""), "Catalog": ("", "data catalog", ""), "Presentation": ("", "presentation", ""),
    "VideoRecording": ("moving image", "", ""), "AudioRecording": ("sound recording", "", ""),
    # https://schema.org/CreativeWork: what is below it and catalogued for itself.
    # Not comments, menus, claims and parts of pages.
    **dict.fromkeys(
        "AdvertiserContentArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle "
        "MedicalScholarlyArticle NewsArticle "
        "OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle SatiricalArticle TechArticle".split(),
        ("text", "article", ""),
    ),
    **dict.fromkeys(("BlogPosting", "LiveBlogPosting"), ("text", "blog posting", "")), "SocialMediaPosting": ("text", "social media posting", ""),
    "DiscussionForumPosting": ("text", "forum posting", ""), "APIReference": ("text", "API reference", ""),
    **dict.fromkeys(("Review", "CriticReview"), ("text", "review", "")), "ShortStory": ("text", "short story", ""), "Play": ("text", "play", ""),
    "Legislation": ("text", "legislation", ""), "Recipe": ("text", "recipe", ""), "Syllabus": ("text", "syllabus", ""),
    "TextDigitalDocument": ("text", "", ""), "NoteDigitalDocument": ("text", "", ""), "TextObject": ("text", "", ""),
    "Audiobook": ("sound recording-nonmusical", "audiobook", "monographic"), "BookSeries": ("text", "series", "serial"),
    "ComicSeries": ("", "periodical", "serial"), "ComicIssue": ("", "issue", ""), "ComicStory": ("", "comic or graphic novel", ""),
    **dict.fromkeys(
        "AboutPage CollectionPage FAQPage ImageGallery ItemPage MediaGallery MedicalWebPage ProfilePage QAPage VideoGallery".split(),
        ("", "web page", ""),
    ),
    "Blog": ("", "blog", ""), "WebContent": ("", "", ""), "HealthTopicContent": ("", "", ""),
    "Atlas": ("", "atlas", ""), "ImageObject": ("still image", "", ""), "Painting": ("still image", "painting", ""),
    "Drawing": ("still image", "drawing", ""), "Poster": ("still image", "poster", ""), "VisualArtwork": ("", "work of art", ""),
    **dict.fromkeys(("CoverArt", "ComicCoverArt"), ("still image", "cover art", "")),
    "Sculpture": ("three dimensional object", "sculpture", ""), "3DModel": ("three dimensional object", "", ""),
    "VideoObject": ("moving image", "", ""), "MusicVideoObject": ("moving image", "music video", ""), "MovieClip": ("moving image", "film clip", ""),
    "MovieSeries": ("moving image", "film series", ""), "TVSeries": ("moving image", "television series", ""),
    "TVSeason": ("moving image", "television season", ""), "TVEpisode": ("moving image", "television episode", ""),
    "TVClip": ("moving image", "television clip", ""), "VideoGameClip": ("moving image", "video game clip", ""),
    "AudioObject": ("sound recording", "", ""), "RadioSeries": ("sound recording", "radio series", ""),
    "RadioSeason": ("sound recording", "radio season", ""), "RadioEpisode": ("sound recording", "radio episode", ""),
    "RadioClip": ("sound recording", "radio clip", ""), "PodcastSeries": ("sound recording", "podcast", "serial"),
    "PodcastSeason": ("sound recording", "podcast season", ""), "PodcastEpisode": ("sound recording", "podcast episode", ""),
    **dict.fromkeys(("MusicAlbum", "MusicRelease"), ("sound recording-musical", "album", "")),
    "MusicPlaylist": ("sound recording-musical", "playlist", ""), "MusicComposition": ("", "musical composition", ""),
    "CreativeWorkSeries": ("", "series", ""), **dict.fromkeys(("CreativeWorkSeason", "Season"), ("", "season", "")),
    "Episode": ("", "episode", ""), "Clip": ("", "clip", ""),
    "SoftwareApplication": ("software, multimedia", "computer program", ""), "SoftwareSourceCode": ("software, multimedia", "source code", ""),
    "MobileApplication": ("software, multimedia", "mobile application", ""), "WebApplication": ("software, multimedia", "web application", ""),
    "VideoGame": ("software, multimedia", "video game", ""), "VideoGameSeries": ("software, multimedia", "video game series", ""),
    **dict.fromkeys(("DataFeed", "CompleteDataFeed"), ("software, multimedia", "dataset", "")), "DataCatalog": ("", "data catalog", ""),
    "Game": ("", "game", ""), "Guide": ("", "guide", ""), "HowTo": ("", "instructions", ""), "Course": ("", "course", ""), "Quiz": ("", "quiz", ""),
    "LearningResource": ("", "learning resource", ""), "PresentationDigitalDocument": ("", "presentation", ""),
    "SpreadsheetDigitalDocument": ("", "spreadsheet", ""), "DigitalDocument": ("", "", ""), "ArchiveComponent": ("", "", ""),
}  # fmt: skip
"""Kinds of resource as ontologies call them, and people too: the type, the genre, and how it is issued."""
_A_PICTURE = re.compile(
    r"(?:black (?:and|&) white "  # black and white
    r"|(?!(?:and|or|of|about|from|for|in|on|with|without|audio|sound|video) )[^\W\d_][\w-]* ){1,3}"  # architectural
    r"(?:photograph|postcard|painting|drawing|engraving|etching|lithograph|stereograph|watercolou?r|woodcut)s?"
    r"|(?:photographic|silver|albumen) prints?"
    r"|(?:photographic|film|glass(?: plate)?|nitrate) negatives?"  # glass plate negatives
    r"|(?:kodachrome|ektachrome|(?:glass )?lantern|35 ?mm|photographic|colou?r) slides?",  # lantern slide
    re.IGNORECASE,
)
"""A picture of some sort, which English names last: ``Color photographs``, ``Architectural drawing``."""
_DATA = re.compile(
    r"(?:(?!(?:and|or|of|about|from|for|in|on|with|without|no|missing|unknown"
    r"|text|audio|audiovisual|sound|music|video|image|map) )"  # not Text data; not Image data
    r"[^\W\d_][\w/-]* ){0,3}data(?: ?sets?)?",  # survey data; event/transaction data
    re.IGNORECASE,
)
"""Data of some sort, as archives of them have them (DDI, kind of data); text data, as OCLC has books, are none."""
_BY_WORDS = {
    **{re.sub("[ -]", "", kind): (kind, "", "") for kind in TYPES},
    **{name.casefold(): found for name, found in RESOURCES.items()},
    **dict.fromkeys(
        "postcard engraving etching lithograph chromolithograph woodcut watercolor watercolour "
        "stereograph stereoview daguerreotype ambrotype tintype cabinetcard cartedevisite cartesdevisite "
        "politicalcartoon editorialcartoon".split(),
        ("still image", "", ""),
    ),
    **dict.fromkeys("video videocassette motionpicture".split(), ("moving image", "", "")),
    **dict.fromkeys("audio audiocassette sound".split(), ("sound recording", "", "")),
    **dict.fromkeys("correspondence diary diaries pamphlet newspaperclipping textdata".split(), ("text", "", "")),
    "realia": ("three dimensional object", "", ""),
    **dict.fromkeys("computerprogram programsourcecode sourcecode".split(), ("software, multimedia", "", "")),
    # As Gallica has them.
    **dict.fromkeys(("printedmonograph", "monographieimprimée"), ("text", "book", "monographic")),
    **dict.fromkeys(("printedserial", "publicationensérieimprimée"), ("text", "", "serial")),
    # As repositories in Chinese and Japanese have them.
    **dict.fromkeys(("期刊论文", "期刊論文", "学術雑誌論文", "紀要論文"), ("text", "article", "")),
    **dict.fromkeys(("会议论文", "會議論文"), ("text", "", "")),
    # As others have them in their languages.
    **dict.fromkeys(
        "boek bog bok buch kirja kitap kniha knjiga książka könyv libro livre livro llibre raamat βιβλίο книга "
        "монографія монография کتاب".split(),
        ("text", "book", "monographic"),
    ),
    **dict.fromkeys(
        "capítulo capítulodelibro capítulodelivro conferenceproceedings informetécnico journalcontribution".split(),
        ("text", "", ""),
    ),
    **dict.fromkeys(
        "fotografía fotografia fotografie photographie imagem imagen imágenes immagine bild bilder estampe "
        "fotografi fotó fénykép valokuva фотография affiche plakat плакат zeichnung dessin dibujo disegno desenho rysunek "
        "tekening kupferstich radierung holzschnitt lithographie litografía litografia ansichtskarte postkarte "
        "cartepostale tarjetapostal cartãopostal cartolina pocztówka открытка".split(),
        ("still image", "", ""),
    ),
    **dict.fromkeys(
        "käsikirjoitus handschrift handskrift manoscritto manuscrit manuscrito rękopis rukopis рукопись".split(),
        ("text", "manuscript", ""),
    ),
    **dict.fromkeys(
        "mapa harita landkarte kartta cartegéographique cartographicresource".split(), ("cartographic", "", "")
    ),
    **dict.fromkeys(
        "partitura partitur partituur partitionmusicale musiquenotée musikdruck musikalie musikalien notendruck nuty "
        "ноты".split(),
        ("notated music", "", ""),
    ),
    **dict.fromkeys(("vídeo", "vidéo", "видео"), ("moving image", "", "")),
    "áudio": ("sound recording", "", ""),
    **dict.fromkeys(
        "grabaciónsonora gravaçãosonora enregistrementsonore registrazionesonora tonaufnahme tonträger "
        "nagraniedźwiękowe звукозапись".split(),
        ("sound recording", "", ""),
    ),
    # As JATS has them, and journals in several languages.
    **dict.fromkeys(
        "articlederevue articlescientifique makale tidskriftsartikel zeitschriftenartikel zeitschriftenaufsatz статья "
        "articlecommentary departmentalbulletinpaper rapidcommunication researcharticle reviewarticle artículo "
        "artículocientífico artículoderevista artículooriginal artigo artigocientífico artigodeperiódico "
        "artigooriginal peerreviewedarticle artículorevisadoporpares artigoavaliadopelospares "
        "araştırmamakalesi artikel artikkel artikkeli artykuł cikk članak članek článek straipsnis άρθρο стаття статия "
        "рецензируемаястатья рецензованастаття مقاله".split(),
        ("text", "article", ""),
    ),
    **dict.fromkeys(
        "conjuntodedados conjuntodedatos datensatz forschungsdaten gegevensset jeudedonnées researchdata".split(),
        RESOURCES["Dataset"],
    ),
    # As the lists have them that DSpace and Hyrax begin with.
    "animation": ("moving image", "", ""),
    "recording,acoustical": ("sound recording", "", ""),
    "recording,musical": ("sound recording-musical", "", ""),
    "recording,oral": ("sound recording-nonmusical", "", ""),
    "maporcartographicmaterial": ("cartographic", "", ""),
    "softwareorprogramcode": ("software, multimedia", "", ""),
    **dict.fromkeys(("conferenceproceeding", "partofbook"), ("text", "", "")),
    "3d": ("three dimensional object", "", ""),
    **dict.fromkeys(
        "annotation bookpart bookreview contributiontoperiodical datapaper discussionpaper essay factsheet meetingpaper "
        "policybrief researchpaper researchreport technicalreport whitepaper workingpaper".split(),
        ("text", "", ""),
    ),
}
_EU_REPO = "info:eu-repo/semantics/"
_REPO = re.compile(r"info:[a-z]{2}-repo/semantics/(.+)|(?:doc-type:|model:(?! ))(.+)")
"""What repositories put before a type: those of Europe, those of a country, ``info:ar-repo/semantics/tesis doctoral``,
DINI's and Kramerius, ``model:periodical``.
"""
_A_TEXT = re.compile(r"text \((article|book|thesis)\)")
"""A type as Dialnet has it: ``text (article)``."""
_EPRINT = re.compile(r"https?://purl\.org/eprint/type/([A-Za-z]+)")
# https://wiki.surfnet.nl/display/standards/info-eu-repo:
# what of its document types MARC has a term for, and words for the rest; then OPUS' own.
_EU_REPO_TYPES = {
    "article": "article", "bachelorThesis": "bachelor thesis", "masterThesis": "master thesis",
    "doctoralThesis": "doctoral thesis", "studentThesis": "student thesis",
    "book": "book", "bookPart": "book part", "review": "review", "conferenceObject": "conference object", "lecture": "lecture",
    "workingPaper": "working paper", "preprint": "preprint", "report": "report", "annotation": "annotation",
    "contributionToPeriodical": "contribution to periodical", "patent": "patent", "other": "",
    "researchData": "research data", "courseMaterial": "course material", "periodicalPart": "periodical part",
}  # fmt: skip
_BY_LETTERS = {name.casefold(): genre for name, genre in _EU_REPO_TYPES.items()}
"""The same in whatever case: ``bookpart``."""
_IN_SEVERAL_WORDS = frozenset(term for term in _EU_REPO_TYPES.values() if " " in term)
"""Types that OPUS has as one word, beside the same behind DINI's prefix, ``doctoralthesis``, and DSpace, too:
``doctoralThesis``.
"""
# https://vocabularies.coar-repositories.org/resource_types/
_COAR = re.compile(r"https?://purl\.org/coar/resource_type/(c_\w+)/?")
_COAR_TYPES = {
    "c_6501": "article", "c_2df8fbb1": "article", "c_3e5a": "contribution to periodical", "c_beb9": "data paper", "c_dcae04bc": "review",
    "c_efa0": "review", "c_ba08": "book review", "c_46ec": "thesis", "c_db06": "doctoral thesis", "c_bdcc": "master thesis",
    "c_7a1f": "bachelor thesis", "c_2f33": "book", "c_3248": "book part", "c_5794": "conference paper", "c_c94f": "conference object",
    "c_f744": "conference publication", "c_93fc": "report", "c_18gh": "technical report", "c_18ws": "research report",
    "c_8042": "working paper", "c_816b": "preprint", "c_8544": "lecture", "c_0857": "letter", "c_15cd": "patent", "c_0640": "journal",
    "c_ddb1": "dataset", "c_12cd": "map", "c_18cw": "musical score", "c_0040": "manuscript", "c_e059": "learning object",
    "c_18cf": "Text", "c_c513": "Image", "c_ecc8": "StillImage", "c_8a7e": "MovingImage", "c_18cc": "Sound", "c_5ce6": "Software",
}  # fmt: skip
"""COAR's types of resource by their names, where these are terms of DCMI or of MARC by those."""


def _bare_type(text: str) -> str:
    """A type by its name, whatever vocabulary it is from."""
    if (found := _COAR.fullmatch(text)) is not None:
        return _COAR_TYPES.get(found[1], text)
    if (found := _EPRINT.fullmatch(text)) is not None:
        return in_words(found[1])
    if (found := _A_TEXT.fullmatch(text)) is not None:
        return found[1]
    if (found := _REPO.fullmatch(text)) is not None:
        name = found[1] or found[2]
        known = _BY_LETTERS.get(name.casefold())
        if known is None and name.replace(" ", "").isalpha() and not access(text):
            return in_words(name)
        return known or text
    if (known := _BY_LETTERS.get(text.casefold())) in _IN_SEVERAL_WORDS:
        return known or text
    return text.removeprefix(DCMI).removeprefix(f"https{DCMI[4:]}")


_VERSIONS = {
    f"{_EU_REPO}draft": "Draft", f"{_EU_REPO}submittedVersion": "Submitted version", f"{_EU_REPO}acceptedVersion": "Accepted version",
    f"{_EU_REPO}publishedVersion": "Published version", f"{_EU_REPO}updatedVersion": "Updated version",
}  # fmt: skip
# https://vocabularies.coar-repositories.org/version_types/
_COAR_VERSION = re.compile(r"https?://purl\.org/coar/version/(c_[0-9a-f]+)/?")
_COAR_VERSIONS = {
    "c_b1a7d7d4d402bcce": "Author's original", "c_71e4c1898caa6e32": "Submitted version", "c_ab4af688f83e57aa": "Accepted version",
    "c_fa2ee174bc00049f": "Proof", "c_970fb48d4fbd8a85": "Published version", "c_e19f295774971610": "Corrected version of record",
    "c_dc82b40f9837b551": "Enhanced version of record",
}  # fmt: skip


def version(text: str) -> str:
    """Which version of a text it is, in words: ``info:eu-repo/semantics/publishedVersion``."""
    if (found := _COAR_VERSION.fullmatch(text)) is not None:
        return _COAR_VERSIONS.get(found[1], "")
    return _VERSIONS.get(text.replace("status-type:", _EU_REPO), "")


def review(text: str) -> str:
    """Whether a text has been reviewed, in words: EPrints has that among the types."""
    return _REVIEWED.get(_plain(text), "")


_REVIEWED = {"peerreviewed": "Peer reviewed", "nonpeerreviewed": "Not peer reviewed"}


def types_in(text: str) -> tuple[str, ...]:
    """The types that stand in one word, as the Library of Congress' stylesheets make them of MARC's leader, and the
    programs that have these: ``collectiontext``, ``manuscriptnotated music``; else the text.
    """
    found = _RUN_TOGETHER.fullmatch(text)
    return tuple(filter(None, found.group("kind", "by_hand", "collected"))) if found is not None else (text,)


_RUN_TOGETHER = re.compile(
    rf"(?=collection|manuscript)(?P<collected>collection)?(?P<by_hand>manuscript)?(?P<kind>{'|'.join(TYPES)})"
)


def resource_type(text: str) -> str:
    """The type of resource that a term of the DCMI types says, or of MODS', however it is spelt: ``Still image``,
    ``…/dcmitype/Text``, ``sound recording-musical``.
    """
    return _RESOURCE_TYPES.get(_plain(text), "")


def is_other(text: str) -> bool:
    """Whether a type says that it is none of a list, ``Other``, as DSpace and EPrints offer it."""
    return text.casefold() in _OTHER


_OTHER = frozenset("other others altro andere anderes autre autres otro otros outro outros sonstige sonstiges".split())


def is_program(text: str) -> bool:
    """Whether a term of the DCMI types says a computer program (336 cop): software is nothing else there."""
    return _plain(text) == "software"


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """A type by its name, without what parts its words."""
    return re.sub(r"[ _-]", "", _bare_type(text)).casefold()


def kind_of_resource(text: str) -> tuple[str, str]:
    """The type of resource, and how it is issued, as follows from a word for it:
    ``Photograph``, ``Sheet music``, ``Journal``.
    """
    kind, _, issuance = _known(text)
    return kind, issuance


def _known(text: str) -> tuple[str, str, str]:
    """What a word says, in one language or the same in several: ``Mémoire / Thesis``."""
    said = {found for part in text.split(" / ") if any(found := _known_word(part))}
    return said.pop() if len(said) == 1 else ("", "", "")


def _known_word(text: str) -> tuple[str, str, str]:
    """What a word says, in the singular or the plural, or as a media type: ``Photograph``, ``Maps``, ``video/mp4``."""
    word = _plain(text)
    return (
        _BY_WORDS.get(word)
        or _BY_WORDS.get(word.removesuffix("s"))
        or (RESOURCES["Thesis"] if is_thesis(word) else None)
        or (_BY_WORDS["photograph"] if _A_PICTURE.fullmatch(text) else None)
        or (RESOURCES["Dataset"] if _DATA.fullmatch(text) else None)
        or (_BY_MEDIA_TYPE.get(word.partition("/")[0], ""), "", "")
    )


_BY_MEDIA_TYPE = {"audio": "sound recording", "image": "still image", "video": "moving image"}


def kind_of_files(media_types: Iterable[str]) -> str:
    """The type of resource that all its files tell: nothing of a text, which may be one in any form."""
    kinds = {_BY_MEDIA_TYPE.get(media_type.partition("/")[0], "") for media_type in media_types}
    return kinds.pop() if len(kinds) == 1 else ""


def covers(coarse: str, kind: str) -> bool:
    """Whether a DCMI type is that of another type of resource, too: a map is an Image, a score a Text."""
    return resource_type(TYPES.get(kind, "")) == coarse


def _genre(text: str, lang: str = "") -> Genre:
    """A genre, MARC's own where it is one of MARC's."""
    bare = _bare_type(text)
    code = genres().code_of(bare) or genres().code(bare) or genres().code(bare.removesuffix("s"))
    if code is not None:
        return Genre(genres().label(code) or bare, authority="marcgt", lang=lang)
    return Genre(bare, lang=lang)


def genres_of(text: str, lang: str = "") -> tuple[Genre, ...]:
    """The genre that a word says, behind MARC's own of which it is a kind:
    a doctoral thesis is a thesis, a review article an article.
    """
    found = _genre(text, lang)
    broader = _known(text)[1]
    is_one = broader in _BROADER and found.term.casefold() != broader and not is_component(found)
    return (_genre(broader), found) if is_one else (found,)


_BROADER = frozenset(("article", "book", "dataset", "manuscript", "thesis"))
_COMPONENTS = frozenset(
    ("article", "book chapter", "book part", "book section", "bookpart", "chapter", "contribution to periodical", "journal article",
     "magazine article", "newspaper article", "part of book")
)  # fmt: skip


def of_list(text: str) -> Genre | None:
    """A term behind which stands the list that it is of by MARC's code, and its number there, as programs print all of
    a field (655): ``Statistics.fast(OCoLC)fst01423727``, ``Short stories. lcgft``; None of any other text.
    """
    found = _OF_LIST.search(text)
    if found is None:
        return None
    number = (found["number"] or "").strip()
    uri = heading_uri(number) if number.startswith("(") else number
    code = text[found.start() : found.start("number") if number else None].strip(" .")
    return Genre(text[: found.start()].rstrip(" ."), authority=code, same_as=(uri,) if uri else ())


_CODES = (
    "gmgpc|gnd-content|gsafd|lcgft|lcshac|lctgm|marcgt|nlgaf|olacvggt|rasuqam|rbbin|rbgenr|rbmscv|rbpap|rbpri|rbprov"
    "|rbpub|rbtyp|rvmgf"
)
"""Lists whose codes no word ends in, as one does in others: ``Belfast``."""
_OTHER_CODES = "aat|barngf|fast|gnd|homoit|lcsh|mesh|migfg|ram|sears|tgm"
_IN_LIST = r" ?(?:\((?:DE-588|OCoLC)\)[\w-]+|https?://(?:id\.loc\.gov|id\.worldcat\.org|vocab\.getty\.edu)/[\w/]+)"
_OF_LIST = re.compile(
    rf"(?:(?<=[\w.)]) ?(?:{_CODES})"  # Photographs gmgpc
    rf"|(?:(?<=[.)])|(?<=[.)] ))(?:{_OTHER_CODES})"  # Maps. fast
    rf"|(?<=\w) ?(?:{_OTHER_CODES})(?={_IN_LIST}))"  # Maps fast(OCoLC)fst01423704
    rf"(?P<number>{_IN_LIST})?\.?$"
)


def is_in_proceedings(genre: Genre) -> bool:
    """Whether what is of this genre was given at a conference:
    what it stands in, if that is told, are the proceedings.
    """
    return genre.term.casefold() in _AT_CONFERENCES


_AT_CONFERENCES = frozenset(("conference contribution", "conference item", "conference object", "conference paper"))


def is_component(genre: Genre) -> bool:
    """Whether what is of this genre stands in another resource: an article does, a thesis does not."""
    return genre.term.casefold() in _COMPONENTS


# https://www.iana.org/assignments/media-types: its top-level types. Paper/ink is none.
_MEDIA_TYPE = re.compile(
    r"(?:application|audio|font|haptics|image|message|model|multipart|text"
    r"|video)/[a-z0-9][a-z0-9.+_-]*(?:; ?[a-z0-9_-]+=[^\s;]+)*",
    re.IGNORECASE,
)
_IANA = re.compile(r"https?://(?:www\.iana\.org/assignments/media-types|purl\.org/NET/mediatypes)/")
_FILE = re.compile(r"(?:\.|adobe (?:acrobat )?(?=pdf))?(\w+)(?: (?:audio|document|file|image))?")
"""A file format, perhaps with what it is a format of, or whose: ``PDF``, ``.pdf``, ``PDF document``, ``Adobe PDF``."""


def media_type(text: str) -> str:
    """An internet media type, whether by its own name, in capitals or not (RFC 6838, 4.2), its IRI or that of a file
    format: ``PDF`` is ``application/pdf``, and so are ``.pdf`` and ``PDF file``.
    """
    bare = _IANA.sub("", text)
    if _MEDIA_TYPE.fullmatch(bare):
        name, mark, parameters = bare.partition(";")
        return f"{name.lower()}{mark}{parameters}"
    found = _FILE.fullmatch(text.casefold())
    return OF_FILES.get(found[1], "") if found is not None else ""


_ACCESS = re.compile(
    rf"(?:{_EU_REPO}|https?://purl\.org/eprint/accessRights/)?(open|restricted|closed|embargoed|metadata only) ?access"
    r"|https?://purl\.org/coar/access_right/(c_\w+)/?",
    re.IGNORECASE,
)
_ACCESS_IN_WORDS = {
    "acesso aberto": "open", "acceso abierto": "open", "libre accès": "open", "accès libre": "open", "accesso aperto": "open",
    "acesso restrito": "restricted", "acceso restringido": "restricted", "acesso embargado": "embargoed", "acceso embargado": "embargoed",
    "acceso cerrado": "closed",
}  # fmt: skip
# https://vocabularies.coar-repositories.org/access_rights/
_COAR_ACCESS = {"c_abf2": "open", "c_f1cf": "embargoed", "c_16ec": "restricted", "c_14cb": "metadata only"}


def access(text: str) -> str:
    """Who may see the resource, where a statement of rights says that:
    ``info:eu-repo/semantics/openAccess`` → ``Open access``.
    """
    found = _ACCESS.fullmatch(text)
    kind = (
        (found[1] or _COAR_ACCESS.get(found[2], "")) if found is not None else _ACCESS_IN_WORDS.get(text.casefold(), "")
    )
    return f"{kind.capitalize()} access" if kind else ""
