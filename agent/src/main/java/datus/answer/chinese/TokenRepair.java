package datus.answer.chinese;

import datus.answer.chinese.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Mends what single words were taken for, once the others are known. */
final class TokenRepair {
    private static final Set<String> COUNTS = Set.of("数量", "件数", "次数");

    private final NameFinder names;

    TokenRepair(NameFinder names) {
        this.names = names;
    }

    List<Token> repaired(List<Token> tokens) {
        Set<String> tables = tokens.stream()
                .filter(token -> token.is(Kind.TABLE))
                .map(Token::owner)
                .collect(Collectors.toSet());
        List<Token> repaired = new ArrayList<>();
        for (Token token : tokens) {
            Token known = token.isColumn() && !tables.isEmpty() ? names.among(token, tables) : token;
            repaired.add(isCount(known, repaired) ? Token.cue("count", token.text(), token.from()) : known);
        }
        return repaired;
    }

    /** "The number of orders", not the column of quantities that another table has. */
    private static boolean isCount(Token token, List<Token> before) {
        if (!COUNTS.contains(token.text()) || !token.isColumn()) {
            return false;
        }
        int last = before.size() - 1;
        int place = last >= 0 && before.get(last).cues("of") ? last - 1 : last;
        return place >= 0
                && before.get(place).is(Kind.TABLE)
                && !before.get(place).owner().equals(token.owner());
    }
}
