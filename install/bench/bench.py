"""Measures this kernel beside its peers, in turn and in one run, and prints a table with medians and ratios.

Every kernel is spoken to in the same way: a client of raw ZeroMQ sockets, so that no client library's own waiting is
measured. Nothing here judges; the bars are printed beside the figures.
"""

import argparse
import hashlib
import hmac
import json
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from datetime import datetime, timezone
from pathlib import Path

import psutil
import zmq

FRAME_SQL = """select i::bigint id, (i % 50)::integer qty, (i % 100000) / 100.0::double price,
 date '1992-01-01' + (i % 2500)::integer as day,
 ['A', 'N', 'R'][1 + i % 3] flag, 'nation ' || (i % 25) nation from range({rows}) t(i)"""
SCAN_SQL = "select min(id), sum(qty), sum(price), max(day), max(flag), max(nation) from {table}"


class Kernel:
    """A kernel process and the sockets to it."""

    def __init__(self, argv, folder, env):
        self.session, self.key = uuid.uuid4().hex, uuid.uuid4().hex
        ports = free_ports(5)
        names = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"]
        connection = dict(zip(names, ports), ip="127.0.0.1", transport="tcp", key=self.key, signature_scheme="hmac-sha256")
        file = Path(folder) / f"kernel-{self.session}.json"
        file.write_text(json.dumps(connection))
        self.context = zmq.Context()
        self.shell = self.connect(zmq.DEALER, connection["shell_port"])
        self.control = self.connect(zmq.DEALER, connection["control_port"])
        self.iopub = self.connect(zmq.SUB, connection["iopub_port"])
        self.iopub.setsockopt(zmq.SUBSCRIBE, b"")
        self.log = open(Path(folder) / f"kernel-{self.session}.log", "wb")
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            [part.replace("{connection_file}", str(file)) for part in argv],
            cwd=folder, env=env, stdout=self.log, stderr=self.log)
        self.send(self.shell, "kernel_info_request", {})
        self.reply(60)
        self.started = time.perf_counter() - self.began

    def connect(self, kind, port):
        socket_ = self.context.socket(kind)
        socket_.setsockopt(zmq.LINGER, 0)
        socket_.setsockopt(zmq.RECONNECT_IVL, 1)
        socket_.connect(f"tcp://127.0.0.1:{port}")
        return socket_

    def send(self, socket_, kind, content):
        header = {"msg_id": uuid.uuid4().hex, "session": self.session, "username": "bench", "msg_type": kind,
                  "version": "5.4", "date": datetime.now(timezone.utc).isoformat()}
        parts = [json.dumps(part).encode() for part in (header, {}, {}, content)]
        signature = hmac.new(self.key.encode(), b"".join(parts), hashlib.sha256).hexdigest().encode()
        socket_.send_multipart([b"<IDS|MSG>", signature, *parts])
        return header["msg_id"]

    def receive(self, socket_, seconds):
        if not socket_.poll(seconds * 1000):
            raise TimeoutError(f"no message within {seconds} s; see {self.log.name}")
        frames = socket_.recv_multipart()
        at = frames.index(b"<IDS|MSG>")
        header, parent, _, content = (json.loads(frame) for frame in frames[at + 2:at + 6])
        return header, parent, content

    def reply(self, seconds):
        return self.receive(self.shell, seconds)[2]

    def run(self, code, seconds=300):
        """Runs a cell; returns seconds from the request to idle, and what the cell wrote and showed as text."""
        begin = time.perf_counter()
        ident = self.send(self.shell, "execute_request", {
            "code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False,
            "stop_on_error": True})
        text = []
        while True:
            header, parent, content = self.receive(self.iopub, seconds)
            if parent.get("msg_id") != ident:
                continue
            if header["msg_type"] == "error":
                raise RuntimeError(f"{code!r}: {content['ename']}: {content['evalue']}")
            if header["msg_type"] == "stream":
                text.append(content["text"])
            if header["msg_type"] == "status" and content["execution_state"] == "idle":
                took = time.perf_counter() - begin
                break
        self.reply(seconds)
        return took, "".join(text)

    def rss_mib(self):
        tree = [psutil.Process(self.process.pid)]
        tree += tree[0].children(recursive=True)
        return sum(process.memory_info().rss for process in tree) / 2**20

    def close(self):
        self.send(self.control, "shutdown_request", {"restart": False})
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.context.destroy(linger=0)
        self.log.close()


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


class Table:
    """Rows of figures, printed as they come."""

    def __init__(self):
        print(f"| {'what':<46} | {'ours':>18} | {'peer':>18} | {'ratio':>7} | bar |")
        print(f"|{'-' * 48}|{'-' * 19}:|{'-' * 19}:|{'-' * 8}:|-----|")

    def row(self, what, ours, peer, ratio, bar=""):
        print(f"| {what:<46} | {ours:>18} | {peer:>18} | {ratio:>7} | {bar} |", flush=True)

    def medians(self, what, ours, peer, bar=""):
        a, b = statistics.median(ours), statistics.median(peer)
        self.row(what, f"{a * 1000:.2f} ms", f"{b * 1000:.2f} ms", f"{a / b:.3f}", bar)


def machine():
    cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.processor()) if Path("/proc/cpuinfo").exists() else ""
    return f"{cpu}, {os.cpu_count()} cores, {psutil.virtual_memory().total / 2**30:.0f} GiB, {platform.platform()}"


def versions(launcher):
    from importlib.metadata import version
    peers = ", ".join(f"{name} {version(name)}" for name in ("ipykernel", "jupysql", "duckdb", "pandas", "pyzmq"))
    java = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    own = subprocess.run([launcher, "--version"], capture_output=True, text=True).stdout.strip()
    return f"{own}; {java}; Python {platform.python_version()}, {peers}"


def starts(table, ours, peer, folder, env, runs):
    times = {"ours": [], "peer": []}
    memory = {"ours": [], "peer": []}
    for turn in range(runs + 1):
        for name, argv in (("ours", ours), ("peer", peer)):
            kernel = Kernel(argv, folder, env)
            if turn:
                times[name].append(kernel.started)
                memory[name].append(kernel.rss_mib())
            kernel.close()
    table.medians("spawn → kernel_info_reply (ipykernel)", times["ours"], times["peer"], "≤ 0.35")
    a, b = statistics.median(memory["ours"]), statistics.median(memory["peer"])
    table.row("RSS right after start (ipykernel)", f"{a:.0f} MiB", f"{b:.0f} MiB", f"{a / b:.2f}")


def cells(table, ours, peer, folder, env, count):
    mine, other = Kernel(ours, folder, env), Kernel(peer, folder, env)
    try:
        early = alternate(mine, "%param bench = 1", other, "bench = 1", 50, warm_up=0)
        table.medians("execute → idle, the first 50 cells (ipykernel)", *early)
        small = alternate(mine, "%param bench = 1", other, "bench = 1", count)
        table.medians("execute → idle, smallest cell (ipykernel)", *small, "≤ 0.25")
        table.row("the same, p99", f"{percentile(small[0], .99) * 1000:.2f} ms",
                  f"{percentile(small[1], .99) * 1000:.2f} ms", "", "≤ 8 ms")
        other.run("%load_ext sql\n%config SqlMagic.displaycon = False\n%config SqlMagic.feedback = 0")
        other.run("%sql duckdb://")
        first = mine.run("select 42")[0]
        sql = alternate(mine, "select 42", other, "%sql select 42", count)
        table.medians("select 42 (ipykernel + JupySQL)", *sql, "≤ 0.35")
        table.row("first select of a kernel", f"{first * 1000:.0f} ms", "", "")
        a, b = mine.rss_mib(), other.rss_mib()
        table.row("RSS after these cells (ipykernel + JupySQL)", f"{a:.0f} MiB", f"{b:.0f} MiB", f"{a / b:.2f}")
    finally:
        mine.close()
        other.close()


def alternate(mine, my_code, other, other_code, count, warm_up=400):
    """Times two cells in turn, once what is compiled while running has been compiled."""
    ours, peers = [], []
    for turn in range(warm_up + count):
        a, b = mine.run(my_code)[0], other.run(other_code)[0]
        if turn >= warm_up:
            ours.append(a)
            peers.append(b)
    return ours, peers


def frames(table, ours, peer, folder, env, rows, runs):
    mine, other = Kernel(ours, folder, env), Kernel(peer, folder, env)
    try:
        mine.run(f"%%sql --as bench_frame --limit all\n{FRAME_SQL.format(rows=rows)}")
        other.run("import duckdb, time\ncon = duckdb.connect()")
        other.run(f"con.execute('''create table bench_frame as {FRAME_SQL.format(rows=rows)}''')")
        my_code = ("%%java\nlong begin = System.nanoTime(); var table = frame(\"bench_frame\"); "
                   "System.out.println((System.nanoTime() - begin) / 1e9 + \" \" + table.rowCount() + \" \" "
                   "+ table.columnCount());")
        its_code = ("begin = time.perf_counter(); df = con.execute('from bench_frame').df(); "
                    "print(time.perf_counter() - begin, *df.shape); del df")
        made, its, scans, my_scans = [], [], [], []
        for turn in range(runs + 2):
            a, b = mine.run(my_code)[1].split(), other.run(its_code)[1].split()
            assert a[1:] == b[1:] == [str(rows), "6"], (a, b)
            scan = other.run("begin = time.perf_counter(); _ = con.execute('''"
                             + SCAN_SQL.format(table="bench_frame")
                             + "''').fetchall(); print(time.perf_counter() - begin)")[1]
            my_scan = mine.run(SCAN_SQL.format(table="bench_frame"))[0]
            if turn >= 2:
                made.append(float(a[0]))
                its.append(float(b[0]))
                scans.append(float(scan))
                my_scans.append(my_scan)
        table.medians(f"{rows:,} x 6 to a frame (Python .df())", made, its)
        table.medians(f"{rows:,} x 6 to a frame (our own scan)", made, my_scans, "≤ 7")
        table.medians(f"{rows:,} x 6 to a frame (Python's scan)", made, scans)
        a, b = mine.rss_mib(), other.rss_mib()
        table.row("RSS holding result and frame (Python)", f"{a:.0f} MiB", f"{b:.0f} MiB", f"{a / b:.2f}")
    finally:
        mine.close()
        other.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("launcher", help="bin/datus-nb of the distribution")
    parser.add_argument("--starts", type=int, default=15)
    parser.add_argument("--cells", type=int, default=300)
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--frames", type=int, default=9)
    options = parser.parse_args()
    launcher = str(Path(options.launcher).resolve())
    folder = tempfile.mkdtemp(prefix="datus-bench-")
    env = {**os.environ, "IPYTHONDIR": folder, "HOME": folder, "JPY_PARENT_PID": str(os.getpid())}
    ours = [launcher, "kernel", "{connection_file}"]
    peer = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    print(f"{machine()}\n{versions(launcher)}\n{datetime.now():%Y-%m-%d}, medians, in turn\n")
    table = Table()
    try:
        starts(table, ours, peer, folder, env, options.starts)
        cells(table, ours, peer, folder, env, options.cells)
        frames(table, ours, peer, folder, env, options.rows, options.frames)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
