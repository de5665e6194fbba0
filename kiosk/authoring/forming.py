"""Fits a TOML table to its form, and says in plain words where it does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from kiosk.authoring.problem import Problems
from kiosk.authoring.source import Toml

_Form = TypeVar("_Form")

_SENTENCES: Mapping[str, tuple[str, str]] = {
    "missing": ("{key} is missing", "Add a line that starts with {key} ="),
    "unexpected_keyword_argument": ("{key} is not known here", "Correct its spelling or remove it{known}"),
    "string_type": ("{key} must be text", "Put it in quotes"),
    "string_too_short": ("{key} is empty", "Write it, or remove the line if it may be left out"),
    "too_short": ("{key} is empty", "Name at least one"),
    "bool_type": ("{key} must be true or false", "Write true or false, without quotes"),
    "int_type": ("{key} must be a whole number", "Write it without quotes"),
    "greater_than_equal": ("{key} is too small: {input}", "Write at least {ge}"),
    "less_than_equal": ("{key} is too large: {input}", "Write at most {le}"),
    "list_type": ("{key} must be a list", "Put it in [ ]"),
    "date_type": ("{key} must be a date", "Write it like 2026-11-22, without quotes"),
}
_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}
_TABLE = ("{key} must be a table", "Write it as [{key}] with its lines below")


def _adapter(form: type[_Form]) -> TypeAdapter[_Form]:
    # Building one costs milliseconds, and a form is fitted once for every fact.
    if form not in _ADAPTERS:
        _ADAPTERS[form] = TypeAdapter(form)
    return cast("TypeAdapter[_Form]", _ADAPTERS[form])


def fit(
    form: type[_Form], source: Toml, at: tuple[str | int, ...], problems: Problems, languages: Iterable[str] = ()
) -> _Form | None:
    """The table at `at` of a file as `form`, or None and every problem of it.

    `languages` are those whose tables the form keeps together under `words`; each must be there.
    """
    table: Any = source.data
    for step in at:
        table = table[step]
    if not isinstance(table, Mapping):
        problems.add(source.file, source.line(*at), *_say(_TABLE, {"key": ".".join(map(str, at))}))
        return None
    codes = tuple(languages)
    raw = {key: value for key, value in table.items() if key not in codes}
    missing = [code for code in codes if code not in table]
    for code in missing:
        problems.add(source.file, source.line(*at), f"the words in {code} are missing", f"Add them under {code}")
    if codes:
        raw["words"] = {code: table[code] for code in codes if code in table}
    try:
        fitted = _adapter(form).validate_python(raw)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _tell(form, detail, source, at, problems, relocated=bool(codes))
        return None
    return None if missing else fitted


def _tell(
    form: type[Any],
    detail: ErrorDetails,
    source: Toml,
    at: tuple[str | int, ...],
    problems: Problems,
    *,
    relocated: bool,
) -> None:
    where = detail["loc"][1:] if relocated and detail["loc"][:1] == ("words",) else detail["loc"]
    line = source.line(*at, *where)
    context = detail.get("ctx", {})
    key = next((str(step) for step in reversed(where) if isinstance(step, str)), "this")
    if detail["type"] == "form":
        problems.add(source.file, line, f"{key}: {context['what']}", str(context["remedy"]))
        return
    names = [entry.name.replace("_title", "-title") for entry in fields(form) if entry.name != "words"]
    known = f"; known are {', '.join(names)}" if len(where) == 1 else ""
    values = {"key": key, "known": known, "input": detail["input"], **context}
    problems.add(source.file, line, *_say(_SENTENCES.get(detail["type"], _TABLE), values))


def _say(sentences: tuple[str, str], values: Mapping[str, Any]) -> tuple[str, str]:
    return sentences[0].format(**values), sentences[1].format(**values)
