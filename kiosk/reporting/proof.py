"""The proof of a flow: every path, at every site, in every language, and every change of one answer.

Nothing is sampled. Outcomes depend on an answer only through conditions, so paths on which the same rules hold share
one judgement; they are walked and counted one by one all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from kiosk.handoffs import HANDOFFS
from kiosk.reporting.changing import Pairs, change_each
from kiosk.reporting.flow import MOST_QUESTIONS, Answers, Flow
from kiosk.reporting.guarantee import Guarantee, Promises
from kiosk.reporting.judging import Shown, Texts, broken, shown, unsaid
from kiosk.reporting.outcome import Outcome, outcome_of
from kiosk.reporting.path import every_path, telling_paths

Say = Callable[[Outcome], Texts]
"""What an outcome says in one language."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not hold. `answers` lead there, `site` are its hand-offs; `paths` counts those that fail."""

    what: str
    guarantee: str = ""
    language: str = ""
    site: tuple[str, ...] = ()
    answers: Pairs = ()
    paths: int = 1


@dataclass(frozen=True, slots=True)
class Counts:
    """What was walked. `states` are the screens a visitor can stand on, with the answers that lead there."""

    questions: int
    rules: int
    steps: int
    languages: int
    sites: int
    guarantees: int
    paths: int
    states: int
    changes: int
    outcomes: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What a walk found. `reach` tells on how many paths each guarantee spoke."""

    counts: Counts
    reach: Mapping[str, int]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """All paths on which the same questions were put and the same rules hold; `numbers` are those of the rules."""

    asked: tuple[str, ...]
    numbers: tuple[int, ...]


def sites() -> tuple[tuple[str, ...], ...]:
    """Every set of hand-offs that a site can have, the fullest first."""
    return tuple(chain.from_iterable(combinations(HANDOFFS, size) for size in range(len(HANDOFFS), -1, -1)))


def prove(flow: Flow, promises: Promises, say: Mapping[str, Say]) -> Proof:
    """Walks everything."""
    paths = list(every_path(flow))
    kinds = {_pairs(path): _kind(flow, path) for path in paths}
    changes, wrong = change_each(flow, kinds)
    judge = _Judge(flow, say, sites())
    reach, broke = _guaranteed(promises.guarantees, kinds, judge)
    states = {path[:done] for path in kinds for done in range(len(path) + 1)} | kinds.keys()
    counts = Counts(
        questions=len(flow.questions), rules=len(flow.rules), steps=len(flow.steps), languages=len(say),
        sites=len(judge.sites), guarantees=len(promises.guarantees), paths=len(paths), states=len(states),
        changes=changes, outcomes=len(judge.distinct(set(kinds.values()))),
    )  # fmt: skip
    failures = [
        *_structure(flow, kinds),
        *([] if promises.guarantees else [Failure("there is no guarantee: nothing is promised")]),
        *(Failure(f"after a change of one answer, {what}", answers=path) for what, path in wrong),
        *broke,
    ]
    return Proof(counts, reach, tuple(failures))


def first_failure(flow: Flow, promises: Promises, say: Mapping[str, Say]) -> Failure | None:
    """One thing that does not hold, or None: the guarantees and the shape, without counts and changes.

    One path stands for all that no condition tells apart; of sites, the fullest and the barest stand for all where a
    guarantee names none. For whoever asks about many flows.
    """
    kinds = {
        _pairs(path): _kind(flow, path) for path in telling_paths(flow, [each.when for each in promises.guarantees])
    }
    if shape := _structure(flow, kinds):
        return shape[0]
    every, ends = _Judge(flow, say, sites()), _Judge(flow, say, (HANDOFFS, ()))
    for guarantee in promises.guarantees:
        judge = every if guarantee.sites_with or guarantee.sites_without else ends
        if found := _guaranteed([guarantee], kinds, judge)[1]:
            return found[0]
    return None


def _pairs(path: Answers) -> Pairs:
    return tuple(path.items())


def _kind(flow: Flow, path: Answers) -> Kind:
    return Kind(tuple(path), tuple(n for n, rule in enumerate(flow.rules) if rule.when.holds(path)))


def _structure(flow: Flow, kinds: Mapping[Pairs, Kind]) -> list[Failure]:
    """Dead ends, questions that come twice or too many, and what no path reaches."""
    found = []
    bare = flow.confirmed(())
    # A long path is told once, by its shortest example.
    for path, kind in sorted(kinds.items(), key=lambda each: len(each[0])):
        if len(set(kind.asked)) < len(kind.asked):
            found.append(Failure("a question comes twice", answers=path))
        if len(kind.asked) > MOST_QUESTIONS:
            found.append(Failure(f"there are more than {MOST_QUESTIONS} questions", answers=path))
        if not any(bare.rules[number].steps for number in kind.numbers):
            found.append(Failure("it is a dead end: no step is shown", answers=path))
        if twice := _twice(flow, kind):
            found.append(Failure(f"the contact {twice} is shown twice", answers=path))
    asked = set(chain.from_iterable(kind.asked for kind in kinds.values()))
    met = set(chain.from_iterable(kind.numbers for kind in kinds.values()))
    reached = set(chain.from_iterable(flow.rules[number].steps for number in met))
    missed = [
        *(f"the question {each.id}" for each in flow.questions if each.id not in asked),
        *(f"the rule {each.id}" for number, each in enumerate(flow.rules) if number not in met),
        *(f"the step {each.id}" for each in flow.steps if each.id not in reached),
    ]
    return [*_grouped(found), *(Failure(f"no path reaches {what}") for what in missed)]


def _twice(flow: Flow, kind: Kind) -> str:
    steps = dict.fromkeys(step for number in kind.numbers for step in flow.rules[number].steps)
    contacts = [flow.step(step).contact for step in steps]
    return next((each for number, each in enumerate(contacts) if each and each in contacts[:number]), "")


class _Judge:
    """Outcomes of kinds of paths, each composed once a site."""

    def __init__(self, flow: Flow, say: Mapping[str, Say], at: Sequence[tuple[str, ...]]) -> None:
        self._say = say
        self.sites = {handoffs: flow.confirmed(handoffs) for handoffs in at}
        self._seen: dict[tuple[tuple[str, ...], Kind], tuple[Shown, dict[str, Texts]]] = {}

    def outcome(self, handoffs: tuple[str, ...], kind: Kind) -> Outcome:
        """What these paths lead to at a site; its reasons are left out, for they differ from path to path."""
        site = self.sites[handoffs]
        return outcome_of(site, [site.rules[number] for number in kind.numbers], {})

    def distinct(self, kinds: Iterable[Kind]) -> set[tuple[object, ...]]:
        """The outcomes that differ in what they show, over all sites."""
        every = (self.outcome(handoffs, kind) for handoffs in self.sites for kind in kinds)
        return {(each.steps, each.urgency, each.notes, each.offers) for each in every}

    def failures(self, guarantee: Guarantee, kind: Kind) -> list[Failure]:
        """How these paths break the guarantee, each way at the first site where it does, in every language."""
        found: dict[tuple[str, str], Failure] = {}
        for handoffs in self.sites:
            if not guarantee.speaks_of(handoffs):
                continue
            seen, texts = self._look(handoffs, kind)
            if what := broken(guarantee, seen):
                found.setdefault((what, ""), Failure(what, guarantee.id, site=handoffs))
            for language, said in texts.items():
                if what := unsaid(guarantee, language, said):
                    found.setdefault((what, language), Failure(what, guarantee.id, language, handoffs))
        return list(found.values())

    def _look(self, handoffs: tuple[str, ...], kind: Kind) -> tuple[Shown, dict[str, Texts]]:
        if (handoffs, kind) not in self._seen:
            outcome = self.outcome(handoffs, kind)
            texts = {language: texts_of(outcome) for language, texts_of in self._say.items()}
            self._seen[handoffs, kind] = shown(outcome, kind.asked), texts
        return self._seen[handoffs, kind]


def _guaranteed(
    guarantees: Sequence[Guarantee], kinds: Mapping[Pairs, Kind], judge: _Judge
) -> tuple[dict[str, int], list[Failure]]:
    reach = {guarantee.id: 0 for guarantee in guarantees}
    found: list[Failure] = []
    for guarantee in guarantees:
        judged: dict[Kind, list[Failure]] = {}
        for path, kind in kinds.items():
            if not guarantee.when.holds(dict(path)):
                continue
            reach[guarantee.id] += 1
            if kind not in judged:
                judged[kind] = judge.failures(guarantee, kind)
            found += [_at(failure, path) for failure in judged[kind]]
        if not reach[guarantee.id]:
            found.append(Failure("its `when` matches no path", guarantee.id, paths=0))
    return reach, _grouped(found)


def _at(failure: Failure, path: Pairs) -> Failure:
    return Failure(failure.what, failure.guarantee, failure.language, failure.site, path)


def _grouped(failures: Iterable[Failure]) -> list[Failure]:
    """One failure for all of the same kind: its shortest path, and how many there are."""
    shortest: dict[tuple[str, str, str], Failure] = {}
    paths: Counter[tuple[str, str, str]] = Counter()
    for each in failures:
        key = (each.guarantee, each.language, each.what)
        paths[key] += each.paths
        if key not in shortest or len(each.answers) < len(shortest[key].answers):
            shortest[key] = each
    return [
        Failure(each.what, each.guarantee, each.language, each.site, each.answers, paths[key])
        for key, each in shortest.items()
    ]
