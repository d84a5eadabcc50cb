"""The one exception that is meant for the user's eyes."""

from __future__ import annotations


class RelationsError(Exception):
    """The run cannot go on; the text says what, where and what next, and needs no traceback.

    `exit_code` is the program's: 1 where the data is wrong, 2 where the call is (a database that is not there, a seed
    file that cannot be read). The command line turns it into a `click.ClickException` in one place.
    """

    def __init__(self, message: str, *, exit_code: int = 2) -> None:
        super().__init__(message)
        self.exit_code = exit_code
