"""What a cell exports, read back by pandas, pyarrow and openpyxl. Runs in a demo workspace."""

import datetime
import decimal
import json
import unittest

import openpyxl
import pandas
import pyarrow.parquet
from jupyter_client.manager import start_new_kernel

ROWS = """%%sql --as kept
SELECT 1 AS id, 12345678901234567.89::DECIMAL(19, 2) AS price, DATE '2024-02-29' AS day, 'grüße, "you"' AS note
UNION ALL SELECT 2, NULL, NULL, '=1+1' ORDER BY id"""


class ExportTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start_new_kernel(kernel_name="datus")
        cls.run_cell(ROWS)

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel()

    @classmethod
    def run_cell(cls, code):
        reply = cls.client.execute_interactive(code, timeout=60, output_hook=lambda message: None)
        assert reply["content"]["status"] == "ok", reply["content"]

    def export(self, name):
        self.run_cell(f"%export kept {name} --overwrite")
        return name

    def test_csv_by_pandas(self):
        table = pandas.read_csv(self.export("kept.csv"), dtype=str, keep_default_na=False)
        self.assertEqual(["id", "price", "day", "note"], list(table.columns))
        self.assertEqual(["1", "12345678901234567.89", "2024-02-29", 'grüße, "you"'], list(table.iloc[0]))
        self.assertEqual("'=1+1", table.iloc[1]["note"])

    def test_json_by_python(self):
        with open(self.export("kept.json"), encoding="utf-8") as file:
            rows = json.load(file, parse_float=decimal.Decimal)
        self.assertEqual(decimal.Decimal("12345678901234567.89"), rows[0]["price"])
        self.assertIsNone(rows[1]["price"])
        self.assertEqual('grüße, "you"', rows[0]["note"])

    def test_parquet_by_pyarrow(self):
        rows = pyarrow.parquet.read_table(self.export("kept.parquet")).to_pylist()
        self.assertEqual(decimal.Decimal("12345678901234567.89"), rows[0]["price"])
        self.assertEqual(datetime.date(2024, 2, 29), rows[0]["day"])
        self.assertEqual("=1+1", rows[1]["note"])

    def test_xlsx_by_openpyxl(self):
        sheet = openpyxl.load_workbook(self.export("kept.xlsx")).active
        rows = list(sheet.iter_rows(values_only=True))
        self.assertEqual(("id", "price", "day", "note"), rows[0])
        self.assertEqual("12345678901234567.89", rows[1][1])
        self.assertEqual(datetime.datetime(2024, 2, 29), rows[1][2])
        self.assertEqual("s", sheet["D3"].data_type)

    def test_markdown_as_text(self):
        with open(self.export("kept.md"), encoding="utf-8") as file:
            lines = file.read().splitlines()
        self.assertIn("| id |", lines[0])
        self.assertIn("12345678901234567.89", lines[2])


if __name__ == "__main__":
    unittest.main()
