"""What nobody should send gets a clear page, and changes nothing."""

import re
import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
from forms import forms
from house import ADDRESS, Person, signed_in

FORM = "/concerns/new"
MARKUP = '<script>alert(1)</script><img src=x onerror="alert(2)">'
TEXTS = {
    "markup": MARKUP,
    "SQL": "'; DROP TABLE officers; --",
    "control characters": "a\x01\x02\x1b[31m\x7fb",
    "a nought": "a\x00b",
    "right-to-left text": "\u202eabc\u2066 \u05d0\u05d1\u05d2",
    "a line's end": "a\r\nSet-Cookie: visit=x",
    "half a pair": b"\xed\xa0\x80",
    "no UTF-8": b"\xff\xfe\xc3",
    "a template": "{{title}} ${7*7} {{{page}}}",
    "1 MiB": "x" * (1 << 20),
}




def is_clear(answer) -> bool:
    """A page of ours that says what went wrong, or one to go on with."""
    split = "visit=x" in answer.headers.get("set-cookie", "")
    says = "<h1" in answer.text and MARKUP not in answer.text
    return answer.status_code < 500 and says and not split


@pytest.mark.parametrize("path", [FORM, "/sign-out"])
@pytest.mark.parametrize("sent", [{"once": "1"}, {"csrf": ""}, {"csrf": "x"}, {"csrf": "a" * 5000}])
def test_a_form_without_its_own_token_does_nothing(path, sent):
    answer = signed_in("provider").post(path, sent)
    assert answer.status_code == 403 and is_clear(answer)


def test_the_token_of_somebody_elses_form_does_nothing():
    foreign = signed_in("chair").hidden(FORM)
    answer = signed_in("provider").post(FORM, foreign)
    assert answer.status_code == 403 and is_clear(answer)


def test_a_form_sent_from_another_house_does_nothing():
    person = signed_in("provider")
    answer = person.post(FORM, person.hidden(FORM), headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403 and is_clear(answer)


@pytest.mark.parametrize("visit", ["", "x", "dvt_" + "A" * 43, "'; --", "%00", "a" * 4000])
def test_a_cookie_of_nobody_opens_nothing(visit):
    stranger = Person()
    for path in ["/", "/invoices", "/sittings"]:
        answer = stranger.get(path, headers={"cookie": f"visit={visit}"}, allow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["location"].startswith("/sign-in")


@pytest.mark.parametrize("sort", TEXTS)
@pytest.mark.parametrize("role, path, field", [
    ("provider", FORM, "text"), ("provider", "/sessions/log", "line"),
    ("coordinator", "/children/find", "local_id"), ("finance", "/invoices/enter?provider=PRV-1", "number"),
    ("administrator", "/officers/new", "name"), ("coordinator", "/packages/new", "goals"),
])
def test_any_text_in_a_form_gets_a_clear_page(role, path, field, sort):
    answer = signed_in(role).send(path, {field: TEXTS[sort]})
    assert is_clear(answer), f"{answer.status_code} {answer.text[:300]}"
    assert signed_in(role).get("/").ok


@pytest.mark.parametrize("sort", TEXTS)
def test_any_text_in_a_sign_in_gets_a_clear_page(sort):
    answer = Person().send("/sign-in", {"name": TEXTS[sort], "password": TEXTS[sort]})
    assert is_clear(answer)


@pytest.mark.parametrize("sort", [sort for sort in TEXTS if sort != "1 MiB"])
@pytest.mark.parametrize("path", ["/invoices", "/packages", "/sittings", "/movements", "/orders"])
def test_any_text_after_the_question_mark_gets_a_clear_page(path, sort):
    for name in ["state", "provider", "after", "sort", "size", "done", "format", "fund"]:
        answer = signed_in("finance").get(path, params={name: TEXTS[sort]})
        assert is_clear(answer), f"{path}?{name}: {answer.status_code} {answer.text[:300]}"


def raw(text: bytes) -> bytes:
    """Sends what no client would write, and reads all that comes back."""
    where = urlsplit(ADDRESS)
    with socket.create_connection((where.hostname, where.port), timeout=10) as line:
        line.sendall(text)
        line.shutdown(socket.SHUT_WR)
        answer = b""
        while part := line.recv(65536):
            answer += part
    return answer


@pytest.mark.parametrize("path", [
    "/..%2f..%2fetc/passwd", "/../../etc/passwd", "/styles/..%2f..%2fhouse.css", "/%00", "/a%00b",
    "/styles/%2e%2e/house.css", "/invoices/%00", "/invoices/..%2f..%2fetc",
    "/invoices/INV-1%0d%0aX:1", "/invoices/%ff%fe", "/invoices/%",
    "/invoices/%zz", "//example.org/", "/invoices/" + "9" * 400,
    "/funds/FUND-1/ledger.csv%00.html", "/payments/PAY-1/evidence/..%2f..%2fidentity.key",
])
def test_a_tricky_path_leads_nowhere(path):
    cookie = signed_in("auditor").visit
    head = f"GET {path} HTTP/1.1\r\nHost: x\r\nCookie: visit={cookie}\r\nConnection: close\r\n\r\n"
    answer = raw(head.encode())
    assert answer.startswith((b"HTTP/1.1 4", b"HTTP/1.1 303")), answer[:300]
    assert b"root:" not in answer and b"\r\nX:1" not in answer


@pytest.mark.parametrize("to", [
    "/\r\nSet-Cookie: visit=x", "/%0d%0aSet-Cookie: visit=x", "//example.org", "/\\example.org",
    "https://example.org/", "javascript:alert(1)", "/\u2028", "\x00/", "/a\nb",
])
def test_nobody_is_led_elsewhere_or_given_headers_by_where_a_sign_in_leads(to):
    stranger = Person()
    page = stranger.get("/sign-in", params={"to": to})
    assert is_clear(page)
    for answer in [page, stranger.send("/sign-in", {"to": to, "name": "a", "password": "b"})]:
        assert is_clear(answer)
        assert "example.org" not in answer.headers.get("location", "")


@pytest.mark.parametrize("text", [
    b"GET / HTTP/1.1\r\n\r\n", b"BREW / HTTP/1.1\r\nHost: x\r\n\r\n", b"\x16\x03\x01\x00\x00",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 70_000 + b"\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\nx",
    b"POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nx",
])
def test_a_malformed_request_is_refused_and_the_house_stands(text):
    assert b"HTTP/1.1 5" not in raw(text)[:12]
    assert Person().get("/sign-in").ok


@pytest.mark.parametrize("kind, body", [
    ("application/x-www-form-urlencoded", b"%zz=%"),
    ("application/x-www-form-urlencoded", b"&&==&"),
    ("multipart/form-data", b"x"), ("multipart/form-data; boundary=b", b"--b\r\n\r\n--b"),
    ("multipart/form-data; boundary=b", b"--b\r\nno name\r\n\r\nx\r\n--b--"),
    ("application/json", b"{}"), ("text/plain", b"csrf=x"), ("", b""),
])
def test_a_body_that_is_no_form_gets_a_clear_page(kind, body):
    answer = signed_in("provider").post("/sessions/upload", body, headers={"content-type": kind})
    assert 400 <= answer.status_code < 500 and is_clear(answer)


@pytest.mark.parametrize("name", ["csrf", "text", "once", "child", "nobody_asked_for_this"])
def test_a_field_that_comes_twice_gets_a_clear_page(name):
    person = signed_in("provider")
    before = raised(person)
    fields = list(person.hidden(FORM).items()) + [("text", "x"), (name, "a"), (name, "b")]
    answer = person.post(FORM, fields)
    assert 400 <= answer.status_code < 500 and is_clear(answer)
    assert raised(person) == before


def test_a_double_click_raises_one_concern():
    person = signed_in("provider")
    fields = person.hidden(FORM) | {"child": child(person), "text": "Somebody waits outside."}
    before = raised(person)
    with ThreadPoolExecutor(4) as clicks:
        answers = list(clicks.map(lambda _: person.post(FORM, fields), range(4)))
    assert all(is_clear(answer) and answer.ok for answer in answers), [a.text for a in answers]
    assert len({answer.url for answer in answers}) == 1
    assert raised(person) == before + 1


def test_a_decision_that_is_sent_again_after_going_back_stands_once():
    chair = signed_in("chair")
    sitting = re.search(r"/sittings/CCEP-[\d-]+", chair.get("/sittings?state=open").text)[0]
    case = re.search(rf'action="({sitting}/packages/PKG-\d+)"', chair.get(sitting).text)[1]
    typed = {"kind": "defer", "rationale": "Not everybody was there."}
    check = chair.send(case, typed)
    fields = forms(check.text)[-1].hidden
    first, again = chair.post(case, fields), chair.post(case, fields)
    assert first.ok and again.ok and first.url == again.url
    assert first.text.count("Not everybody was there.") == 1
    assert again.text.count("Not everybody was there.") == 1
    back = chair.send(f"{case}/withdraw", {"rationale": "It was a test."})
    assert is_clear(back) and back.ok
    late = chair.post(case, fields)
    assert is_clear(late)


def raised(person: Person) -> int:
    return len(person.get("/concerns?format=csv").text.splitlines())


def child(person: Person) -> str:
    lines = person.get("/orders?format=csv").text
    return next(word for word in lines.replace("\n", ",").split(",") if word.startswith("CH-"))
