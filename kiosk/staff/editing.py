"""One line of kiosk.toml is changed, and all the rest of it stays as somebody wrote it."""

from __future__ import annotations

import tomllib


class Unusable(Exception):
    """This kiosk.toml cannot be changed; the message says what is wrong in it."""


def with_pin_hash(text: str, pin_hash: str) -> str:
    """The same file with this hash under [staff]. Raises Unusable."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        before = tomllib.loads(text)
        document = tomlkit.parse(text)
    except (tomllib.TOMLDecodeError, TOMLKitError) as error:
        raise Unusable(str(error)) from None
    if not isinstance(before.get("staff", {}), dict):
        raise Unusable("staff is a table: write [staff] on a line of its own, or take it out")
    if "staff" in document:
        document["staff"]["pin_hash"] = pin_hash
    else:
        table = tomlkit.table()
        table["pin_hash"] = pin_hash
        if text:
            document.add(tomlkit.nl())
        document["staff"] = table
    changed = document.as_string()
    # A settings file is not entrusted to one reader alone.
    before["staff"] = {**before.get("staff", {}), "pin_hash": pin_hash}
    if tomllib.loads(changed) != before:
        raise Unusable("this is too unusual a file to be changed; write [staff] on a line of its own")
    return changed
