package datus.generation.draft;

import datus.generation.draft.Diff.Kind;
import datus.generation.draft.Diff.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The descriptions that a draft adds to its file, a line each, so that they can be put into other words. What is in the file already
 * stays, whoever wrote it.
 */
public record Descriptions(Draft draft) {
    private static final Pattern NAME = Pattern.compile("\\s*(?:- )?name: (.+)");
    /** What other words must not lose: what is set off as code, and numbers. */
    private static final Pattern EXACT = Pattern.compile("`[^`]+`|\\d+(?:[.,]\\d+)*");

    /** Where one stands. */
    private record Place(int line, String key, String words) {}

    /** The words by what they describe, as in {@code semantic_models/orders.yml:12 order_status}. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        places().forEach(place -> words.put(place.key(), place.words()));
        return words;
    }

    /**
     * The draft in these words. Those that lose a number or a piece of code, or that the file cannot hold in a line, are not taken. The
     * generated text stays the base of the next merge, so that they stay as a person's edits do.
     *
     * @param better by the same keys; what is missing stays
     */
    public Draft in(Map<String, String> better) {
        List<String> lines = new ArrayList<>(Diff.lines(draft.text()));
        DescriptionLine form = DescriptionLine.of(draft.path());
        for (Place place : places()) {
            Optional.ofNullable(better.get(place.key()))
                    .filter(words -> !words.equals(place.words()) && keepsExact(place.words(), words))
                    .flatMap(words -> form.with(lines.get(place.line()), words))
                    .ifPresent(line -> lines.set(place.line(), line));
        }
        return lines.isEmpty() ? draft : draft.withText(String.join("\n", lines) + "\n");
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        DescriptionLine form = DescriptionLine.of(draft.path());
        String name = "";
        int at = 0;
        for (Line line : draft.diff().lines()) {
            if (line.kind() == Kind.REMOVED) {
                continue;
            }
            Matcher named = NAME.matcher(line.text());
            name = named.matches() ? " " + named.group(1) : name;
            String key = draft.path() + ":" + (at + 1) + name;
            int here = at;
            form.words(line.text())
                    .filter(words -> line.kind() == Kind.ADDED)
                    .ifPresent(words -> places.add(new Place(here, key, words)));
            at++;
        }
        return places;
    }

    private static boolean keepsExact(String before, String after) {
        return EXACT.matcher(before).results().allMatch(exact -> after.contains(exact.group()));
    }
}
