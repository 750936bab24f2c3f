package datus.context;

import java.util.Optional;

/**
 * Which turns.
 *
 * @param session only this session's
 * @param notebook only this notebook's
 * @param words only turns whose input or SQL contains each of these words
 * @param last at most this many, the latest
 */
public record TurnQuery(Optional<String> session, Optional<String> notebook, String words, int last) {

    public static TurnQuery latest(int count) {
        return new TurnQuery(Optional.empty(), Optional.empty(), "", count);
    }
}
