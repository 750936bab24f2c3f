package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.AgentEvent.Cost;
import datus.context.TurnQuery;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.magics.Listing;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import datus.model.LanguageModel;
import datus.model.ModelFacts;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code %chat_info}: tells how far the conversation is, what it took, and who answers. */
@AutoService(NotebookMagic.class)
public final class ChatInfoMagic implements NotebookMagic {
    private static final int REACH = 1_000;

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "chat_info",
                List.of("!chat_info"),
                Journey.REFINE,
                "Show how long the conversation is, what it took, and who answers.",
                List.of(),
                List.of(),
                Body.NONE,
                List.of(new Example("%chat_info", "How much room is left, and what did it cost?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        List<Details> turns = turns(session);
        List<Details> replies =
                turns.stream().flatMap(each -> each.list("models").stream()).toList();
        Listing listing = new Listing().text("what").text("is");
        listing.row("conversation", session.conversation().id());
        listing.row(
                "questions", Wording.grouped(session.conversation().exchanges().size()));
        listing.row("tokens", tokens(replies));
        listing.row("money", money(replies));
        Optional<ModelFacts> model = ModelNames.inUse(session).map(LanguageModel::facts);
        listing.row(
                "answered by",
                model.map(facts -> facts.name() + " on " + facts.host()).orElse("the engine alone"));
        model.ifPresent(facts -> listing.row("window", window(replies, facts)));
        return Optional.of(
                new Pages(session).listing("This conversation", listing).display());
    }

    private static List<Details> turns(NotebookSession session) {
        String id = session.conversation().id();
        return session.history().find(TurnQuery.latest(REACH)).stream()
                .map(Details::of)
                .filter(detail -> detail.inside("conversation")
                        .text("id")
                        .filter(id::equals)
                        .isPresent())
                .toList();
    }

    private static String tokens(List<Details> replies) {
        long input = replies.stream().mapToLong(reply -> reply.number("input")).sum();
        long cached =
                replies.stream().mapToLong(reply -> reply.number("cached")).sum();
        long output =
                replies.stream().mapToLong(reply -> reply.number("output")).sum();
        return Wording.grouped(input) + " read (" + Wording.grouped(cached) + " cached), " + Wording.grouped(output)
                + " written";
    }

    private static String money(List<Details> replies) {
        if (replies.isEmpty()) {
            return "none";
        } else if (replies.stream().anyMatch(reply -> reply.text("cost").isEmpty())) {
            return "unknown, for the price of a model is not in datus.yaml";
        }
        return Money.text(Money.sum(replies.stream()
                .map(reply -> new Cost(
                        new BigDecimal(reply.text("cost").orElseThrow()),
                        reply.text("currency").orElse("")))));
    }

    /** The latest reply read all that the conversation holds. */
    private static String window(List<Details> replies, ModelFacts model) {
        long held = replies.isEmpty()
                ? 0
                : replies.get(replies.size() - 1).number("input")
                        + replies.get(replies.size() - 1).number("output");
        long percent = model.window() == 0 ? 0 : 100 * held / model.window();
        return Wording.grouped(held) + " of " + Wording.grouped(model.window()) + " tokens, " + percent + "%";
    }
}
