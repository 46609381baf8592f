"""Which names are one person: what people said of it, else a name cut short where one fuller name fits."""

from collections import defaultdict
from collections.abc import Callable, Collection

from steering.domain.keys import person_of_anchor
from steering.domain.people_names import fullness, shortens
from steering.reconciling.identity import Bindings


def places(anchors: Collection[str], bindings: Bindings, together: Callable[[str, str], bool]) -> dict[str, str]:
    """The person that each anchor belongs to, over all names that stand; the order of their coming tells nothing.

    A name cut short is the one fuller name that it fits; where two fit, or one document lists both (`together`), it is
    somebody of its own, and so it is where a person said so.
    """
    roots = {anchor: bindings.find(anchor) for anchor in anchors}
    names = {anchor: tuple(person_of_anchor(anchor).split()) for anchor in anchors}
    holding: dict[str, list[str]] = defaultdict(list)
    for anchor, name in names.items():
        for word in {name[0], name[-1]} if name else ():
            holding[word].append(anchor)
    members: dict[str, list[str]] = defaultdict(list)
    for anchor, root in roots.items():
        members[root].append(anchor)
    for anchor in sorted(anchors, key=lambda a: (-fullness(names[a]), a)):
        name = names[anchor]
        if not name or roots[anchor] != anchor:
            continue
        fuller = [b for b in {*holding[name[0]], *holding[name[-1]]} if shortens(name, names[b])]
        meant = {roots[b] for b in fuller} - {anchor}
        if len(meant) == 1 and not any(bindings.parted([anchor], [b]) or together(anchor, b) for b in fuller):
            root = meant.pop()
            for own in members.pop(anchor, []):
                roots[own] = root
                members[root].append(own)
    return roots
