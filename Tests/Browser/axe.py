#!/usr/bin/env python3
"""Looks at pages with axe in a real browser, as wide as a desk and as a phone, and says what is wrong.

    axe.py AXE PAGE...

AXE is axe.min.js. Each page is asked for WCAG 2.0, 2.1 and 2.2 at the levels A and AA, and whether a part of it
sticks out of the window to the side. Ends with status 1 where anything is found. Needs chromedriver
of the package chromium-driver.
"""

import json
import pathlib
import sys

import preview
from preview import Browser

WIDTHS = [1280, 390]
# A page of fifty tables takes its time.
preview.PATIENCE = 600
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: %s, resultTypes: ['violations']}).then(
  result => done(result.violations.map(fault => [fault.id, fault.help,
    fault.nodes.map(node => node.target.join(' '))])), fault => done(String(fault)));
""" % json.dumps(RULES)
# What scrolls has a frame of its own; the page itself must not be wider than its window.
OVERHANG = "return document.documentElement.scrollWidth - window.innerWidth"


def faults(browser, axe, page, width):
    browser.ask("POST", "/goog/cdp/execute", {
        "cmd": "Emulation.setDeviceMetricsOverride",
        "params": {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}})
    browser.open(page.resolve().as_uri())
    browser.ask("POST", "/execute/sync", {"script": axe, "args": []})
    found = browser.ask("POST", "/execute/async", {"script": RUN, "args": []})
    if isinstance(found, str):
        sys.exit(f"{page}: axe: {found}")
    said = [f"{rule}: {help}: {', '.join(nodes[:3])} ({len(nodes)})" for rule, help, nodes in found]
    overhang = browser.see(OVERHANG)
    if overhang > 0:
        said.append(f"{overhang} pixels wider than the window")
    return said


def main(axe, pages):
    axe = pathlib.Path(axe).read_text(encoding="utf-8")
    browser = Browser()
    count = 0
    try:
        browser.ask("POST", "/timeouts", {"script": 300_000})
        for page in pages:
            for width in WIDTHS:
                said = faults(browser, axe, pathlib.Path(page), width)
                count += len(said)
                print(f"{pathlib.Path(page).name} at {width}: {'nothing' if not said else ''}")
                for words in said:
                    print(f"  {words}")
    finally:
        browser.close()
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
