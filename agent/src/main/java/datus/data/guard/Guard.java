package datus.data.guard;

/** Judges SQL that an agent wrote, within one scope. Fails closed: what it does not know is denied. */
@FunctionalInterface
public interface Guard {

    /** Judges without running anything; {@code sql} may hold {@code ?} for values. */
    Verdict judge(String sql);
}
