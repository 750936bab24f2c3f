package datus.magics;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import datus.answer.AgentEvent.Sending;
import datus.display.Outputs;
import datus.frames.Block;
import datus.message.Share;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went to language models for a cell. */
public record Sent(List<Sending> sendings) {
    /** Where models are that run here. */
    private static final String HERE = "this machine";

    public Sent {
        sendings = List.copyOf(sendings);
    }

    /** As in "sent to api.openai.com: schema"; empty if nothing left this machine. */
    public Optional<String> note() {
        String note = leaving()
                .map(sending -> "sent to " + sending.host() + ": " + of(sending.share()))
                .collect(Collectors.joining(" · "));
        return Optional.of(note).filter(text -> !text.isEmpty());
    }

    /** The same for the history. */
    public JsonArray json() {
        JsonArray array = new JsonArray();
        leaving().forEach(sending -> {
            JsonObject json = new JsonObject();
            json.addProperty("host", sending.host());
            json.addProperty("share", of(sending.share()));
            array.add(json);
        });
        return array;
    }

    private Stream<Sending> leaving() {
        return sendings.stream().filter(sending -> !sending.host().equals(HERE));
    }

    /** The note as an output of its own, for a cell that ends in an error. */
    public void show(Outputs outputs) {
        note().ifPresent(note -> outputs.display(Block.paragraph(note).display()));
    }

    /** The note below what a cell shows. */
    public Block below(Block shown) {
        return note().map(note -> Block.of(shown, Block.paragraph(note))).orElse(shown);
    }

    public static String of(Share share) {
        return share.name().toLowerCase(Locale.ROOT);
    }
}
