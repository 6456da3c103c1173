"""The server is told to stop, or is killed, while people work."""

import signal
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
import requests
from server import HALF, UNTAKEN, serving

BOTH = pytest.mark.parametrize("engine", ["sqlite", "postgres"])


class Work:
    """Somebody who gives out money, a penny more each time, until nobody answers any more."""

    def __init__(self, server, number: int, started: Event) -> None:
        self.answered: list[int] = []
        self.told: list[int] = []
        self.sums = range(number * 100_000 + 1, number * 100_000 + 100_000)
        for pence in self.sums:
            try:
                answer = server.allocate(pence, key=f"work-{pence}")
            except requests.ConnectionError:
                return
            if not answer.ok:
                self.told.append(answer.status_code)
                return
            self.answered.append(pence)
            if len(self.answered) == 5:
                started.set()


def work(server, end) -> list[Work]:
    """Eight people at work, whom the end meets."""
    started = Event()
    with ThreadPoolExecutor(8) as people:
        at_work = [people.submit(Work, server, number, started) for number in range(8)]
        assert started.wait(30)
        end()
        return [person.result(60) for person in at_work]


def is_kept(desk, done: list[Work]) -> bool:
    """Every act that was answered is there, once, and nothing else but what was under way."""
    there = desk.allocated()
    answered = [pence for person in done for pence in person.answered]
    under_way = {person.sums[len(person.answered)] for person in done}
    return len(set(there)) == len(there) and set(answered) <= set(there) <= (
        set(answered) | under_way
    )


@BOTH
def test_a_server_that_is_told_to_stop_finishes_what_it_has_begun(desk, engine):
    with serving(desk) as server:
        done = work(server, lambda: server.tell(signal.SIGTERM))
        assert server.ended(20) == 0
    assert is_kept(desk, done) and desk.is_sound()
    assert {status for person in done for status in person.told} <= {503}


@BOTH
def test_a_server_that_is_killed_has_lost_nothing_that_it_answered_and_starts_again(desk, engine):
    with serving(desk) as server:
        done = work(server, lambda: server.tell(signal.SIGKILL))
        server.ended(20)
    assert is_kept(desk, done) and desk.is_sound()
    with serving(desk) as server:
        last = done[0].answered[-1]
        assert server.allocate(last, key=f"work-{last}").ok
        assert server.allocate(7, key="the day after").ok
    there = desk.allocated()
    assert there.count(last) == 1 and there.count(7) == 1


@pytest.mark.parametrize("sent", [HALF, UNTAKEN], ids=["half of it", "takes no answer"])
def test_nobody_who_is_slow_on_purpose_holds_a_server_that_is_to_stop(desk, sent):
    with serving(desk, "--limit", "stop-seconds=1") as server, server.line() as line:
        line.sendall(sent)
        time.sleep(1)
        start = time.monotonic()
        server.tell(signal.SIGTERM)
        assert server.ended(10) == 0
        assert time.monotonic() - start > 0.9, "it was in nobody's way"


def test_whoever_says_it_twice_does_not_wait(desk):
    with serving(desk) as server, server.line() as line:
        line.sendall(HALF)
        time.sleep(0.2)
        server.tell(signal.SIGTERM)
        time.sleep(0.2)
        assert server.process.poll() is None
        server.tell(signal.SIGTERM)
        assert server.ended(5) == 128 + signal.SIGTERM

