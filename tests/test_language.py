"""The language of a work: what is certain, and above all what is not."""

from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bibld.language import identify

ENGLISH = (
    "Providing a good quality service to victims is a crucial aspect of the police and other criminal justice agencies' "
    "roles. However, victims do not always get the service they deserve. This report examines knife crime, burglary, "
    "and the support that is available to young people who are at risk of becoming involved in gangs."
)
FRENCH = (
    "Cette étude porte sur les victimes d'actes de violence et sur les services qui leur sont offerts par la police et "
    "par la justice. Elle montre que les femmes sont plus souvent touchées que les hommes dans les grandes villes."
)
GERMAN = (
    "Die Studie untersucht die Entwicklung der Kriminalität in den deutschen Städten und die Arbeit der Polizei. Sie "
    "zeigt, dass die Opfer nicht immer die Hilfe erhalten, die sie für ihre Lage brauchen, und nennt Gründe."
)
RUSSIAN = "Пчёлы живут в ульях, и мёд, который они дают, продают на рынке в городе и в деревне."

# Titles that say by themselves which language they are in.
TITLES: dict[str, str] = {
    "eng": """The Cost of Crime in the Suburbs: What We Know
        A Review of the Evidence on Neighbourhood Policing
        Women and the Criminal Justice System
        Improving the Response to Victims of Domestic Abuse
        Understanding and Preventing Youth Violence in London
        How the Police Respond to Calls for Service
        An Evaluation of the Intensive Supervision Programme
        The Impact of Drug Courts on Recidivism: A Longitudinal Study
        Trafficking in Human Beings: The Case of Brazil
        Prisoners' Rights and the Limits of Discretion in Ireland
        Policing São Paulo: The Politics of Public Security in Brazil
        Living under the Gun in El Salvador and Guatemala: What the Research Tells Us""",
    "fre": """La violence dans les couples: enquête auprès des femmes
        Rapport sur la situation des prisons en France
        Les jeunes et la police dans les quartiers populaires
        L'évaluation des politiques de sécurité publique en Europe
        Étude sur les victimes d'actes criminels au Canada
        La prise en charge des détenus après leur libération
        Pour une nouvelle politique de prévention de la délinquance
        Enquête sur la criminalité organisée en Afrique de l'Ouest""",
    "ger": """Die Entwicklung der Kriminalität in Deutschland
        Gewalt gegen Frauen: Ergebnisse einer Untersuchung
        Bericht über die Lage der inneren Sicherheit in Österreich
        Jugendliche und Polizei: eine empirische Studie
        Der Strafvollzug in den neuen Bundesländern
        Zur Situation der Opfer von Straftaten in der Schweiz
        Prävention durch Zusammenarbeit: das Beispiel Hamburg
        Zwischen Strafe und Erziehung: Jugendstrafrecht im Wandel""",
    "spa": """La violencia de género en España: un estudio
        Informe sobre la situación de las cárceles en México
        Seguridad ciudadana y derechos humanos en el Perú
        El crimen organizado y las maras en El Salvador
        Estudio de las víctimas del delito en la ciudad de Buenos Aires
        Los jóvenes y la policía: investigación en tres barrios
        Hacia una política integral de prevención del delito
        Drogas y delincuencia entre los reclusos de Chile""",
    "por": """A violência contra as mulheres no Brasil: relatório
        Segurança pública e direitos humanos em São Paulo
        Estudo sobre o sistema prisional português
        Relatório de avaliação da polícia comunitária no Rio de Janeiro
        O crime organizado e a justiça penal em Portugal
        Homicídios de jovens: uma análise da situação no Nordeste""",
    "ita": """La violenza contro le donne in Italia
        Rapporto sulla criminalità e la sicurezza nelle città italiane
        Il carcere e la pena: uno studio dei minori
        Le vittime della mafia nella storia della Repubblica
        Indagine sulle condizioni di vita degli immigrati in Lombardia""",
    "dut": """Geweld tegen vrouwen in Nederland: een onderzoek
        De aanpak van jeugdcriminaliteit in Rotterdam: evaluatie van het beleid
        Slachtoffers van misdrijven en het contact met de politie
        Onderzoek naar de veiligheid op school
        Het gebruik van drugs onder jongeren: verslag van een studie""",
    "swe": """Våld mot kvinnor i nära relationer: en rapport
        Brottsligheten och polisen i Sverige
        Utvärdering av behandlingsprogram för dömda till fängelse
        Ungdomar som begår brott: vilka insatser fungerar och varför
        Polisens arbete med brottsoffer och trygghet i Stockholm""",
    "dan": """Vold mod kvinder i Danmark: en undersøgelse
        Evaluering af kriminalforsorgens arbejde med unge i fængsler
        Kriminalitet og tryghed blandt børn og unge i danske byer
        Undersøgelse af politiets indsats mod bander""",
    "nor": """Vold mot kvinner i Norge: en undersøkelse
        Evaluering av kriminalomsorgen og norske fengsler
        Ungdom, politiet og tryggheten mellom husene: rapport fra Norge
        Utredning om forebygging av kriminalitet blant barn og unge i norske kommuner""",
    "fin": """Naisiin kohdistuva väkivalta ja poliisi Suomessa
        Nuorten rikollisuus ja turvallisuus: tutkimus Suomen kaupungeista
        Rikosten uhrit ja oikeus saada tukea: selvitys
        Vankien kuntoutus ja vankila: raportti""",
    "pol": """Przemoc wobec kobiet w Polsce: raport z badań
        Przestępczość i bezpieczeństwo w polskich miastach
        Ofiary przestępstw i policja: analiza systemu
        Więzienia w Polsce w latach 1990-2010""",
    "cze": """Násilí na ženách v České republice: zpráva z výzkumu
        Kriminalita mládeže a prevence trestné činnosti
        Oběti trestných činů a policie v českých městech
        Vězení jako trest: studie o životě vězňů""",
    "hun": """A nők elleni erőszak Magyarországon: tanulmány
        Bűnözés és biztonság a magyar városokban
        Az áldozatok segítése és a rendőrség szerepe
        Jelentés a magyarországi börtönökről és a fiatalok helyzetéről""",
    "rum": """Violența împotriva femeilor în România: un studiu
        Criminalitatea și siguranța cetățenilor din Moldova
        Prevenirea infracțiunilor în rândul tinerilor din România
        Raport privind situația victimelor și a poliției""",
    "tur": """Türkiye'de kadına yönelik şiddet: araştırma raporu
        Suç ve güvenlik üzerine bir çalışma
        Çocuk suçluluğu ve polis: bir değerlendirme
        Cezaevi ve insan hakları için yeni öneriler""",
    "ind": """Kekerasan terhadap perempuan di Indonesia: laporan penelitian
        Kejahatan dan keamanan masyarakat di kota Jakarta
        Korban kejahatan dan kepolisian: kajian tentang sistem hukum
        Evaluasi penjara dan pembinaan anak di kabupaten Bandung""",
    "gre": """Η βία κατά των γυναικών στην Ελλάδα
        Εγκληματικότητα και αστυνομία""",
    "rus": """Преступность и правоохранительная деятельность в России
        Насилие в семье: проблемы и решения""",
    "ukr": """Насильство щодо жінок в Україні: звіт про дослідження
        Злочинність і безпека українських міст""",
    "jpn": """犯罪被害者のための支援
        少年非行に関する研究""",
    "kor": """범죄 피해자 지원에 관한 연구
        여성 폭력 실태조사""",
    "heb": """אלימות נגד נשים: דוח על המצב
        המשטרה והנוער בין תל אביב לחיפה""",
    "ara": """العنف ضد المرأة في المجتمع العربي
        الجريمة والعقوبة في القانون الدولي""",
    "chi": """中国青少年犯罪问题研究报告
        对妇女的暴力""",
}

# Titles that may be anything, or are in two languages.
UNCERTAIN = [
    title.strip()
    for title in """Police
    Victimes
    Kriminalität
    Panorama
    Justice
    Crime
    Violence
    Drugs
    Prison
    Violencia
    Delito
    Gewalt
    Femicidio
    Knife Crime
    Cannabis 2010
    Terrorismus
    Organisierte Kriminalität
    Sicherheitspolitik Deutschland
    Violence urbaine
    Violences conjugales
    Sécurité
    Die Polizei
    La Police
    La Policía
    El Salvador
    Los Angeles
    De Facto
    Rapport annuel
    Annual Report
    Rapport annuel = Annual report
    Annual Report / Rapport annuel
    Annual report of the police = Rapport annuel de la police
    Jahresbericht der Polizei / Annual Report of the Police
    Kriminalstatistik 2012
    Brottsförebyggande
    Kriminalitet
    Politi
    Politie
    Polizia
    Policja
    Rendőrség
    Rikollisuus
    Laporan Tahunan
    Delincuencia juvenil
    Delinquência juvenil
    Crime organizado
    Cosa Nostra
    Yakuza
    Mara Salvatrucha
    Ndrangheta
    Juristat
    Interpol
    Europol
    MS-13
    W. E. B. Du Bois
    R v. Smith
    2012
    1990-2000
    CCTV
    A-Z
    Gender
    Sport et violence
    Sexuell våld
    Homicidios
    Narcotráfico
    Seguridad
    Bandas
    Favela
    Banlieue
    犯罪學
    Полиция
    משטרה
    پلیس ایران
    جرم""".splitlines()
]

CERTAIN = [(title.strip(), code) for code, titles in TITLES.items() for title in titles.split("\n")]


def test_the_set_is_large_enough_to_mean_something() -> None:
    """A measure on a handful of titles measures nothing."""
    assert len(CERTAIN) + len(UNCERTAIN) >= 150
    assert sum(code != "eng" for _, code in CERTAIN) >= 60
    assert len(UNCERTAIN) >= 40


@pytest.mark.parametrize(("title", "code"), CERTAIN)
def test_a_title_with_evidence_speaks_for_the_work(title: str, code: str) -> None:
    """A title in running words gives its language, whatever the summary is written in."""
    assert identify(title) == code
    assert identify(title, ENGLISH) == code


@pytest.mark.parametrize("title", UNCERTAIN)
def test_a_title_that_might_be_anything_stays_open(title: str) -> None:
    """One or two words, or titles in two languages, give no code without a summary."""
    assert identify(title) == ""


@pytest.mark.parametrize(
    "title",
    [
        *("Knife Crime", "Duty of Care: Improving Support for Victims of Crime", "Burglary", "Gangs", "Victim Support"),
        *("Young People, Gangs", "Police", "Neighbourhood Policing", "Tackling Knife Crime Together"),
    ],
)
def test_an_english_summary_and_an_unresisting_title_make_english(title: str) -> None:
    """A title whose words are English, or are the summary's, agrees with an English summary."""
    assert identify(title, ENGLISH) == "eng"


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Victimes",
            "Kriminalität",
            "Panorama",
            "Violencia",
            "Gewalt",
            "Kriminalitet",
            "Politie",
            "Polizia",
            "Delito",
        ),
        *("Violence urbaine", "Violences conjugales", "Organisierte Kriminalität", "Rapport annuel", "Rikollisuus"),
        *("Delincuencia juvenil", "Crime organizado", "Sexuell våld", "La Police", "Die Polizei", "Laporan Tahunan"),
        *("Sport et violence", "Homicidios", "Rapport annuel = Annual report", "犯罪學", "Полиция"),
    ],
)
def test_an_english_summary_does_not_make_a_foreign_title_english(title: str) -> None:
    """The catalogue's English summary of a work in another language settles nothing."""
    assert identify(title, ENGLISH) == ""


@pytest.mark.parametrize(
    ("title", "summary", "code"),
    [
        *(("Victimes", FRENCH, "fre"), ("Kriminalität", GERMAN, "ger"), ("Violences conjugales", FRENCH, "fre")),
        *(("Knife Crime Prevention in the City", FRENCH, "eng"), ("Knife Crime", FRENCH, ""), ("Gewalt", FRENCH, "")),
    ],
)
def test_a_summary_in_another_language_needs_the_titles_consent(title: str, summary: str, code: str) -> None:
    """A French or German summary decides for a title of its own kind and for no other."""
    assert identify(title, summary) == code


@pytest.mark.parametrize(
    ("title", "summary"),
    [("Knife Crime = Gangs", ENGLISH), ("1999", ENGLISH), ("Knife Crime", f"{RUSSIAN * 2} {ENGLISH}")],
)
def test_a_summary_does_not_decide_for_every_title(title: str, summary: str) -> None:
    """Two titles may be in two languages, figures are in none, and a summary may begin in another script."""
    assert identify(title, summary) == ""


@pytest.mark.parametrize(("title", "code"), [("Śmierć pszczół w lesie", "pol"), ("Arıların dünyası ve ışık", "tur")])
def test_letters_tell_where_few_words_do(title: str, code: str) -> None:
    """One word that is common in a language is not enough; with its letters it is."""
    assert identify(title) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [("Մեղուների մասին", "arm"), ("ფუტკრების შესახებ", "geo"), ("การเลี้ยงผึ้ง", "tha"), ("Пчёлы и μέλισσες", "")],
)
def test_a_script_of_one_language_tells_it(title: str, code: str) -> None:
    """Two scripts tell none."""
    assert identify(title) == code


def test_a_summary_of_a_few_words_decides_nothing() -> None:
    """Less than a sentence is no evidence."""
    assert identify("Knife Crime", "No summary available.") == ""
    assert identify("Knife Crime", "Report") == ""


def test_both_forms_of_an_accent_and_of_an_apostrophe_are_one() -> None:
    """Decomposed letters and typewriter apostrophes change nothing."""
    for title, code in CERTAIN:
        assert identify(unicodedata.normalize("NFD", title)) == code
        assert identify(title.replace("'", "’")) == code


def test_threads_agree() -> None:
    """The answer does not depend on who asks at the same time."""
    titles = [title for title, _ in CERTAIN] * 5
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(identify, titles)) == [code for _, code in CERTAIN] * 5


@given(st.text(max_size=120), st.text(max_size=200))
def test_any_text_has_an_answer_and_always_the_same(title: str, summary: str) -> None:
    """Whatever is given, three letters or nothing come back."""
    code = identify(title, summary)
    assert code == "" or (len(code) == 3 and code.isascii() and code.isalpha() and code.islower())
    assert identify(title, summary) == code


@given(st.text(alphabet=st.characters(categories=("Nd", "Po", "Zs")), max_size=60))
@example("๏๏๏")
def test_figures_and_marks_have_no_language(title: str) -> None:
    """Without a letter there is nothing to go by."""
    assert identify(title) == ""
