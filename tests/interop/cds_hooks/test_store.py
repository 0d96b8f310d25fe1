"""Cards that were shown are written down for many answers at once, and none is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

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


class TestClosing:
    """Since Python 3.13, a connection that nobody closes warns once the garbage collector finds it."""

    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
        made: list[sqlite3.Connection] = []

        class Kept(sqlite3.Connection):
            def __init__(self, *given: Any, **more: Any) -> None:  # noqa: ANN401
                super().__init__(*given, **more)
                made.append(self)

        monkeypatch.setattr(sqlite3, "connect", Kept)
        return made

    def test_a_file_that_is_no_database_does_not_stay_open(
        self, tmp_path: Path, opened: list[sqlite3.Connection]
    ) -> None:
        path = tmp_path / "store.sqlite"
        path.write_text("no database", encoding="utf-8")
        with pytest.raises(sqlite3.DatabaseError, match="not a database"):
            Store(path)
        assert_closed(opened[0])

    def test_a_file_that_cannot_be_written_at_the_end_does_not_stay_open(
        self, tmp_path: Path, opened: list[sqlite3.Connection]
    ) -> None:
        path = tmp_path / "store.sqlite"
        store = Store(path, seconds=0.01)
        store.show("a", "service", [])
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                store.close()
        assert_closed(opened[0])


def assert_closed(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.total_changes  # noqa: B018 - asking is what fails
