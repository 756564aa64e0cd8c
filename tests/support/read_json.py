"""Reads a JSON answer of qaf and prints the first value of every row as hexadecimal UTF-8.

A foreign reader for tests/property/render_test.cpp. An empty text is null in qaf's JSON.
"""

import json
import sys

with open(sys.argv[1], "rb") as answer:
    rows = json.loads(answer.read().decode("utf-8", "strict"))["rows"]
for row in rows:
    print((row["c0"] or "").encode("utf-8").hex())
