package datus.magics.chat;

import datus.error.DatusException;
import datus.frames.Block;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.Sent;
import datus.model.ModelFacts;
import datus.workspace.ModelConfig;
import datus.workspace.PriceConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the language models of a workspace: where each is, what it may see, holds and costs. */
record ModelListing(NotebookSession session) {

    Block block() {
        List<ModelConfig> configured = session.assistant().models().configured();
        if (configured.isEmpty()) {
            return Block.paragraph(
                    "No language model is configured: questions are answered without one, and nothing leaves"
                            + " this machine.\nTo have one, name it in datus.yaml below models: and agent: chat:.");
        }
        Listing listing = new Listing()
                .text("model")
                .text("provider")
                .text("host")
                .text("may see")
                .number("window")
                .text("price of a million tokens")
                .text("in use");
        List<String> notes = new ArrayList<>();
        String inUse = inUse(notes);
        configured.forEach(model -> row(model, inUse, listing, notes));
        notes.add(inUse.isEmpty() ? "Questions are answered without a language model." : "%model off goes on without.");
        return new Pages(session).listing("Language models", listing, notes.toArray(String[]::new));
    }

    private String inUse(List<String> notes) {
        try {
            return session.assistant()
                    .models()
                    .chat()
                    .map(model -> model.facts().name())
                    .orElse("");
        } catch (DatusException unusable) {
            notes.add(unusable.message() + " " + unusable.hint());
            return "";
        }
    }

    private void row(ModelConfig model, String inUse, Listing listing, List<String> notes) {
        try {
            ModelFacts facts = session.assistant().models().named(model.name()).facts();
            listing.row(
                    facts.name() + " (" + facts.model() + ")",
                    facts.provider(),
                    facts.host(),
                    Sent.of(facts.share()),
                    facts.window(),
                    price(facts.price()),
                    facts.name().equals(inUse) ? "yes" : "");
        } catch (DatusException unusable) {
            listing.row(
                    model.name() + " (" + model.model() + ")", model.provider(), "", "", "", price(model.price()), "");
            notes.add(model.name() + ": " + (unusable.message() + " " + unusable.hint()).strip());
        }
    }

    /** As in "3 in, 0.3 cached, 15 out USD, as of 2026-11-01". */
    private static String price(Optional<PriceConfig> known) {
        return known.map(price -> price.input().toPlainString() + " in, "
                        + price.cached().toPlainString() + " cached, "
                        + price.output().toPlainString() + " out " + price.currency() + ", as of " + price.asOf())
                .orElse("unknown");
    }
}
