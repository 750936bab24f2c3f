"""Renames every table and column of a folder of SQLite databases by synonyms, to see what answers lose by it.

    python3 install/bench/renamed.py WORDNET_JAR QUESTIONS DATABASES TARGET RUN...

WORDNET_JAR is what thesaurus.py reads. RUN is the command that answers, such as `datus-nb ask`; it is called once with the databases as they are and once renamed.
Writes TARGET/databases, and the answers as TARGET/before.jsonl and TARGET/after.jsonl. Rows stay as they are, so both are
scored by the same results. Each word of a name that the list below knows, or for whose first meaning as a noun WordNet has
another word in its own first meaning, is replaced, the same way everywhere; a word that has no synonym stays.
"""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

from thesaurus import plain, read

# What words of schemas mean there, which is often not their first meaning.
OWN = {
    "name": "label", "id": "identifier", "code": "key", "number": "count", "type": "category", "date": "day", "year": "annum",
    "description": "explanation", "details": "particulars", "city": "town", "country": "nation", "state": "province",
    "first": "given", "last": "family", "phone": "telephone", "address": "residence", "status": "condition",
    "no": "count", "amount": "sum", "zip": "postal", "year": "annum", "birth": "nativity", "weight": "mass", "size": "magnitude",
    "cell": "mobile", "street": "road", "price": "cost", "cost": "expense", "order": "purchase", "class": "course",
    "share": "portion", "stock": "share", "bill": "invoice", "account": "ledger", "title": "heading", "rank": "standing",
}


def synonyms(jar):
    """The most used other single word for the first meaning of each noun, if that is its first meaning too, unless it only differs in its ending.

    What is a synonym in a lesser meaning only is no other word for the thing: a stadium is a bowl, but nobody would call its table so.
    """
    synsets, senses, _ = read(jar)
    used = {word: sum(tagged for _, _, tagged in found) for (word, part), found in senses.items() if part == "n"}
    first = {word: min(found)[1] for (word, part), found in senses.items() if part == "n"}

    def is_other(word, other):
        return plain(other) and " " not in other and other[:4] != word[:4] and first[other] == first[word]

    found = {}
    for word, synset in first.items():
        others = [other for other in synsets[synset].words if is_other(word, other)]
        if others and plain(word):
            found[word] = max(others, key=lambda other: (used.get(other, 0), other))
    return found | OWN


def renamed(name, known):
    def replaced(word):
        lower = word.lower()
        stem = lower[:-1] if lower.endswith("s") and lower not in known else lower
        return known.get(stem, stem) + ("s" if stem != lower else "")

    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)
    return "_".join(replaced(word) for word in words)


def unlike(name, taken):
    while name in taken:
        name += "_2"
    taken.add(name)
    return name


def rename(source, target, known):
    target.unlink(missing_ok=True)
    with sqlite3.connect(source) as old, sqlite3.connect(target) as new:
        old.text_factory = lambda text: text.decode("utf-8", "replace")
        names = [row[0] for row in old.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
        taken = set()
        tables = {name: unlike(renamed(name, known), taken) for name in names}
        columns = {}
        for name in names:
            taken = set()
            columns[name] = {
                row[1].lower(): unlike(renamed(row[1], known), taken)
                for row in old.execute(f'PRAGMA table_info("{name}")')
            }
        for name in names:
            copy(old, new, name, tables, columns)


def copy(old, new, name, tables, columns):
    infos = old.execute(f'PRAGMA table_info("{name}")').fetchall()
    own = columns[name]
    parts = [f'"{own[info[1].lower()]}" {info[2]}' for info in infos]
    key = [own[info[1].lower()] for info in sorted(infos, key=lambda info: info[5]) if info[5]]
    if key:
        parts.append("PRIMARY KEY (" + ", ".join(f'"{column}"' for column in key) + ")")
    folded = {table.lower(): table for table in tables}
    for row in old.execute(f'PRAGMA foreign_key_list("{name}")'):
        referenced = folded.get(row[2].lower())
        if referenced and row[4]:
            there = columns[referenced][row[4].lower()]
            here = own[row[3].lower()]
            parts.append(f'FOREIGN KEY ("{here}") REFERENCES "{tables[referenced]}" ("{there}")')
    new.execute(f'CREATE TABLE "{tables[name]}" ({", ".join(parts)})')
    marks = ", ".join("?" * len(infos))
    new.executemany(f'INSERT INTO "{tables[name]}" VALUES ({marks})', old.execute(f'SELECT * FROM "{name}"'))


def main():
    jar, questions, databases, target, *run = sys.argv[1:]
    folder = Path(target) / "databases"
    folder.mkdir(parents=True, exist_ok=True)
    known = synonyms(jar)
    for file in sorted(Path(databases).glob("*.sqlite")):
        rename(file, folder / file.name, known)
    for name, asked in (("before", databases), ("after", folder)):
        out = Path(target) / f"{name}.jsonl"
        subprocess.run([*run, "--batch", questions, "--databases", str(asked), "--out", str(out)], check=True)
        print(f"{name}: {out}")


if __name__ == "__main__":
    main()
