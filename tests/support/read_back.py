"""Reads an answer of qaf as a program of another make would, and prints the texts in it, one a line, as
hexadecimal UTF-8: `read_back.py KIND FILE`. The foreign reader of tests/property/render_test.cpp.

KIND  rows    the first value of every row of a JSON answer (an empty text is null in qaf's JSON)
      jsonl   the messages of findings as JSON lines
      sarif   the messages of SARIF results, with the escapes of link brackets taken away
      gitlab  the descriptions of a code quality report
      junit   the message of every failure
"""

import json
import re
import sys
import xml.etree.ElementTree


def texts(kind, answer):
    if kind == "rows":
        return [row["c0"] or "" for row in json.loads(answer)["rows"]]
    if kind == "jsonl":
        return [json.loads(line)["message"] for line in answer.split("\n")[:-1]]
    if kind == "sarif":
        messages = [result["message"]["text"] for result in json.loads(answer)["runs"][0]["results"]]
        return [
            re.sub(r"\\([\[\]\\])", r"\1", text) if "\\](" in text else text for text in messages
        ]
    if kind == "gitlab":
        return [row["description"] for row in json.loads(answer)]
    if kind == "junit":
        root = xml.etree.ElementTree.fromstring(answer.encode("utf-8"))
        return [failure.get("message") for failure in root.iter("failure")]
    raise ValueError(kind)


with open(sys.argv[2], "rb") as answer_file:
    for text in texts(sys.argv[1], answer_file.read().decode("utf-8", "strict")):
        print(text.encode("utf-8").hex())
