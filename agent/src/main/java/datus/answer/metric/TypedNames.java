package datus.answer.metric;

import datus.answer.language.Word;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.semantic.Metric;
import datus.semantic.SemanticLayer;
import java.util.List;

/**
 * What a person means by a name where a metric or a dimension must stand: exactly that one, or else the one people call so.
 *
 * @param known the words by which they are called
 */
record TypedNames(SemanticLayer layer, MetricNames known) {

    /**
     * The name of a metric.
     *
     * @throws DatusException if there is none, with the nearest
     */
    String metric(String typed, List<Word> phrase) {
        return layer.metric(typed)
                .map(Metric::name)
                .or(() -> known.metric(phrase))
                .orElseThrow(() -> DatusException.user("There is no metric \"" + typed + "\".", hint(typed)));
    }

    private String hint(String typed) {
        List<String> names = layer.metricNames();
        return names.isEmpty()
                ? "No metrics are known yet: %gen_metrics TABLE --save defines some, %bootstrap takes over others."
                : NearestName.hint(typed, names, "Known: " + NearestName.list(names) + ".");
    }

    /** The name of a dimension; as typed where only the compiler can tell, which knows from where it is seen. */
    String dimension(String typed, List<Word> phrase) {
        return phrase.size() == 1 || typed.contains(".")
                ? typed.replaceAll("\\s*\\.\\s*", "__")
                : known.dimension(phrase).orElse(typed);
    }
}
