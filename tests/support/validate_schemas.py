#!/usr/bin/python3
"""Judges the YAML files of a repository by the project's JSON Schemas, with PyYAML and jsonschema.

usage: validate_schemas.py SCHEMAS REPOSITORY...

Prints one line for every fault, then how many documents were judged. Ends with 1 where there is a fault
or where nothing was judged. Nothing here is qaf's own: a foreign reader of YAML and a foreign validator
say whether an editor that uses the schemas would accept what the examples hold.
"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml

# Which schema judges which file; records hold several documents a file, each judged by itself.
KINDS = [
    ("framework", "framework.schema.json"),
    ("people", "people.schema.json"),
    ("registers", "register.schema.json"),
    ("records", "record.schema.json"),
]


REREAD = {
    "tag:yaml.org,2002:timestamp": None,
    "tag:yaml.org,2002:bool": (r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    "tag:yaml.org,2002:int": (r"^[-+]?[0-9]+$", "-+0123456789"),
}


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2's core schema, as qaf reads it: dates, `yes` and `no` are text, `010` is ten."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in REREAD]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


for core_tag, core in REREAD.items():
    if core:
        Loader.add_implicit_resolver(core_tag, re.compile(core[0]), list(core[1]))
Loader.add_constructor("tag:yaml.org,2002:int",
                       lambda loader, node: int(loader.construct_scalar(node), 10))


def documents(path):
    with open(path, encoding="utf-8") as stream:
        return [document for document in yaml.load_all(stream, Loader=Loader)
                if document is not None]


def validators(schemas):
    made = {}
    for folder, name in KINDS:
        with open(schemas / name, encoding="utf-8") as stream:
            schema = json.load(stream)
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        made[folder] = validator(schema)
    return made


def faults_of(path, validator):
    for number, document in enumerate(documents(path), start=1):
        errors = sorted(validator.iter_errors(document), key=lambda error: list(map(str, error.path)))
        yield number, [jsonschema.exceptions.best_match([error]) for error in errors]


def main():
    schemas = pathlib.Path(sys.argv[1])
    by_folder = validators(schemas)
    judged = 0
    failed = False
    for repository in map(pathlib.Path, sys.argv[2:]):
        for folder, validator in by_folder.items():
            for path in sorted((repository / folder).rglob("*.yaml")):
                for number, errors in faults_of(path, validator):
                    judged += 1
                    for error in errors:
                        failed = True
                        where = "/".join(map(str, error.absolute_path))
                        print(f"{path}: document {number}: {where}: {error.message[:300]}")
    print(f"{judged} documents judged")
    return 1 if failed or judged == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
