"""TCVN3 and VNI, as bytes and as mojibake in Unicode, and all the text that must not be touched."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from loaders.readers import legacy
from loaders.readers.legacy import from_tcvn3, from_vni, restore
from loaders.readers.syllables import is_syllable
from tests.readers.reading import REPORT, read_one
from tests.readers.test_encodings import FRENCH

TCVN3 = (
    "Uû ban nh©n d©n tØnh tæ chøc héi nghÞ s¬ kÕt c«ng t¸c phßng, chèng thiªn tai.\n"
    "§ång chÝ Lª ThÞ Thñy, Phã Chñ tÞch Uû ban nh©n d©n tØnh, chñ tr×; c¸c së, ngµnh ®· dù häp."
)
VNI = (
    "UÛy ban nhaân daân tænh toå chöùc hoäi nghò sô keát coâng taùc phoøng, choáng thieân tai.\n"
    "Ñoàng chí Leâ Thò Thuûy, Phoù Chuû tòch UÛy ban nhaân daân tænh, chuû trì; caùc sôû, ngaønh "
    "ñaõ döï hoïp."
)
VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"


def old_tones(text: str) -> str:
    return text.replace("Ủy ban", "Uỷ ban")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16"])
def test_tcvn3(tmp_path: Path, encoding: str) -> None:
    assert read_one(tmp_path / "a.txt", TCVN3.encode(encoding)).text == old_tones(REPORT)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16"])
def test_vni(tmp_path: Path, encoding: str) -> None:
    assert read_one(tmp_path / "a.txt", VNI.encode(encoding)).text == REPORT


def test_the_tables_hold_every_letter_once() -> None:
    small = [letter for letter in VOWELS if not letter.isascii()]
    assert sorted(set(legacy._TCVN3.values())) == sorted([*small, *"ĂÂÊÔƠƯĐ"])
    assert sorted(set(legacy._VNI.values())) == sorted([*small, *"".join(small).upper()])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Uû ban nh©n d©n", "Uỷ ban nhân dân"),
        ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Së GD§T phèi hîp víi Së N«ng nghiÖp", "Sở GDĐT phối hợp với Sở Nông nghiệp"),
        ("vÒ viÖc triÓn khai ®Ò ¸n «ng ®­îc giao", "về việc triển khai đề án ông được giao"),
        ("Uyû ban nhaân daân", "Uỷ ban nhân dân"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Naêm 2009, ñoàng chí Kyõ môøi Myõ höôùng veà nhöõng ñieàu toát ñeïp", None),
    ],
)
def test_lines_that_are_restored(typed: str, meant: str | None) -> None:
    assert restore(typed) == (meant or "Năm 2009, đồng chí Kỹ mời Mỹ hướng về những điều tốt đẹp")


def test_short_lines_follow_the_text_they_stand_in() -> None:
    assert restore(f"{TCVN3}\n(§· ký)\nN¬i nhËn:").endswith("\n(Đã ký)\nNơi nhận:")
    assert restore("(§· ký)") == "(§· ký)"


def test_a_mixed_text_is_restored_line_by_line() -> None:
    mixed = f"{REPORT}\n{FRENCH}\n{TCVN3}\n{VNI}\n© 2020, 10 µm, § 5, «Tổng kết»"
    assert (
        restore(mixed) == f"{REPORT}\n{FRENCH}\n{old_tones(REPORT)}\n{REPORT}\n© 2020, 10 µm, § 5, «Tổng kết»"
    )


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        FRENCH,
        "The naïve café owner's résumé cost £5 – a façade, señor; 30 °C ± 2 µm, § 12 ¶ 3, © 2020 ®.",
        "Có chí thì nên. Cô Hà là bà nhà bên, có ý tìm cá và tôm, đi đò về nhà.",
        "có chí thì nên, cô hà là bà nhà, tôi cân cá tôm, bà có hai cái nón",
        "né dé thé lé bé ké té",
        "Sø på må nå så gå få også når være blå",
        "não são mão pão tão cão vão chão grão irmão",
        "Ich möchte Öl für die Tür, außerdem größere Schüsseln",
        "1.234.567,89 đồng; 12/3/2020; 50% – 5‰; +84 24 3838 3838; a@b.vn",
        "Lê Hà, Tô Vân, Đỗ Âu, Đinh Ý",
        "",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert restore(text) == text


def test_a_line_with_letters_no_old_font_has_is_left_alone() -> None:
    line = "Quyết định: Uû ban nh©n d©n tØnh, ghì chí, có ì"
    assert restore(f"{TCVN3}\n{line}").endswith(line)


def test_each_letter_of_tcvn3_and_vni_by_its_code() -> None:
    assert from_tcvn3("µ¸¶·¹ ®\xad¬ ¡¢§") == "àáảãạ đươ ĂÂĐ"
    assert from_vni("aøaùaûaõaï ñöô AÊAÂÑ yîÎ eä eã") == "àáảãạ đươ ĂÂĐ yỵỴ ệ ễ"


@pytest.mark.parametrize(
    "word", ["nghiêng", "Quỳnh", "giếng", "khuỷu", "HÒA", "hoà", "quốc", "xoong", "Đắc", "gì", "ý"]
)
def test_syllables(word: str) -> None:
    assert is_syllable(unicodedata.normalize("NFC", word))


@pytest.mark.parametrize(
    "word", ["UBND", "nh©n", "café", "tòch", "cẻa", "cac̀", "mã2", "nGhĩa", "strong", "cèt", "wà"]
)
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(unicodedata.normalize("NFC", word))


def test_a_syllable_in_small_letters_in_capitals_and_with_a_capital() -> None:
    for word in re.findall(r"[^\W\d_]+", REPORT):
        assert all(map(is_syllable, (word.lower(), word.upper(), word.capitalize())))
    assert not is_syllable("chỦ")
