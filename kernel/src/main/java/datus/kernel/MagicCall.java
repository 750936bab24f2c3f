package datus.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One use of a magic, its arguments checked against its spec.
 *
 * @param name as typed, without prefix: the magic's name or an alias of it
 * @param line what stands behind the name, as typed
 * @param positionals the arguments without a name, unquoted, in order
 * @param options the options by name, flags with an empty value
 * @param body the rest of the cell, for {@code %%name}
 * @param bodyStart where the body begins in the cell, a UTF-16 index; 0 without a body
 * @param execution the cell that it is part of
 */
public record MagicCall(
        String name,
        String line,
        List<String> positionals,
        Map<String, String> options,
        Optional<String> body,
        int bodyStart,
        Execution execution) {

    public MagicCall {
        positionals = List.copyOf(positionals);
        options = Map.copyOf(options);
    }

    public Optional<String> positional(int index) {
        return index < positionals.size() ? Optional.of(positionals.get(index)) : Optional.empty();
    }

    public Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The same call as if a person had run its cell by itself. */
    public MagicCall meant() {
        return new MagicCall(name, line, positionals, options, body, bodyStart, execution.meant());
    }
}
