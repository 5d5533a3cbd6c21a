#!/usr/bin/env python3
"""Measures Galley beside ghostwriter on one desktop, and prints what a person waits for.

Is started by tests/bench/run, which installs, builds and opens the desktop.
"""

import argparse
import json
import os
import pathlib
import signal
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import documents

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZES = {"10k": 10_000, "100k": 100_000, "1m": 1_000_000, "10m": 10_000_000}
WINDOW = (5, 25, 1580, 940)  # where on the screen, and how large


class Plan:
    """How often a size is measured, and how long its programs may rest; milliseconds."""

    def __init__(self, size, quick):
        large = SIZES[size] > 1_000_000
        self.keys = 6 if quick else 10 if large else 30
        self.starts = 1 if quick else 2 if large else 5
        self.rest = 6000 if large else 600  # longer than any page here is late behind its text
        self.start_rest = 6000 if large else 1500
        self.timeout = 60_000 if large else 15_000


class Program:
    def __init__(self, name, command, document):
        self.name = name
        self.command = command
        self.document = document

    def line(self, folder):
        """The command with the document of a folder, a copy of its own."""
        copy = folder / f"{self.name}.md"
        shutil.copyfile(folder / self.document, copy)
        return [*self.command, str(copy)]


def programs(build):
    found = [Program("galley", [str(build / "bin" / "galley"), "--layout", "write"], "article.md")]
    if shutil.which("ghostwriter"):
        found.append(Program("ghostwriter", ["ghostwriter"], "body.md"))
    return found


# ---- processes -----------------------------------------------------------------------------------


def family(pid):
    """A process and all that it started, by their parents."""
    children = {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
        children.setdefault(parent, []).append(int(stat.parent.name))
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        waiting += children.get(found[-1], [])
    return found


def memory(pid):
    """MB that a program uses with all its processes; shared pages count in equal parts (PSS)."""
    kilobytes = 0
    for process in family(pid):
        try:
            lines = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        kilobytes += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes / 1024


def end(process):
    processes = family(process.pid)
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        pass
    for pid in processes:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    process.wait()


# ---- the window ----------------------------------------------------------------------------------


def xdotool(*words):
    answer = subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True)
    return answer.stdout.split()


def area_of(window):
    shell = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window))
    return int(shell.get("WIDTH", 0)) * int(shell.get("HEIGHT", 0))


def window_of(process, seconds):
    """The largest window that a program shows."""
    begin = time.monotonic()
    while time.monotonic() - begin < seconds:
        windows = xdotool("search", "--onlyvisible", "--pid", process.pid)
        if windows and process.poll() is None:
            return max(windows, key=area_of)
        time.sleep(0.1)
    raise RuntimeError("shows no window")


def place(window):
    """Gives the window its place on the screen, its size and the keyboard."""
    x, y, width, height = WINDOW
    xdotool("windowsize", "--sync", window, width, height)
    xdotool("windowmove", window, x, y)
    xdotool("windowactivate", "--sync", window)


# ---- measuring -----------------------------------------------------------------------------------


def tool(name, *words):
    path = ARGUMENTS.build / "bin" / name
    answer = subprocess.run([path, *map(str, words)], capture_output=True, text=True)
    if answer.returncode != 0:
        raise RuntimeError(answer.stderr.strip() or f"{name} ended with {answer.returncode}")
    return json.loads(answer.stdout)


def measure_keys(program, folder, plan):
    """Times of all keys, and the memory behind the last of them."""
    process = subprocess.Popen(program.line(folder), stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        window = window_of(process, plan.timeout / 1000)
        place(window)
        times = tool("key_times", window, plan.keys, plan.rest, plan.timeout)
        used = memory(process.pid)
    except RuntimeError:
        picture = pathlib.Path(tempfile.gettempdir()) / f"bench-{program.name}.png"
        subprocess.run(["import", "-window", "root", picture], check=False)
        print(f"   the screen as it was: {picture}", file=sys.stderr)
        raise
    finally:
        end(process)
    return {**times, "memory": [used]}


def measure_starts(program, folder, plan):
    line = program.line(folder)
    starts = [tool("start_times", plan.start_rest, *line) for _ in range(plan.starts)]
    return {"painted": [one["first"] for one in starts], "rest": [one["rest"] for one in starts]}


def measure(program, folder, plan):
    try:
        return {**measure_starts(program, folder, plan), **measure_keys(program, folder, plan)}
    except RuntimeError as problem:
        print(f"   {program.name}: {problem}", file=sys.stderr)
        return {}


def measure_within(folder, plan):
    for place in ("start", "middle", "form"):
        print(f"-- from within, typing at: {place}", flush=True)
        subprocess.run([ARGUMENTS.build / "bin" / "window_times", folder / "article.md",
                        str(plan.keys), place], check=False, stderr=subprocess.DEVNULL)


def measure_form():
    print("== the form, from within", flush=True)
    for fields, rounds in ((10, 20), (500, 10)):
        subprocess.run([ARGUMENTS.build / "bin" / "form_times", str(fields), str(rounds)],
                       check=False, stderr=subprocess.DEVNULL)


# ---- the table -----------------------------------------------------------------------------------

ROWS = [
    ("editor", "key -> editor", "ms"),
    ("preview", "key -> page", "ms"),
    ("settled", "key -> page at rest", "ms"),
    ("painted", "start -> first paint", "ms"),
    ("rest", "start -> at rest", "ms"),
    ("memory", "memory, all processes", "MB"),
]


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def cell(values):
    if not values:
        return "-"
    return f"{statistics.median(values):.1f} / {percentile(values, 0.95):.1f} ({len(values)})"


def print_table(results):
    print("\nMedian / 95th percentile (measured how often)\n")
    print(f"{'':6}{'':24}{'Galley':>24}{'ghostwriter':>24}{'Galley : ghostwriter':>24}")
    for size, measured in results.items():
        for key, name, unit in ROWS:
            ours = measured.get("galley", {}).get(key)
            theirs = measured.get("ghostwriter", {}).get(key)
            ratio = "-"
            if ours and theirs:
                ratio = f"{statistics.median(ours) / statistics.median(theirs):.2f}"
            print(f"{size:6}{name + ', ' + unit:24}{cell(ours):>24}{cell(theirs):>24}{ratio:>24}")
        print()


def main():
    results = {}
    with tempfile.TemporaryDirectory(prefix="galley-bench.") as temporary:
        for size in ARGUMENTS.sizes or SIZES:
            plan = Plan(size, ARGUMENTS.quick)
            folder = pathlib.Path(temporary) / size
            documents.write(folder, SIZES[size], ARGUMENTS.corpus)
            print(f"== {size}: {plan.keys} keys", flush=True)
            results[size] = {one.name: measure(one, folder, plan)
                             for one in programs(ARGUMENTS.build)}
            measure_within(folder, plan)
    measure_form()
    print_table(results)
    return 0 if all(one.get("galley") for one in results.values()) else 1


def arguments():
    parser = argparse.ArgumentParser(prog="tests/bench/run", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few keys, one start each")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "release",
                        help=argparse.SUPPRESS)
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT.parent / "shared/corpus/news",
                        help="a folder of articles that the text is made of")
    parser.add_argument("sizes", nargs="*", metavar="SIZE", help="of " + ", ".join(SIZES))
    chosen = parser.parse_args()
    unknown = [size for size in chosen.sizes if size not in SIZES]
    if unknown:
        parser.error(f"no such size: {', '.join(unknown)}")
    return chosen


if __name__ == "__main__":
    ARGUMENTS = arguments()
    sys.exit(main())
