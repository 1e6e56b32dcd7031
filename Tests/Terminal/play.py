#!/usr/bin/env python3
"""Plays answers to a program on a terminal of its own, and prints what stood on the screen.

    play.py SECONDS ANSWERS PROGRAM [ARGUMENT...]

ANSWERS is a file with an answer on each line: a text, ^C or ^D for those keys, and a last line
of ... where Enter is the answer to every question from there on. An answer is typed when the
screen ends with a question, never before. Exits as the program does, 128 + n after a signal,
and 124 when the time is over.
"""

import os
import pty
import re
import select
import signal
import sys
import time

QUESTION = re.compile(r"(^|\n)  \[[^\n]*\][^\n]* $")
KEYS = {"^C": "\x03", "^D": "\x04"}


def play(seconds, answers, words):
    rest = answers[-1:] == ["..."]
    answers = answers[:-1] if rest else list(answers)
    child, screen = pty.fork()
    if child == 0:
        os.execvp(words[0], words)
    end, text, unseen, answered = time.monotonic() + seconds, "", b"", 0
    while True:
        left = end - time.monotonic()
        if left <= 0 or not select.select([screen], [], [], left)[0]:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return text, 124
        try:
            data = os.read(screen, 65536)
        except OSError:
            data = b""
        if not data:
            break
        unseen += data
        try:
            text += unseen.decode().replace("\r", "")
        except UnicodeDecodeError:
            continue
        unseen = b""
        if QUESTION.search(text[answered:]) and (answers or rest):
            answered = len(text)
            answer = answers.pop(0) if answers else ""
            os.write(screen, KEYS.get(answer, answer + "\n").encode())
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return text, 128 - code if code < 0 else code


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        transcript, status = play(float(sys.argv[1]), file.read().splitlines(), sys.argv[3:])
    sys.stdout.write(transcript)
    sys.exit(status)
