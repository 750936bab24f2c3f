package datus.tool.data;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.SqlTokens;
import datus.message.Share;
import datus.message.SharedText;

/** SQL that the machine made or saw, for a model: names and structure as they are, each text in it but dates as a sample of the data. */
public final class SqlText {
    private static final String DATE = "'\\d{4}-\\d{2}-\\d{2}'";

    private SqlText() {}

    public static SharedText of(String sql) {
        SharedText text = SharedText.empty();
        int told = 0;
        for (SqlToken token : SqlTokens.of(sql)) {
            boolean isValue = token.kind() == Kind.STRING || token.kind() == Kind.COMMENT;
            if (isValue && !token.text().matches(DATE)) {
                text = text.and(Share.SCHEMA, sql.substring(told, token.start()))
                        .and(Share.SAMPLES, token.text());
                told = token.end();
            }
        }
        return text.and(Share.SCHEMA, sql.substring(told));
    }
}
