package datus.answer.chinese;

import datus.answer.chinese.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for, and what it belongs to.
 *
 * @param outputs what is shown or computed, in order
 * @param owners the names before it, the outermost first: customers in "the customers' average age"
 * @param unused tokens that nothing explains
 */
record Head(List<Item> outputs, List<Item> owners, List<Token> unused) {

    /**
     * A name with what is done to it.
     *
     * @param function the cue that computes one value of many
     * @param count the cue that counts
     * @param joined whether it stands beside the item before
     */
    record Item(Token name, Optional<Token> function, Optional<Token> count, boolean distinct, boolean joined) {
        Item counted(Token cue) {
            return new Item(name, function, Optional.of(cue), distinct, joined);
        }

        Item computed(Token cue) {
            return new Item(name, Optional.of(cue), count, distinct, joined);
        }

        boolean isComputed() {
            return function.isPresent() || count.isPresent();
        }
    }

    static Head of(List<Token> tokens) {
        return new Builder(tokens).head();
    }

    private static final class Builder {
        private final Rest rest;
        private final List<Item> items = new ArrayList<>();
        private final List<Token> unused = new ArrayList<>();
        private Optional<Token> function = Optional.empty();
        private Optional<Token> count = Optional.empty();
        private boolean distinct;
        private boolean joined;

        Builder(List<Token> tokens) {
            this.rest = new Rest(tokens);
        }

        Head head() {
            for (int at = 0; at < rest.size(); at++) {
                read(at);
            }
            int start = items.size() - 1;
            while (start > 0 && items.get(start).joined()) {
                start--;
            }
            int first = Math.max(0, start);
            return new Head(
                    List.copyOf(items.subList(first, items.size())), List.copyOf(items.subList(0, first)), unused);
        }

        private void read(int at) {
            Token token = rest.at(at);
            if (token.isName()) {
                boolean passes = function.isPresent() && token.is(Kind.TABLE) && rest.isColumn(at + 1);
                items.add(new Item(token, passes ? Optional.empty() : function, count, distinct, joined));
                function = passes ? function : Optional.empty();
                count = Optional.empty();
                distinct = false;
                joined = false;
            } else if (token.cues("count")) {
                count(at, token);
            } else if (token.cues("sum", "average", "maximum", "minimum")) {
                function(at, token);
            } else if (token.cues("distinct")) {
                distinct = true;
            } else if (token.cues("and")) {
                joined = !items.isEmpty();
            } else if (!token.cues("of", "comma", "is", "within", "separately", "growth", "grouped")) {
                unused.add(token);
            }
        }

        /** Counts the name behind it, else the one before; of a number it only asks how much. */
        private void count(int at, Token cue) {
            int behind = rest.skip(at + 1, "distinct", "is", "of");
            if (rest.is(behind, Kind.TABLE) || rest.is(behind, Kind.TEXT)) {
                count = Optional.of(cue);
            } else if (!items.isEmpty()) {
                Item last = items.get(items.size() - 1);
                boolean counts = last.name().is(Kind.TABLE) || last.name().is(Kind.TEXT);
                items.set(items.size() - 1, counts && !last.isComputed() ? last.counted(cue) : last);
            } else {
                unused.add(cue);
            }
        }

        /** Behind a name and before none it belongs to that: the sum of. */
        private void function(int at, Token cue) {
            int behind = rest.skip(at + 1, "of");
            if (rest.isName(behind) || rest.cues(behind, "count") || items.isEmpty()) {
                function = Optional.of(cue);
            } else {
                int last = items.size() - 1;
                items.set(last, items.get(last).computed(cue));
            }
        }
    }
}
