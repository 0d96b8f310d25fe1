"""Cards that were shown are written down for many answers at once, and none is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from legcramp_cds.interop.cds_hooks.server.store import Store


def shown(path: Path) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT card, shown FROM cards ORDER BY card").fetchall()


def test_a_shown_card_stands_in_the_file_once_it_is_settled(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    for card in ("a", "b", "a"):
        store.show(card, "service", ["red_flag:x"])
    assert shown(tmp_path / "store.sqlite") == []
    store.settle()
    store.show("a", "service", ["red_flag:x"])
    store.settle()
    assert shown(tmp_path / "store.sqlite") == [("a", 3), ("b", 1)]
    store.close()


def test_what_waits_is_written_down_at_the_end(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    store.show("a", "service", [])
    store.close()
    assert shown(tmp_path / "store.sqlite") == [("a", 1)]


def test_what_could_not_be_written_down_is_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    store = Store(path, seconds=0.01)
    store.show("a", "service", [])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        store.settle()
    other.execute("ROLLBACK")
    store.settle()
    assert shown(path) == [("a", 1)]
    other.close()
    store.close()


def test_nobody_else_may_read_it_or_what_sqlite_puts_beside_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    store.show("a", "service", [])
    store.settle()
    files = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    assert files == {"store.sqlite": 0, "store.sqlite-wal": 0, "store.sqlite-shm": 0}
    store.close()
