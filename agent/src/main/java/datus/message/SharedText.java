package datus.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text for a model in parts, each of which says how much has to be shared for the model to see it. */
public record SharedText(List<Part> parts) {
    private static final String WITHHELD = "[not shared with you]";

    public SharedText {
        parts = List.copyOf(parts);
    }

    /** Text of which {@code needed} has to be shared. */
    public record Part(Share needed, String text) {}

    public static SharedText empty() {
        return new SharedText(List.of());
    }

    /** Names, types, and what people wrote. */
    public static SharedText schema(String text) {
        return empty().and(Share.SCHEMA, text);
    }

    public SharedText and(Share needed, String text) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(needed, text));
        return new SharedText(more);
    }

    public SharedText and(SharedText other) {
        List<Part> more = new ArrayList<>(parts);
        more.addAll(other.parts);
        return new SharedText(more);
    }

    /** What a model sees with which {@code shared} is shared; a note stands for what it does not see. */
    public String seenWith(Share shared) {
        return parts.stream()
                .map(part -> shared.includes(part.needed()) ? part.text() : WITHHELD)
                .collect(Collectors.joining());
    }

    /** The most that such a model sees of it. */
    public Share mostSeenWith(Share shared) {
        return parts.stream().map(Part::needed).filter(shared::includes).reduce(Share.SCHEMA, Share::or);
    }
}
