"""Jupyter's own kernel test suite, with samples for this kernel. Runs in a demo workspace."""

import unittest

import jupyter_kernel_test


class DatusKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "datus"
    language_name = "sql"
    file_extension = ".sql"

    code_hello_world = '%%java\nSystem.out.println("hello, world");'
    code_stderr = '%%java\nSystem.err.println("oh no");'

    completion_samples = [
        {"text": "SELECT count(*) FROM ord", "matches": {"orders"}},
        {"text": "%tab", "matches": {"%table", "%table_schema", "%tables"}},
    ]

    complete_code_samples = ["SELECT 1;", "%tables", "/how many orders"]
    incomplete_code_samples = ["SELECT 'a", "SELECT (1", "%%sql --as x\n"]

    code_generate_error = "SELECT * FROM nowhere"

    code_execute_result = [
        {"code": "SELECT count(*) AS orders FROM orders", "mime": "text/html"},
        {"code": "SELECT 42 AS answer"},
    ]
    code_display_data = [
        {
            "code": "%sql --as statuses SELECT o_orderstatus, count(*) AS n FROM orders GROUP BY ALL ORDER BY 1\nSELECT 1",
            "mime": "text/html",
        },
        {"code": "%chart statuses\nSELECT 1", "mime": "application/vnd.vegalite.v5+json"},
    ]
    code_clear_output = "/how many orders"

    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "SELECT 42*"
    code_inspect_sample = "SELECT * FROM orders"


class DatusWelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "datus"
    support_iopub_welcome = True


if __name__ == "__main__":
    unittest.main()
