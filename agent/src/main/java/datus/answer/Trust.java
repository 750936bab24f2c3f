package datus.answer;

import datus.answer.Answer.Badge;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.Standing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far an answer can be relied on.
 *
 * @param words the badge as people read it, with who and when if somebody decided: "verified by Li on 2026-11-20", "verified
 *     pattern by Li on 2026-11-20: 2025 → 2026", "composed · not yet verified"
 * @param confidence how likely it is right, from 0 to 1; for what a language model wrote, 0: nobody knows
 */
public record Trust(Badge badge, String words, double confidence) {

    /** Of something of which nobody is known who decided on it. */
    public static Trust of(Badge badge, double confidence) {
        return new Trust(badge, badge.words(), confidence);
    }

    /** Of SQL that people keep, unchanged. */
    public static Trust of(Entry entry) {
        return entry.state() == State.VERIFIED
                ? new Trust(Badge.VERIFIED, Badge.VERIFIED.words() + decided(entry), 1)
                : of(Badge.COMPOSED, 1);
    }

    /**
     * Of what metrics say: as sure as the least sure of them, as in "from metric revenue, verified by Li on 2026-11-20".
     *
     * @param names empty if only dimensions were asked for
     */
    public static Trust of(List<String> names, SemanticLayer layer, double confidence) {
        List<Standing> standings = names.stream()
                .flatMap(name -> Optional.ofNullable(layer.standing().get(name)).stream())
                .toList();
        boolean verified = !names.isEmpty()
                && standings.size() == names.size()
                && standings.stream().allMatch(Trust::isVerified);
        String from = names.isEmpty()
                ? "from the semantic models"
                : "from metric" + (names.size() > 1 ? "s " : " ") + String.join(", ", names);
        return verified
                ? new Trust(Badge.VERIFIED, from + ", " + Badge.VERIFIED.words() + decided(standings), confidence)
                : new Trust(Badge.METRIC, from, confidence);
    }

    private static boolean isVerified(Standing standing) {
        return standing.facts().state() == State.VERIFIED && standing.stale().isEmpty();
    }

    private static String decided(List<Standing> standings) {
        return standings.stream()
                .map(standing -> decided(standing.facts().provenance()))
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** Who decided on an entry and when, as in " by Li on 2026-11-20"; empty if nobody is known. */
    public static String decided(Entry entry) {
        return decided(entry.provenance());
    }

    private static String decided(Provenance provenance) {
        return provenance.by().isEmpty()
                ? ""
                : " by " + provenance.by() + " on " + LocalDate.ofInstant(provenance.at(), ZoneOffset.UTC);
    }

    /** How likely an answer is right, as in "likely right (0.87)"; empty of 0, where nobody knows. */
    public static Optional<String> likelihood(double confidence) {
        if (confidence <= 0) {
            return Optional.empty();
        }
        String words = confidence >= 0.95
                ? "almost certainly right"
                : confidence >= 0.8 ? "likely right" : confidence >= 0.6 ? "probably right" : "doubtful";
        return Optional.of(words + String.format(Locale.ROOT, " (%.2f)", confidence));
    }
}
