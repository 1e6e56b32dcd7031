#!/usr/bin/env python3
"""Types words into the page to search of a site, and prints what stands there then, as JSON.

    search.py PAGE WORDS

Needs chromedriver of the package chromium-driver.
"""

import json
import pathlib
import sys

from preview import Browser, wait

SHOWN = """
const shown = [...document.querySelectorAll('#entries li')].filter(place => !place.hidden);
shown.sort((left, right) => (left.style.order || 0) - (right.style.order || 0));
return {titles: shown.map(place => place.querySelector('a').textContent),
  count: document.getElementById('count').textContent}
"""
TYPE = """
const field = document.getElementById('words');
field.value = %s;
field.dispatchEvent(new Event('input'));
return true;
"""


def main(page, words):
    browser = Browser()
    try:
        browser.open(pathlib.Path(page).absolute().as_uri())
        before = wait("the page", lambda: browser.see(SHOWN))
        browser.see(TYPE % json.dumps(words))
        print(json.dumps({"before": before, "after": browser.see(SHOWN)}))
    finally:
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
