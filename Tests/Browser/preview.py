#!/usr/bin/env python3
"""Writes a report while a browser shows its preview, and prints what the browser saw, as JSON.

    preview.py PROGRAM REPORT DATA [EDITS]

REPORT, whose page shows the word "North", is changed: its word "first" becomes "second", then its word "name" becomes "nme" and is
mended. With EDITS, that many changes of a word are timed as well, from the saving of the file to
the moment when the page shows it. Needs chromedriver of the package chromium-driver.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

PATIENCE = 180


def wait(what, look):
    """Looks until there is something to see."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        seen = look()
        if seen:
            return seen
        time.sleep(0.002)
    sys.exit(f"waited {PATIENCE} s for {what}")


class Browser:
    """A headless Chromium, spoken to as the WebDriver standard says."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory()
        self.log = tempfile.TemporaryFile("w+")
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=self.log, stderr=subprocess.STDOUT)
        self.base = wait("chromedriver", self.address)
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu",
                     f"--user-data-dir={self.profile.name}"]
        options = {"alwaysMatch": {"goog:chromeOptions": {"args": arguments}}}
        answer = self.ask("POST", "", {"capabilities": options})
        self.base += "/" + answer["sessionId"]

    def address(self):
        self.log.seek(0)
        words = self.log.read().split(" on port ")
        port = words[-1].split(".")[0] if len(words) > 1 else ""
        return f"http://127.0.0.1:{port}/session" if port.isdigit() and port != "0" else None

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]

    def open(self, address):
        self.ask("POST", "/url", {"url": address})

    def see(self, script):
        try:
            return self.ask("POST", "/execute/sync", {"script": script, "args": []})
        except urllib.error.HTTPError:
            return None  # The page is being replaced under our eyes.

    def close(self):
        self.ask("DELETE", "")
        self.driver.kill()
        self.driver.wait()


PAGE = "document.getElementById('page').contentWindow"
TEXT = f"return {PAGE}.document.body.innerText"
FAULTS = "return document.getElementById('faults').innerText"
PLACE = f"return {PAGE}.scrollY"


def text_with(browser, word):
    """The text of the page once it holds a word."""
    text = browser.see(TEXT) or ""
    return text if word in text else None


def edit(path, old, new):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if old not in text:
        sys.exit(f"the report has no {old!r}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(old, new))


def write(browser, report):
    """A change, a mistake and its mending, as a writer sees them."""
    seen = {"before": wait("the page", lambda: browser.see(TEXT))}
    # A page that is not laid out yet cannot be scrolled.
    wait("the scrolling", lambda: browser.see(f"{PAGE}.scrollTo(0, 300); {PLACE}"))
    edit(report, "first", "second")
    seen["after"] = wait("the change", lambda: text_with(browser, "second"))
    seen["place"] = wait("the place", lambda: browser.see(PLACE))
    edit(report, "name", "nme")
    seen["faults"] = wait("the mistake", lambda: browser.see(FAULTS))
    seen["notice"] = wait("the notice", lambda: text_with(browser, "nme"))
    edit(report, "nme", "name")
    wait("the mending", lambda: browser.see(FAULTS) == "")
    seen["mended"] = wait("the table", lambda: text_with(browser, "North"))
    return seen


def times(browser, report, edits):
    """Milliseconds from saving to seeing."""
    taken = []
    for number in range(edits):
        word = "second" if number == 0 else f"change{number - 1}"
        edit(report, word, f"change{number}")
        start = time.monotonic()
        wait("a change", lambda: text_with(browser, f"change{number}"))
        taken.append(round((time.monotonic() - start) * 1000))
    return taken


def main(program, report, data, edits):
    preview = subprocess.Popen(
        [program, "preview", report, "--data", data], stdout=subprocess.PIPE, text=True)
    address = preview.stdout.readline().strip()
    browser = Browser()
    try:
        browser.open(address)
        seen = write(browser, report)
        seen["times"] = times(browser, report, edits)
        preview.send_signal(signal.SIGINT)
        seen["status"] = preview.wait(PATIENCE)
        end = "return document.getElementById('gone').innerText"
        seen["end"] = wait("the end", lambda: browser.see(end))
        print(json.dumps(seen))
    finally:
        preview.kill()
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:4], int(sys.argv[4]) if len(sys.argv) > 4 else 0)
