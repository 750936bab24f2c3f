package datus.agent;

import com.google.gson.JsonParseException;
import datus.answer.Answer.Badge;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.State;
import datus.context.files.WorkspaceContext;
import datus.context.kind.Example;
import datus.context.kind.ReferenceSqlKind;
import datus.data.Scope;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.error.DatusException;
import datus.semantic.kind.MetricKind;
import datus.tool.ToolArguments;
import java.util.List;
import java.util.stream.Collectors;

/** How far rows that a tool gave can be relied on: as far as the metrics or the kept SQL that they come from, else as far as a model. */
record Standing(WorkspaceContext context, Scope scope) {
    private static final String METRICS = "query_metrics";

    Badge of(UsedTool ran) {
        if (ran.call().name().equals(METRICS)) {
            return areVerified(ran) ? Badge.VERIFIED : Badge.METRIC;
        }
        return isVerifiedSql(ran) ? Badge.VERIFIED : Badge.WRITTEN;
    }

    private boolean areVerified(UsedTool ran) {
        List<String> asked;
        try {
            asked = ToolArguments.parse(ran.call().arguments()).texts("metrics");
        } catch (DatusException | JsonParseException malformed) {
            return false;
        }
        List<String> verified = verified(MetricKind.NAME).stream()
                .map(entry -> entry.id().name())
                .toList();
        return !asked.isEmpty() && verified.containsAll(asked);
    }

    private boolean isVerifiedSql(UsedTool ran) {
        String sql = ran.result().sql().map(each -> words(each.text())).orElse("");
        return verified(Example.KIND, ReferenceSqlKind.KIND).stream()
                .anyMatch(entry -> words(entry.content()).equals(sql));
    }

    private List<Entry> verified(String... kinds) {
        return context.list(EntryFilter.kind(kinds).in(scope)).stream()
                .filter(entry ->
                        entry.state() == State.VERIFIED && entry.stale().isEmpty())
                .toList();
    }

    /** However it is set, and with or without comments and a semicolon at the end. */
    private static String words(String sql) {
        String words =
                SqlTokens.withoutComments(sql).stream().map(SqlToken::text).collect(Collectors.joining(" "));
        return words.endsWith(" ;") ? words.substring(0, words.length() - 2) : words;
    }
}
