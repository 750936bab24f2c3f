package datus.evaluation.set;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it: quotes doubled inside quotes, line breaks inside quotes. For one text at a time. */
final class CsvText {
    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** All lines that are not empty, the header among them. */
    static List<List<String>> rows(String text, char separator) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new CsvText(unmarked, separator).read();
    }

    private List<List<String>> read() {
        while (at < text.length()) {
            row.add(text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at == text.length()) {
                    row.add("");
                }
            } else {
                endLine();
            }
        }
        endLine();
        return rows;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && !isBreak(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            boolean isQuote = next == '"';
            if (isQuote && at < text.length() && text.charAt(at) == '"') {
                at++;
            } else if (isQuote) {
                return value + plain();
            }
            value.append(next);
        }
        return value.toString();
    }

    private void endLine() {
        while (at < text.length() && isBreak(text.charAt(at))) {
            at++;
        }
        if (row.size() > 1 || !String.join("", row).isEmpty()) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }

    private static boolean isBreak(char next) {
        return next == '\n' || next == '\r';
    }
}
