package datus.answer.chinese;

/**
 * English words, and the stretch of the Chinese question that they say.
 *
 * @param from UTF-16 index in the question; negative if they only join others
 */
record Said(String english, int from, int to) {
    static Said of(Token token) {
        return new Said(token.said(), token.from(), token.to());
    }

    static Said as(String english, Token token) {
        return new Said(english, token.from(), token.to());
    }

    static Said glue(String english) {
        return new Said(english, -1, -1);
    }
}
