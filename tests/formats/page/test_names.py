"""Author headings as catalogues have them, and what can be told of each."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bibld.formats.page.names import is_body, read_authors, read_body, write_authors
from bibld.model import Agent

KINDS = {"person": "person", "corporate": "body", "conference": "meeting", "": "open"}
# Heading, and its agents: "person: name +addition [role]", "body: name > unit", "jurisdiction: …", or "open: …".
HEADINGS = [
    ("London Assembly. Police and Crime Committee", "body: London Assembly > Police and Crime Committee"),
    ("Smith, Anna J.", "person: Smith, Anna J."),
    ("Smith, Anna J.; Home Office", "person: Smith, Anna J.; body: Home Office"),
    ("van der Laan, A.M.; Blom, Martine", "person: van der Laan, A.M.; person: Blom, Martine"),
    ("Das, Anna; De La Cruz, Bo", "person: Das, Anna; person: De La Cruz, Bo"),
    ("Van Dijk, Jan", "person: Van Dijk, Jan"),
    ("Den Heyer, Garth", "person: Den Heyer, Garth"),
    ("de la Cruz, Maria", "person: de la Cruz, Maria"),
    ("Di Nicola, Andrea", "person: Di Nicola, Andrea"),
    ("O'Brien, Patrick", "person: O'Brien, Patrick"),
    ("McDonald, Hugh", "person: McDonald, Hugh"),
    ("Ó Súilleabháin, Seán", "person: Ó Súilleabháin, Seán"),
    ("García Márquez, Gabriel", "person: García Márquez, Gabriel"),
    ("García-Moreno, Claudia", "person: García-Moreno, Claudia"),
    ("García López Ruiz Gómez, Ana", "person: García López Ruiz Gómez, Ana"),
    ("García López Ruiz Gómez Gil, Ana", "open: García López Ruiz Gómez Gil, Ana"),
    ("Moreno, claudia", "open: Moreno, claudia"),
    ("Leeds, Arts Council", "body: Leeds, Arts Council"),
    ("Smith, J. and Jones, K.", "person: Smith, J.; person: Jones, K."),
    ("Smith, Anna and Jones, Karl", "person: Smith, Anna; person: Jones, Karl"),
    ("Smith, Anna & Jones, Karl", "person: Smith, Anna; person: Jones, Karl"),
    ("Smith, J., Jones, K., Brown", "open: Smith, J., Jones, K., Brown"),
    ("J. Smith, K. Jones, A. Brown, C. Dow", "open: J. Smith, K. Jones, A. Brown, C. Dow"),
    ("Anna Smith and Karl Jones", "open: Anna Smith and Karl Jones"),
    ("John Smith", "open: John Smith"),
    ("Smith, John; et al.", "person: Smith, John [and others]"),
    ("Smith, John, et al.", "person: Smith, John [and others]"),
    ("Smith, John et al", "person: Smith, John [and others]"),
    ("Smith, John, ed.", "person: Smith, John [edt]"),
    ("Smith, John (Editor)", "person: Smith, John [edt]"),
    ("Smith, John; Jones, Mary, eds.", "person: Smith, John [edt]; person: Jones, Mary [edt]"),
    ("Smith, John and Jones, Mary (eds.)", "person: Smith, John [edt]; person: Jones, Mary [edt]"),
    ("Smith, John, editor", "person: Smith, John [edt]"),
    ("Smith, John, 1950-", "person: Smith, John +1950-"),
    ("Smith, John, 1901-1977", "person: Smith, John +1901-1977"),
    ("Smith, John, 1901-1977.", "person: Smith, John +1901-1977"),
    ("Smith, John, active 16th century", "person: Smith, John +active 16th century"),
    ("Smith, John, 1950", "open: Smith, John, 1950"),
    ("Smith, J. B. (John Brian)", "person: Smith, J. B. +(John Brian)"),
    (
        "Smith, John B. (John Brian), Sir, 1815-approximately 1845",
        "person: Smith, John B. +(John Brian) +Sir +1815-approximately 1845",
    ),
    ("Smith, J.-B. (Jean-Baptiste)", "person: Smith, J.-B. +(Jean-Baptiste)"),
    ("Smith, John (Leeds)", "open: Smith, John (Leeds)"),
    ("Davies, D. (Director)", "open: Davies, D. (Director)"),
    ("Hill, H. (Hivewatch)", "open: Hill, H. (Hivewatch)"),
    ("Hill, J. (Jean-Luc)", "open: Hill, J. (Jean-Luc)"),
    ("Davies, D. (Daniel), 1950-", "person: Davies, D. +(Daniel) +1950-"),
    ("Agisheva, I. I︠U︡.", "person: Agisheva, I. I︠U︡."),
    ("Smith, John, Jr.", "person: Smith, John +Jr."),
    ("Smith Jr., John", "person: Smith Jr., John"),
    ("King, Martin Luther, Jr.", "person: King, Martin Luther +Jr."),
    ("Smith, John, III", "person: Smith, John +III"),
    ("Smith, John, Ph.D.", "person: Smith, John +Ph.D."),
    ("Dr. John Smith", "open: Dr. John Smith"),
    (
        "Great Britain. Home Office. Research, Development and Statistics Directorate",
        "jurisdiction: Great Britain > Home Office > Research, Development and Statistics Directorate",
    ),
    (
        "Great Britain. Home Office. Research, Development and Statistics Directorate. Communications Development Unit",
        "jurisdiction: Great Britain > Home Office > Research, Development and Statistics Directorate > Communications Development Unit",
    ),
    ("United Nations Office on Drugs and Crime (UNODC)", "body: United Nations Office on Drugs and Crime (UNODC)"),
    ("United Nations Office on Drugs and Crime", "body: United Nations Office on Drugs and Crime"),
    (
        "U.S. Department of Justice. National Institute of Justice",
        "body: U.S. Department of Justice > National Institute of Justice",
    ),
    ("U.S. Government Accountability Office", "body: U.S. Government Accountability Office"),
    (
        "United States. Department of Justice. Office of the Inspector General",
        "jurisdiction: United States > Department of Justice > Office of the Inspector General",
    ),
    (
        "United States. Congress. House. Committee on the Judiciary",
        "jurisdiction: United States > Congress > House > Committee on the Judiciary",
    ),
    ("Human Rights Watch", "body: Human Rights Watch"),
    ("Amnesty International", "body: Amnesty International"),
    ("Transparency International", "body: Transparency International"),
    ("Sentencing Project", "body: Sentencing Project"),
    ("The Sentencing Project", "body: The Sentencing Project"),
    ("Justice Policy Institute", "body: Justice Policy Institute"),
    ("UNICEF", "body: UNICEF"),
    ("UNODC", "body: UNODC"),
    ("RAND Corporation", "body: RAND Corporation"),
    ("Urban Institute, Justice Policy Center", "body: Urban Institute, Justice Policy Center"),
    ("Australia. Productivity Commission", "jurisdiction: Australia > Productivity Commission"),
    ("New South Wales. Law Reform Commission", "jurisdiction: New South Wales > Law Reform Commission"),
    ("NSW Ombudsman", "body: NSW Ombudsman"),
    ("Victoria. Auditor General", "jurisdiction: Victoria > Auditor General"),
    ("Scotland. Scottish Government Social Research", "jurisdiction: Scotland > Scottish Government Social Research"),
    ("Brottsförebyggande rådet", "body: Brottsförebyggande rådet"),
    ("Brå", "open: Brå"),
    ("Bundeskriminalamt", "body: Bundeskriminalamt"),
    ("Bundesministerium des Innern", "body: Bundesministerium des Innern"),
    (
        "Max-Planck-Institut für ausländisches und internationales Strafrecht",
        "body: Max-Planck-Institut für ausländisches und internationales Strafrecht",
    ),
    ("WODC", "body: WODC"),
    ("Wetenschappelijk Onderzoek- en Documentatiecentrum", "body: Wetenschappelijk Onderzoek- en Documentatiecentrum"),
    (
        "Council of Europe. European Committee on Crime Problems",
        "body: Council of Europe > European Committee on Crime Problems",
    ),
    (
        "European Commission. Directorate-General for Home Affairs",
        "body: European Commission > Directorate-General for Home Affairs",
    ),
    (
        "European Monitoring Centre for Drugs and Drug Addiction (EMCDDA)",
        "body: European Monitoring Centre for Drugs and Drug Addiction (EMCDDA)",
    ),
    ("Police Executive Research Forum", "body: Police Executive Research Forum"),
    ("Ministry of Justice (UK)", "body: Ministry of Justice (UK)"),
    ("HM Inspectorate of Prisons", "body: HM Inspectorate of Prisons"),
    ("H.M. Inspectorate of Constabulary", "body: H.M. Inspectorate of Constabulary"),
    ("Her Majesty's Inspectorate of Constabulary", "body: Her Majesty's Inspectorate of Constabulary"),
    ("Children's Commissioner for England", "body: Children's Commissioner for England"),
    ("National Audit Office", "body: National Audit Office"),
    ("Ipsos MORI", "open: Ipsos MORI"),
    ("Crime & Justice Institute", "body: Crime & Justice Institute"),
    ("Washington State Institute for Public Policy", "body: Washington State Institute for Public Policy"),
    ("Pew Charitable Trusts", "body: Pew Charitable Trusts"),
    ("Pew Center on the States", "body: Pew Center on the States"),
    ("ACLU of Michigan", "body: ACLU of Michigan"),
    ("American Civil Liberties Union", "body: American Civil Liberties Union"),
    ("Cato Institute", "body: Cato Institute"),
    ("Crisis Group", "body: Crisis Group"),
    ("International Crisis Group", "body: International Crisis Group"),
    ("Global Witness", "body: Global Witness"),
    ("Environmental Investigation Agency", "body: Environmental Investigation Agency"),
    ("TRAFFIC", "body: TRAFFIC"),
    ("Wildlife Justice Commission", "body: Wildlife Justice Commission"),
    ("Médecins Sans Frontières", "body: Médecins Sans Frontières"),
    ("Saferworld", "open: Saferworld"),
    ("Small Arms Survey", "body: Small Arms Survey"),
    (
        "Observatoire français des drogues et des toxicomanies",
        "body: Observatoire français des drogues et des toxicomanies",
    ),
    ("Comisión Nacional de los Derechos Humanos", "body: Comisión Nacional de los Derechos Humanos"),
    ("Instituto Nacional de Estadística y Geografía", "body: Instituto Nacional de Estadística y Geografía"),
    ("InSight Crime", "body: InSight Crime"),
    ("Washington Office on Latin America", "body: Washington Office on Latin America"),
    ("Drug Policy Alliance", "body: Drug Policy Alliance"),
    ("Texas Department of Criminal Justice", "body: Texas Department of Criminal Justice"),
    ("Texas. Legislative Budget Board", "jurisdiction: Texas > Legislative Budget Board"),
    ("California. Attorney General", "jurisdiction: California > Attorney General"),
    ("Chicago. Office of Inspector General", "jurisdiction: Chicago > Office of Inspector General"),
    ("New York (City). Department of Investigation", "jurisdiction: New York (City) > Department of Investigation"),
    ("City of London Police", "body: City of London Police"),
    ("Lancashire Constabulary", "body: Lancashire Constabulary"),
    ("Metropolitan Police Service", "body: Metropolitan Police Service"),
    ("Matrix Knowledge Group", "body: Matrix Knowledge Group"),
    ("Deloitte", "open: Deloitte"),
    ("Nacro", "open: Nacro"),
    ("NSPCC", "body: NSPCC"),
    ("Howard League for Penal Reform", "body: Howard League for Penal Reform"),
    ("Centre for Crime and Justice Studies", "body: Centre for Crime and Justice Studies"),
    (
        "National Association for the Care and Resettlement of Offenders (NACRO)",
        "body: National Association for the Care and Resettlement of Offenders (NACRO)",
    ),
    ("Anonymous", "nobody: Anonymous"),
    ("Unidentified photographer", "nobody: Unidentified photographer"),
    ("Council of State Governments. Justice Center", "body: Council of State Governments > Justice Center"),
    ("Morgan, Rod", "person: Morgan, Rod"),
    ("Maguire, Mike", "person: Maguire, Mike"),
    ("Rat, Anna", "open: Rat, Anna"),
    ("Force, Mary", "open: Force, Mary"),
    ("Banks, Duren", "person: Banks, Duren"),
    ("Trust, Harry", "open: Trust, Harry"),
    ("Court, Sarah", "open: Court, Sarah"),
    ("Press, Eyal", "open: Press, Eyal"),
    ("Price, Laurie", "person: Price, Laurie"),
    ("National Policing Improvement Agency", "body: National Policing Improvement Agency"),
    ("Chen, Xiaojin", "person: Chen, Xiaojin"),
    ("Kim, Kideuk", "person: Kim, Kideuk"),
    ("Nguyen, Thi Van", "person: Nguyen, Thi Van"),
    ("Al-Khouri, Ahmad", "person: Al-Khouri, Ahmad"),
    ("el-Masri, Khaled", "person: el-Masri, Khaled"),
    ("bin Laden, Osama", "person: bin Laden, Osama"),
    ("Sánchez de Rojas Díaz, Emilio", "person: Sánchez de Rojas Díaz, Emilio"),
    (
        "Lum, Cynthia; Koper, Christopher S.; Telep, Cody W.",
        "person: Lum, Cynthia; person: Koper, Christopher S.; person: Telep, Cody W.",
    ),
    ("Willis, Matthew;", "person: Willis, Matthew"),
    ("; Willis, Matthew", "person: Willis, Matthew"),
    (
        "Travis, Jeremy; Western, Bruce; Redburn, Steve (Eds.)",
        "person: Travis, Jeremy [edt]; person: Western, Bruce [edt]; person: Redburn, Steve [edt]",
    ),
    ("Travis, Jeremy (Ed.); Western, Bruce (Ed.)", "person: Travis, Jeremy [edt]; person: Western, Bruce [edt]"),
    (
        "Tonry, Michael, ed.; Farrington, David P., ed.",
        "person: Tonry, Michael [edt]; person: Farrington, David P. [edt]",
    ),
    ("Paris, France", "open: Paris, France"),
    ("Kofi Annan", "open: Kofi Annan"),
    ("St. John, Warren", "person: St. John, Warren"),
    ("St Clair, Y.", "person: St Clair, Y."),
    ("d'Orban, P.T.", "person: d'Orban, P.T."),
    ("D’Amico, Ronald", "person: D’Amico, Ronald"),
    ("L'Heureux-Dubé, Claire", "person: L'Heureux-Dubé, Claire"),
    ("’t Hart, Maarten", "person: ’t Hart, Maarten"),
    ("Zu Guttenberg, K.T.", "person: Zu Guttenberg, K.T."),
    ("Gomes, Ana Paula da Silva", "person: Gomes, Ana Paula da Silva"),
    ("Smith, J. K., Jones, A.B. & Brown, C.", "person: Smith, J. K.; person: Jones, A.B.; person: Brown, C."),
    (
        "Braga, Anthony A., Kennedy, David M., Waring, Elin J., Piehl, Anne M.",
        "person: Braga, Anthony A.; person: Kennedy, David M.; person: Waring, Elin J.; person: Piehl, Anne M.",
    ),
    ("Wilson, David B.", "person: Wilson, David B."),
    (
        "World Bank; United Nations Office on Drugs and Crime",
        "body: World Bank; body: United Nations Office on Drugs and Crime",
    ),
    ("Smith, John (trans.)", "person: Smith, John [trl]"),
    (
        "Office of the United Nations High Commissioner for Human Rights",
        "body: Office of the United Nations High Commissioner for Human Rights",
    ),
    ("International Centre for the Prevention of Crime", "body: International Centre for the Prevention of Crime"),
    ("Bouhours, Thierry", "person: Bouhours, Thierry"),
    ("Mouzos, Jenny", "person: Mouzos, Jenny"),
    (
        "Australian Institute of Criminology. Crimes Against the Environment Unit",
        "body: Australian Institute of Criminology > Crimes Against the Environment Unit",
    ),
    ("SMITH, JOHN", "person: SMITH, JOHN"),
    ("Li, Y.", "person: Li, Y."),
    (
        "Statistics Canada. Canadian Centre for Justice Statistics",
        "body: Statistics Canada > Canadian Centre for Justice Statistics",
    ),
    ("St. Louis County (Mo.). Police Department", "jurisdiction: St. Louis County (Mo.) > Police Department"),
    ("Office for National Statistics, Great Britain", "body: Office for National Statistics, Great Britain"),
    (
        "National Research Council (U.S.). Committee on Law and Justice",
        "body: National Research Council (U.S.) > Committee on Law and Justice",
    ),
    (
        "National Research Council. Committee to Review Research on Police Policy and Practices",
        "body: National Research Council > Committee to Review Research on Police Policy and Practices",
    ),
    ("Inter-Agency Council on Crime and Delinquency", "body: Inter-Agency Council on Crime and Delinquency"),
    ("Institute for Economics & Peace", "body: Institute for Economics & Peace"),
    ("Baroness Corston", "open: Baroness Corston"),
    ("Lord Carlile of Berriew", "open: Lord Carlile of Berriew"),
    ("Lucy Frazer", "open: Lucy Frazer"),
    ("Law, Jude", "open: Law, Jude"),
    ("Law, J.", "person: Law, J."),
    ("Banks, D.", "person: Banks, D."),
    ("Sir John Stevens", "open: Sir John Stevens"),
    ("Stevens, Sir John", "person: Stevens, John +Sir"),
    ("Statistisches Bundesamt", "body: Statistisches Bundesamt"),
    ("Innenministerium", "body: Innenministerium"),
    ("Kriminologisches Forschungsinstitut Niedersachsen", "body: Kriminologisches Forschungsinstitut Niedersachsen"),
    ("Centre d'analyse stratégique", "body: Centre d'analyse stratégique"),
    ("Conseil national des villes", "body: Conseil national des villes"),
    ("Ministère de la Justice", "body: Ministère de la Justice"),
    ("Ministerio del Interior", "body: Ministerio del Interior"),
    ("Defensoría del Pueblo", "body: Defensoría del Pueblo"),
    ("Procuraduría General de la Nación", "body: Procuraduría General de la Nación"),
    ("Institute for War and Peace Reporting, and others", "body: Institute for War and Peace Reporting [and others]"),
    ("Smith, John, Smith, Jane", "open: Smith, John, Smith, Jane"),
    ("Health Canada", "body: Health Canada"),
    ("Public Safety Canada", "body: Public Safety Canada"),
    ("Statistics Canada", "body: Statistics Canada"),
    ("Australian Bureau of Statistics", "body: Australian Bureau of Statistics"),
    ("King County (Wash.). Prosecuting Attorney", "jurisdiction: King County (Wash.) > Prosecuting Attorney"),
    ("Bath and North East Somerset Council", "body: Bath and North East Somerset Council"),
    ("Crown Prosecution Service", "body: Crown Prosecution Service"),
    ("Council of Europe", "body: Council of Europe"),
    ("European Union", "body: European Union"),
    ("Oakland (Calif.). Police Dept.", "jurisdiction: Oakland (Calif.) > Police Dept."),
    ("Save the Children", "body: Save the Children"),
    ("War Child", "open: War Child"),
    ("Refuge", "open: Refuge"),
    ("Women's Aid", "body: Women's Aid"),
    ("Alaska Judicial Council", "body: Alaska Judicial Council"),
    ("Penal Reform International", "body: Penal Reform International"),
    ("Independent Police Complaints Commission", "body: Independent Police Complaints Commission"),
    ("Congress on Bees (3rd : 1999 : Leeds)", "meeting: Congress on Bees +3rd +1999 +Leeds"),
    ("Jornadas de Abejas (2000? : Lima)", "meeting: Jornadas de Abejas +2000? +Lima"),
    ("Bee Workshop (1999 February 15-19 : Leeds)", "meeting: Bee Workshop +1999 February 15-19 +Leeds"),
    ("Bee Workshop (1999 June 28-July 2 : Leeds)", "meeting: Bee Workshop +1999 June 28-July 2 +Leeds"),
    ("Costa Rica", "jurisdiction: Costa Rica"),
    ("Armenia (Republic); Ek, Bo", "jurisdiction: Armenia (Republic); person: Ek, Bo"),
    ("Jordan", "open: Jordan"),
    ("Leeds", "open: Leeds"),
    ("Ek B, Ahl PQ", "person: Ek, B; person: Ahl, PQ"),
    ("Hiveaid UK, Oxbee GB", "person: Hiveaid UK, Oxbee GB"),
    ("Ek B", "open: Ek B"),
    ("Ek, Bo... [et al.]", "person: Ek, Bo [and others]"),
]


def show(text: str) -> str:
    """The agents of a heading in one line."""
    authors = read_authors(text)
    if authors.nobody:
        return f"nobody: {authors.nobody}"
    said = []
    for agent in authors.agents:
        kind = agent.entry or KINDS[agent.kind]
        more = "".join(
            f" +{addition}"
            for addition in (agent.fuller, *agent.titles, agent.number, agent.dates, agent.place)
            if addition
        )
        role = "" if agent.roles == ("aut",) else f" [{agent.roles[0]}]"
        said.append(f"{kind}: {' > '.join((agent.name, *agent.units))}{more}{role}")
    return "; ".join(said) + (" [and others]" if authors.more else "")


@pytest.mark.parametrize(("heading", "agents"), HEADINGS)
def test_a_heading_is_read_as_a_cataloguer_reads_it(heading: str, agents: str) -> None:
    """Persons, bodies with their units and jurisdictions are told apart; what cannot be stays open."""
    assert show(heading) == agents


@pytest.mark.parametrize("heading", [heading for heading, _ in HEADINGS])
def test_what_is_written_of_a_heading_reads_the_same(heading: str) -> None:
    """Written and read again, a heading's agents are what they were."""
    authors = read_authors(heading)
    assert read_authors(write_authors(authors.agents, more=authors.more))[:2] == authors[:2]


@pytest.mark.parametrize(("heading", "agents"), HEADINGS)
def test_no_word_of_a_heading_is_lost(heading: str, agents: str) -> None:
    """Every word that is no mark of several, or of a role, is in one of the agents."""
    for word in heading.replace(";", " ").replace(",", " ").split():
        if word.strip("().[]").casefold() not in {
            "and", "&", "et", "al", "others", "ed", "eds", "editor", "trans", "",
        }:  # fmt: skip
            assert word.strip("()[].") in agents


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Home Office", True), ("Bundeskriminalamt", True), ("UNODC", True), ("UN-HABITAT", True), ("ACLU of Michigan", True),
        ("Great Britain. Treasury Solicitor", True), ("Sage", False), ("Routledge", False), ("Smith & Sons, Ltd.", True),
        ("Lord Carlile of Berriew", False), ("John Smith", False), ("Saferworld", False), ("London", False),
    ],
)  # fmt: skip
def test_a_body_is_known_by_its_words(name: str, body: bool) -> None:
    """A word that no person's name holds, an acronym, or a country before a full stop makes a body."""
    assert is_body(name) is body


def test_units_follow_a_full_stop_that_is_no_abbreviations() -> None:
    """The full stop of an abbreviation parts nothing."""
    assert read_body("Bee Project (United States. Army). Hive Unit", ()).units == ("Hive Unit",)
    assert read_body("U.S. Department of Justice. National Institute of Justice", ()).units == (
        "National Institute of Justice",
    )
    assert read_body("St. Louis County (Mo.). Police Dept.", ()) == Agent(
        "St. Louis County (Mo.)", kind="corporate", entry="jurisdiction", units=("Police Dept.",)
    )


@given(st.text(max_size=60))
@example(", EDITOR")
@example("(ed.)")
def test_any_text_gives_agents_with_names(text: str) -> None:
    """Whatever stands in the field, no agent is without a name."""
    assert all(agent.name.strip() for agent in read_authors(text).agents)


@pytest.mark.parametrize("part", ["a", "a-", "A, ", "e ", "van der ", "Smith, J., ", "(eds.) ", "d'", ".", "; x"])
def test_a_very_long_heading_takes_no_time(part: str) -> None:
    """30,000 characters are read at once: no pattern is tried in all ways."""
    assert read_authors(part * (30_000 // len(part)) + "!").agents
