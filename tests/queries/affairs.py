"""A second hand-made world: an act that provinces implement, its signing, and posts that documents disagree on."""

from __future__ import annotations

from graph.values import DocumentGraph
from tests.queries.world import Paper

ACT, PROGRAMME = "Chỉ thị 09/CT-TTg", "Chương trình phối hợp số 5"
HA_GIANG, LAO_CAI = "Công an tỉnh Hà Giang", "Công an tỉnh Lào Cai"
GOVERNMENT = "Chính phủ"


def carried_out(id_: str, body: str, province: str | None, date: str | None, of: str = ACT) -> Paper:
    """A body, of a province or the centre, implements an act or a programme."""
    paper = Paper(id_, f"Tin {id_}. {body} thực hiện {of}.", date, "Báo Nhân dân")
    places = (paper.name("Place", province),) if province else ()
    act = paper.name("Directive" if of == ACT else "Program", of)
    observed = {"observed": date} if date else {}
    ends = (paper.name("Organization", body, places=places), act)
    paper.say("IMPLEMENTS", ends, f"{body} thực hiện {of}", **observed)
    return paper


def signed(id_: str, person: str, date: str, published: str) -> Paper:
    """The Government issues the act, and someone signs it on a day."""
    paper = Paper(id_, f"Tin {id_}. {person} ký {ACT} của Chính phủ.", published, "Báo Chính phủ")
    act = paper.name("Directive", ACT)
    paper.say(
        "SIGNS", (paper.name("Person", person), act), f"{person} ký {ACT}", date=date, observed=published
    )
    paper.say(
        "ISSUES", (paper.name("Organization", GOVERNMENT), act), f"{ACT} của Chính phủ", observed=published
    )
    return paper


def held(id_: str, person: str, title: str, body: str, date: str) -> Paper:
    """Someone is seen in a post."""
    paper = Paper(id_, f"Tin {id_}. {person}, {title} {body} dự họp.", date, "Báo Nhân dân")
    ends = (paper.name("Person", person), paper.name("Organization", body))
    paper.say(
        "HOLDS_POSITION", ends, f"{person}, {title} {body}", "post-beside-name", title=title, observed=date
    )
    return paper


def gathering(id_: str, name: str, body: str, date: str, person: str | None = None) -> Paper:
    """A body organizes an event that, perhaps, someone chairs."""
    paper = Paper(id_, f"Tin {id_}. {body} tổ chức {name}; chủ trì: {person}.", date, "Báo Nhân dân")
    event = paper.name("Event", name, date, date=date)
    paper.say("ORGANIZES", (paper.name("Organization", body), event), f"{body} tổ chức {name}", observed=date)
    if person:
        ends = (paper.name("Person", person), event)
        paper.say("CHAIRS", ends, f"chủ trì: {person}", role="co_chair", date=date, observed=date)
    return paper


def affairs() -> list[DocumentGraph]:
    """All of them; one says nothing of a day."""
    papers = [
        carried_out("lao-cai", LAO_CAI, "tỉnh Lào Cai", "2019-03-04"),
        carried_out("ha-giang", HA_GIANG, "tỉnh Hà Giang", "2019-05"),
        carried_out("ha-giang-2", HA_GIANG, "tỉnh Hà Giang", "2020-01-02"),
        carried_out("so-ha-giang", "Sở Y tế tỉnh Hà Giang", "tỉnh Hà Giang", None),
        carried_out("bo", "Bộ Y tế", None, "2018"),
        carried_out("chuong-trinh", LAO_CAI, "tỉnh Lào Cai", "2021-01-01", PROGRAMME),
        signed("ky-1", "Đỗ Văn Ký", "2017-12-01", "2017-12-02"),
        signed("ky-2", "Đỗ Văn Ký", "2017-12", "2017-12-03"),
        signed("ky-3", "Đỗ Văn Ký", "2017-12-05", "2017-12-06"),
        held("an-1", "Nguyễn Văn An", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "2019-01-01"),
        held("binh", "Trần Thị Bình", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "2019-06-01"),
        held("an-2", "Nguyễn Văn An", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "2019-12-31"),
        held("cuc", "Vũ Thị Cúc", "quyền Giám đốc", "Sở Tư pháp tỉnh Hà Giang", "2021-02-03"),
        held("dung-1", "Lê Văn Dũng", "Phó Giám đốc", "Sở Y tế tỉnh Hà Giang", "2019-06-01"),
        held("dung-2", "Hồ Thị Em", "Phó Giám đốc", "Sở Y tế tỉnh Hà Giang", "2019-06-01"),
        held("giang-1", "Bùi Văn Giang", "Trưởng ban", "Ban Chỉ đạo 09", "2020-07-08"),
        held("giang-2", "Bùi Văn Giang", "Trưởng ban", "Ban Chỉ đạo 09", "2020-07-08"),
        held("hai", "Mai Thị Hải", "Trưởng ban", "Ban Chỉ đạo 09", "2020-07-08"),
        gathering("tong-ket-1", "Hội nghị tổng kết năm 2020", "Bộ Y tế", "2020-12-20", "Vũ Thị Cúc"),
        gathering("tong-ket-2", "Hội nghị tổng kết năm 2020", "Bộ Y tế", "2020-12-22"),
        gathering("so-ket", "Hội nghị sơ kết", "Bộ Y tế", "2020-06-20"),
        gathering("so-ket-2", "Hội nghị sơ kết", "Bộ Y tế", "2020-06-21"),
    ]
    return [paper.graph for paper in papers]
