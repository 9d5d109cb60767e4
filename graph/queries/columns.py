"""The columns of each kind of answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.ontology import load_ontology
from graph.queries.tables import Column, Item
from graph.queries.wording import wording


def _path(*names: str) -> Any:
    def text(item: Item) -> object:
        value: Any = item
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
        return value

    return text


def _names(entities: Iterable[Item]) -> str:
    return "; ".join(entity["name"] for entity in entities)


def _said(item: Item) -> Item:
    evidence: Item = item["evidence"][0]
    return evidence


def source(item: Item) -> str:
    """The first document that says so, and how many more do."""
    document = _said(item)["document"]
    named = ", ".join(filter(None, (document.get("publisher"), document.get("published"), document["id"])))
    rest = len(item["evidence"]) - 1
    return named + (f" (+{rest})" if rest else "")


def posts(item: Item) -> str:
    """The posts stated beside a name: ``Phó Chánh Văn phòng, Văn phòng Bộ Công an; …``."""
    return "; ".join(f"{post['title']}, {post['to']['name']}" for post in item["posts"])


def details(item: Item) -> str:
    """What a fact says beside its ends."""
    under = item.get("under", {}).get("name")
    return "; ".join(filter(None, (item.get("title"), item.get("role"), item.get("date"), under)))


def statement(item: Item) -> str:
    """A fact in a line: ``Sở Y tế — phối hợp với — Công an tỉnh``."""
    said = " — ".join((item["from"]["name"], relation(item), item["to"]["name"]))
    more = details(item)
    return f"{said} ({more})" if more else said


def observed(item: Item) -> str:
    """When a post was seen: on the day asked for, else nearest around it; without a day, first and last."""
    seen = item["observed"]
    if seen.get("on"):
        return ", ".join(seen["on"])
    if "on" in seen:
        before = f"{seen['before']} ({seen['before_gap_days']} ngày trước)" if seen["before"] else ""
        after = f"{seen['after']} ({seen['after_gap_days']} ngày sau)" if seen["after"] else ""
        return "; ".join(filter(None, (before, after)))
    return " – ".join(dict.fromkeys(seen.values()))


def _of(key: str) -> Any:
    return lambda item: "; ".join(one["name"] for one in item.get(key, ()))


def status(item: Item) -> str:
    """Whether a post was held on the day asked for, in Vietnamese; empty without a day."""
    return wording("statuses", item["status"]).vi if "status" in item else ""


def type_label(item: Item) -> str:
    """The Vietnamese name of an entity's type."""
    kind = load_ontology().entities.get(item["type"])
    return kind.label.vi if kind else item["type"]


def relation(item: Item) -> str:
    """The Vietnamese reading of a fact, from its source to its target."""
    kind = load_ontology().facts.get(item["type"])
    return kind.label.vi if kind else item["type"]


def disagreement(item: Item) -> str:
    """What a conflict is about: the holders with their days, the dates, or the events."""
    holders = [f"{one['person']['name']} ({one['first']} – {one['last']})" for one in item.get("holders", ())]
    events = [f"{one['name']} ({one['date']})" for one in item.get("events", ())]
    return "; ".join([*holders, *item.get("dates", ()), *events])


_EVIDENCE = (
    Column("quote", "Trích dẫn", lambda item: _said(item)["quote"]),
    Column("source", "Nguồn", source),
    Column("document", "", lambda item: _said(item)["document"]["id"]),
    Column("start", "", lambda item: _said(item)["start"]),
    Column("end", "", lambda item: _said(item)["end"]),
    Column("rule", "", lambda item: _said(item)["rule"]),
)
_ENDS = (Column("from_id", "", _path("from", "id")), Column("to_id", "", _path("to", "id")))

CHAIRS = (
    Column("date", "Ngày", _path("date")),
    Column("person", "Người chủ trì", _path("from", "name")),
    Column("posts", "Chức vụ", posts),
    Column("event", "Sự kiện", _path("to", "name")),
    Column("role", "", _path("role")),
    *_EVIDENCE,
    *_ENDS,
)
POSITIONS = (
    Column("person", "Người", _path("from", "name")),
    Column("title", "Chức vụ", _path("title")),
    Column("organization", "Cơ quan", _path("to", "name")),
    Column("observed", "Ngày ghi nhận", observed),
    Column("status", "Tình trạng", status),
    Column("reason", "", _path("reason")),
    *_EVIDENCE,
    *_ENDS,
)
COORDINATION = (
    Column("organization", "Cơ quan", lambda item: item["organizations"][0]["name"]),
    Column("with", "Phối hợp với", lambda item: item["organizations"][1]["name"]),
    Column("under", "Theo", lambda item: _names(item["under"])),
    Column("documents", "Số tài liệu", _path("documents")),
    Column("first", "Từ", _path("first")),
    Column("last", "Đến", _path("last")),
    *_EVIDENCE,
    Column("organization_id", "", lambda item: item["organizations"][0]["id"]),
    Column("with_id", "", lambda item: item["organizations"][1]["id"]),
)
FACTS = (
    Column("from", "Ai, cái gì", _path("from", "name")),
    Column("type", "", _path("type")),
    Column("relation", "Quan hệ", relation),
    Column("to", "Với", _path("to", "name")),
    Column("details", "Chi tiết", details),
    *_EVIDENCE,
    *_ENDS,
)
ENTITIES = (
    Column("name", "Tên", _path("name")),
    Column("type", "", _path("type")),
    Column("label", "Loại", type_label),
    Column("aliases", "Tên khác", lambda item: "; ".join(item["aliases"])),
    Column("date", "Ngày", _path("date")),
    Column("id", "Mã", _path("id")),
)
MATCHES = (
    Column("line", "Dòng", _path("line")),
    Column("name", "Tên", _path("name")),
    Column("judgement", "Kết luận", lambda item: item.get("judgement", "none")),
    Column("score", "Điểm", lambda item: item.get("score", "")),
    Column("match", "Trong đồ thị", _path("entity", "name")),
    Column("id", "Mã", _path("entity", "id")),
    Column("features", "Vì sao", lambda item: "; ".join(each["name"] for each in item.get("features", ()))),
)
DOUBTS = (
    Column("type", "", _path("type")),
    Column("score", "", _path("score")),
    Column("a", "", lambda item: item["a"]["id"]),
    Column("a_name", "", lambda item: item["a"]["entity"]["name"]),
    Column("b", "", lambda item: item["b"]["id"]),
    Column("b_name", "", lambda item: item["b"]["entity"]["name"]),
    Column("features", "", lambda item: "; ".join(each["name"] for each in item["features"])),
)
JUDGEMENTS = (
    Column("judgement", "Kết luận", _path("judgement")),
    Column("a_name", "Một bên", lambda item: item["a"].get("entity", {}).get("name", "")),
    Column("b_name", "Bên kia", lambda item: item["b"].get("entity", {}).get("name", "")),
    Column("why", "Vì sao", _path("why")),
    Column("who", "Ai", _path("who")),
    Column("on", "Lúc", _path("on")),
    Column("by", "", _path("by")),
    Column("score", "", _path("score")),
    Column("type", "", _path("type")),
    Column("a", "", lambda item: item["a"]["id"]),
    Column("b", "", lambda item: item["b"]["id"]),
)
DOCUMENTS = (
    Column("published", "Ngày đăng", _path("published")),
    Column("publisher", "Nơi đăng", _path("publisher")),
    Column("title", "Tiêu đề", _path("title")),
    Column("id", "Mã", _path("id")),
    Column("url", "", _path("url")),
)
TIMELINE = (
    Column("first", "Từ", _path("first")),
    Column("last", "Đến", _path("last")),
    *FACTS,
)
NEIGHBOURS = (
    Column("name", "Tên", _path("entity", "name")),
    Column("kind", "Loại", lambda item: type_label(item["entity"])),
    Column("type", "", _path("type")),
    Column("relation", "Quan hệ", relation),
    Column("documents", "Số tài liệu", _path("documents")),
    Column("first", "Từ", _path("first")),
    Column("last", "Đến", _path("last")),
    Column("roles", "Vai trò", lambda item: "; ".join(item["roles"])),
    Column("under", "Theo", _of("under")),
    Column("source", "", _path("source")),
    Column("target", "", _path("target")),
    Column("id", "Mã", _path("entity", "id")),
)
LISTED = (
    Column("name", "Tên", _path("name")),
    Column("date", "Ngày", _path("date")),
    Column("place", "Địa phương", _path("place", "name")),
    Column("documents", "Số tài liệu", _path("documents")),
    Column("id", "Mã", _path("id")),
)
IMPLEMENTATION = (
    Column("organization", "Cơ quan", _path("organization", "name")),
    Column("level", "", _path("organization", "level")),
    Column("place", "Địa phương", _path("organization", "place", "name")),
    Column("implements", "Thực hiện", _path("implements", "name")),
    Column("documents", "Số tài liệu", _path("documents")),
    Column("first", "Từ", _path("first")),
    Column("last", "Đến", _path("last")),
    *_EVIDENCE,
    Column("organization_id", "", _path("organization", "id")),
    Column("implements_id", "", _path("implements", "id")),
)
PROVINCES = (
    Column("province", "Tỉnh, thành phố", _path("province")),
    Column("first", "Từ", _path("first")),
    Column("last", "Đến", _path("last")),
    Column("organizations", "Cơ quan", _of("organizations")),
)
GAPS = (
    Column("organization", "Cơ quan", _path("organization", "name")),
    Column("title", "Chức vụ", _path("title")),
    Column("last", "Ghi nhận cuối", _path("last")),
    Column("gap_days", "Số ngày", _path("gap_days")),
    Column("person", "Người", _path("person", "name")),
    Column("says", "", _path("says")),
    *_EVIDENCE,
    Column("organization_id", "", _path("organization", "id")),
    Column("person_id", "", _path("person", "id")),
)
CONFLICTS = (
    Column("kind", "Loại", _path("kind")),
    Column("of", "Về", lambda item: (item.get("act") or item["organization"])["name"]),
    Column("title", "Chức vụ", _path("title")),
    Column("disagree", "Khác nhau", disagreement),
    Column("quote", "Trích dẫn", lambda item: _said(item)["quote"] if item["evidence"] else ""),
    Column("source", "Nguồn", lambda item: source(item) if item["evidence"] else ""),
)
PUBLISHERS = (
    Column("name", "Nơi đăng", _path("name")),
    Column("documents", "Số tài liệu", _path("documents")),
)
VALUES = (
    Column("name", "Tên", _path("name")),
    Column("type", "", _path("type")),
    Column("label", "Loại", type_label),
    Column("value", "Giá trị", _path("value")),
    Column("id", "Mã", _path("id")),
)
COUNTS = (
    Column("kind", "Loại", _path("kind")),
    Column("name", "Tên", _path("name")),
    Column("label", "Nghĩa", _path("label")),
    Column("count", "Số lượng", _path("count")),
)
