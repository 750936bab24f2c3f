package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.rule.RuleReading;
import datus.context.Entry;
import datus.context.Slug;
import datus.context.State;
import datus.context.files.Decision;
import datus.context.kind.Knowledge;
import datus.error.DatusException;
import datus.feedback.Lesson;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import datus.magics.feedback.Approving;
import datus.magics.feedback.Approving.Approved;
import datus.magics.feedback.ByHand;
import datus.magics.feedback.ReplayPage;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %%rule}: keeps what a word of the business means, in a person's words. */
@AutoService(NotebookMagic.class)
public final class RuleMagic implements NotebookMagic {
    private static final String FOLDER = "rules/";

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "rule",
                List.of(),
                Journey.REFINE,
                "Say what a word of the business means, as in: large order: an order with a total over 300000.",
                List.of(new Positional("name", Arity.TEXT, "the word, and behind a colon or below it what it means")),
                List.of(Approving.ANYWAY),
                Body.OPTIONAL,
                List.of(new Example(
                        "%%rule rich customer\na customer with an account balance over 9000", "Define a term")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%context undo RUN; a rule names its run.");
    }

    @Override
    public boolean changesContext(MagicCall call) {
        return true;
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Rule rule = Rule.of(call);
        Decision said = session.context().decision(State.ACCEPTED, "");
        String datasource = session.data().datasources().current().name();
        Entry entry = new Knowledge(rule.name(), "", List.of(), rule.meaning())
                .proposed(datasource, FOLDER + Slug.of(rule.name()), said.person())
                .decided(State.ACCEPTED, said.person());
        Lesson lesson = new Lesson("rule " + rule.name(), List.of(entry), List.of());
        if (lesson.isKnown(session.context())) {
            return Optional.of(Block.paragraph("\"" + rule.name() + "\" means that already, as " + entry.id() + ".")
                    .display());
        }
        Optional<String> refusal = ByHand.refusal(call);
        if (refusal.isPresent()) {
            return Optional.of(Block.paragraph(refusal.get()).display());
        }
        Approved approved = new Approving(call, session, turn).require(lesson);
        String undo = approved.run().map(Wording::undo).orElse("");
        return Optional.of(Block.of(
                        Block.paragraph("\"" + rule.name() + "\" is kept, as " + entry.id() + " · " + undo),
                        Block.paragraph(read(RuleReading.of(entry))),
                        new ReplayPage(session).block(approved.replayed()))
                .display());
    }

    /** What questions make of it. */
    private static String read(RuleReading reading) {
        if (reading.understood().isEmpty()) {
            return "Not understood: no question is read by it. It is found by searches, and shown to a language model.";
        }
        String left = reading.left().isEmpty() ? "" : "\nNot understood: " + String.join("; ", reading.left());
        return "Understood: " + String.join("; ", reading.understood()) + left;
    }

    /** A word and what it means. */
    private record Rule(String name, String meaning) {

        static Rule of(MagicCall call) {
            String line = call.positional(0).orElse("").strip();
            String body = call.body().orElse("").strip();
            String whole = (line + "\n" + body).strip();
            int colon = line.isEmpty() || body.isEmpty() || line.matches(".*[:：].+")
                    ? whole.replace('：', ':').indexOf(':')
                    : line.length();
            if (colon < 1 || whole.substring(colon + 1).isBlank()) {
                throw DatusException.user(
                        "A rule is a word and what it means.",
                        "For instance: %rule large order: an order with a total over 300000");
            }
            return new Rule(
                    whole.substring(0, colon).replaceFirst("[:：]$", "").strip(),
                    whole.substring(colon + 1).strip());
        }
    }
}
