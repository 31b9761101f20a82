#!/usr/bin/env python3
"""Computes every digest of records and excerpts as docs/record-format.md says, with nothing but Python (3.8 or later).

    python3 check_digests.py record.json

Each file is one JSON text; a record in lines (--ndjson) is not read. Prints each digest that is not what the file states, and
ends with 1 where there is one, or where no file is named. Whether the results follow from the
pack and the figures it does not say: `tieuchi verify` does.
"""

import hashlib
import json
import re
import sys

# pack.scoring leaves these keys out: at the top of the pack, and in every object below it
NOT_SCORING_AT_TOP = {"id", "version", "languages", "texts", "gaps", "title", "standing", "authority"}
NOT_SCORING = {
    *("title", "cite", "code", "note", "background", "modelledOn", "standing"),
    *("measure", "better", "columns", "verifier", "authority", "zeros"),
}
# what stands under these keys is taken as it is
WHOLE = {"rule", "combine", "appliesTo", "gate", "where", "derive", "holds", "of"}
# the register, or the policy of the pack, says why a row of these states stands so; of the others the figures do
REASON_IS_PUBLIC = {"not-submitted", "awaited", "excluded"}


def canonical(value):
    """RFC 8785: keys in order of UTF-16 code units, no spaces, numbers as ECMAScript writes them."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float):
        return number(value)
    return json.dumps(value, ensure_ascii=False)


def number(value):
    """A double as ECMAScript writes it: the shortest digits, as Python's, with another place for the exponent."""
    if value == 0:
        return "0"
    sign, digits, exponent = re.fullmatch(r"(-?)(\d(?:\.\d+)?)e([+-]\d+)", shortest(value)).groups()
    digits, point = digits.replace(".", ""), int(exponent) + 1
    if len(digits) <= point <= 21:
        return sign + digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    fraction = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{fraction}e{point - 1:+d}"


def shortest(value):
    """The fewest digits that give this double again, with an exponent."""
    return next(text for places in range(17) if float(text := f"{value:.{places}e}") == value)


def digest(value):
    return "sha256:" + hashlib.sha256(canonical(value).encode()).hexdigest()


def without(thing, *keys):
    return {key: inner for key, inner in thing.items() if key not in keys}


def only(thing, *keys):
    return {key: thing[key] for key in keys if key in thing}


def scoring(value, left_out=NOT_SCORING_AT_TOP):
    if isinstance(value, list):
        return [scoring(inner, NOT_SCORING) for inner in value]
    if not isinstance(value, dict):
        return value
    kept = {key: inner for key, inner in value.items() if key not in left_out and not is_shown_only(key, inner)}
    return {key: inner if key in WHOLE else scoring(inner, NOT_SCORING) for key, inner in kept.items()}


def is_shown_only(key, value):
    return key == "publish" and isinstance(value, dict) and value != {} and set(value) <= NOT_SCORING


def commitments(entry):
    if entry["state"] == "redacted":
        return entry["commitments"]
    salt, layers = entry["salt"], entry["layers"].items()
    read = {layer: [only(node, "node", "read", "claimed") for node in nodes["criteria"]] for layer, nodes in layers}
    results = {
        layer: {**nodes, "criteria": [without(node, "read", "claimed") for node in nodes["criteria"]]}
        for layer, nodes in layers
    }
    came_out = {**only(entry, "salt", "state", "findings", "ledger"), "layers": results}
    detached = isinstance(entry["input"], str)
    return {
        "input": entry["input"] if detached else digest({"salt": salt, "input": entry["input"]}),
        "read": digest({"salt": salt, "read": read}),
        "results": digest(came_out),
    }


def entry_digest(entry):
    return digest({**only(entry, "unit", "tier"), **commitments(entry)})


def committed_statistic(statistic, salts):
    if "commitment" in statistic:
        return statistic
    others = [left["unit"] for left in statistic["left"] + statistic.get("absent", [])]
    named = {*statistic["members"], *others, *only(statistic, "parent").values()}
    over = {"salts": {unit: salts.get(unit) for unit in named}, "statistic": statistic}
    return {**only(statistic, "layer", "tier", "cohort", "option", "parent", "at"), "commitment": digest(over)}


def committed_row(ranking, row, salts):
    is_public = row["state"] in REASON_IS_PUBLIC
    value = row.get("value", {})
    hidden = {**only(value, "exact"), **({} if is_public else only(row, "because"))}
    if "commitment" in row or hidden == {}:
        return row
    shown = without(row, "value", *([] if is_public else ["because"]))
    if "published" in value:
        shown["value"] = only(value, "published")
    over = {"unit": row["unit"], "ranking": only(ranking, "id", "tier", "layer", "option"), **hidden}
    return {**shown, "commitment": digest({"salt": salts.get(row["unit"]), "row": over})}


def merkle_root(leaves):
    """RFC 6962, over the 32 bytes of each digest."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    left = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + merkle_root(leaves[:left]) + merkle_root(leaves[left:])).digest()


def root_by_path(leaf, index, size, path):
    """The root to which an entry of an excerpt leads: RFC 9162, 2.1.3.2."""
    root, last = hashlib.sha256(b"\0" + leaf).digest(), size - 1
    for other in path:
        if index % 2 == 1 or index == last:
            root = hashlib.sha256(b"\1" + bytes_of(other) + root).digest()
            while index % 2 == 0 and index != 0:
                index, last = index // 2, last // 2
        else:
            root = hashlib.sha256(b"\1" + root + bytes_of(other)).digest()
        index, last = index // 2, last // 2
    return root if last == 0 else b""


def bytes_of(name):
    return bytes.fromhex(name[len("sha256:") :])


def digests(record):
    """Each digest as it is stated, and as it is computed."""
    entries = record["entries"] if "entries" in record else [record["entry"]]
    salts = {entry["unit"]: entry["salt"] for entry in entries if "salt" in entry}
    for entry in entries:
        yield f"entry of {entry['unit']}", entry["digest"], entry_digest(entry)
    if "document" in record["pack"]:
        yield "pack.digest", record["pack"]["digest"], digest(record["pack"]["document"])
        yield "pack.scoring", record["pack"]["scoring"], digest(scoring(record["pack"]["document"]))
    leaves = [bytes_of(entry_digest(entry)) for entry in entries]
    root = root_by_path(leaves[0], **record["inclusion"]) if "inclusion" in record else merkle_root(leaves)
    yield "digests.entries", record["digests"]["entries"], "sha256:" + root.hex()
    statistics = [committed_statistic(statistic, salts) for statistic in record["statistics"]]
    rankings = [
        {**ranking, "rows": [committed_row(ranking, row, salts) for row in ranking["rows"]]}
        for ranking in record["rankings"]
    ]
    head = {"statistics": statistics, "rankings": rankings, "findings": record["findings"]}
    if "entries" in record:
        parts = [{**only(entry, "unit", "tier"), **commitments(entry)} for entry in entries]
        inputs = [only(part, "unit", "input") for part in parts]
        over = {**without(record["assessment"], "digest"), "register": record["register"], "inputs": inputs}
        yield "assessment.digest", record["assessment"]["digest"], digest(over)
        results = [only(part, "unit", "tier", "results") for part in parts]
        yield "digests.results", record["digests"]["results"], digest({**head, "results": results})
    whole = {
        **head,
        **only(record, "engine", "plugins", "assessment", "register"),
        "format": "tieuchi/record@1",
        "pack": without(record["pack"], "document"),
        "digests": only(record["digests"], "entries", "results"),
    }
    yield "digests.record", record["digests"]["record"], digest(whole)


def main(paths):
    is_right = True
    for path in paths:
        with open(path, encoding="utf-8") as file:
            checked = list(digests(json.load(file)))
        differing = [check for check in checked if check[1] != check[2]]
        print(f"{path}: {len(checked) - len(differing)} of {len(checked)} digests are right")
        for name, stated, computed in differing:
            print(f"  {name}: stated {stated}, computed {computed}")
        is_right = is_right and not differing
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else "which files? python3 check_digests.py record.json")
