package datus.answer;

import datus.answer.Answer.Badge;
import datus.context.Entry;
import datus.context.State;
import java.time.LocalDate;
import java.time.ZoneOffset;

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

    /** Who decided on an entry and when, as in " by Li on 2026-11-20"; empty if nobody is known. */
    public static String decided(Entry entry) {
        String by = entry.provenance().by();
        return by.isEmpty()
                ? ""
                : " by " + by + " on " + LocalDate.ofInstant(entry.provenance().at(), ZoneOffset.UTC);
    }
}
