"""Imprints as catalogues have them, and what each says for certain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld.formats.page.imprint import Details, read_date, read_details, write_details
from bibld.model import Date

# Details, and what they say:
# pub|pro|cop(places : names , date), date(value), extent(value unit), series(title ; number) …
IMPRINTS = [
    (
        "London: Greater London Authority, 2013. 47p.",
        "pub(London : Greater London Authority , 2013) date(2013) extent(47 pages)",
    ),
    (
        "U.S. Department of Justice, Office of Justice Programs, National Institute of Justice, 2010. 12p.",
        "pub(: U.S. Department of Justice, Office of Justice Programs, National Institute of Justice , 2010) date(2010) extent(12 pages)",
    ),
    (
        "Washington, DC: U.S. Department of Justice, Office of Justice Programs, National Institute of Justice, 2010. 12p.",
        "pub(Washington, DC : U.S. Department of Justice, Office of Justice Programs, National Institute of Justice , 2010) date(2010) extent(12 pages)",
    ),
    (
        "Washington, D.C.: Urban Institute, Justice Policy Center, 2009. 34p.",
        "pub(Washington, D.C. : Urban Institute, Justice Policy Center , 2009) date(2009) extent(34 pages)",
    ),
    (
        "New York: Oxford University Press, 2009. xii, 310 p.",
        "pub(New York : Oxford University Press , 2009) date(2009) extent(xii, 310 pages)",
    ),
    (
        "Canberra: Australian Institute of Criminology, 2013. 6p. Trends & issues in crime and criminal justice; no. 450",
        "pub(Canberra : Australian Institute of Criminology , 2013) date(2013) extent(6 pages) series(Trends & issues in crime and criminal justice ; no. 450)",
    ),
    (
        "Canberra: Australian Institute of Criminology, 2013. 6p. Trends & Issues in Crime and Criminal Justice, No. 450",
        "pub(Canberra : Australian Institute of Criminology , 2013) date(2013) extent(6 pages) series(Trends & Issues in Crime and Criminal Justice ; No. 450)",
    ),
    (
        "Stockholm: Brå (Swedish National Council for Crime Prevention), 2011. 24p.",
        "pub(Stockholm : Brå (Swedish National Council for Crime Prevention) , 2011) date(2011) extent(24 pages)",
    ),
    (
        "London: Home Office, 2001. 72p. Home Office Research Study 217",
        "pub(London : Home Office , 2001) date(2001) extent(72 pages) series(Home Office Research Study ; 217)",
    ),
    (
        "London: Home Office, Research, Development and Statistics Directorate, 1999. 107p. Home Office Research Study No. 192",
        "pub(London : Home Office, Research, Development and Statistics Directorate , 1999) date(1999) extent(107 pages) series(Home Office Research Study ; No. 192)",
    ),
    (
        "London: Hive Press, 2009. xii, 310 p. : ill. ; 24 cm",
        "pub(London : Hive Press , 2009) date(2009) extent(xii, 310 pages) details(ill.) size(24 cm)",
    ),
    (
        "London: Hive Press, 2009. 2 v. ; 24 cm",
        "pub(London : Hive Press , 2009) date(2009) extent(2 volumes) size(24 cm)",
    ),
    (
        "London: Hive Press, 2009. 1 v. (unpaged): col. ill. ; 24 cm",
        "pub(London : Hive Press , 2009) date(2009) extent(1 v. (unpaged)) details(col. ill.) size(24 cm)",
    ),
    ("Department of Bees: Carson City, 2010.", "pub(Carson City : Department of Bees , 2010) date(2010)"),
    ("Studio 7: New York, 2010.", "pub(New York : Studio 7 , 2010) date(2010)"),
    ("Hive Research Park, N.C.: ISA, 2010.", "pub(: Hive Research Park, N.C.: ISA , 2010) date(2010)"),
    ("Human Rights Watch: Bees, 2010.", "pub(: Human Rights Watch: Bees , 2010) date(2010)"),
    ("Unpaged: maps", "extent(Unpaged) details(maps)"),
    (
        "London: Hive Press. Bees: a study, 2010. 5p.",
        "pub(London : Hive Press ,) extent(5 pages) note(Bees: a study, 2010)",
    ),
    (
        "London: Hive Press, 2010. 5p. APRIL 2010",
        "pub(London : Hive Press , 2010) date(2010) extent(5 pages) note(APRIL 2010)",
    ),
    (
        "London: Hive Press, 2010. 5p. Gate 12 B. Bees",
        "pub(London : Hive Press , 2010) date(2010) extent(5 pages) note(Gate 12 B. Bees)",
    ),
    (
        "London: Hive Press, 2010. 5p. Report prepared for the Hive Board, no. 5",
        "pub(London : Hive Press , 2010) date(2010) extent(5 pages) note(Report prepared for the Hive Board, no. 5)",
    ),
    ("London: Hive Press, 2010-05-03. 5p.", "pub(London : Hive Press , 2010-05-03) date(2010) extent(5 pages)"),
    (
        "London: Hive Press, between 1900 and 1910. 5p.",
        "pub(London : Hive Press , between 1900 and 1910) date(1900-1910 questionable) extent(5 pages)",
    ),
    (
        "London: Home Office, c2013. 10p.",
        "pub(London : Home Office , [2013]) cop(:  , ©2013) date(2013 inferred) date(2013 copyright) extent(10 pages)",
    ),
    (
        "London: Home Office, [2013?]. 10p.",
        "pub(London : Home Office , [2013?]) date(2013 questionable) extent(10 pages)",
    ),
    (
        "London: Home Office, [2013]. 10p.",
        "pub(London : Home Office , [2013]) date(2013 inferred) extent(10 pages)",
    ),
    (
        "London: Home Office, June 2013. 10p.",
        "pub(London : Home Office , June 2013) date(2013) extent(10 pages)",
    ),
    (
        "London: Home Office, 15 June 2013. 10p.",
        "pub(London : Home Office , 15 June 2013) date(2013) extent(10 pages)",
    ),
    (
        "London: Home Office, June 15, 2013. 10p.",
        "pub(London : Home Office , June 15, 2013) date(2013) extent(10 pages)",
    ),
    (
        "London: Home Office, 2013-14. 10p.",
        "pub(London : Home Office , 2013-14) date(2013-2014) extent(10 pages)",
    ),
    (
        "London: Home Office, 2009-2011. 3 v.",
        "pub(London : Home Office , 2009-2011) date(2009-2011) extent(3 volumes)",
    ),
    (
        "London: Home Office, 2013",
        "pub(London : Home Office , 2013) date(2013)",
    ),
    (
        "London: Home Office, n.d. 10p.",
        "pub(London : Home Office ,) extent(10 pages)",
    ),
    (
        "London: Home Office, [n.d.]. 10p.",
        "pub(London : Home Office ,) extent(10 pages)",
    ),
    (
        "London: Home Office. 10p.",
        "pub(London : Home Office ,) extent(10 pages)",
    ),
    (
        "Home Office, 2013. 10p.",
        "pub(: Home Office , 2013) date(2013) extent(10 pages)",
    ),
    (
        "London, 2013. 10p.",
        "pub(London :  , 2013) date(2013) extent(10 pages)",
    ),
    (
        "2013. 10p.",
        "pub(:  , 2013) date(2013) extent(10 pages)",
    ),
    (
        "10p.",
        "extent(10 pages)",
    ),
    (
        "Unpublished. 10p.",
        "extent(10 pages) note(Unpublished)",
    ),
    (
        "Unpublished report, 2009. 33p.",
        "pro(:  , 2009) date(2009) extent(33 pages) note(Unpublished report)",
    ),
    (
        "Unpublished paper, 2009.",
        "pro(:  , 2009) date(2009) note(Unpublished paper)",
    ),
    (
        "Forthcoming. 20p.",
        "extent(20 pages) note(Forthcoming)",
    ),
    (
        "London: Home Office, forthcoming. ",
        "pub(London : Home Office ,) note(forthcoming)",
    ),
    (
        "Forthcoming 2014.",
        "pub(:  , 2014) date(2014) note(Forthcoming)",
    ),
    (
        "Unpublished. Ph.D. dissertation, Uppsala University, 2011. 310p.",
        "pro(:  , 2011) date(2011) extent(310 pages) thesis(Ph.D. dissertation, Uppsala University, 2011) note(Unpublished)",
    ),
    (
        "Tallahassee, FL: Florida State University, 2008. 210p. Dissertation.",
        "pub(Tallahassee, FL : Florida State University , 2008) date(2008) extent(210 pages) thesis(Dissertation)",
    ),
    (
        "Ann Arbor, MI: ProQuest, 2011. 210p. Dissertation, Michigan State University.",
        "pub(Ann Arbor, MI : ProQuest , 2011) date(2011) extent(210 pages) thesis(Dissertation, Michigan State University)",
    ),
    (
        "Thesis (Ph.D.), University of Cambridge, 2004.",
        "pro(:  , 2004) date(2004) thesis(Thesis (Ph.D.), University of Cambridge, 2004)",
    ),
    (
        "Dissertation, University of Maryland, 2010. 180p.",
        "pro(:  , 2010) date(2010) extent(180 pages) thesis(Dissertation, University of Maryland, 2010)",
    ),
    (
        "Stockholm: Stockholm University, 2007. 200p. Doctoral thesis in criminology",
        "pub(Stockholm : Stockholm University , 2007) date(2007) extent(200 pages) thesis(Doctoral thesis in criminology)",
    ),
    (
        "London; New York: Routledge, 2009. 220p.",
        "pub(London ; New York : Routledge , 2009) date(2009) extent(220 pages)",
    ),
    (
        "London: Sage; New York: Russell Sage, 2010. 200p.",
        "pub(London ; New York : Sage | Russell Sage , 2010) date(2010) extent(200 pages)",
    ),
    (
        "London and New York: Routledge, 2010. 200p.",
        "pub(London ; New York : Routledge , 2010) date(2010) extent(200 pages)",
    ),
    (
        "Geneva: Small Arms Survey; Cambridge, UK: Cambridge University Press, 2011. 330p.",
        "pub(Geneva ; Cambridge, UK : Small Arms Survey | Cambridge University Press , 2011) date(2011) extent(330 pages)",
    ),
    (
        "Vienna: UNODC, 2010. 2 v.",
        "pub(Vienna : UNODC , 2010) date(2010) extent(2 volumes)",
    ),
    (
        "Vienna: United Nations Office on Drugs and Crime (UNODC), 2010. 303p.",
        "pub(Vienna : United Nations Office on Drugs and Crime (UNODC) , 2010) date(2010) extent(303 pages)",
    ),
    (
        "New York: United Nations, 2008. 1 sheet.",
        "pub(New York : United Nations , 2008) date(2008) extent(1 sheets)",
    ),
    (
        "s.l.: s.n., 2008. 12p.",
        "pub(:  , 2008) date(2008) extent(12 pages)",
    ),
    (
        "[S.l.]: [s.n.], 2008. 12p.",
        "pub(:  , 2008) date(2008) extent(12 pages)",
    ),
    (
        "Place of publication not identified: Publisher not identified, 2008. 12p.",
        "pub(:  , 2008) date(2008) extent(12 pages)",
    ),
    (
        "[Verlagsort nicht ermittelbar]: [n. pub.], 2008. 12p.",
        "pub(:  , 2008) date(2008) extent(12 pages)",
    ),
    (
        "London: publisher not identified, 2008. 12p.",
        "pub(London :  , 2008) date(2008) extent(12 pages)",
    ),
    (
        "London: Ministry of Justice, 2010. 1 online resource (34 p.)",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(1 online resource (34 p.))",
    ),
    (
        "London: Ministry of Justice, 2010. 34p., app.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(34p., app.)",
    ),
    (
        "London: Ministry of Justice, 2010. 34p., app. Cm. 7585.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(34p., app.) report number(Cm. 7585)",
    ),
    (
        "London: Ministry of Justice, 2010. 34p. + appendices.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(34p. + appendices)",
    ),
    (
        "London: Ministry of Justice, 2010. 34 p., appendices.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(34 p., appendices)",
    ),
    (
        "London: Ministry of Justice, 2010. Various pagings.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(Various pagings)",
    ),
    (
        "London: Ministry of Justice, 2010. [34]p.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent([34] pages)",
    ),
    (
        "London: Ministry of Justice, 2010. xi, 34, [12]p.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(xi, 34, [12] pages)",
    ),
    (
        "London: Ministry of Justice, 2010. 2nd ed. 34p.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(34 pages) edition(2nd ed.)",
    ),
    (
        "London: Ministry of Justice, 2010. Rev. ed. 34p.",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(34 pages) edition(Rev. ed.)",
    ),
    (
        "London: Ministry of Justice, 2010. 34p. Ministry of Justice Research Series 5/10",
        "pub(London : Ministry of Justice , 2010) date(2010) extent(34 pages) series(Ministry of Justice Research Series ; 5/10)",
    ),
    (
        "Washington, DC: National Institute of Justice, 2010. 24p. NCJ 228383",
        "pub(Washington, DC : National Institute of Justice , 2010) date(2010) extent(24 pages) report number(NCJ 228383)",
    ),
    (
        "Washington, DC: National Institute of Justice, 2010. 24p. NCJ228383.",
        "pub(Washington, DC : National Institute of Justice , 2010) date(2010) extent(24 pages) report number(NCJ228383)",
    ),
    (
        "Santa Monica, CA: RAND Corporation, 2011. 102p. MG-1100-RC",
        "pub(Santa Monica, CA : RAND Corporation , 2011) date(2011) extent(102 pages) report number(MG-1100-RC)",
    ),
    (
        "Rockville, MD: NCJRS, 2010. 24p. Final Report to the National Institute of Justice. Grant No. 2007-IJ-CX-0001.",
        "pub(Rockville, MD : NCJRS , 2010) date(2010) extent(24 pages) note(Final Report to the National Institute of Justice) funding(Grant No. 2007-IJ-CX-0001)",
    ),
    (
        "Olympia, WA: Washington State Institute for Public Policy, 2006. 12p. Document No. 06-10-1201",
        "pub(Olympia, WA : Washington State Institute for Public Policy , 2006) date(2006) extent(12 pages) report number(Document No. 06-10-1201)",
    ),
    (
        "Wiesbaden: Bundeskriminalamt, 2010. 120 S. Polizei + Forschung, Bd. 42",
        "pub(Wiesbaden : Bundeskriminalamt , 2010) date(2010) extent(120 pages) series(Polizei + Forschung ; Bd. 42)",
    ),
    (
        "Köln: Luchterhand, 2009. 300 Seiten",
        "pub(Köln : Luchterhand , 2009) date(2009) extent(300 pages)",
    ),
    (
        "Paris: Observatoire français des drogues et des toxicomanies (OFDT), 2012. 4p. Tendances, No. 81",
        "pub(Paris : Observatoire français des drogues et des toxicomanies (OFDT) , 2012) date(2012) extent(4 pages) series(Tendances ; No. 81)",
    ),
    (
        "Paris: La Documentation française, 2011. 250 p.",
        "pub(Paris : La Documentation française , 2011) date(2011) extent(250 pages)",
    ),
    (
        "Madrid: Ministerio del Interior, 2010. 80p.",
        "pub(Madrid : Ministerio del Interior , 2010) date(2010) extent(80 pages)",
    ),
    (
        "Bogotá: Fundación Ideas para la Paz, 2013. 50p. Informe 20",
        "pub(Bogotá : Fundación Ideas para la Paz , 2013) date(2013) extent(50 pages) report number(Informe 20)",
    ),
    (
        "The Hague: WODC, 2009. 80p.",
        "pub(The Hague : WODC , 2009) date(2009) extent(80 pages)",
    ),
    (
        "The Hague: Eurojust, 2012. 60p.",
        "pub(The Hague : Eurojust , 2012) date(2012) extent(60 pages)",
    ),
    (
        "Luxembourg: Publications Office of the European Union, 2012. 110p.",
        "pub(Luxembourg : Publications Office of the European Union , 2012) date(2012) extent(110 pages)",
    ),
    (
        "Strasbourg: Council of Europe Publishing, 2009. 80p.",
        "pub(Strasbourg : Council of Europe Publishing , 2009) date(2009) extent(80 pages)",
    ),
    (
        "Ottawa: Statistics Canada, 2010. 30p. Juristat, Vol. 30, No. 2. Catalogue no. 85-002-X.",
        "pub(Ottawa : Statistics Canada , 2010) date(2010) extent(30 pages) series(Juristat ; Vol. 30, No. 2) note(Catalogue no. 85-002-X)",
    ),
    (
        "Ottawa: Canadian Centre for Justice Statistics, Statistics Canada, 2004. 19p. Juristat 24(7)",
        "pub(Ottawa : Canadian Centre for Justice Statistics, Statistics Canada , 2004) date(2004) extent(19 pages) series(Juristat ; 24(7))",
    ),
    (
        "Cambridge, MA: National Bureau of Economic Research, 2010. 44p. NBER Working Paper No. 16082",
        "pub(Cambridge, MA : National Bureau of Economic Research , 2010) date(2010) extent(44 pages) series(NBER Working Paper ; No. 16082)",
    ),
    (
        "Bonn: Institute for the Study of Labor (IZA), 2010. 44p. IZA Discussion Paper No. 5000",
        "pub(Bonn : Institute for the Study of Labor (IZA) , 2010) date(2010) extent(44 pages) series(IZA Discussion Paper ; No. 5000)",
    ),
    (
        "Cambridge, MA: NBER, 2010. Internet Resource. Working Paper 16082; Accessed May 5, 2011.",
        "pub(Cambridge, MA : NBER , 2010) date(2010) note(Internet Resource) note(Working Paper 16082; Accessed May 5, 2011)",
    ),
    (
        "Oxford, UK: University of Oxford, Centre for Criminology, 2010. 20p.",
        "pub(Oxford, UK : University of Oxford, Centre for Criminology , 2010) date(2010) extent(20 pages)",
    ),
    (
        "Birmingham: University of Birmingham, 2010. 20p.",
        "pub(Birmingham : University of Birmingham , 2010) date(2010) extent(20 pages)",
    ),
    (
        "Belfast: Northern Ireland Office, 2006. 90p. Research and Statistics Series: Report No. 10",
        "pub(Belfast : Northern Ireland Office , 2006) date(2006) extent(90 pages) series(Research and Statistics Series ; Report No. 10)",
    ),
    (
        "Edinburgh: Scottish Executive, Social Research, 2004. 80p. ",
        "pub(Edinburgh : Scottish Executive, Social Research , 2004) date(2004) extent(80 pages)",
    ),
    (
        "Edinburgh: Scottish Government Social Research, 2012. 80p. Crime and Justice Research Findings, No. 12",
        "pub(Edinburgh : Scottish Government Social Research , 2012) date(2012) extent(80 pages) series(Crime and Justice Research Findings ; No. 12)",
    ),
    (
        "Dublin: Stationery Office, 2006. 80p.",
        "pub(Dublin : Stationery Office , 2006) date(2006) extent(80 pages)",
    ),
    (
        "Wellington, NZ: Ministry of Justice, 2007. 80p.",
        "pub(Wellington, NZ : Ministry of Justice , 2007) date(2007) extent(80 pages)",
    ),
    (
        "Sydney: NSW Bureau of Crime Statistics and Research, 2010. 8p. Crime and Justice Bulletin No. 142",
        "pub(Sydney : NSW Bureau of Crime Statistics and Research , 2010) date(2010) extent(8 pages) series(Crime and Justice Bulletin ; No. 142)",
    ),
    (
        "Melbourne: Victorian Law Reform Commission, 2006. 600p. Final Report.",
        "pub(Melbourne : Victorian Law Reform Commission , 2006) date(2006) extent(600 pages) note(Final Report)",
    ),
    (
        "Berkeley, CA: Center for the Study of Law and Society Jurisprudence and Social Policy Program, UC Berkeley, 2007. 33p.",
        "pub(Berkeley, CA : Center for the Study of Law and Society Jurisprudence and Social Policy Program, UC Berkeley , 2007) date(2007) extent(33 pages)",
    ),
    (
        "New York: Vera Institute of Justice, 2010. 24p.",
        "pub(New York : Vera Institute of Justice , 2010) date(2010) extent(24 pages)",
    ),
    (
        "New York, NY: Human Rights Watch, 2012. 66p.",
        "pub(New York, NY : Human Rights Watch , 2012) date(2012) extent(66 pages)",
    ),
    (
        "New York; Washington, DC: Human Rights Watch, 2012. 66p.",
        "pub(New York ; Washington, DC : Human Rights Watch , 2012) date(2012) extent(66 pages)",
    ),
    (
        "[New York]: Human Rights Watch, 2012. 66p.",
        "pub([New York] : Human Rights Watch , 2012) date(2012) extent(66 pages)",
    ),
    (
        "Human Rights Watch: New York, 2012. 66p.",
        "pub(New York : Human Rights Watch , 2012) date(2012) extent(66 pages)",
    ),
    (
        "London: TSO (The Stationery Office), 2009. 80p. Cm 7585",
        "pub(London : TSO (The Stationery Office) , 2009) date(2009) extent(80 pages) report number(Cm 7585)",
    ),
    (
        "London: The Stationery Office, 2009. 80p. (Cm 7585)",
        "pub(London : The Stationery Office , 2009) date(2009) extent(80 pages) report number(Cm 7585)",
    ),
    (
        "London: HMSO, 1983. 120p. (Home Office Research Study No. 76)",
        "pub(London : HMSO , 1983) date(1983) extent(120 pages) series(Home Office Research Study ; No. 76)",
    ),
    (
        "London: Stationery Office, 2009. 80p. HC 1234",
        "pub(London : Stationery Office , 2009) date(2009) extent(80 pages) report number(HC 1234)",
    ),
    (
        "London: TSO, 2010. 80p. House of Commons Paper No. 123, Session 2009-10",
        "pub(London : TSO , 2010) date(2010) extent(80 pages) series(House of Commons Paper ; No. 123, Session 2009-10)",
    ),
    (
        "Chicago: University of Chicago, Crime Lab, Working Paper, 2010. 20p.",
        "pub(Chicago : University of Chicago, Crime Lab , 2010) date(2010) extent(20 pages) note(Working Paper)",
    ),
    (
        "Philadelphia: University of Pennsylvania, Jerry Lee Center of Criminology, 2005. 38p. ",
        "pub(Philadelphia : University of Pennsylvania, Jerry Lee Center of Criminology , 2005) date(2005) extent(38 pages)",
    ),
    (
        "Report to the Ministry, 2009. 20p.",
        "date(2009) extent(20 pages) note(Report to the Ministry, 2009)",
    ),
    (
        "Draft. London: Home Office, 2009. 20p.",
        "pub(London : Home Office , 2009) date(2009) extent(20 pages) note(Draft)",
    ),
    (
        "Nairobi: UN-HABITAT, 2007. 448p. Global Report on Human Settlements 2007",
        "pub(Nairobi : UN-HABITAT , 2007) date(2007) extent(448 pages) note(Global Report on Human Settlements 2007)",
    ),
    (
        "Lund: Lunds universitet, 2005. Lic. avh. 120 s.",
        "pub(Lund : Lunds universitet , 2005) date(2005) extent(120 pages) thesis(Lic. avh)",
    ),
    (
        "Stockholm: Brottsförebyggande rådet, 2012. 120 s. Rapport 2012:13",
        "pub(Stockholm : Brottsförebyggande rådet , 2012) date(2012) extent(120 pages) report number(Rapport 2012:13)",
    ),
    (
        "Helsinki: HEUNI, 2007. 120p. HEUNI Publication Series No. 54",
        "pub(Helsinki : HEUNI , 2007) date(2007) extent(120 pages) series(HEUNI Publication Series ; No. 54)",
    ),
    (
        "Oslo: Politihøgskolen, 2010. 80p. PHS Forskning 2010:3",
        "pub(Oslo : Politihøgskolen , 2010) date(2010) extent(80 pages) series(PHS Forskning ; 2010:3)",
    ),
    (
        "Rome: UNICRI, 2003. 120p. ",
        "pub(Rome : UNICRI , 2003) date(2003) extent(120 pages)",
    ),
    (
        "Pretoria: Institute for Security Studies, 2009. 12p. ISS Paper 190",
        "pub(Pretoria : Institute for Security Studies , 2009) date(2009) extent(12 pages) series(ISS Paper ; 190)",
    ),
    (
        "Nova York: s.n., 2009",
        "pub(Nova York :  , 2009) date(2009)",
    ),
    (
        "University of Cape Town, 2009. 100p.",
        "pub(: University of Cape Town , 2009) date(2009) extent(100 pages)",
    ),
    (
        "Washington, DC: The Sentencing Project, 2013. 12p.",
        "pub(Washington, DC : The Sentencing Project , 2013) date(2013) extent(12 pages)",
    ),
    (
        "Washington, DC: U.S. GAO, 2013. 30p. GAO-13-542",
        "pub(Washington, DC : U.S. GAO , 2013) date(2013) extent(30 pages) report number(GAO-13-542)",
    ),
    (
        "Washington, DC: U.S. Government Accountability Office, 2013. 30p. GAO-13-542.",
        "pub(Washington, DC : U.S. Government Accountability Office , 2013) date(2013) extent(30 pages) report number(GAO-13-542)",
    ),
    (
        "Report No. GAO-13-542. Washington, DC: GAO, 2013. 30p.",
        "pub(Washington, DC : GAO , 2013) date(2013) extent(30 pages) report number(GAO-13-542)",
    ),
    (
        "Washington, DC: Bureau of Justice Statistics, U.S. Department of Justice, 2012. 32p. Bulletin",
        "pub(Washington, DC : Bureau of Justice Statistics, U.S. Department of Justice , 2012) date(2012) extent(32 pages) note(Bulletin)",
    ),
    (
        "In: Crime and Justice, Vol. 35, 2006, pp. 1-50.",
        "note(In: Crime and Justice, Vol. 35, 2006, pp. 1-50)",
    ),
    (
        "London: Smith & Sons, Ltd., 2004. 10p.",
        "pub(London : Smith & Sons, Ltd. , 2004) date(2004) extent(10 pages)",
    ),
    (
        "London: Smith Inc., 2004. 10p.",
        "pub(London : Smith Inc. , 2004) date(2004) extent(10 pages)",
    ),
    (
        "London: 2009. 44p.",
        "pub(London :  , 2009) date(2009) extent(44 pages)",
    ),
    (
        "London: Home Office; 2009. 44p.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages)",
    ),
    (
        "London: Home Office 2009. 44p.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages)",
    ),
    (
        "London: Home Office (2009). 44p.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages)",
    ),
    (
        "London: Home Office, 2009; 44p.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages)",
    ),
    (
        "London: Home Office, 2009, 44 p.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages)",
    ),
    (
        "London: Home Office, 2009. pp. 44",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages)",
    ),
    (
        "London: Home Office, 2009. pp. 44-60.",
        "pub(London : Home Office , 2009) date(2009) extent(pp. 44-60)",
    ),
    (
        "London: Home Office, 2009. p. 44.",
        "pub(London : Home Office , 2009) date(2009) extent(p. 44)",
    ),
    (
        "London: Home Office, 2009. 44 pages",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages)",
    ),
    (
        "London: Home Office, 2009. 44p.: ill.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages) details(ill)",
    ),
    (
        "London: Home Office, 2009. 44p., ill., maps",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages) details(ill., maps)",
    ),
    (
        "London: Home Office, 2009. 44p. Includes bibliography.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages) note(Includes bibliography)",
    ),
    (
        "London: Home Office, 2009. 44p. Bibliography.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages) note(Bibliography)",
    ),
    (
        "London: Home Office, 2009. 44p. ISBN 978-1-84987-000-1",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages) isbn(9781849870001 invalid)",
    ),
    (
        "London: Home Office, 2009. 44p. ISBN: 9781849870001",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages) isbn(9781849870001 invalid)",
    ),
    (
        "London: Home Office, 2009. 1 sheet",
        "pub(London : Home Office , 2009) date(2009) extent(1 sheets)",
    ),
    (
        "London: Home Office, 2009. 1 v. (various pagings)",
        "pub(London : Home Office , 2009) date(2009) extent(1 v. (various pagings))",
    ),
    (
        "London: Home Office, 2009. 3 vols.",
        "pub(London : Home Office , 2009) date(2009) extent(3 volumes)",
    ),
    (
        "London: Home Office, 2009. 2 parts.",
        "pub(London : Home Office , 2009) date(2009) extent(2 parts)",
    ),
    (
        "Oxford: Oxford University, Dept. of Criminology, 2009. 44p.",
        "pub(Oxford : Oxford University, Dept. of Criminology , 2009) date(2009) extent(44 pages)",
    ),
    (
        "St. Louis, MO: University of Missouri, 2009. 40p.",
        "pub(St. Louis, MO : University of Missouri , 2009) date(2009) extent(40 pages)",
    ),
    (
        "St. Paul, MN: Minnesota Dept. of Corrections, 2009. 40p.",
        "pub(St. Paul, MN : Minnesota Dept. of Corrections , 2009) date(2009) extent(40 pages)",
    ),
    *(
        (
            f"London: Home Office, 2009. 44p. About {word}. Hive",
            f"pub(London : Home Office , 2009) date(2009) extent(44 pages) note(About {word}. Hive)",
        )
        for word in (
            "No Nos Vol vols Nr Ph.D Inc Dept Ltd St Cm Cmnd Rev Bd Lic Cat Núm Doc Col Graph i.e B (Ph [Cat".split()
        )
    ),
    (
        "London: Home Office, 2009. 44p. About bees. Hive",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages) note(About bees) note(Hive)",
    ),
    (
        "London: Home Office, 2013/14. 10p.",
        "pub(London : Home Office , 2013/14) date(2013-2014) extent(10 pages)",
    ),
    (
        "London: Home Office, 2014 (2013). 10p.",
        "pub(London : Home Office , 2014 (2013)) date(2014) extent(10 pages)",
    ),
    (
        "1990 Trust, London, 2004. 50p.",
        "pub(: 1990 Trust, London , 2004) date(2004) extent(50 pages)",
    ),
    (
        "London: 1990 Trust, 2004. 50p.",
        "pub(London : 1990 Trust , 2004) date(2004) extent(50 pages)",
    ),
    (
        "Brussels: European Commission, 2012. 10p. COM(2012) 140 final",
        "pub(Brussels : European Commission , 2012) date(2012) extent(10 pages) report number(COM(2012) 140 final)",
    ),
    (
        "Brussels: European Commission, 2012. 10p. SEC(2012) 140",
        "pub(Brussels : European Commission , 2012) date(2012) extent(10 pages) report number(SEC(2012) 140)",
    ),
    (
        "Australian Institute of Criminology, Research and Public Policy Series No. 100, 2009. ",
        "pub(: Australian Institute of Criminology , 2009) date(2009) series(Research and Public Policy Series ; No. 100)",
    ),
    (
        "Paper presented at the 4th National Outlook Symposium on Crime in Australia, Canberra, 21-22 June 2001. 12p.",
        "date(2001) extent(12 pages) note(Paper presented at the 4th National Outlook Symposium on Crime in Australia, Canberra, 21-22 June 2001)",
    ),
    (
        "London: King's College London, International Centre for Prison Studies, 2011. 6p. World Prison Brief",
        "pub(London : King's College London, International Centre for Prison Studies , 2011) date(2011) extent(6 pages) note(World Prison Brief)",
    ),
    (
        "2nd ed. London: Home Office, 2009. 44p.",
        "pub(London : Home Office , 2009) date(2009) extent(44 pages) edition(2nd ed.)",
    ),
    (
        "London: Home Office. 10p. Research Findings 2009",
        "pub(London : Home Office ,) extent(10 pages) note(Research Findings 2009)",
    ),
    (
        "Great Britain. Home Office, 2009. 10p.",
        "pub(: Great Britain. Home Office , 2009) date(2009) extent(10 pages)",
    ),
    (
        "University of Oxford. Centre for Criminology, 2010. 10p.",
        "pub(: University of Oxford. Centre for Criminology , 2010) date(2010) extent(10 pages)",
    ),
    (
        "Port of Spain: Ministry of National Security, 2009. 10p.",
        "pub(Port of Spain : Ministry of National Security , 2009) date(2009) extent(10 pages)",
    ),
    (
        "Tallahassee, FL: Florida State University, Ph.D. dissertation, 2008. 210p.",
        "pub(Tallahassee, FL : Florida State University , 2008) date(2008) extent(210 pages) thesis(Ph.D. dissertation)",
    ),
    (
        "London: Home Office, 2010. 20p. (Working paper)",
        "pub(London : Home Office , 2010) date(2010) extent(20 pages) note((Working paper))",
    ),
    (
        "New York: United Nations, 2008. Sales No. E.08.XI.5. 300p.",
        "pub(New York : United Nations , 2008) date(2008) extent(300 pages) note(Sales No. E.08.XI.5)",
    ),
    (
        "Geneva: United Nations, 2007. 20p. A/HRC/4/20",
        "pub(Geneva : United Nations , 2007) date(2007) extent(20 pages) report number(A/HRC/4/20)",
    ),
    (
        "London: Home Office, 2004. 44p. Findings 240.",
        "pub(London : Home Office , 2004) date(2004) extent(44 pages) series(Findings ; 240)",
    ),
    (
        "London: Home Office, 2004. 44p. RDS Online Report 11/04",
        "pub(London : Home Office , 2004) date(2004) extent(44 pages) series(RDS Online Report ; 11/04)",
    ),
    (
        "London: Home Office, ca. 2004. 44p.",
        "pub(London : Home Office , ca. 2004) date(2004 approximate) extent(44 pages)",
    ),
    (
        "London: Home Office, Winter 2009/2010. 44p.",
        "pub(London : Home Office , Winter 2009/2010) date(2009-2010) extent(44 pages)",
    ),
    (
        "Washington: GPO, 1967. 340p.",
        "pub(Washington : GPO , 1967) date(1967) extent(340 pages)",
    ),
    (
        "Home Office; London: TSO, 2009. 4p.",
        "pub(London : Home Office | TSO , 2009) date(2009) extent(4 pages)",
    ),
    (
        "Wiesbaden: BKA, 2011. 120 S. : graph. Darst.",
        "pub(Wiesbaden : BKA , 2011) date(2011) extent(120 pages) details(graph. Darst)",
    ),
    (
        "Lisboa: Instituto Nacional de Estatística, 2009. 40 págs.",
        "pub(Lisboa : Instituto Nacional de Estatística , 2009) date(2009) extent(40 pages)",
    ),
    (
        "Home Office Research Study 65. London: HMSO, 1981. 47p.",
        "pub(London : HMSO , 1981) date(1981) extent(47 pages) series(Home Office Research Study ; 65)",
    ),
    (
        "London: Home Office, 2008. 47p., 12p.",
        "pub(London : Home Office , 2008) date(2008) extent(47p., 12p)",
    ),
    (
        "Cm. 7585. London: TSO, 2009. 80p.",
        "pub(London : TSO , 2009) date(2009) extent(80 pages) report number(Cm. 7585)",
    ),
    (
        "U.S. Department of Justice, 2010. 12p.",
        "pub(: U.S. Department of Justice , 2010) date(2010) extent(12 pages)",
    ),
    (
        "United States. Department of Justice, 2010.",
        "pub(: United States. Department of Justice , 2010) date(2010)",
    ),
    (
        "Lansing, Mich. (9 Elm St., Lansing 48901): Hive Press, 2000. 44p.",
        "pub(Lansing, Mich. (9 Elm St., Lansing 48901) : Hive Press , 2000) date(2000) extent(44 pages)",
    ),
    (
        "London (UK): Hive Press, 1999. 47p.",
        "pub(London (UK) : Hive Press , 1999) date(1999) extent(47 pages)",
    ),
    (
        "London: Hive Press, 1999. 47p.: ill. (some col.), maps.",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) details(ill. (some col.), maps)",
    ),
    (
        "London: Hive Press, 1999. 143 p. (last p. blank)",
        "pub(London : Hive Press , 1999) date(1999) extent(143 p. (last p. blank))",
    ),
    (
        "London: Hive Press, 1999. 1 v. (unpaged)",
        "pub(London : Hive Press , 1999) date(1999) extent(1 v. (unpaged))",
    ),
    (
        "London: Hive Press, 1999. 1 v. (unpaged): col. ill.",
        "pub(London : Hive Press , 1999) date(1999) extent(1 v. (unpaged)) details(col. ill)",
    ),
    (
        "London: Hive Press, 1999. xii l. Ill.",
        "pub(London : Hive Press , 1999) date(1999) extent(xii leaves) note(Ill)",
    ),
    (
        "London: Hive Press, 1999. xii l. Ill. (some col.)",
        "pub(London : Hive Press , 1999) date(1999) extent(xii leaves) note(Ill. (some col.))",
    ),
    *(
        (
            f"London: Hive Press, 1999. 1 videocassette (30 min.): {said}.",
            f"pub(London : Hive Press , 1999) date(1999) extent(1 videocassette (30 min.)) details({said})",
        )
        for said in ("sd., col", "digital, stereo", "sound")
    ),
    ("12p.: sound advice.", "note(12p.: sound advice)"),
    (
        "London: Hive Press, 1999. 188 p.: music. Hive Study 5",
        "pub(London : Hive Press , 1999) date(1999) extent(188 pages) details(music) series(Hive Study ; 5)",
    ),
    (
        "London: Hive Press, 1999. 131 p., 42 p. of plates: ill.",
        "pub(London : Hive Press , 1999) date(1999) extent(131 p., 42 p. of plates) details(ill)",
    ),
    (
        "London: Hive Press, 1999. x, 45 leaves, 2 leaves of plates: maps",
        "pub(London : Hive Press , 1999) date(1999) extent(x, 45 leaves, 2 leaves of plates) details(maps)",
    ),
    (
        "London: Hive Press, 1999. v. <1-3>: ill.",
        "pub(London : Hive Press , 1999) date(1999) extent(v. <1-3>) details(ill)",
    ),
    (
        "London: Hive Press, 1999. 2 v.: 1 map. Hive Study 5",
        "pub(London : Hive Press , 1999) date(1999) extent(2 volumes) details(1 map) series(Hive Study ; 5)",
    ),
    (
        "London: Hive Press, 1999. 47p.: Hive Study 5",
        "pub(London : Hive Press , 1999) date(1999) note(47p.: Hive Study 5)",
    ),
    (
        "London: Hive Press, 1999-. 3 v.",
        "pub(London : Hive Press , 1999-) date(1999-9999) extent(3 volumes)",
    ),
    (
        "London: Hive Press, 1999-<2001>. 3 v.",
        "pub(London : Hive Press , 1999-<2001>) date(1999-9999) extent(3 volumes)",
    ),
    (
        "London: Hive Press, c1998-c2002. 3 v.",
        "pub(London : Hive Press , c1998-c2002) date(1998-2002) extent(3 volumes)",
    ),
    (
        "London: Hive Press, [199-?]. 47p.",
        "pub(London : Hive Press , [199-?]) date(199u questionable) extent(47 pages)",
    ),
    (
        "Tokyo: Hive Press, Heisei 10 [1998]. 47p.",
        "pub(Tokyo : Hive Press , Heisei 10 [1998]) date(1998) extent(47 pages)",
    ),
    (
        "Jerusalem: Hive Press, 759 [1998 or 1999]. 47p.",
        "pub(Jerusalem : Hive Press , 759 [1998 or 1999]) date(1998-1999 questionable) extent(47 pages)",
    ),
    (
        "Addis Ababa: Hive Press, 1991 [1999]. 47p.",
        "pub(Addis Ababa : Hive Press , 1991 [1999]) date(1999) extent(47 pages)",
    ),
    (
        "London: Hive Press, c1997 (1998 printing). 47p.",
        "pub(London : Hive Press , c1997 (1998 printing)) date(1997) extent(47 pages)",
    ),
    (
        "London: Hive Press, 12/5/1999. 47p.",
        "pub(London : Hive Press , 12/5/1999) date(1999) extent(47 pages)",
    ),
    (
        "London: Hive Press, Study 45 [1999]. 47p.",
        "pub(London : Hive Press, Study 45 , [1999]) date(1999 inferred) extent(47 pages)",
    ),
    (
        "Madrid: Hive Press, 1999. 47p. 1. ed.",
        "pub(Madrid : Hive Press , 1999) date(1999) extent(47 pages) edition(1. ed.)",
    ),
    (
        "Madrid: Hive Press, 1999. 47p. 1a ed.",
        "pub(Madrid : Hive Press , 1999) date(1999) extent(47 pages) edition(1a ed.)",
    ),
    (
        "Paris: Hive Press, 1999. 47p. 2e éd.",
        "pub(Paris : Hive Press , 1999) date(1999) extent(47 pages) edition(2e éd.)",
    ),
    (
        "Berlin: Hive Press, 1999. 47p. 2., neubearb. Aufl. Bee Studies, Bd. 5",
        "pub(Berlin : Hive Press , 1999) date(1999) extent(47 pages) edition(2., neubearb. Aufl.) series(Bee Studies ; Bd. 5)",
    ),
    (
        "Berlin: Hive Press, 1999. 2. Aufl. 47 S.",
        "pub(Berlin : Hive Press , 1999) date(1999) extent(47 pages) edition(2. Aufl.)",
    ),
    (
        "Delhi: Hive Press, 1999. 47p. 1. saṃskaraṇa.",
        "pub(Delhi : Hive Press , 1999) date(1999) extent(47 pages) edition(1. saṃskaraṇa)",
    ),
    (
        "Αθήνα: Κυψέλη, 1999. 47p. 2. έκδ.",
        "pub(Αθήνα : Κυψέλη , 1999) date(1999) extent(47 pages) edition(2. έκδ)",
    ),
    (
        "Praha: Úl, 1999. 47p. 2. ďalšie vydanie.",
        "pub(Praha : Úl , 1999) date(1999) extent(47 pages) edition(2. ďalšie vydanie)",
    ),
    (
        "İzmir: Kovan, 1999. 47p. 2. ğeniş baskı",
        "pub(İzmir : Kovan , 1999) date(1999) extent(47 pages) edition(2. ğeniş baskı)",
    ),
    (
        "Tel Aviv: Kaveret, 1999. 47p. 2. מהדורה",
        "pub(Tel Aviv : Kaveret , 1999) date(1999) extent(47 pages) edition(2. מהדורה)",
    ),
    (
        "Warszawa: Hive Press, 1999. 47p. Wyd. 1. Bee Studies, nr 5",
        "pub(Warszawa : Hive Press , 1999) date(1999) extent(47 pages) edition(Wyd. 1) series(Bee Studies ; nr 5)",
    ),
    (
        "Beijing: Hive Press, 1999. 47p. Di 1 ban.",
        "pub(Beijing : Hive Press , 1999) date(1999) extent(47 pages) edition(Di 1 ban)",
    ),
    (
        "London: Hive Press, 1999. 47p. New ed.",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) edition(New ed.)",
    ),
    (
        "London: Hive Press, 1999. 2nd rev. ed. 47p.",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) edition(2nd rev. ed.)",
    ),
    (
        "London: Hive Press, 1999. 47p. 2nd ed. Bee Studies, no. 5",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) edition(2nd ed.) series(Bee Studies ; no. 5)",
    ),
    (
        "Madrid: Hive Press, 1999. 47p. 1a. ed. Bee Study 5",
        "pub(Madrid : Hive Press , 1999) date(1999) extent(47 pages) edition(1a. ed.) series(Bee Study ; 5)",
    ),
    (
        "2. Aufl. Berlin: Hive Press, 1999. 47 S.",
        "pub(Berlin : Hive Press , 1999) date(1999) extent(47 pages) edition(2. Aufl.)",
    ),
    (
        "London: Hive Press, 1999. 47p. 2nd ed., rev. and updated",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) edition(2nd ed., rev. and updated)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Library ; 45",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) series(Bee Library ; 45)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Library; 45",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) series(Bee Library ; 45)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Library, v. 45",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) series(Bee Library ; v. 45)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Library ; bk. 3. ISBN 0307960048",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) series(Bee Library ; bk. 3) isbn(0307960048)",
    ),
    (
        "London: Hive Press, 1999. 47p. S. hrg. ; 106-434",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) series(S. hrg. ; 106-434)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Library 45",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note(Bee Library 45)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Study 45",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) series(Bee Study ; 45)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Library ; 1999",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note(Bee Library ; 1999)",
    ),
    (
        "London: Hive Press, 1999. 47p.: ill., v. 2",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) details(ill., v. 2)",
    ),
    (
        "London: Hive Press, 1999. 47p. Rev. ed. of: Bee Keeping",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note(Rev. ed. of: Bee Keeping)",
    ),
    (
        "London: Hive Press, 1999. 47p., 42 p. of plates",
        "pub(London : Hive Press , 1999) date(1999) extent(47p., 42 p. of plates)",
    ),
    (
        "London: Hive Press, 1999. 47p. Number of hives; 1990-1995",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note(Number of hives; 1990-1995)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Library ; 2003/4",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) series(Bee Library ; 2003/4)",
    ),
    (
        "London: Hive Press, 1999. 47p. Bee Library ; 1998-3",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) series(Bee Library ; 1998-3)",
    ),
    (
        "Paris: Hive Press, 1999. 47p. (gros caractères) Élevage",
        "pub(Paris : Hive Press , 1999) date(1999) extent(47 pages) note((gros caractères) Élevage)",
    ),
    (
        "London: Hive Press, 1999. 47p. Originally published in: Bee Library ; v. 5",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note(Originally published in: Bee Library ; v. 5)",
    ),
    (
        "London: Hive Press, 1999. 1 v. (unpaged) 1st ed.",
        "pub(London : Hive Press , 1999) date(1999) extent(1 volumes) note((unpaged) 1st ed)",
    ),
    (
        "Paris: Hive Press, 1999. 47p. Abeilles, no. 12. Élevage",
        "pub(Paris : Hive Press , 1999) date(1999) extent(47 pages) series(Abeilles ; no. 12) note(Élevage)",
    ),
    (
        "Москва: Улей, 1999. 47p. 2. Пчёлы",
        "pub(Москва : Улей , 1999) date(1999) extent(47 pages) note(2) note(Пчёлы)",
    ),
    (
        "London: Hive Press, 1999. 47p. (large print) Bee Library",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note((large print) Bee Library)",
    ),
    (
        "London: Hive Press, 1999. 47 p. : ill. ; 24 cm. Bee Library ; v. 5. 2nd ed.",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) details(ill.) size(24 cm) edition(2nd ed.) series(Bee Library ; v. 5)",
    ),
    (
        "London: Hive Press, 1999. 47 p. : 24 cm. Bee Library ; v. 5",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) size(24 cm) series(Bee Library ; v. 5)",
    ),
    (
        "London: Hive Press, 1999. 47 p. ; ill. ; 24 cm",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) details(ill.) size(24 cm)",
    ),
    (
        "London: Hive Press, 1999. Bee Library, no. 12. xii, 47p.",
        "pub(London : Hive Press , 1999) date(1999) extent(xii, 47 pages) series(Bee Library ; no. 12)",
    ),
    (
        "London: Hive Press, 1999. 47p. (in Spanish)",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note((in Spanish))",
    ),
    (
        "London: Hive Press, 1999. 47p. (available from the press)",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note((available from the press))",
    ),
    (
        "London: Hive Press, 1999. 47p.: a summary of the hives",
        "pub(London : Hive Press , 1999) date(1999) note(47p.: a summary of the hives)",
    ),
    (
        "London: Hive Press, 1999. 47p. Hives of 24 cm. by 30 cm.",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) note(Hives of 24 cm. by 30 cm)",
    ),
    (
        "London: Hive Press, 1999. 47p. 24 cm. 4th ed.",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) edition(4th ed.) note(24 cm)",
    ),
    (
        "London: Hive Press, 1999. 47p. Cm. 5678",
        "pub(London : Hive Press , 1999) date(1999) extent(47 pages) report number(Cm. 5678)",
    ),
]


def show(details: Details) -> str:
    """What a Details field says, in one line."""
    said = []
    for provision in details.provisions:
        places = " ; ".join(place.name for place in provision.places)
        statement = f"{places} : {' | '.join(provision.names)} , {provision.date}".strip()
        said.append(f"{provision.function[:3]}({statement})")
    for date in details.dates:
        kind = "" if date.kind == "issued" else f" {date.kind}"
        said.append(
            f"date({date.value}{'-' if date.end else ''}{date.end}{' ' if date.qualifier else ''}{date.qualifier}{kind})"
        )
    said += [f"extent({f'{term.value} {term.kind}'.strip()})" for term in details.extents]
    said += [f"details({details.illustrations})"] if details.illustrations else []
    said += [f"size({details.dimensions})"] if details.dimensions else []
    said += [f"edition({note.text})" for note in details.editions]
    said += [f"series({item.title} ; {item.number})" for item in details.series]
    said += [f"{item.scheme}({item.value}{' invalid' if item.invalid else ''})" for item in details.identifiers]
    said += [f"{note.kind or 'note'}({note.text})" for note in details.notes]
    return " ".join(said)


@pytest.mark.parametrize(("text", "expected"), IMPRINTS)
def test_an_imprint_is_read_as_a_cataloguer_reads_it(text: str, expected: str) -> None:
    """What is certain is in its place, and the rest is a note."""
    assert show(read_details(text)) == expected


@pytest.mark.parametrize(
    "text", [text for text, _ in IMPRINTS if not text.startswith(("Report to", "Paper presented"))]
)
def test_what_is_written_of_an_imprint_reads_the_same(text: str) -> None:
    """Written and read again, it says what it said;
    a statement with a date in it gives the date up to the Year field.
    """
    details = read_details(text)
    assert read_details(write_details(details)) == details


@pytest.mark.parametrize("series", ["Hive Papers 217", "Juristat 24(7)", "Bees ; 45", "Bees, no. 45"])
def test_the_number_of_a_series_stands_where_it_stood(series: str) -> None:
    """Behind a semicolon where nothing else says that it is one."""
    text = f"London: Hive Press, 2009. 5p. {series}"
    assert write_details(read_details(text)) == text


def words(text: str) -> list[str]:
    return [word.strip(".,;:()[]?") for word in text.split()]


# What stands for nothing, and marks that become a unit.
UNSAID = {
    "n.d",
    "s.l",
    "s.n",
    "S.l",
    "p",
    "pp",
    "v",
    "vols",
    "S",
    "s",
    "Seiten",
    "págs",
    "pages",
    "sheet",
    "No",
    "Report",
    "and",
    "publisher",
    "not",
    "identified",
    "ISBN",
    "c",
    "",
}


@pytest.mark.parametrize(("text", "expected"), IMPRINTS)
def test_no_word_of_an_imprint_is_lost(text: str, expected: str) -> None:
    """Every word is in what was read, but for units and for words that say there is nothing."""
    known = expected.replace("-", "")
    for word in words(text):
        if word not in UNSAID and not text.startswith(("Place of publication", "[Verlagsort")):
            assert word.replace("-", "").removesuffix("p").removeprefix("c") in known


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013", Date("2013")),
        ("c2013", Date("2013")),
        ("©2013", Date("2013")),
        ("[2013]", Date("2013", qualifier="inferred")),
        ("[2013?]", Date("2013", qualifier="questionable")),
        ("2013?", Date("2013", qualifier="questionable")),
        ("ca. 2013", Date("2013", qualifier="approximate")),
        ("June 2013", Date("2013")),
        ("2013-14", Date("2013", end="2014")),
        ("2013/14", Date("2013", end="2014")),
        ("1999-00", Date("1999", end="2000")),
        ("2009–2011", Date("2009", end="2011")),
        ("2011-2009", Date("2011")),
        ("2000-1905", Date("2000")),
        ("between 1910 and 1900", None),
        ("201-", Date("201u")),
        ("201-?", Date("201u", qualifier="questionable")),
        ("2013-06", Date("2013")),
        ("n.d.", None),
        ("20135", None),
        ("", None),
    ],
)
def test_a_date_is_a_year_or_a_range_with_its_certainty(text: str, expected: Date | None) -> None:
    """A year, a range written long or short, and how sure the cataloguer was."""
    assert read_date(text) == expected


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in the field is read, and no place or name is empty."""
    details = read_details(text)
    assert all(place.name for provision in details.provisions for place in provision.places)
    assert all(name for provision in details.provisions for name in provision.names)
    assert all(note.text for note in details.notes)


@pytest.mark.parametrize(
    "part", ["a", "1", "1, ", "A-A-", "London: X; ", "Home Office. ", "2013-", "Draft, ", "(", "No. 1, ", "MG-"]
)
@pytest.mark.parametrize("before", ["", "London: Home Office, 2013. "])
def test_a_very_long_field_takes_no_time(before: str, part: str) -> None:
    """30,000 characters are read at once: no pattern is tried in all ways."""
    assert read_details(before + part * (30_000 // len(part)) + "!") is not None
