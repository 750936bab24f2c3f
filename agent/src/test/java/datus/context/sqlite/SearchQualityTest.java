package datus.context.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.context.Changes;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Hit;
import datus.context.Provenance;
import datus.context.SearchRequest;
import datus.context.SearchRequest.Way;
import datus.data.Scope;
import datus.model.TestMeaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often a question that is asked in other words finds the example with the same SQL: one question of each group is an example,
 * the others look for it, as they are and with other words for what they are about.
 */
@EnabledIfSystemProperty(named = "datus.bench", matches = ".+")
class SearchQualityTest {
    private static final Logger LOG = LoggerFactory.getLogger(SearchQualityTest.class);
    private static final Map<String, Set<Way>> WAYS = new TreeMap<>(
            Map.of("1 words", Set.of(Way.LEXICAL), "2 meaning", Set.of(Way.VECTOR), "3 both", Set.of(Way.values())));

    @TempDir
    Path state;

    private final Map<EntryId, String> groups = new HashMap<>();

    /** What share of the questions has its example first, and among the first five, and the mean of 1 / place. */
    private record Figures(double first, double firstFive, double reciprocal) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%5.1f %% %5.1f %%  %.3f", first * 100, firstFive * 100, reciprocal);
        }
    }

    @Test
    void a_paraphrase_finds_its_example() throws IOException {
        List<JsonObject> questions = questions();
        try (SqliteContextStore store = SqliteContextStore.open(state, TestMeaning::model)) {
            store.apply(Changes.of(examples(questions)));
            store.embedAll();
            Figures both = compare(store, questions, "question", true);
            assertThat(both.firstFive()).isGreaterThanOrEqualTo(0.95);
            compare(store, questions, "question", false);
            compare(store, questions, "question_syn", true);
            compare(store, questions, "question_syn", false);
        }
    }

    /** Measures the ways in turn; both together must be at least as good as each alone. */
    private Figures compare(SqliteContextStore store, List<JsonObject> questions, String wording, boolean scoped) {
        Map<String, Figures> figures = new TreeMap<>();
        WAYS.forEach((name, ways) -> figures.put(name, measure(store, questions, wording, scoped, ways)));
        figures.forEach((name, each) -> LOG.info("{} {} {}: {}", wording, scoped ? "in scope" : "in all", name, each));
        Figures both = figures.getOrDefault("3 both", new Figures(0, 0, 0));
        assertThat(figures.values()).allSatisfy(each -> {
            assertThat(both.first()).isGreaterThanOrEqualTo(each.first());
            assertThat(both.firstFive()).isGreaterThanOrEqualTo(each.firstFive());
        });
        return both;
    }

    private Figures measure(
            SqliteContextStore store, List<JsonObject> questions, String wording, boolean scoped, Set<Way> ways) {
        List<Integer> places = new ArrayList<>();
        for (JsonObject question : questions) {
            if (text(question, "loop_role").equals("probe")
                    && groups.containsValue(text(question, "sql_group"))
                    && !question.get(wording).isJsonNull()) {
                EntryFilter filter = scoped ? EntryFilter.all().in(Scope.all(text(question, "db"))) : EntryFilter.all();
                List<Hit> hits = store.search(new SearchRequest(text(question, wording), filter, 50, ways));
                places.add(place(hits, text(question, "sql_group")));
            }
        }
        return new Figures(
                share(places, 1),
                share(places, 5),
                places.stream()
                        .mapToDouble(place -> place == 0 ? 0 : 1.0 / place)
                        .average()
                        .orElse(0));
    }

    /** The place of the first hit of the group, from 1; 0 if there is none. */
    private int place(List<Hit> hits, String group) {
        for (int i = 0; i < hits.size(); i++) {
            if (group.equals(groups.get(hits.get(i).entry().id()))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static double share(List<Integer> places, int best) {
        return places.stream().filter(place -> place > 0 && place <= best).count() / (double) places.size();
    }

    private List<Entry> examples(List<JsonObject> questions) {
        List<Entry> examples = new ArrayList<>();
        for (JsonObject question : questions) {
            if (text(question, "loop_role").equals("seed")) {
                EntryId id = new EntryId("example", text(question, "db"), slug(question));
                groups.put(id, text(question, "sql_group"));
                Provenance person = new Provenance("person", "", "li", Instant.EPOCH);
                examples.add(Entry.proposed(id, text(question, "question"), text(question, "gold_sql"), person));
            }
        }
        return examples;
    }

    private static String slug(JsonObject question) {
        String words = text(question, "question").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words + "-" + text(question, "id").replaceAll("\\D+", "");
    }

    private static List<JsonObject> questions() throws IOException {
        Path file = Path.of(System.getProperty("datus.bench"), "spider_dev", "questions.jsonl");
        List<JsonObject> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            questions.add(JsonParser.parseString(line).getAsJsonObject());
        }
        return questions;
    }

    private static String text(JsonObject question, String key) {
        JsonElement value = question.get(key);
        return value.getAsString();
    }
}
