"""What the service remembers: used token ids, which rules stood behind a card, and what clinicians answered.

One SQLite file, so that several processes agree. It holds no data of patients: ids of cards are computed from a card
and cannot be read backwards, and free text of feedback is never stored.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from legcramp_cds.interop.cds_hooks.feedback import Feedback

__all__ = ["RuleCount", "Store"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS used_tokens (issuer TEXT, jti TEXT, expires INTEGER, PRIMARY KEY (issuer, jti));
CREATE TABLE IF NOT EXISTS cards (card TEXT PRIMARY KEY, service TEXT, rules TEXT, shown INTEGER);
CREATE TABLE IF NOT EXISTS feedback (
    service TEXT, card TEXT, outcome TEXT, reason TEXT, commented INTEGER, suggestions TEXT, at TEXT, received INTEGER
);
CREATE INDEX IF NOT EXISTS feedback_of_card ON feedback (card);
CREATE INDEX IF NOT EXISTS expiry_of_token ON used_tokens (expires);
"""


@dataclass(frozen=True, slots=True)
class RuleCount:
    """What became of the cards that a rule stood behind.

    Args:
        rule: The rule.
        shown: How many different cards named it.
        accepted: How often such a card was accepted.
        overridden: How often such a card was overridden.
        reasons: Reasons given for it, with how often.
    """

    rule: str
    shown: int
    accepted: int
    overridden: int
    reasons: dict[str, int]


class Store:
    """The SQLite file.

    Args:
        path: The file; made if it is missing.
        seconds: How long to wait while another process writes.
    """

    def __init__(self, path: Path, seconds: float = 5.0) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # SQLite gives the files that it puts beside this one the same permissions.
        path.touch(mode=0o600)
        path.chmod(0o600)
        self._db = sqlite3.connect(path, timeout=seconds, isolation_level=None, check_same_thread=False)
        try:
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._db.executescript(_SCHEMA)
        except sqlite3.Error:
            # The file is no database, or somebody else holds it.
            self._db.close()
            raise
        self._shown: dict[tuple[str, str, str], int] = {}

    def close(self) -> None:
        """Write what is waiting, and close the file."""
        try:
            self.settle()
        finally:
            self._db.close()

    def check(self) -> None:
        """Raise an error where the file cannot be read."""
        self._db.execute("SELECT count(*) FROM used_tokens LIMIT 1").fetchone()

    def use_token(self, issuer: str, jti: str, expires: int, now: int) -> bool:
        """Note that a token was used.

        Args:
            issuer: Who made it.
            jti: Its id.
            expires: When it may be forgotten, in seconds since 1970.
            now: Now, likewise.

        Returns:
            False if it was used before.
        """
        self._db.execute("DELETE FROM used_tokens WHERE expires < ?", (now,))
        added = self._db.execute("INSERT OR IGNORE INTO used_tokens VALUES (?, ?, ?)", (issuer, jti, expires))
        return added.rowcount == 1

    def show(self, card: str, service: str, rules: Iterable[str]) -> None:
        """Note that a card was shown, and the rules behind it; it stands in the file after `settle`.

        Nobody waits for it: a file that several processes write would make an answer wait for those of the others.
        """
        one = (card, service, json.dumps(list(rules)))
        self._shown[one] = self._shown.get(one, 0) + 1

    def settle(self) -> None:
        """Write down which cards were shown since the last time, all at once."""
        if not self._shown:
            return
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(
                "INSERT INTO cards VALUES (?, ?, ?, ?) ON CONFLICT (card) DO UPDATE SET shown = shown + excluded.shown",
                [(*one, times) for one, times in self._shown.items()],
            )
        self._shown.clear()

    def add_feedback(self, service: str, items: Iterable[Feedback], now: int) -> None:
        """Note what clinicians answered, and the cards that were shown until then."""
        self.settle()
        self._db.executemany(
            "INSERT INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (service, one.card, one.outcome, one.reason, one.commented, json.dumps(one.suggestions), one.at, now)
                for one in items
            ],
        )

    def answered(self, card: str) -> bool:
        """Whether somebody answered a card."""
        found = self._db.execute("SELECT 1 FROM feedback WHERE card = ? LIMIT 1", (card,)).fetchone()
        return found is not None

    def report(self) -> list[RuleCount]:
        """What became of the cards of each rule, the most often overridden first."""
        self.settle()
        rules: dict[str, set[str]] = {}
        for card, told in self._db.execute("SELECT card, rules FROM cards"):
            for rule in json.loads(told):
                rules.setdefault(rule, set()).add(card)
        answers: dict[str, list[tuple[str, str]]] = {}
        for card, outcome, reason in self._db.execute("SELECT card, outcome, reason FROM feedback"):
            answers.setdefault(card, []).append((outcome, reason))
        counts = [_count(rule, cards, answers) for rule, cards in rules.items()]
        return sorted(counts, key=lambda count: (-count.overridden, -count.shown, count.rule))


def _count(rule: str, cards: set[str], answers: dict[str, list[tuple[str, str]]]) -> RuleCount:
    given = [answer for card in sorted(cards) for answer in answers.get(card, ())]
    reasons: dict[str, int] = {}
    for outcome, reason in given:
        if outcome == "overridden":
            reasons[reason or "not stated"] = reasons.get(reason or "not stated", 0) + 1
    outcomes = [outcome for outcome, _ in given]
    return RuleCount(rule, len(cards), outcomes.count("accepted"), outcomes.count("overridden"), reasons)
