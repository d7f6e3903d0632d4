"""The place a figure is about."""

from __future__ import annotations

from .reading import claim, claims


def test_null_when_nothing_says() -> None:
    assert claim("Sales rose 3 percent.", "3 percent").place is None


def test_a_partner_of_trade_is_no_place() -> None:
    found = claim("Peru's trade with Chile rose 3 percent.", "3 percent")
    assert (found.place, found.measure) == ("Peru", "trade with Chile")


def test_brackets_after_names() -> None:
    text = "Herds were lost in three countries, including Kenya (28 herds) and Uganda (2 herds)."
    assert claim(text, "28 herds").place == "Kenya"
    assert claim(text, "2 herds").place == "Uganda"


def test_the_part_is_elsewhere_than_the_whole() -> None:
    text = "Of the 309 cases in Kenya, 270 cases were confirmed from Mombasa County."
    assert claim(text, "309").place == "Kenya"
    assert claim(text, "270").place == "Mombasa"


def test_an_office_speaks_of_its_own_country() -> None:
    assert claim("Annual inflation was 2%.", "2%", source="European Central Bank").place == "euro area"


def test_nationwide_is_the_country_of_the_source() -> None:
    assert claim("Nationwide, 410 mills closed.", "410", source="White House").place == "United States"


def test_the_country_of_a_rank_is_what_it_is_taken_over() -> None:
    found = claims("Yunnan's tea index reached 80 percent, ranking third in the country.")
    assert {each.place for each in found} == {"Yunnan"}


def test_a_turn_is_about_the_place_it_keeps_naming() -> None:
    turn = (
        "Ada Okoro:\n\nGuizhou has built roads. Guizhou is changing, and Guizhou has a plan. "
        "In Guizhou, farms sell online.\n\n"
        "Three colleges opened.\n"
    )
    assert claim(turn, "Three colleges").place == "Guizhou"


def test_each_delivery_has_its_place() -> None:
    text = "The depot sent 8,600 tents, including 400 to Ohio, 300 to Iowa and 100 to Texas."
    assert [each.place for each in claims(text)] == [None, "Ohio", "Iowa", "Texas"]


def test_a_pair_of_places_is_a_relation() -> None:
    found = claim("Peru-Chile trade rose 3 percent.", "3 percent")
    assert (found.place, found.measure) == (None, "Peru-Chile trade")


def test_the_title_of_a_medium_names_the_place() -> None:
    text = "The sector grew 3 percent in 2018."
    assert claim(text, "3 percent", source="Xinhua", title="Guizhou's tea sells well").place == "Guizhou"


def test_a_place_behind_a_verb_of_its_own_is_another_clause_s() -> None:
    text = "Mills closed 214 lines and the ministry has opened others in Aden; ports lost 5 cranes in Oman."
    assert claim(text, "214 lines").place is None
    assert claim(text, "5 cranes").place == "Oman"


def test_two_counts_of_one_verb_share_the_place_behind_it() -> None:
    text = "214 cases and 12 deaths were reported in Aden."
    assert [each.place for each in claims(text)] == ["Aden", "Aden"]
