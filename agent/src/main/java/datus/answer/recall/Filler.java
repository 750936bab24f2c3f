package datus.answer.recall;

import datus.answer.language.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds for each slot of a template the mention that suits it best, each mention for one slot. */
final class Filler {
    /** What a slot costs that stays as it was. */
    private static final double UNFILLED = -0.5;
    /** What half a name costs. */
    private static final double CUT = 0.4;
    /** Of each slot only the best are tried, so that many names cost no more than a few. */
    private static final int TRIED = 6;

    private final Template template;
    private final List<Word> words;
    private final List<Mention> mentions;
    private final List<List<Fit>> fits = new ArrayList<>();
    private final Fit[] chosen;
    private Fit[] best;
    private double bestScore = Double.NEGATIVE_INFINITY;

    private Filler(Template template, List<Word> words, List<Mention> mentions) {
        this.template = template;
        this.words = words;
        this.mentions = mentions;
        this.chosen = new Fit[template.slots().size()];
        this.best = chosen.clone();
        template.slots().forEach(slot -> fits.add(fits(slot)));
    }

    /** What a slot may hold. Without a span, what it held. */
    private record Fit(Optional<Mention> mention, String value, double score) {}

    static Filling fill(Template template, List<Word> words, List<Mention> mentions) {
        return new Filler(template, words, mentions).fill();
    }

    private Filling fill() {
        choose(0, 0);
        Map<Slot, Span> spans = new HashMap<>();
        List<String> values = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < best.length; i++) {
            Slot slot = template.slots().get(i);
            Fit fit = best[i];
            fit.mention().ifPresent(mention -> spans.put(slot, mention.span()));
            values.add(fit.value());
            sum += Math.min(1, Math.max(0, fit.score()));
        }
        return new Filling(spans, values, best.length == 0 ? 1 : sum / best.length);
    }

    private void choose(int slot, double score) {
        if (slot == chosen.length) {
            if (score > bestScore) {
                bestScore = score;
                best = chosen.clone();
            }
            return;
        }
        for (Fit fit : fits.get(slot)) {
            if (isFree(fit, slot)) {
                chosen[slot] = fit;
                choose(slot + 1, score + fit.score() + order(fit, slot));
            }
        }
    }

    private boolean isFree(Fit fit, int slot) {
        for (int i = 0; i < slot; i++) {
            Fit other = chosen[i];
            if (fit.mention().isPresent()
                    && other.mention().isPresent()
                    && other.mention().get().span().overlaps(fit.mention().get().span())) {
                return false;
            }
        }
        return true;
    }

    /** A little for the order of the template. */
    private double order(Fit fit, int slot) {
        Optional<Mention> before = slot == 0 ? Optional.empty() : chosen[slot - 1].mention();
        boolean follows = before.isPresent()
                && fit.mention().isPresent()
                && before.get().span().from() < fit.mention().get().span().from();
        return follows ? 0.1 : 0;
    }

    private List<Fit> fits(Slot slot) {
        List<Fit> found = new ArrayList<>();
        for (Mention mention : mentions) {
            fit(slot, mention).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(Fit::score).reversed());
        List<Fit> tried = new ArrayList<>(found.subList(0, Math.min(TRIED, found.size())));
        tried.add(new Fit(Optional.empty(), slot.value(), UNFILLED));
        return tried;
    }

    private Optional<Fit> fit(Slot slot, Mention mention) {
        List<Word> said = mention.span().of(words);
        Optional<BigDecimal> number = said.size() == 1 ? TemplateReader.number(said.get(0)) : Optional.empty();
        boolean numeric = slot.literals().stream().allMatch(literal -> isNumeric(literal.value()));
        if (numeric != number.isPresent()) {
            return Optional.empty();
        }
        String value = number.map(BigDecimal::toPlainString).orElseGet(() -> spelled(slot, mention));
        double score = 0.4
                + typed(slot, mention)
                + written(slot, mention.said())
                + 0.2 * neighbours(slot, mention.span())
                - (isCut(mention.span()) ? CUT : 0);
        return Optional.of(new Fit(Optional.of(mention), value, score));
    }

    /** Whether the next word is written like a name too, and so belongs to it, unless the approved question has it as a word. */
    private boolean isCut(Span span) {
        return span.to() < words.size()
                && words.get(span.to() - 1).capitalised()
                && words.get(span.to()).is(Word.Kind.WORD)
                && words.get(span.to()).capitalised()
                && template.frame().stream().noneMatch(word -> word.stem()
                        .equals(words.get(span.to()).stem()));
    }

    private static boolean isNumeric(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    /** In the data's own case, if it is a value of that column; with blanks around it only if the approved value has them. */
    private static String spelled(Slot slot, Mention mention) {
        return mention.values().stream()
                .filter(value -> slot.isOf(value.field().name()))
                .map(value ->
                        slot.value().equals(slot.value().strip()) ? value.text().strip() : value.text())
                .findFirst()
                .orElseGet(() -> cased(slot, mention.said()));
    }

    private static String cased(Slot slot, String said) {
        boolean raised = !slot.said().equals(slot.value())
                && slot.value().equals(slot.said().toUpperCase(Locale.ROOT));
        return raised ? said.toUpperCase(Locale.ROOT) : said;
    }

    private double typed(Slot slot, Mention mention) {
        if (mention.said().equalsIgnoreCase(slot.said())) {
            return 0.6;
        }
        if (mention.values().isEmpty()) {
            return mention.sure() ? 0.15 : 0.1;
        }
        return mention.values().stream()
                        .anyMatch(value -> slot.isOf(value.field().name()))
                ? 0.3
                : 0;
    }

    /** Longer names are preferred to their parts; a year is written like a year. */
    private static double written(Slot slot, String said) {
        double length = Math.min(said.length(), 20) / 200.0;
        return (shape(slot.said()).equals(shape(said)) ? 0.1 : 0) + length;
    }

    private static String shape(String text) {
        if (isNumeric(text)) {
            return "9".repeat(text.length());
        }
        if (text.equals(text.toUpperCase(Locale.ROOT))) {
            return "A";
        }
        return Character.isUpperCase(text.charAt(0)) ? "Aa" : "a";
    }

    /** The share of the words beside it that are the same as beside the slot. */
    private double neighbours(Slot slot, Span span) {
        double same = 0;
        for (int side : new int[] {-1, 1}) {
            String own = stem(
                    template.words(),
                    side < 0 ? slot.span().from() - 1 : slot.span().to());
            String other = stem(words, side < 0 ? span.from() - 1 : span.to());
            same += own.equals(other) ? 0.5 : 0;
        }
        return same;
    }

    private static String stem(List<Word> words, int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).stem();
    }
}
