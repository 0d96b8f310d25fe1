"""How the command line reads a text: a file or standard input, in UTF-8, no larger than one patient can be."""

from __future__ import annotations

import sys
from pathlib import Path

from legcramp_cds.errors import InputError, Problem

__all__ = ["not_utf_8", "read_text"]

# A record of one patient, with all its years, is a few megabytes; anything far beyond is a bulk export.
LARGEST_FILE = 100 * 1024 * 1024

_NOT_THERE = "see whether the name is right and the file may be read"


def read_text(name: str, where: str = "") -> str:
    """The text of a file.

    Args:
        name: Its path, or ``-`` for standard input.
        where: What the file was given for, such as ``--bundle``, for errors.

    Raises:
        InputError: If it cannot be read, is too large, or is no text in UTF-8.
    """
    raw = sys.stdin.buffer.read(LARGEST_FILE + 1) if name == "-" else _read_file(Path(name), where)
    if len(raw) > LARGEST_FILE:
        raise _too_large(len(raw), where)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_utf_8(error, where) from None


def _read_file(path: Path, where: str) -> bytes:
    if path.is_dir():
        raise InputError(Problem(where, "a directory was given; name the files in it", str(path)))
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise _too_large(size, where)
        return path.read_bytes()
    except OSError as error:
        raise InputError(Problem(where, f"cannot be read: {error.strerror or error}", str(path), _NOT_THERE)) from None


def not_utf_8(error: UnicodeDecodeError, where: str) -> InputError:
    """The refusal of a text in another encoding.

    Args:
        error: What Python says of it.
        where: Where it was found.
    """
    return InputError(Problem(where, "not a text file in UTF-8", f"byte {error.start}", "save the file as UTF-8"))


def _too_large(size: int, where: str) -> InputError:
    most = LARGEST_FILE // (1024 * 1024)
    what = f"the file is larger than {most} MB, the most that one patient may have"
    return InputError(Problem(where, what, f"{size / (1024 * 1024):.0f} MB", "give one patient a file"))
