package datus.data.text;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.error.SqlPlace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts tables in place of dbt's references.
 *
 * @param table the table of a handle, as SQL of the datasource names it
 * @param known all handles, for the nearest to one that is not known
 */
public record Relations(Function<String, Optional<String>> table, Supplier<Collection<String>> known) {
    private static final Pattern ARGUMENT = Pattern.compile("['\"]([^'\"]+)['\"]");

    /** Knows no table. */
    public static Relations none() {
        return new Relations(handle -> Optional.empty(), List::of);
    }

    String of(SqlToken reference, String whole, int at) {
        String handle = handle(reference.text());
        return table.apply(handle).orElseThrow(() -> DatusException.user(
                        "No model \"" + handle + "\".",
                        NearestName.hint(handle, known.get(), "Read the project first: %bootstrap --from-dbt FOLDER"))
                .at(new SqlPlace(whole, at, reference.text().length())));
    }

    /** The second argument of {@code ref('package', 'model')} is the model. */
    private static String handle(String call) {
        List<String> arguments = ARGUMENT.matcher(call)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        boolean isSource = call.replaceFirst("^\\{\\{-?\\s*", "").startsWith("source");
        return isSource || arguments.isEmpty() ? String.join(".", arguments) : arguments.get(arguments.size() - 1);
    }
}
