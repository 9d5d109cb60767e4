"""A small writer of PDF files for the tests: lines of Unicode text on pages, with or without a password."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_FILE_ID = bytes(range(16))
_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


def write_pdf(pages: Sequence[Sequence[str]], password: str | None = None) -> bytes:
    """A PDF with one line of text below the other; a page without lines has a drawing only.

    ISO 32000-1: composite font without a font file (9.7), ToUnicode CMap (9.10.3), and with `password`
    the standard security handler, revision 2, RC4 of 40 bits (7.6.3).
    """
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = len(objects) + 1
    objects += [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /T /Encoding /Identity-H /DescendantFonts [%d 0 R] "
        b"/ToUnicode %d 0 R >>" % (font + 1, font + 3),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /T /DW 500 /FontDescriptor %d 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>" % (font + 2),
        b"<< /Type /FontDescriptor /FontName /T /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 "
        b"/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        _stream(_TO_UNICODE),
    ]
    kids = []
    for lines in pages:
        number = len(objects) + 1
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F %d 0 R >> >> >>" % (number + 1, font)
        )
        objects.append(_stream(_drawn(lines)))
        kids.append(b"%d 0 R" % number)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _file(objects, password)


def _drawn(lines: Sequence[str]) -> bytes:
    if not lines:
        return b"10 10 100 100 re f"
    shown = b"\n".join(b"<%s> Tj 0 -16 Td" % line.encode("utf-16-be").hex().encode() for line in lines)
    return b"BT /F 10 Tf 50 790 Td\n%s\nET" % shown


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: list[bytes], password: str | None) -> bytes:
    trailer = b"/Root 1 0 R"
    if password is not None:
        key, owner, user = _keys(password.encode("ascii"))
        objects = [_encrypted(body, key, number) for number, body in enumerate(objects, 1)]
        objects.append(
            b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
            % (owner.hex().encode(), user.hex().encode())
        )
        file_id = _FILE_ID.hex().encode()
        trailer += b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (len(objects), file_id, file_id)
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, entries)
    return data + table + b"trailer << /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(data))


def _keys(password: bytes) -> tuple[bytes, bytes, bytes]:
    """The file's key, and the entries O and U: algorithms 2, 3 and 4 of ISO 32000-1, 7.6.3."""
    padded = (password + _PADDING)[:32]
    owner = _rc4(_md5(padded)[:5], padded)
    key = _md5(padded + owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + _FILE_ID)[:5]
    return key, owner, _rc4(key, _PADDING)


def _encrypted(body: bytes, key: bytes, number: int) -> bytes:
    """Algorithm 1: of these objects, only streams hold anything to encrypt besides the registry's name."""
    own = _md5(key + number.to_bytes(3, "little") + b"\x00\x00")[:10]
    if b"stream\n" in body:
        head, _, rest = body.partition(b"stream\n")
        return head + b"stream\n" + _rc4(own, rest.removesuffix(b"\nendstream")) + b"\nendstream"
    for text in (b"Adobe", b"Identity"):
        body = body.replace(b"(%s)" % text, b"<%s>" % _rc4(own, text).hex().encode())
    return body


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i, j, out = 0, 0, bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
