package datus.answer.chinese;

import datus.answer.chinese.Token.Kind;
import java.util.List;
import java.util.Optional;

/** Looks around in the tokens that no clause has taken yet. */
final class Rest {
    private final List<Token> tokens;

    Rest(List<Token> tokens) {
        this.tokens = tokens;
    }

    int size() {
        return tokens.size();
    }

    Token at(int place) {
        return tokens.get(place);
    }

    boolean cues(int place, String... roles) {
        return place >= 0 && place < tokens.size() && tokens.get(place).cues(roles);
    }

    boolean is(int place, Kind kind) {
        return place >= 0 && place < tokens.size() && tokens.get(place).is(kind);
    }

    boolean isName(int place) {
        return place >= 0 && place < tokens.size() && tokens.get(place).isName();
    }

    boolean isColumn(int place) {
        return isName(place) && !is(place, Kind.TABLE);
    }

    /** The place behind cues of these roles. */
    int skip(int place, String... roles) {
        int at = place;
        while (cues(at, roles)) {
            at++;
        }
        return at;
    }

    void take(int from, int to) {
        tokens.subList(from, to).clear();
    }

    void set(int place, Token token) {
        tokens.set(place, token);
    }

    /** The first name at a place or behind it. */
    Optional<Token> nameFrom(int place) {
        return tokens.stream().skip(Math.max(0, place)).filter(Token::isName).findFirst();
    }

    /** The last name before a place. */
    Optional<Token> nameBefore(int place) {
        for (int at = Math.min(place, size()) - 1; at >= 0; at--) {
            if (isName(at)) {
                return Optional.of(at(at));
            }
        }
        return Optional.empty();
    }

    /** A quantity and where it begins. */
    record Found(Quantity quantity, int from) {}

    /** The quantity that ends right before a place. */
    Optional<Found> quantityBefore(int place) {
        int at = place - 1;
        Optional<Token> function = Optional.empty();
        if (cues(at, "sum", "average") && isColumn(at - 1)) {
            function = Optional.of(at(at--));
        }
        if (cues(at, "count")) {
            int name = cues(at - 1, "of") ? at - 2 : at - 1;
            boolean counted = is(name, Kind.TABLE) || is(name, Kind.TEXT);
            return counted
                    ? Optional.of(new Found(
                            new Quantity(at(name), Optional.empty(), Optional.of(at(at)), Optional.empty()), name))
                    : Optional.empty();
        }
        if (!isName(at)) {
            return Optional.empty();
        }
        Token name = at(at);
        Optional<Token> table = tableBefore(at, name);
        at -= table.isPresent() ? 1 : 0;
        if (function.isEmpty() && cues(at - 1, "sum", "average")) {
            function = Optional.of(at(--at));
        }
        if (table.isEmpty() && function.isPresent()) {
            table = tableBefore(at, name);
            at -= table.isPresent() ? 1 : 0;
        }
        return Optional.of(new Found(new Quantity(name, function, Optional.empty(), table), at));
    }

    private Optional<Token> tableBefore(int place, Token name) {
        boolean own = name.isColumn()
                && is(place - 1, Kind.TABLE)
                && at(place - 1).owner().equals(name.owner());
        return own ? Optional.of(at(place - 1)) : Optional.empty();
    }
}
