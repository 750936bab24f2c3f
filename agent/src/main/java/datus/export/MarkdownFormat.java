package datus.export;

import com.google.auto.service.AutoService;
import datus.data.Column;
import datus.data.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of GitHub's Markdown. Whatever is markup in a value is escaped, so it shows as it is; a cut result says so below. */
@AutoService(ExportFormat.class)
public final class MarkdownFormat implements ExportFormat {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r]");

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public List<String> extensions() {
        return List.of("md", "markdown");
    }

    @Override
    public List<String> write(ExportSource source, Path file) throws IOException {
        List<Column> columns = source.result().columns();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(line(columns.stream().map(Column::name).toList()));
            out.write(rule(columns));
            source.forEachPage(page -> rows(page, out));
            if (source.result().cut().isPresent()) {
                out.write("\n" + escaped(source.result().cut().get().mark()) + "\n");
            }
        }
        return List.of();
    }

    private static void rows(Rows page, BufferedWriter out) throws IOException {
        for (List<@Nullable Object> row : page.rows()) {
            out.write(line(row.stream().map(MarkdownFormat::text).toList()));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownFormat::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(List<Column> columns) {
        return columns.stream()
                .map(column -> column.type().kind().isNumber() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof byte[] bytes ? Bytes.hex(bytes) : Objects.toString(value, "NULL");
    }

    private static String escaped(String text) {
        String safe = MARKUP.matcher(text).replaceAll("\\\\$0");
        return LINE_END.matcher(safe).replaceAll("<br>");
    }
}
