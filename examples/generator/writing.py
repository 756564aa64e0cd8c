"""Writes YAML as people keep it by hand: block keys, short entries in one line, folded prose.

Only what records need: text, numbers, lists, maps. Text that YAML would read as something else is
put in quotes.
"""

import re
import textwrap

WIDTH = 100
PLAIN = re.compile(r"^[A-Za-z0-9(£][^\n]*$")
NOT_TEXT = re.compile(
    r"^(true|false|null|yes|no|on|off|y|n|[-+]?[0-9][0-9_]*(\.[0-9]*)?|0[xo].*)$", re.I
)


class Number(str):
    """Text that is meant as a number and stays without quotes."""


def scalar(text, in_flow=False):
    if isinstance(text, bool):
        return "true" if text else "false"
    if isinstance(text, (int, Number)):
        return str(text)
    plain = (
        PLAIN.match(text)
        and not NOT_TEXT.match(text)
        and ": " not in text
        and " #" not in text
        and text[-1] not in ": "
    )
    if plain and in_flow:
        plain = not re.search(r"[,\[\]{}]", text)
    if plain:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value, in_flow=True)


def entry(key, value, indent=0, block=False):
    """The lines of `key: value`; `block` keeps a list of maps open even where it would fit."""
    pad = " " * indent
    if isinstance(value, dict) and not block:
        line = f"{pad}{key}: {flow(value)}"
        return [line] if len(line) <= WIDTH else [f"{pad}{key}:"] + mapping(value, indent + 2)
    if isinstance(value, dict):
        return [f"{pad}{key}:"] + mapping(value, indent + 2)
    if isinstance(value, list):
        return listing(key, value, indent)
    line = f"{pad}{key}: {scalar(value)}"
    if len(line) <= WIDTH or " " not in str(value):
        return [line]
    words = textwrap.wrap(value, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False)
    return [f"{pad}{key}: >-"] + [f"{pad}  {text}" for text in words]


def listing(key, values, indent):
    pad = " " * indent
    if not any(isinstance(value, dict) for value in values):
        line = f"{pad}{key}: {flow(values)}"
        if len(line) <= WIDTH and not any(" " in value for value in values if len(value) > 30):
            return [line]
    lines = [f"{pad}{key}:"]
    for value in values:
        lines += item(value, indent + 2)
    return lines


def item(value, indent):
    pad = " " * indent
    if not isinstance(value, dict):
        return [f"{pad}- {scalar(value)}"]
    line = f"{pad}- {flow(value)}"
    if len(line) <= WIDTH:
        return [line]
    body = mapping(value, indent + 2)
    return [f"{pad}- {body[0].lstrip()}"] + body[1:]


def mapping(values, indent=0):
    lines = []
    for key, value in values.items():
        lines += entry(key, value, indent)
    return lines


def document(values, comment=None):
    lines = [f"# {comment}"] if comment else []
    return "\n".join(lines + mapping(values)) + "\n"


def documents(many, comment=None):
    head = f"# {comment}\n" if comment else ""
    return head + "---\n".join(document(values) for values in many)
