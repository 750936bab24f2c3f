"""jupyter console as a person sees it, on a pseudo-terminal. Runs in a demo workspace."""

import sys
import unittest

import pexpect


class ConsoleTest(unittest.TestCase):
    def test_answers_sql_and_shows_an_error_without_a_trace(self):
        console = pexpect.spawn(
            sys.executable,
            ["-m", "jupyter", "console", "--kernel", "datus", "--simple-prompt"],
            encoding="utf-8",
            timeout=60,
            dimensions=(50, 120),
        )
        try:
            console.expect(r"In \[1\]: ")
            console.sendline("SELECT 41 + 1 AS answer")
            console.expect("answer")
            console.expect("42")
            console.expect(r"In \[2\]: ")
            console.sendline("SELECT * FROM ordres")
            console.expect("orders")
            console.expect(r"In \[3\]: ")
            self.assertNotIn("at datus", console.before)
            console.sendline("quit()")
        finally:
            console.close(force=True)


if __name__ == "__main__":
    unittest.main()
