"""The closed classes of English, the verbs a noun phrase stops at, and abbreviations."""

from __future__ import annotations

DETERMINERS = (
    "the a an this that these those its their his her our your my each every all both any no some "
    "another such either neither whose which what several many much most more few fewer less enough "
    "other"
).split()
PREPOSITIONS = (
    "of in on at by for from to with within without during since until till after before between "
    "among amid across against over under above below into onto out off through throughout toward "
    "towards around about near per via versus vs despite except including excluding like than as "
    "upon along behind beyond outside inside regarding concerning following alongside amongst beside "
    "besides plus minus compared comparing"
).split()
CONJUNCTIONS = (
    "and or but nor so yet while whereas whilst although though because if unless when where who "
    "whom that then & whether once"
).split()
PRONOUNS = (
    "i you he she it we they them him us me himself itself themselves there here who whom which what "
    "one's ours theirs something anything nothing everyone everybody someone somebody nobody none"
).split()
AUXILIARIES = (
    "is are was were be been being am has have had having do does did will would shall should can "
    "could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't "
    "won't wouldn't can't couldn't cannot not n't"
).split()
VERBS = (
    "said says say saying told tells reported reports report reach reached reaches reaching stood "
    "stand stands standing came come comes coming went go goes going amounted amounts amount totaled "
    "totalled totaling totalling account accounted accounts accounting made make makes making took "
    "take takes taking got get gets getting gave give gives giving left leave leaves leaving became "
    "become becomes remained remain remains remaining registered register posted post recorded hit "
    "hits hitting hold held holds kept keep saw see sees seen seeing sold sell sells bought buy buys "
    "paid pay pays want wants wanted need needs needed used use uses using work works worked show "
    "shows showed shown showing expect expects expected stay stays stayed added represents "
    "represented represent comprised comprises comprise included includes include employ employs "
    "employed involving involved affecting affected died die dies live lives lived enrolled enroll "
    "collecting collect conducted conducting completed complete signed sign issued issue attended "
    "attend visited visit joined join covered cover covers received receive created create creates "
    "launched launch built build builds opened open opens closed close closes ended end ends ending "
    "averaged average averages valued worth priced ranked ranking ranks rank rated based located led "
    "representing stated announced announce announces according due owing long old tall wide deep "
    "high across increased decreased tested positive were vote voted watch napped infect infects "
    "entered enter proves prove want earn earned earning earns began begin begins found find finds "
    "shared released deployed installed ran run runs generated generate generates produced produce "
    "produces shipped delivered deliver sent send arrived arrive returned"
).split()
ADVERBS = (
    "however moreover therefore meanwhile furthermore nevertheless nonetheless instead thus hence "
    "very quite too almost nearly approximately roughly exactly precisely only just merely up down "
    "ago away apart today yesterday tomorrow now already still also only just even again together "
    "alone each respectively nationwide worldwide globally annually monthly daily weekly yearly "
    "quarterly overall so far combined later earlier early previously recently"
).split()
ADJECTIVES = "new".split()

ABBREVIATIONS = (
    "mr mrs ms dr prof rev hon gen col lt sgt capt gov sen rep st mt ft inc co corp ltd llc plc bros "
    "dept est govt no nos vol vols fig figs eq art sec ch pp ed eds al etc vs cf e.g i.e approx ca "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri u.s u.k u.n e.u "
    "d.c messrs jr sr ave blvd rd univ assn intl natl tel ext incl rs kshs ksh shs"
).split()

NAMERS = (
    "article articles page pages section sections chapter chapters paragraph table tables figure "
    "figures annex appendix item no nos number rule clause part volume vol phase stage step act "
    "resolution directive regulation room flight highway route interstate channel platform gate "
    "terminal pier unit apartment suite floor game week day chapter verse episode season series "
    "level category class type grade tier model mark version windows agenda protocol goal objective "
    "pillar lane sitrep boeing airbus area district ward precinct formula planet question q line "
    "schedule form file bulletin notice edition round heat division bus train tel phone dial ring telephone hotline fax zip hall studio "
    "row seat stop track radio dorm locker bay build exhibit map maps regions clade lineage genotype serotype serogroup"
).split()

INDICES = frozenset(
    "s&p p sp ftse nasdaq dow cac dax stoxx nikkei russell asx tsx nifty sensex csi topix kospi wilshire fortune "
    "forbes euronext bel aex omx ibex smi atx nse kse mib".split()
)
"""Lists and share indices that are called by their size: "S&P 500", "Fortune 100"."""

PRODUCTS = frozenset(
    "iphone ipad ipod macbook galaxy pixel playstation xbox kindle nexus surface windows android ios boeing airbus "
    "covid windows".split()
)
"""Names that models are numbered by, however they are spelled."""

RANKERS = (
    "rank ranks ranked ranking rankings place placed places placing position spot no nos number top "
    "came come coming finished st nd rd th"
).split()
