package datus.snippets;

import datus.error.DatusException;
import datus.error.SqlPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;

/** Says what is wrong with a cell in terms of its own lines: no class, frame or line of JShell's or of ours. */
final class SnippetFaults {
    /** A recursion without end has thousands of frames that all say the same. */
    private static final int MOST_FRAMES = 8;

    private final JShell shell;
    private final String code;
    private final Map<String, Integer> starts;

    /** {@code starts} is where the snippets of the cell begin in {@code code}, by id, as far as it has run. */
    SnippetFaults(JShell shell, String code, Map<String, Integer> starts) {
        this.shell = shell;
        this.code = code;
        this.starts = starts;
    }

    /** Throws if the snippet did not compile or did not end well. */
    void check(SnippetEvent event) {
        if (event.status() == Snippet.Status.REJECTED) {
            throw rejected(event.snippet());
        }
        if (event.exception() != null) {
            throw thrown(event.exception());
        }
    }

    private DatusException rejected(Snippet snippet) {
        Diag first = shell.diagnostics(snippet)
                .filter(Diag::isError)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rejected without a reason: " + snippet.source()));
        int start = start(snippet) + (int) first.getStartPosition();
        int length = (int) (first.getEndPosition() - first.getStartPosition());
        String message = String.format(Locale.ROOT, "Line %d: %s", line(start), words(first));
        return DatusException.user(message, "").at(new SqlPlace(code, start, length));
    }

    /** The compiler's message on one line, without the class that JShell put around the snippet. */
    private static String words(Diag error) {
        return error.getMessage(Locale.ENGLISH)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("location: class"))
                .map(line -> line.replaceAll(":\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    private DatusException thrown(JShellException exception) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (StackTraceElement frame : exception.getStackTrace()) {
            if (isSnippet(frame) && frames.size() < MOST_FRAMES) {
                frames.add(frame);
            }
        }
        String message = frames.stream()
                .map(frame -> "\n  at " + where(frame))
                .collect(Collectors.joining("", said(exception), ""));
        DatusException shown = DatusException.user(message, "");
        return frames.stream()
                .filter(frame -> starts.containsKey(id(frame)))
                .findFirst()
                .map(frame -> shown.at(wholeLine(lineOf(frame))))
                .orElse(shown);
    }

    private String said(JShellException exception) {
        if (exception instanceof UnresolvedReferenceException unresolved) {
            DeclarationSnippet snippet = unresolved.getSnippet();
            return snippet.name() + " needs what is not there: "
                    + shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        }
        EvalException thrown = (EvalException) exception;
        String name = thrown.getExceptionClassName();
        String text = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        JShellException cause = thrown.getCause();
        String deeper = cause == null ? "" : "\ncaused by " + said(cause);
        return name.substring(name.lastIndexOf('.') + 1) + text + deeper;
    }

    /** JShell names a snippet's file after its id. */
    private static boolean isSnippet(StackTraceElement frame) {
        return frame.getFileName() != null && frame.getFileName().startsWith("#");
    }

    private static String id(StackTraceElement frame) {
        return String.valueOf(frame.getFileName()).substring(1);
    }

    private String where(StackTraceElement frame) {
        String method = frame.getMethodName().isEmpty() ? "" : frame.getMethodName() + ", ";
        return method + (starts.containsKey(id(frame)) ? "line " + lineOf(frame) : "in an earlier cell");
    }

    private int lineOf(StackTraceElement frame) {
        return line(starts.getOrDefault(id(frame), 0)) + frame.getLineNumber() - 1;
    }

    private int start(Snippet snippet) {
        return starts.getOrDefault(snippet.id(), 0);
    }

    /** The line, counted from 1, in which an index of the cell lies. */
    private int line(int index) {
        return (int) code.substring(0, Math.min(index, code.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private SqlPlace wholeLine(int line) {
        String[] lines = code.split("\n", -1);
        int start = 0;
        for (int i = 0; i < line - 1; i++) {
            start += lines[i].length() + 1;
        }
        String text = lines[line - 1];
        int indent = text.length() - text.stripLeading().length();
        return new SqlPlace(code, start + indent, text.strip().length());
    }
}
