package datus.frames;

/**
 * What Tablesaw could not hold of a column.
 *
 * @param column its name in the result
 * @param what as in "DECIMAL(18,2) became double, exact to 15 digits"
 */
public record Loss(String column, String what) {
    @Override
    public String toString() {
        return column + ": " + what;
    }
}
