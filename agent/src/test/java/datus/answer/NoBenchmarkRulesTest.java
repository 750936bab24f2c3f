package datus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What answers questions knows English and SQL, and nothing of the databases and questions it is measured by. */
@EnabledIfSystemProperty(named = "datus.bench", matches = ".+")
class NoBenchmarkRulesTest {
    /** Names of two words that any database may have. */
    private static final Set<String> COMMON = Set.of(
            "first_name",
            "last_name",
            "full_name",
            "middle_name",
            "birth_date",
            "birth_place",
            "start_date",
            "end_date",
            "zip_code",
            "postal_code",
            "order_date",
            "phone_number",
            "order_id",
            "customer_id",
            "product_id",
            "date_of_birth",
            "home_city",
            "user_id",
            "country_code",
            "department_id",
            "employee_id",
            "city_code",
            "line_1",
            "line_2");

    private static final int SHINGLE = 7;

    private final Path bench = Path.of(System.getProperty("datus.bench", ""));
    private final String lists = read(Path.of("src/main/resources/datus/answer"));
    private final String code = read(Path.of("src/main/java/datus/answer")) + lists;

    @Test
    void namesNoTableOrColumnOfABenchmark() throws SQLException {
        Set<String> named = new TreeSet<>();
        for (String name : names()) {
            String said = name.toLowerCase(Locale.ROOT);
            boolean twoWords = said.indexOf('_', 1) > 0 && said.indexOf('_') < said.length() - 1;
            if (twoWords && !COMMON.contains(said) && (isIn(code, said) || isIn(lists, said.replace('_', ' ')))) {
                named.add(said);
            }
        }
        assertThat(named).isEmpty();
    }

    @Test
    void quotesNoQuestionOfABenchmark() {
        String words = code.replaceAll("[^a-z0-9]+", " ");
        assertThat(files("questions.jsonl").stream().flatMap(file -> questions(file).stream()))
                .allSatisfy(question -> assertThat(shingles(question)).noneMatch(words::contains));
    }

    private static boolean isIn(String text, String said) {
        return Pattern.compile("\\b" + Pattern.quote(said) + "\\b")
                .matcher(text)
                .find();
    }

    private static List<String> shingles(String question) {
        List<String> words = List.of(question.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .split(" ", -1));
        List<String> shingles = new ArrayList<>();
        for (int from = 0; from + SHINGLE <= words.size(); from++) {
            shingles.add(" " + String.join(" ", words.subList(from, from + SHINGLE)) + " ");
        }
        return shingles;
    }

    private Set<String> names() throws SQLException {
        Set<String> names = new TreeSet<>();
        for (Path file : files(".sqlite")) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
                while (columns.next()) {
                    names.add(columns.getString("TABLE_NAME"));
                    names.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(300);
        return names;
    }

    private List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(bench)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> questions(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> JsonParser.parseString(line)
                            .getAsJsonObject()
                            .get("question")
                            .getAsString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path folder) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.toString();
                if (name.endsWith(".java") || name.endsWith(".txt") || name.endsWith(".properties")) {
                    all.append(Files.readString(file).toLowerCase(Locale.ROOT)).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
