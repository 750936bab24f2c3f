"""datus-nb chat as a person sees it, on a pseudo-terminal. Runs in a demo workspace; DATUS_LAUNCHER names the program."""

import os
import subprocess
import unittest

import pexpect

LAUNCHER = os.environ["DATUS_LAUNCHER"]
PASTING_ENDS = "\x1b[?2004l"


class ChatTest(unittest.TestCase):
    def setUp(self):
        self.chat = pexpect.spawn(
            LAUNCHER,
            ["chat"],
            env=dict(os.environ, TERM="xterm-256color"),
            encoding="utf-8",
            timeout=60,
            dimensions=(40, 60),
        )
        self.chat.expect("datus> ")

    def tearDown(self):
        self.chat.close(force=True)

    def test_answers_sql_and_questions_and_shows_an_error_without_a_trace(self):
        self.chat.send("SELECT 41 + 1 AS answer;\r")
        self.chat.expect("42")
        self.chat.expect("datus> ")
        self.chat.send("/how many customers\r")
        self.chat.expect("1,500|1500")
        self.chat.expect("datus> ")
        self.chat.send("SELECT * FROM ordres;\r")
        self.chat.expect("Did you mean")
        self.chat.expect("datus> ")
        self.assertNotIn("at datus", self.chat.before)

    def test_fits_tables_to_the_terminal(self):
        self.chat.send("SELECT * FROM customer LIMIT 1;\r")
        self.chat.expect("more columns: ")
        self.chat.expect("datus> ")

    def test_completes_with_tab(self):
        self.chat.send("SELECT * FROM cust\t")
        self.chat.expect("customer")
        self.chat.send("\x03")
        self.chat.expect("datus> ")

    def test_stops_a_cell_and_keeps_the_terminal(self):
        self.chat.send("SELECT count(*) FROM range(1000000000000);\r")
        self.press_until_stopped()
        self.chat.expect("datus> ")
        self.chat.send("SELECT 7 AS on_we_go;\r")
        self.chat.expect("on_we_go")

    def press_until_stopped(self):
        """While the editor has the terminal the key takes the typed line back; it gives it up with its mode for pasted text."""
        self.chat.expect_exact(PASTING_ENDS)
        for _ in range(30):
            self.chat.sendintr()
            if self.chat.expect(["[Ss]topped", pexpect.TIMEOUT], timeout=1) == 0:
                return
        self.fail("The cell was not stopped.")

    def test_leaves_with_control_d(self):
        self.chat.sendeof()
        self.chat.expect(pexpect.EOF)

    def test_reads_cells_from_a_pipe(self):
        run = subprocess.run([LAUNCHER, "chat"], input="select 42", capture_output=True, text=True, timeout=60)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("42", run.stdout)
        self.assertNotIn("\x1b", run.stdout)


if __name__ == "__main__":
    unittest.main()
