"""The examples that OpenAPI shows: made up, but true to the ontology."""

from __future__ import annotations

from typing import Any

PERSON: dict[str, Any] = {
    "id": "per-tran-thi-mai-1f0c2b9a",
    "type": "Person",
    "name": "Trần Thị Mai",
    "aliases": [],
}
NAMESAKE: dict[str, Any] = PERSON | {"id": "per-tran-thi-mai-77aa01be"}
BODY: dict[str, Any] = {
    "id": "org-so-y-te-tinh-ha-giang-0c7a51de",
    "type": "Organization",
    "name": "Sở Y tế tỉnh Hà Giang",
    "aliases": ["Sở Y tế"],
    "places": ["plc-tinh-ha-giang-5b20cf11"],
}
OTHER: dict[str, Any] = {
    "id": "org-cong-an-tinh-ha-giang-77d1e0a4",
    "type": "Organization",
    "name": "Công an tỉnh Hà Giang",
    "aliases": [],
}
EVENT: dict[str, Any] = {
    "id": "evt-hoi-nghi-tong-ket-nam-2021-93be40f2",
    "type": "Event",
    "name": "Hội nghị tổng kết năm 2021",
    "aliases": [],
    "date": "2021-12-20",
}
SOURCE: dict[str, Any] = {
    "id": "so-y-te-2021",
    "title": "Sở Y tế tổng kết công tác năm 2021",
    "publisher": "Báo Hà Giang",
    "published": "2021-12-21",
    "url": "https://example.org/so-y-te-2021",
}
EVIDENCE: dict[str, Any] = {
    "quote": "đồng chí Trần Thị Mai, Giám đốc Sở Y tế chủ trì hội nghị",
    "start": 41,
    "end": 97,
    "rule": "clause.chairs",
    "document": SOURCE,
}
CHAIRS: dict[str, Any] = {
    "id": "fct-chairs-8b1d0e3f5a72",
    "type": "CHAIRS",
    "from": PERSON,
    "to": EVENT,
    "role": "chair",
    "date": "2021-12-20",
    "evidence": [EVIDENCE],
}
POST: dict[str, Any] = {
    "id": "fct-holds-position-2f6c90b1d4e8",
    "type": "HOLDS_POSITION",
    "from": PERSON,
    "to": BODY,
    "title": "Giám đốc",
    "evidence": [EVIDENCE],
}
AROUND: dict[str, Any] = {
    "on": [],
    "before": "2021-12-20",
    "before_gap_days": 12,
    "after": "2022-03",
    "after_gap_days": 59,
}
CORPUS = "30-0c1f93be40f25b2"
PLACED: dict[str, Any] = {
    "level": "province",
    "place": {"id": "plc-tinh-ha-giang-5b20cf11", "name": "tỉnh Hà Giang"},
}
NODE: dict[str, Any] = BODY | PLACED | {"documents": 7, "links": 12}
LINK: dict[str, Any] = {
    "source": OTHER["id"],
    "target": BODY["id"],
    "type": "COORDINATES_WITH",
    "documents": 3,
    "first": "2020-05",
    "last": "2021-12-20",
    "roles": [],
    "under": [{"id": "prg-chuong-trinh-phoi-hop-so-5-3f9a0b1c", "name": "Chương trình phối hợp số 5"}],
}
OTHER_NODE: dict[str, Any] = OTHER | PLACED | {"documents": 4, "links": 9}
SEEN: dict[str, Any] = {
    "person": PERSON,
    "title": "Giám đốc",
    "date": "2021-12-20",
    "says": "seen",
    "evidence": EVIDENCE,
}
OBSERVATION: dict[str, Any] = SEEN | {"gap_days": 12}
CITATION = "Báo Hà Giang (2021-12-21). Sở Y tế tổng kết công tác năm 2021. https://example.org/so-y-te-2021 [so-y-te]"
DIRECTIVE: dict[str, Any] = {
    "id": "dir-chi-thi-09-ct-ttg-5d1e70aa",
    "type": "Directive",
    "name": "Chỉ thị 09/CT-TTg",
    "aliases": [],
}
