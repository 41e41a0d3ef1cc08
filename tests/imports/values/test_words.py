from __future__ import annotations

import pytest

from justice_desk.imports.values.cells import is_ditto, says_nothing
from justice_desk.imports.values.lexicon import Lexicon, phrase_key
from justice_desk.imports.values.words import UnknownWord, known_codes, merged, shipped_tables


@pytest.mark.parametrize("sort", known_codes())
def test_every_shipped_word_stands_under_a_code_that_exists(sort: str) -> None:
    assert set(shipped_tables()[sort]) <= set(known_codes()[sort])


@pytest.mark.parametrize("sort", known_codes())
def test_no_shipped_word_stands_under_two_codes(sort: str) -> None:
    seen: dict[str, str] = {}
    twice = [
        (word, seen[phrase_key(word)], code)
        for code, words in shipped_tables()[sort].items()
        for word in words
        if seen.setdefault(phrase_key(word), code) != code
    ]

    assert twice == []


@pytest.mark.parametrize(
    ("own", "found"),
    [({"category": {"ZZZ": ["x"]}}, "ZZZ"), ({"colour": {"red": ["rouge"]}}, "colour")],
)
def test_an_own_word_under_a_code_that_does_not_exist_is_refused(
    own: dict[str, dict[str, list[str]]], found: str
) -> None:
    with pytest.raises(UnknownWord) as refused:
        merged(own)

    assert refused.value.details["found"] == found


@pytest.mark.parametrize(
    "same", ["Litige foncier", "LITIGES FONCIERS", "litige  du foncier", "Litige, foncier"]
)
def test_case_plurals_and_small_words_do_not_matter(same: str) -> None:
    assert phrase_key(same) == phrase_key("litige foncier")


def test_an_article_with_an_apostrophe_is_no_part_of_the_word() -> None:
    assert phrase_key("l’héritage") == phrase_key("L'heritage") == phrase_key("héritage")


def test_the_longest_phrase_hides_its_parts_and_order_is_kept() -> None:
    lexicon = Lexicon({"vol": "A", "vol de bétail": "B", "terre": "C"})

    codes = [mention.code for mention in lexicon.mentions("Terre, puis vol du bétail et vol")]

    assert codes == ["C", "B", "A"]


@pytest.mark.parametrize("text", ["non réglé", "pas réglé", "sans réglé", "non reglée"])
def test_a_word_after_a_negation_is_not_taken_for_itself(text: str) -> None:
    lexicon = Lexicon({"réglé": "A"})

    assert (lexicon.mentions(text), lexicon.alike(text)) == ((), None)


def test_a_whole_sentence_is_not_searched_for_words_that_resemble() -> None:
    lexicon = Lexicon({"succession": "A"})

    assert lexicon.alike("affaire de succesion") == "A"
    assert lexicon.alike("elle est venue dire que la succesion attend encore") is None


def test_short_words_are_never_compared_with_errors() -> None:
    assert Lexicon({"viol": "A"}).alike("vol") is None


@pytest.mark.parametrize("text", ["idem", "Id.", '"', "''", "-//-", '- " -', "〃", "ditto", "-do-"])
def test_a_ditto_is_known(text: str) -> None:
    assert is_ditto(text) is (text != "-//-")


@pytest.mark.parametrize("text", ["identité", "Moussa", "", "do", "2"])
def test_what_only_looks_like_a_ditto_is_none(text: str) -> None:
    assert not is_ditto(text)


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("", True),
        (" - ", True),
        ("R.A.S", True),
        ("néant", True),
        ("…", True),
        ("non renseigné", True),
        ("♀", False),
        ("✓", False),
        ("0", False),
        ("a", False),
    ],
)
def test_what_says_nothing_is_known(text: str, nothing: bool) -> None:
    assert says_nothing(text) is nothing
