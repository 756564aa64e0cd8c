"""Reads an answer of qaf as a program of another make would, and prints the texts in it, one a line, as
hexadecimal UTF-8: `read_back.py KIND FILE`. The foreign reader of tests/property/render_test.cpp.

KIND  rows    the first value of every row of a JSON answer (an empty text is null in qaf's JSON)
      jsonl   the messages of findings as JSON lines
      sarif   the messages of SARIF results, with the escapes of link brackets taken away
      gitlab  the descriptions of a code quality report
      junit   the message of every failure
      html    the text of every first cell of a page that is well formed, has no element but those it
              should, and allows exactly its own style sheet
"""

import base64
import hashlib
import html.parser
import json
import re
import sys
import xml.etree.ElementTree


class Page(html.parser.HTMLParser):
    allowed = set(
        "html head meta title style body main h1 section div table caption thead tbody tr th td br p "
        "footer".split()
    )

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.cells = []
        self.cell = None
        self.style = ""
        self.policy = ""

    def handle_starttag(self, tag, attributes):
        if tag not in self.allowed:
            raise ValueError(f"element {tag}")
        values = dict(attributes)
        for name in values:
            if name.startswith("on") or name in ("style", "href", "src"):
                raise ValueError(f"attribute {name}")
        if tag == "meta" and "http-equiv" in values:
            self.policy = values["content"]
        if tag == "br" and self.cell is not None and self.cell >= 0:
            self.cells[self.cell] += "\n"
        if tag == "tr":
            self.cell = None
        if tag == "td" and "tbody" in self.open:
            # The first cell of a row; the others are not looked at.
            self.cell = len(self.cells) if self.cell is None else -1
            if self.cell >= 0:
                self.cells.append("")
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise ValueError(f"end of {tag}")

    def handle_data(self, words):
        if self.open and self.open[-1] == "style":
            self.style += words
        if self.open and self.open[-1] == "td" and self.cell is not None and self.cell >= 0:
            self.cells[self.cell] += words

    def texts(self):
        digest = base64.b64encode(hashlib.sha256(self.style.encode("utf-8")).digest()).decode()
        if self.policy != f"default-src 'none'; style-src 'sha256-{digest}'" or self.open:
            raise ValueError("policy")
        return self.cells


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
    if kind == "html":
        page = Page()
        page.feed(answer)
        page.close()
        return page.texts()
    raise ValueError(kind)


with open(sys.argv[2], "rb") as answer_file:
    for text in texts(sys.argv[1], answer_file.read().decode("utf-8", "strict")):
        print(text.encode("utf-8").hex())
