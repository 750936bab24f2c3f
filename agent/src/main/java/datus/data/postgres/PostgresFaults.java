package datus.data.postgres;

import datus.data.source.Fault;
import datus.data.source.Fault.Kind;
import datus.data.source.Fault.Spot;
import datus.data.source.FaultReader;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads PostgreSQL's errors by their SQLState, <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Appendix A</a>. */
final class PostgresFaults implements FaultReader {
    private static final Pattern QUOTED = Pattern.compile("(?:column )?\"([^\"]+)\"|column ([^\"\\s]+) does not exist");

    @Override
    public Fault read(SQLException error, String text) {
        ServerErrorMessage server = error instanceof PSQLException own ? own.getServerErrorMessage() : null;
        String message = message(error, server);
        return new Fault(kind(error), message, name(error, message), spot(server, text));
    }

    private static Kind kind(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return switch (state) {
            case "42P01" -> Kind.MISSING_TABLE;
            case "42703" -> Kind.MISSING_COLUMN;
            case "25006" -> Kind.READ_ONLY;
            case "57014" -> Kind.CANCELLED;
            case "28P01", "28000", "3D000", "08001", "08004", "53300" -> Kind.CANNOT_CONNECT;
            case "57P01", "57P02", "57P03" -> Kind.CONNECTION_LOST;
            default -> state.startsWith("08") ? Kind.CONNECTION_LOST : Kind.OTHER;
        };
    }

    private static String message(SQLException error, @Nullable ServerErrorMessage server) {
        if (server == null || server.getMessage() == null) {
            return String.valueOf(error.getMessage());
        }
        String detail = server.getDetail() == null ? "" : " (" + server.getDetail() + ")";
        return server.getMessage() + detail;
    }

    private static String name(SQLException error, String message) {
        Kind kind = kind(error);
        if (kind != Kind.MISSING_TABLE && kind != Kind.MISSING_COLUMN) {
            return "";
        }
        Matcher quoted = QUOTED.matcher(message);
        if (!quoted.find()) {
            return "";
        }
        return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
    }

    /** The server counts characters from 1, in a text in which each question mark has become {@code $1}, {@code $2} … */
    private static Optional<Spot> spot(@Nullable ServerErrorMessage server, String text) {
        if (server == null || server.getPosition() < 1 || text.isEmpty()) {
            return Optional.empty();
        }
        int left = server.getPosition() - 1;
        int parameters = 0;
        for (SqlToken token : SqlTokens.of(text)) {
            int shift = 0;
            for (int i = 1; i <= parameters; i++) {
                shift += String.valueOf(i).length();
            }
            int end = text.codePointCount(0, token.end()) + shift;
            if (left < end) {
                return Optional.of(new Spot(token.start(), token.text().length()));
            }
            parameters += token.isSymbol('?') ? 1 : 0;
        }
        return Optional.of(new Spot(text.length(), 1));
    }
}
