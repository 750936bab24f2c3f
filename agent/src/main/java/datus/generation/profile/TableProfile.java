package datus.generation.profile;

import datus.data.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the rows of a table are like.
 *
 * @param rows how many there are
 * @param read of how many of them this tells; fewer where there are very many
 */
public record TableProfile(TableName name, long rows, long read, List<ColumnProfile> columns) {
    public TableProfile {
        columns = List.copyOf(columns);
    }

    /** The column of that name, whatever its case. */
    public Optional<ColumnProfile> column(String wanted) {
        return columns.stream()
                .filter(column -> column.info().name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Whether rows were read, and no two of them have the same value in this column, which none leaves out. */
    public boolean isUnique(String column) {
        return read > 0
                && column(column)
                        .filter(profile -> profile.filled() == read && profile.distinct() == read)
                        .isPresent();
    }

    /** As in "60,175 rows", or with how many of them were read. */
    public String size() {
        String all = String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
        return read == rows ? all : String.format(Locale.ROOT, "%,d of %s", read, all);
    }
}
