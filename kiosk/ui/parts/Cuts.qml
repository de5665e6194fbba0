// Where a stretch of reading may be cut: never through a line of text, a pictogram or a field, at best not through a card.
import QtQuick

QtObject {
    // What one view holds: what is taller cannot be kept whole.
    required property int reach

    // What a cut must not go through, from where to where; marked with a third value, what should not be parted but may be.
    function spans(item: Item, top: real, found: var): var {
        for (const child of item.children) {
            if (!child.visible || child.height <= 0)
                continue
            const y = top + child.y
            if (child.spans !== undefined)
                found.push(...child.spans().filter(([from, to]) => to - from <= reach).map(([from, to, soft]) => [y + from, y + to, soft]))
            // A card taller than the view is read like a page: between its lines.
            else if (child.whole === true && child.height <= reach)
                found.push([y, y + child.height])
            else if (child.whole === true) {
                const inner = spans(child, y, [])
                const first = inner.reduce((one, each) => each[0] < one[0] ? each : one, [y + child.height, y + child.height])
                const last = inner.reduce((one, each) => each[1] > one[1] ? each : one, [y, y])
                // Its upper and lower edges go with its first and last line.
                found.push(...inner, [y, first[1], true], [last[0], y + child.height, true])
            } else
                spans(child, y, found)
        }
        return found
    }
    // Of what hangs together over more than a view, only what must not be cut counts: else no cut would be found in it.
    function of(column: Item): var {
        const kept = []
        let cluster = [], end = -Infinity
        const close = () => {
            kept.push(...cluster.filter(each => !each[2] || end - cluster[0][0] <= reach))
            cluster = []
        }
        for (const span of spans(column, 0, []).sort((one, other) => one[0] - other[0])) {
            if (span[0] >= end)
                close()
            cluster.push(span)
            end = cluster.length > 1 ? Math.max(end, span[1]) : span[1]
        }
        close()
        return kept
    }
    function above(y: real, found: var): real {
        let moved = true
        while (moved) {
            moved = false
            for (const [from, to] of found)
                if (from < y && y < to) { y = from; moved = true }
        }
        return y
    }
    function below(y: real, found: var): real {
        let moved = true
        while (moved) {
            moved = false
            for (const [from, to] of found)
                if (from < y && y < to) { y = to; moved = true }
        }
        return y
    }
}
