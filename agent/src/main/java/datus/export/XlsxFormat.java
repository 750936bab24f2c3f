package datus.export;

import com.google.auto.service.AutoService;
import datus.data.Column;
import datus.data.Rows;
import datus.error.DatusException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook with one sheet. Text is text and never a formula; a number that Excel would round is text too, and said so. */
@AutoService(ExportFormat.class)
public final class XlsxFormat implements ExportFormat {
    /** Excel's own limit, the header among them. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_COLUMNS = 16_384;

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public List<String> extensions() {
        return List.of("xlsx");
    }

    @Override
    public List<String> write(ExportSource source, Path file) throws IOException {
        expectRoom(source);
        List<Column> columns = source.result().columns();
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Datus Notebook", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(source.result().name().replaceAll("[\\[\\]:*?/\\\\]", "_"));
            header(sheet, columns);
            XlsxCells cells = new XlsxCells(sheet, columns);
            source.forEachPage(page -> rows(page, sheet, cells));
            return cells.notes();
        }
    }

    private static void expectRoom(ExportSource source) {
        if (source.result().rows() >= MOST_ROWS || source.result().columns().size() > MOST_COLUMNS) {
            throw DatusException.user(
                    "A sheet of Excel holds 1,048,575 rows below its header and 16,384 columns; "
                            + source.result().name() + " has more.",
                    "Export it as csv or parquet, or a part of it.");
        }
    }

    private static void header(Worksheet sheet, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void rows(Rows page, Worksheet sheet, XlsxCells cells) throws IOException {
        for (List<@Nullable Object> row : page.rows()) {
            cells.write(row);
        }
        sheet.flush();
    }
}
