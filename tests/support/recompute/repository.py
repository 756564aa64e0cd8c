"""The files of a repository, and who stood where on one day."""

import csv
import glob
import os
import tomllib

import yaml

from words import date, listed

SETTINGS = {"year_start": "04-01", "partial_windows": "prorate", "zone": "Europe/London"}


class Repository:
    def __init__(self, root):
        with open(root + "/qaf.toml", "rb") as file:
            settings = tomllib.load(file)
        for key, known in SETTINGS.items():
            if settings.get(key, known) != known:
                raise SystemExit(f"recompute: {key} = {settings[key]} is not known here")
        self.documents, self.registers = [], {}
        self.units, self.people, self.frameworks = {}, {}, []
        for path in sorted(glob.glob(root + "/**/*.yaml", recursive=True)):
            with open(path, encoding="utf-8") as file:
                for document in yaml.load_all(file, Loader=yaml.BaseLoader):
                    self.take(path, document)
        for path in sorted(glob.glob(root + "/registers/*.csv")):
            with open(path, encoding="utf-8", newline="") as file:
                rows = [{k: v for k, v in row.items() if v} for row in csv.DictReader(file)]
            for row in rows:
                row["tags"] = [tag.strip() for tag in row.get("tags", "").split(";") if tag.strip()]
            self.registers[os.path.basename(path)[:-4]] = rows

    def take(self, path, document):
        if os.path.basename(os.path.dirname(path)) == "registers":
            self.registers.setdefault(os.path.basename(path)[:-5], []).extend(document or [])
        elif isinstance(document, dict) and "framework" in document and "tasks" in document:
            self.frameworks.append(document)
        elif isinstance(document, dict) and ("units" in document or "people" in document):
            self.units.update((unit["id"], unit) for unit in document.get("units", []))
            self.people.update((person["id"], person) for person in document.get("people", []))
        else:
            self.documents.extend(document if isinstance(document, list) else [document])

    # people and units, on one day

    def posts(self, person, day):
        for post in self.people[person].get("posts", []):
            if date(post.get("from", "1900-01-01")) <= day <= date(post.get("to", "2200-01-01")):
                yield post

    def chain(self, unit):
        while unit:
            yield unit
            unit = self.units[unit].get("in")

    def of_kind(self, unit, kind):
        for above in self.chain(unit):
            if self.units[above]["kind"] == kind:
                return above
        return None

    def is_open(self, unit, day):
        value = self.units[unit]
        return date(value.get("opened", "1900-01-01")) <= day <= date(value.get("closed", "2200-01-01"))

    def is_away(self, person, day):
        return any(date(away["from"]) <= day <= date(away.get("to", "2200-01-01"))
                   for away in self.people[person].get("away", []))

    @staticmethod
    def has_tag(place, tags, day):
        for tag in listed(place.get("tags")):
            if isinstance(tag, str):
                tag = {"tag": tag}
            if tag["tag"] in tags and (date(tag.get("from", "1900-01-01")) <= day
                                       <= date(tag.get("to", "2200-01-01"))):
                return True
        return False

    def is_tagged(self, who, tags, day):
        """A person (also by the unit of a post, or one above it) or a unit (also by one above it)."""
        if who in self.units:
            places = [self.units[unit] for unit in self.chain(who)]
        else:
            places = [self.people[who]]
            for post in self.posts(who, day):
                places += [self.units[unit] for unit in self.chain(post["unit"])]
        return any(self.has_tag(place, tags, day) for place in places)

    def managers(self, framework, person, day):
        own = next(self.posts(person, day), None)
        if own is None:
            return set()
        if "manager" in own:
            return {own["manager"]}
        managing = {role["id"] for role in framework["roles"] if role.get("manages") == "true"}
        for unit in self.chain(own["unit"]):
            found = {other for other in self.people if other != person
                     for post in self.posts(other, day)
                     if post["unit"] == unit and post["role"] in managing
                     and not (post["role"] == own["role"] and unit == own["unit"])}
            if found:
                return found
        return set()
