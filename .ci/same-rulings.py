"""Holds rulings against the figures given: `same-rulings.py EXPECTED RULED`. Exit 0 when all are equal and cited."""

import json
import sys


def main(expected_path, ruled_path):
    with open(expected_path, encoding="utf-8") as expected, open(ruled_path, encoding="utf-8") as ruled:
        expected, ruled = json.load(expected), json.load(ruled)
    wrong = [] if len(expected) == len(ruled) else [f"{len(expected)} cases were given, {len(ruled)} came back"]
    for case, answer in zip(expected, ruled):
        asked = f"{case['rule']} on {case['on']} of {json.dumps(case['facts'], ensure_ascii=False)}"
        if any(answer.get(key) != value for key, value in case.items()):
            wrong.append(f"{asked}: {case.get('ruling', case.get('unknown'))!r} expected, not {answer}")
        elif not answer.get("article"):
            wrong.append(f"{asked}: no article")
        elif "unknown" in case and "ruling" in answer:
            wrong.append(f"{asked}: a ruling for what is unknown")
    print("\n".join(wrong) or f"{len(expected)} rulings, all equal and cited")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
