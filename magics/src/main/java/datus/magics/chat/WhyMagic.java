package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.Answer;
import datus.context.Turn;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import datus.magics.Listing;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import datus.workspace.RelativePath;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code %why}: explains an answer from what the history keeps of it, and by a language model if one is in use. */
@AutoService(NotebookMagic.class)
public final class WhyMagic implements NotebookMagic {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "why",
                List.of("!why"),
                Journey.REFINE,
                "Explain the latest answer or another: what each word was taken for, its SQL, and where it comes from.",
                List.of(new Positional("turn", Arity.OPTIONAL, "which, as in Q17; the latest answer if none is named")),
                List.of(new Option("no-model", "", "without a language model's words about it")),
                Body.NONE,
                List.of(new Example("/how many customers", "Ask"), new Example("%why", "Why this answer?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        KnownTurns turns = KnownTurns.of(call, session);
        Optional<Turn> meant =
                call.positional(0).map(turns::named).or(() -> turns.latest(each -> each.kind() == Turn.Kind.QUESTION));
        if (meant.isEmpty()) {
            return Optional.of(
                    Block.paragraph("Nothing was asked in this notebook yet.").display());
        }
        List<Block> blocks = new ArrayList<>(kept(meant.get(), session));
        SideQuestion model = new SideQuestion(call, session, turn);
        if (meant.get().sql().isPresent() && model.isPossible()) {
            blocks.add(Block.paragraph("A model's explanation, not verified:"));
            blocks.add(explained(model.answer(words(meant.get()))));
        }
        session.assistant()
                .spent()
                .filter(spent -> model.isWanted())
                .ifPresent(spent -> blocks.add(Block.paragraph("No language model is asked: " + spent + ".")));
        return Optional.of(
                model.sent().below(Block.of(blocks.toArray(Block[]::new))).display());
    }

    private static List<Block> kept(Turn turn, NotebookSession session) {
        Details detail = Details.of(turn);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph("Q" + turn.number() + ": " + KnownTurns.question(turn)));
        Stream.of("restatement", "text", "why", "error")
                .flatMap(name -> detail.text(name).stream())
                .forEach(text ->
                        blocks.add(detail.list("models").isEmpty() ? Block.paragraph(text) : Block.markdown(text)));
        if (!detail.list("evidence").isEmpty()) {
            boolean ofModel = !detail.list("models").isEmpty();
            Listing listing =
                    new Listing().text(ofModel ? "used" : "words").text(ofModel ? "what it gave" : "taken for");
            detail.list("evidence")
                    .forEach(each -> listing.row(
                            each.text("words").orElse(""),
                            each.text("taken_for").orElse("")));
            blocks.add(new Pages(session).listing(ofModel ? "Used" : "Taken for", listing));
        }
        turn.sql().ifPresent(sql -> blocks.add(Block.sql(sql)));
        blocks.add(Block.paragraph(provenance(turn, detail, session)));
        return blocks;
    }

    private static String provenance(Turn turn, Details detail, NotebookSession session) {
        Path root = session.workspace().root();
        String models = detail.list("models").stream()
                .flatMap(each -> each.text("model").stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Optional.of(Wording.of(turn.status()) + " "
                                + MINUTE.format(turn.at()
                                        .atZone(session.workspace()
                                                .config()
                                                .calendar()
                                                .timeZone()))),
                        turn.context().notebook().map(path -> "in " + RelativePath.of(root, root.resolve(path))),
                        turn.datasource().map(where -> "ran on " + where),
                        Optional.of(turn.rows()).filter(rows -> rows >= 0).map(rows -> Wording.count(rows, "row")),
                        detail.text("badge").map(badge -> Answer.Badge.valueOf(badge.toUpperCase(Locale.ROOT))
                                .words()),
                        Optional.of(models).filter(names -> !names.isEmpty()).map(names -> "with " + names))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static String words(Turn turn) {
        return "Explain in at most four sentences, to somebody who knows the data, how this SQL answers the question, and what"
                + " it leaves out. Do not run anything.\nQuestion: " + KnownTurns.question(turn) + "\nSQL:\n"
                + KnownTurns.sql(turn);
    }

    private static Block explained(Answer answer) {
        if (answer instanceof Answer.Told told) {
            return Block.markdown(told.text());
        }
        return answer instanceof Answer.Answered answered
                ? Block.markdown(answered.restatement())
                : Block.paragraph("The language model had nothing to say about it.");
    }
}
