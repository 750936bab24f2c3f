package datus.magics.chat;

import datus.answer.AgentEvent.Cost;
import datus.answer.AgentEvent.Todo;
import datus.magics.Wording;
import datus.message.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be read while a question is answered: what was set out to do, the end of what the model says, what it does, and what it
 * took so far. Any thread may read it while another writes.
 */
final class ProgressText {
    private static final int LINES = 8;
    private static final int MOST_SAID = 20_000;

    private final long began = System.nanoTime();
    private final StringBuilder said = new StringBuilder();
    private List<Todo> todos = List.of();
    private String done = "";
    private String doing = "";
    private Usage usage = Usage.none();
    private Optional<List<Cost>> cost = Optional.of(List.of());

    synchronized void doing(String what) {
        doing = what;
    }

    /** What the latest tool gave. */
    synchronized void done(String what) {
        done = what;
        doing = "";
    }

    /** Adds to what the model says; whether it is the first of it. */
    synchronized boolean said(String more) {
        boolean first = said.length() == 0;
        if (more.isEmpty()) {
            said.setLength(0);
        }
        said.append(more);
        said.delete(0, Math.max(0, said.length() - MOST_SAID));
        doing = "";
        return first;
    }

    synchronized void todos(List<Todo> list) {
        todos = list;
    }

    synchronized void meter(Usage taken, Optional<List<Cost>> spent) {
        usage = taken;
        cost = spent;
    }

    synchronized String text() {
        StringBuilder text = new StringBuilder();
        todos.forEach(todo -> line(text, mark(todo.status()) + " " + todo.text()));
        line(text, tail(said.toString().strip()));
        line(text, done);
        line(text, tail(doing));
        line(text, meter());
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isBlank()) {
            text.append(line).append('\n');
        }
    }

    private static String mark(Todo.Status status) {
        return switch (status) {
            case PENDING -> "☐";
            case RUNNING -> "▸";
            case DONE -> "☑";
            case FAILED -> "☒";
        };
    }

    private static String tail(String text) {
        List<String> lines = text.lines().toList();
        int from = Math.max(0, lines.size() - LINES);
        return (from > 0 ? "…\n" : "") + String.join("\n", lines.subList(from, lines.size()));
    }

    private String meter() {
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        String time = seconds > 0 ? seconds + " s" : "";
        if (usage.total() == 0) {
            return time;
        }
        String money = cost.map(Money::text).orElse("price unknown");
        String tokens = Wording.count(usage.total(), "token");
        return String.join(
                " · ",
                List.of(tokens, time, money).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
