package datus.magics.chat;

import datus.answer.Answer;
import datus.answer.Trust;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Turn;
import datus.context.kind.Example;
import datus.context.kind.Rejection;
import datus.frames.Block;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.Wording;
import datus.workspace.RelativePath;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer as the history keeps it: what was computed, what each word was taken for, how sure it was, where it comes from, and what
 * people said of it since.
 */
record KeptAnswer(Turn turn, Details detail, NotebookSession session) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    static KeptAnswer of(Turn turn, NotebookSession session) {
        return new KeptAnswer(turn, Details.of(turn), session);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph("Q" + turn.number() + ": " + KnownTurns.question(turn)));
        Stream.of("restatement", "text", "why", "error")
                .flatMap(name -> detail.text(name).stream())
                .forEach(text -> blocks.add(isOfModel() ? Block.markdown(text) : Block.paragraph(text)));
        evidence().ifPresent(blocks::add);
        turn.sql().ifPresent(sql -> blocks.add(Block.sql(sql)));
        Stream.of(sure(), provenance(), said())
                .filter(text -> !text.isEmpty())
                .map(Block::paragraph)
                .forEach(blocks::add);
        return blocks;
    }

    private boolean isOfModel() {
        return !detail.list("models").isEmpty();
    }

    /** What words were taken for as a table; what was said about all of it, such as a rule that was not used, below. */
    private Optional<Block> evidence() {
        Listing listing =
                new Listing().text(isOfModel() ? "used" : "words").text(isOfModel() ? "what it gave" : "taken for");
        List<String> remarks = new ArrayList<>();
        for (Details each : detail.list("evidence")) {
            String taken = each.text("taken_for").orElse("");
            each.text("words").ifPresentOrElse(words -> listing.row(words, taken), () -> remarks.add(taken));
        }
        if (listing.isEmpty()) {
            return remarks.isEmpty() ? Optional.empty() : Optional.of(Block.paragraph(String.join("\n", remarks)));
        }
        return Optional.of(new Pages(session)
                .listing(isOfModel() ? "Used" : "Taken for", listing, remarks.toArray(String[]::new)));
    }

    /** As in "composed · not yet verified · likely right (0.87) · data through 2026-11-22". */
    private String sure() {
        Optional<String> trust = detail.text("trust")
                .or(() -> detail.text("badge").map(badge -> Answer.Badge.valueOf(badge.toUpperCase(Locale.ROOT))
                        .words()));
        Optional<String> likely =
                detail.text("confidence").flatMap(number -> Trust.likelihood(Double.parseDouble(number)));
        return joined(Stream.of(trust, likely, detail.text("through").map(day -> "data through " + day)));
    }

    private String provenance() {
        Path root = session.workspace().root();
        String models = detail.list("models").stream()
                .flatMap(each -> each.text("model").stream())
                .distinct()
                .collect(Collectors.joining(", "));
        String when = MINUTE.format(
                turn.at().atZone(session.workspace().config().calendar().timeZone()));
        return joined(Stream.of(
                Optional.of(Wording.of(turn.status()) + " " + when),
                turn.context().notebook().map(path -> "in " + RelativePath.of(root, root.resolve(path))),
                turn.datasource().map(where -> "ran on " + where),
                Optional.of(turn.rows()).filter(rows -> rows >= 0).map(rows -> Wording.count(rows, "row")),
                Optional.of(models).filter(names -> !names.isEmpty()).map(names -> "with " + names)));
    }

    /** What is kept about that question by now, a line each. */
    private String said() {
        String question = KnownTurns.question(turn);
        return turn.kind() != Turn.Kind.QUESTION
                ? ""
                : session.context().list(EntryFilter.kind(Example.KIND, Rejection.KIND)).stream()
                        .filter(entry -> entry.text().strip().equals(question))
                        .map(KeptAnswer::said)
                        .collect(Collectors.joining("\n"));
    }

    private static String said(Entry entry) {
        String why =
                entry.id().kind().equals(Rejection.KIND) ? Rejection.of(entry).why() : "";
        return entry.id() + " · " + Wording.of(entry.state()) + Trust.decided(entry)
                + (why.isBlank() ? "" : ": " + why);
    }

    private static String joined(Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
