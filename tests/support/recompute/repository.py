"""The files of a repository, and who stood where on one day."""

import csv
import glob
import os

import yaml

from words import date, listed


class Repository:
    def __init__(self, root):
        self.documents = []
        self.units, self.people, self.frameworks = {}, {}, []
        for path in sorted(glob.glob(root + "/**/*.yaml", recursive=True)):
            with open(path, encoding="utf-8") as file:
                for document in yaml.load_all(file, Loader=yaml.BaseLoader):
                    self.take(document)
        self.registers = {}
        for path in sorted(glob.glob(root + "/registers/*.csv")):
            with open(path, encoding="utf-8", newline="") as file:
                name = os.path.basename(path)[:-4]
                self.registers[name] = [{k: v for k, v in row.items() if v}
                                        for row in csv.DictReader(file)]

    def take(self, document):
        if isinstance(document, dict) and "framework" in document and "tasks" in document:
            self.frameworks.append(document)
            return
        if isinstance(document, dict) and ("units" in document or "people" in document):
            for unit in document.get("units", []):
                self.units[unit["id"]] = unit
            for person in document.get("people", []):
                self.people[person["id"]] = person
            return
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

    def is_tagged(self, person, tags, day):
        places = [self.people[person]]
        for post in self.posts(person, day):
            places += [self.units[unit] for unit in self.chain(post["unit"])]
        for place in places:
            for tag in listed(place.get("tags")):
                if isinstance(tag, str):
                    tag = {"tag": tag}
                if tag["tag"] in tags and (date(tag.get("from", "1900-01-01")) <= day
                                           <= date(tag.get("to", "2200-01-01"))):
                    return True
        return False

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
