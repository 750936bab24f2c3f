"""Measures a hybrid search in LanceDB (full text, vectors, reciprocal rank fusion) on the entries that ContextBench left in a folder."""

import json
import random
import sys
import time
from importlib.metadata import version
from pathlib import Path

import lancedb
import numpy as np
from lancedb.index import FTS, Bitmap, IvfPq
from lancedb.rerankers import RRFReranker

DIMENSION = 384
SCOPES = 20
WARM_UP = 100


def read(folder, name):
    rows = [json.loads(line) for line in (folder / f"{name}.jsonl").open(encoding="utf-8")]
    vectors = np.fromfile(folder / f"{name}.f32", dtype="<f4").reshape(-1, DIMENSION)
    return [{**row, "vector": vector} for row, vector in zip(rows, vectors, strict=True)]


def percentiles(what, work, count):
    times = []
    for number in range(count):
        begin = time.perf_counter()
        work(number)
        if number >= WARM_UP:
            times.append((time.perf_counter() - begin) * 1000)
    times.sort()
    print(f"| {what} | p50 {times[len(times) // 2]:.1f} ms, p99 {times[len(times) * 99 // 100]:.1f} ms |", flush=True)


def main():
    folder = Path(sys.argv[1])
    print(f"| LanceDB {version('lancedb')} | |\n|---|---|")
    entries, questions = read(folder, "entries"), read(folder, "questions")
    database = lancedb.connect(folder / "lance")
    begin = time.perf_counter()
    table = database.create_table("entry", entries)
    table.create_index("text", config=FTS())
    table.create_index("scope", config=Bitmap())
    table.create_index("vector", config=IvfPq(distance_type="cosine"))
    print(f"| entries written and indexed | {time.perf_counter() - begin:.2f} s |", flush=True)
    reranker = RRFReranker()

    def search(number, scope=None):
        question = questions[number]
        query = table.search(query_type="hybrid").vector(question["vector"]).text(question["text"])
        if scope is not None:
            query = query.where(f"scope = 'warehouse_{scope}'", prefilter=True)
        return query.rerank(reranker).limit(10).to_list()

    percentiles("hybrid top 10", search, len(questions))
    percentiles(f"hybrid top 10, in one scope of {SCOPES}",
                lambda number: search(number, random.Random(number).randrange(SCOPES)), len(questions))
    size = sum(file.stat().st_size for file in (folder / "lance").rglob("*") if file.is_file())
    print(f"| files | {size / 1e6:.0f} MB |")


if __name__ == "__main__":
    main()
