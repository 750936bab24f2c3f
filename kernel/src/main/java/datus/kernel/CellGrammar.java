package datus.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a cell apart. Magics and questions stand where a statement could begin: at the start of the cell, after a magic line, or
 * on a line of their own after a semicolon. Anywhere else {@code %} and {@code /} are SQL's own.
 */
public final class CellGrammar {
    private final String code;
    private final MagicRegistry magics;
    private final StatementScan scan;
    private final List<Cell.Part> parts = new ArrayList<>();

    private CellGrammar(String code, MagicRegistry magics) {
        this.code = code;
        this.magics = magics;
        this.scan = new StatementScan(code);
    }

    /**
     * Takes {@code code} apart.
     *
     * @param magics tells {@code /name} of a magic from a question
     */
    public static Cell parse(String code, MagicRegistry magics) {
        if (InjectedParameters.matches(code)) {
            return new Cell(List.of(new Cell.Parameters(code, 0)));
        }
        return new CellGrammar(code, magics).cell();
    }

    private Cell cell() {
        int at = 0;
        int head = scan.skipBlank(at);
        while (head < code.length()) {
            at = startsMagic(head) ? magic(head) : sql(firstCharacter(at), head);
            head = scan.skipBlank(at);
        }
        return new Cell(parts);
    }

    /** Statements up to the next magic, with the comments before them. */
    private int sql(int start, int firstStatement) {
        int end = firstStatement;
        int next = firstStatement;
        while (next < code.length() && (next == firstStatement || !startsMagic(next))) {
            end = scan.statementEnd(next);
            next = scan.skipBlank(end);
        }
        parts.add(new Cell.Sql(code.substring(start, end).stripTrailing(), start));
        return end;
    }

    private int firstCharacter(int from) {
        int at = from;
        while (Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean startsMagic(int head) {
        if (!code.substring(lineStart(head), head).isBlank()) {
            return false;
        }
        return switch (sign(head)) {
            case '%', '!' -> true;
            case '/' -> !code.startsWith("/*", head);
            case '.' -> head + 1 == lineEnd(head) || Character.isLetter(code.charAt(head + 1));
            default -> false;
        };
    }

    private int magic(int head) {
        boolean wholeCell = sign(head) == '%' && head + 1 < code.length() && sign(head + 1) == '%';
        String prefix = wholeCell ? "%%" : String.valueOf(sign(head));
        int nameStart = head + prefix.length();
        int nameEnd = nameEnd(nameStart);
        String name = code.substring(nameStart, nameEnd);
        if (prefix.equals("/") && !namesMagic(name, nameEnd)) {
            return question(head, nameStart);
        }
        return invocation(head, prefix, name, nameEnd, wholeCell);
    }

    private int question(int head, int from) {
        String rest = code.substring(from);
        int textStart = from + rest.length() - rest.stripLeading().length();
        parts.add(new Cell.Question(rest.strip(), head, textStart));
        return code.length();
    }

    private int invocation(int head, String prefix, String name, int nameEnd, boolean wholeCell) {
        int lineEnd = lineEnd(nameEnd);
        String rest = code.substring(nameEnd, lineEnd).strip();
        String line = rest.equals(";") ? "" : rest;
        int bodyStart = Math.min(lineEnd + 1, code.length());
        parts.add(
                wholeCell
                        ? new Cell.Invocation(
                                name, prefix, line, Optional.of(code.substring(bodyStart)), head, bodyStart)
                        : new Cell.Invocation(name, prefix, line, Optional.empty(), head, 0));
        return wholeCell ? code.length() : bodyStart;
    }

    /** {@code /tables} is a magic, {@code /tables?} and {@code /top 5 nations} are questions. */
    private boolean namesMagic(String name, int nameEnd) {
        boolean ends =
                nameEnd == code.length() || Character.isWhitespace(code.charAt(nameEnd)) || code.charAt(nameEnd) == ';';
        return ends && magics.find(name, "/").isPresent();
    }

    /** The character, full-width percent and slash read as the plain ones that Chinese keyboards give up for them. */
    private char sign(int at) {
        return switch (code.charAt(at)) {
            case '％' -> '%';
            case '／' -> '/';
            default -> code.charAt(at);
        };
    }

    private int nameEnd(int start) {
        int at = start;
        while (at < code.length() && isNamePart(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-';
    }

    private int lineStart(int at) {
        return code.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int newline = code.indexOf('\n', at);
        return newline < 0 ? code.length() : newline;
    }
}
