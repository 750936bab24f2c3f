package datus.frames.columns;

import java.time.LocalDate;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** Dates as Tablesaw packs them, from days since 1970; each day of the usual centuries is computed once. */
final class PackedDays {
    static final int MISSING = DateColumnType.missingValueIndicator();

    private static final long USUAL = LocalDate.of(1850, 1, 1).toEpochDay();
    private static final long USUAL_END = LocalDate.of(2150, 1, 1).toEpochDay();
    /** A packed year has 16 bits. */
    private static final long FIRST = LocalDate.of(Short.MIN_VALUE, 1, 1).toEpochDay();

    private static final long LAST = LocalDate.of(Short.MAX_VALUE, 12, 31).toEpochDay();

    /** By day; 0, which is no date, where not yet computed. */
    private final int[] usual = new int[(int) (USUAL_END - USUAL)];

    private long beyond;

    /** The day packed; missing if its year does not fit. */
    int pack(long day) {
        if (day < USUAL || day >= USUAL_END) {
            return packRare(day);
        }
        int index = (int) (day - USUAL);
        if (usual[index] == 0) {
            usual[index] = PackedLocalDate.pack(LocalDate.ofEpochDay(day));
        }
        return usual[index];
    }

    private int packRare(long day) {
        if (day < FIRST || day > LAST) {
            beyond++;
            return MISSING;
        }
        return PackedLocalDate.pack(LocalDate.ofEpochDay(day));
    }

    /** How many days had a year that does not fit. */
    long beyond() {
        return beyond;
    }
}
