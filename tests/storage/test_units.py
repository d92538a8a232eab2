"""A write within a write is part of it; what is beside the trail leaves no entry."""

import threading

import pytest

from trafficmon_desktop.storage.drafts import put_draft
from trafficmon_desktop.storage.settings import read_setting, write_setting


def setting(vault, key):
    with vault.read() as connection:
        return read_setting(connection, key)


def test_a_write_within_a_write_is_one_transaction(vault):
    head = vault.head.sequence
    with vault.write("outer") as outer:
        write_setting(outer, "a", "1")
        with vault.write("inner") as inner:
            assert inner is outer
            write_setting(inner, "b", "2")
        assert setting(vault, "b") == "2"  # what is not committed yet is seen from within
        assert vault.head.sequence == head
    assert vault.head.sequence == head + 2
    assert vault.check().whole


def test_the_inner_one_fails_alone(vault):
    def fail():
        with vault.write("inner") as inner:
            write_setting(inner, "b", "2")
            raise LookupError

    with vault.write("outer") as outer:
        write_setting(outer, "a", "1")
        with pytest.raises(LookupError):
            fail()
    assert (setting(vault, "a"), setting(vault, "b")) == ("1", None)
    assert vault.check().whole


def test_the_outer_one_takes_all_with_it(vault):
    def fail():
        with vault.write("outer") as outer:
            write_setting(outer, "a", "1")
            with vault.write("inner") as inner:
                write_setting(inner, "b", "2")
            raise LookupError

    head = vault.head
    with pytest.raises(LookupError):
        fail()
    assert (setting(vault, "a"), setting(vault, "b")) == (None, None)
    assert vault.head == head
    with vault.write("after") as unit:
        write_setting(unit, "a", "3")
    assert vault.check().whole


def test_another_thread_waits_and_sees_nothing_before(vault):
    seen = []

    def other():
        seen.append((vault.is_writing, setting(vault, "a")))
        with vault.write("other") as unit:
            write_setting(unit, "b", read_setting(unit.connection, "a"))

    with vault.write("outer") as outer:
        write_setting(outer, "a", "1")
        assert not vault.is_writing  # this thread would not wait for itself
        thread = threading.Thread(target=other)
        thread.start()
        while not seen:
            pass
    thread.join()
    assert seen == [(True, None)]
    assert setting(vault, "b") == "1"
    assert vault.check().whole


def test_beside_the_trail(vault):
    head = vault.head
    with vault.write("draft") as unit:
        put_draft(unit, "V-1", "contact", "06")
    assert vault.head == head
    with vault.write("draft") as unit:
        put_draft(unit, "V-1", "contact", "064")
        write_setting(unit, "a", "1")  # control: what is not beside it leaves its entry
    assert vault.head.sequence == head.sequence + 1
    assert vault.check().whole
