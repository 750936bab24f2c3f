"""Measures how long `datus-nb bootstrap` takes over a large catalogue, without embeddings, and prints each figure.

The catalogue is a DuckDB file made here. It is read three times: into an empty store, again when nothing has changed,
and once more after one table has. Nothing here judges; the bar is printed beside the figures.
"""

import argparse
import os
import platform
import subprocess
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

import duckdb

BAR_SECONDS = 120
TYPES = ["BIGINT", "VARCHAR", "DATE", "DECIMAL(18,2)", "BOOLEAN", "TIMESTAMP", "INTEGER", "DOUBLE", "VARCHAR", "VARCHAR"]


def make(file, tables, columns):
    """Tables over ten schemas, without rows: only the catalogue is read where there are so many."""
    connection = duckdb.connect(str(file))
    connection.execute("begin")
    for number in range(tables):
        schema = f"area_{number % 10}"
        if number < 10:
            connection.execute(f"create schema {schema}")
        fields = ", ".join(f"column_{i} {TYPES[i % len(TYPES)]}" for i in range(columns))
        connection.execute(f"create table {schema}.table_{number} ({fields})")
    connection.execute("commit")
    connection.close()


def bootstrap(datus_nb, folder, env):
    began = time.perf_counter()
    done = subprocess.run(
        [datus_nb, "bootstrap", "--components", "metadata"], cwd=folder, env=env, capture_output=True, text=True)
    took = time.perf_counter() - began
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return took, done.stdout.splitlines()[0].split(None, 1)[1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("datus_nb")
    parser.add_argument("--tables", type=int, default=10_000)
    parser.add_argument("--columns", type=int, default=10)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {**os.environ, "HOME": name}
        (folder / "datus.yaml").write_text("datasources:\n  large:\n    type: duckdb\n    path: large.duckdb\n")
        make(folder / "large.duckdb", asked.tables, asked.columns)
        version = subprocess.run([asked.datus_nb, "--version"], capture_output=True, text=True).stdout.strip()
        print(f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC · {platform.machine()}, {os.cpu_count()} cores, "
              f"load {os.getloadavg()[0]:.1f} · {version} · duckdb {duckdb.__version__} for making the file")
        print(f"{asked.tables:,} tables, {asked.tables * asked.columns:,} columns; bar {BAR_SECONDS} s\n")
        for what in ["empty store", "nothing changed", "one table changed"]:
            if what == "one table changed":
                with duckdb.connect(str(folder / "large.duckdb")) as connection:
                    connection.execute("alter table area_0.table_0 add column added integer")
            took, told = bootstrap(asked.datus_nb, folder, env)
            print(f"{what:18} {took:7.1f} s   {told}")
        store = sum(file.stat().st_size for file in folder.glob(".datus/notebook/context.sqlite*"))
        print(f"\nstore {store / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
