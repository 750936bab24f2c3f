package datus.generation.sql;

import datus.context.ContextFile;
import datus.context.ContextFolder;
import datus.context.Entry;
import datus.context.Slug;
import datus.context.kind.ReferenceSqlKind;
import datus.generation.usage.Calculation.Ratio;
import datus.generation.usage.Calculation.Running;
import datus.generation.usage.OutlineReader;
import datus.generation.usage.SqlOutline;
import datus.generation.usage.TableColumns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement described, ready to be kept as reference SQL.
 *
 * @param path of its file, relative to the workspace's root
 * @param text the statement below a comment block that says what it does, its subject and tags
 * @param reasons what was read of it
 */
public record SqlSummary(String path, String text, List<String> reasons) {
    private static final int MOST_TAGS = 8;
    private static final ContextFolder FOLDER = new ReferenceSqlKind().folder().orElseThrow();

    public SqlSummary {
        reasons = List.copyOf(reasons);
    }

    /**
     * The summaries of a file's statements; what is no query that can be read is kept as it is, under its own words.
     *
     * @param place the file below the folder that was named, without extension and with slashes: {@code finance/monthly}
     */
    public static List<SqlSummary> of(String place, String text, TableColumns columns) {
        List<Entry> statements = FOLDER.read(file(place, text));
        List<SqlSummary> summaries = new ArrayList<>();
        for (Entry statement : statements) {
            String name = statements.size() == 1
                    ? place
                    : place + "/" + Slug.of(statement.id().name());
            summaries.add(summary(name, statement, isDescribed(statement), columns));
        }
        return summaries;
    }

    private static ContextFile file(String place, String text) {
        return new ContextFile(FOLDER.name() + "/" + place + ".sql", text, "", Instant.EPOCH);
    }

    /** Without a comment its words are those of its name. */
    private static boolean isDescribed(Entry statement) {
        return !statement
                .text()
                .equals(statement.id().name().replaceAll("[-_/.]+", " ").strip());
    }

    private static SqlSummary summary(String place, Entry statement, boolean described, TableColumns columns) {
        String path = FOLDER.name() + "/" + Slug.ofPath(place) + ".sql";
        String sql = statement.content().strip() + ";\n";
        Entry bare = FOLDER.read(file(Slug.ofPath(place), sql)).get(0);
        Optional<SqlOutline> outline = OutlineReader.read(statement.content(), columns);
        Optional<String> sentence = outline.map(found -> new SqlSentence(found).text());
        String own = described ? statement.text() : "";
        String words = sentence.filter(said -> !own.contains(said))
                .map(said -> own.isEmpty() ? said : own + "\n" + said)
                .orElse(own);
        Entry told = bare.withText(words.isEmpty() ? statement.text() : words)
                .withSubject(statement.subject().isEmpty() ? subject(place, outline) : statement.subject())
                .withTags(
                        statement.tags().isEmpty()
                                ? outline.map(SqlSummary::tags).orElse(List.of())
                                : statement.tags());
        return new SqlSummary(
                path,
                FOLDER.write(told, Optional.of(sql)),
                outline.map(SqlSummary::reasons)
                        .orElse(List.of("It is no query that could be read, and is kept under its own words.")));
    }

    /** Its folder; else the table that it reads first. */
    private static String subject(String place, Optional<SqlOutline> outline) {
        int slash = place.lastIndexOf('/');
        return slash > 0
                ? place.substring(0, slash)
                : outline.flatMap(found -> found.tables().stream().findFirst()).orElse("");
    }

    private static List<String> tags(SqlOutline outline) {
        Set<String> tags = new LinkedHashSet<>(outline.tables());
        outline.calculations().forEach(each -> each.alias().ifPresent(tags::add));
        if (outline.calculations().stream().anyMatch(Ratio.class::isInstance)) {
            tags.add("ratio");
        }
        if (outline.calculations().stream().anyMatch(Running.class::isInstance)) {
            tags.add("running total");
        }
        if (outline.limit().isPresent() && !outline.order().isEmpty()) {
            tags.add("top");
        }
        return tags.stream().limit(MOST_TAGS).toList();
    }

    private static List<String> reasons(SqlOutline outline) {
        List<String> reasons = new ArrayList<>();
        reasons.add("reads " + String.join(", ", outline.tables()));
        if (!outline.joins().isEmpty()) {
            reasons.add("joins " + String.join(", ", outline.joins()));
        }
        reasons.add(
                outline.grain().isEmpty() ? "groups by nothing" : "one row a " + String.join(", ", outline.grain()));
        return reasons;
    }
}
