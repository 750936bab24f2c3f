package datus.message;

/**
 * Tokens that models read and wrote.
 *
 * @param input read, those from a cache included
 * @param cached of {@code input}, those read from the provider's cache
 * @param output written
 */
public record Usage(long input, long cached, long output) {

    public static Usage none() {
        return new Usage(0, 0, 0);
    }

    public Usage plus(Usage other) {
        return new Usage(input + other.input, cached + other.cached, output + other.output);
    }

    public long total() {
        return input + output;
    }
}
