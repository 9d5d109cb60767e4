"""Time per character of ever longer documents, of reports and of texts made to be hard: it must not grow."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.timing import Row, show
from graph.values import Document
from loaders.pipeline import extract

_HEADS = ("text", "µs/character", "of documents of", "longest to shortest")
_SHORT = 20_000  # characters: shorter documents are read often enough to take so long together

REPORT = """\
Ngày 12/4/2019, UBND tỉnh Bắc Kạn tổ chức Hội nghị sơ kết công tác quý I.
Đồng chí Nông Văn Tấn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Bắc Kạn chủ trì hội nghị.
Dự hội nghị có bà Triệu Thị Ngân, Giám đốc Sở Y tế; đại diện lãnh đạo Công an tỉnh, Sở Nội vụ.
Sở Y tế phối hợp với Công an tỉnh thực hiện Kế hoạch số 45/KH-UBND về phòng, chống dịch bệnh.
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """A text of any length: `unit` over and over, with other words for {name}, {place} and {number} each time."""

    name: str
    unit: str

    def document(self, length: int) -> Document:
        """A document of so many characters."""
        if "{" not in self.unit:
            return Document("growth", (self.unit * (length // len(self.unit) + 1))[:length])
        count = (
            length // len(self.unit.replace("{name}", "").replace("{place}", "").replace("{number}", "")) + 1
        )
        return Document("growth", "".join(self.unit.format(**_words(at)) for at in range(count))[:length])


def _words(number: int) -> dict[str, str | int]:
    """A person's name, a district's and a number, of which some hundred thousand differ."""
    middle, last, more = (_SYLLABLES[number // base % 50] for base in (1, 50, 2500))
    name = f"{_SURNAMES[number % 7]} {middle} {last} {more}"
    return {"name": name, "place": f"{last} {middle} {more}", "number": number % 100_000}


_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng")
_SYLLABLES = tuple(
    first + rest
    for first in ("B", "Ch", "D", "H", "Kh", "L", "M", "Ng", "Ph", "T")
    for rest in ("an", "ế", "iên", "ong", "uy")
)

SHAPES = (
    Shape("reports", REPORT),
    Shape("one sentence", "lãnh đạo các đơn vị báo cáo kết quả công tác, "),
    Shape("one sentence of everything", REPORT.replace(".\n", ", ").replace(". ", ", ")),
    Shape("one line of reports", REPORT.replace("\n", " ")),
    Shape("names", "Nguyễn Văn An "),
    Shape("names, listed", "Nguyễn Văn An, Trần Thị Bình; "),
    Shape("persons, all different", "Ông {name}, Giám đốc Sở Y tế tỉnh Nghệ An chủ trì.\n"),
    Shape("places, all different", "UBND huyện {place} phối hợp với Công an huyện. "),
    Shape("acts, all different", "Sở Y tế thực hiện Kế hoạch số {number}/KH-UBND. "),
    Shape("meetings, all different", "Sở Y tế tổ chức hội nghị số {number} với ông {name}. "),
    Shape("dates, all different", "Ngày {number}/4, ông {name} dự. "),
    Shape("abbreviations, all different", "Trung tâm {place} (TT) của ông {name} có TT. "),
    Shape("posts without bodies", "Phó Cục trưởng {name} báo cáo. Cục Thuế tỉnh Nghệ An. "),
    Shape("brackets", "("),
    Shape("brackets around words", "(công an) "),
    Shape("quotation marks", "“"),
    Shape("quotations", "“Hội nghị” "),
    Shape("dates", "ngày 12/4/2019, "),
    Shape("days without a year", "ngày 12/4, "),
    Shape("acts", "Chỉ thị số 12/CT-TTg, "),
    Shape("acts about acts", "Kế hoạch số 4/KH-UBND về thực hiện "),
    Shape("acts by title", "Nghị quyết của Ban Bí thư về tăng cường công tác "),
    Shape("posts", "Chủ tịch UBND tỉnh, Phó Bí thư Tỉnh ủy, "),
    Shape("persons with posts", "ông Lê Văn An, Chủ tịch UBND tỉnh Nghệ An; "),
    Shape("nameless posts", "Phó Chủ tịch UBND huyện báo cáo. "),
    Shape("bodies", "Sở Y tế, "),
    Shape("bodies of places", "Công an các tỉnh Nghệ An, Hà Tĩnh và "),
    Shape("bodies in bodies", "Phòng Tổ chức Cục Cảnh sát "),
    Shape("agreements", "phối hợp giữa Bộ Y tế và Bộ Công an, "),
    Shape("groups", "Sở Y tế, Sở Nội vụ, các lực lượng phối hợp với "),
    Shape("meetings", "hội nghị tổng kết, "),
    Shape("labels", "Thành phần: đại diện: "),
    Shape("explained abbreviations", "Ủy ban nhân dân (UBND) "),
    Shape("programmes", "Chương trình mục tiêu quốc gia và "),
    Shape("no spaces", "hộinghịtổngkết"),
    Shape("capitals", "HỘI NGHỊ TỔNG KẾT CÔNG TÁC "),
    Shape("lines in capitals", "HỘI NGHỊ TỔNG KẾT CÔNG TÁC NĂM\n"),
    Shape("abbreviations", "UBND-HĐND-"),
    Shape("digits", "1."),
    Shape("years", "năm 2019 "),
    Shape("short lines", "Lê Văn An\n"),
    Shape("empty lines", "\n"),
    Shape("spaces", " "),
    Shape("full stops", "."),
    Shape("commas", ", "),
    Shape("old tone marks", "hoà thuỷ "),
)


def run(longest: int) -> None:
    """Print the table: each shape from a thousand characters to `longest`, ten times as many each time."""
    sizes = sizes_up_to(longest)
    show(f"Growth, {sizes[0]:,} to {sizes[-1]:,} characters", _HEADS, rows(SHAPES, sizes))


def sizes_up_to(longest: int) -> list[int]:
    """1,000, 10,000 … up to `longest`."""
    return [10**power for power in range(3, 9) if 10**power <= longest] or [longest]


def rows(shapes: Sequence[Shape], sizes: Sequence[int]) -> list[Row]:
    """A row for each shape, with its microseconds per character for each size."""
    found = []
    for shape in shapes:
        each = [microseconds(shape, size) for size in sizes]
        found.append(
            Row(
                shape.name,
                " ".join(f"{one:.2f}" for one in each),
                " ".join(f"{size:,}" for size in sizes),
                f"{each[-1] / each[0]:.2f}",
            )
        )
    return found


def microseconds(shape: Shape, size: int) -> float:
    """Time of this process per character, the best of two rounds: others on the machine do not count."""
    document, times = shape.document(size), max(1, _SHORT // size)
    extract(document)
    return min(_taken(document, times) for _ in range(2)) / times / size * 1e6


def _taken(document: Document, times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        extract(document)
    return time.process_time() - start
