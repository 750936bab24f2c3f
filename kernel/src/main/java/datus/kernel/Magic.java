package datus.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** A command that a cell can give: {@code %name arguments}, or {@code %%name arguments} with the rest of the cell as its body. */
public interface Magic {

    MagicSpec spec();

    /** Runs on the execute thread; the returned data is the result of the cell, or shown if the cell goes on. */
    Optional<DisplayData> run(MagicCall call);

    /**
     * Values that can stand for a parameter, for completion.
     *
     * @param parameter the option's name without dashes, or the positional's name
     * @param prefix what is typed of it so far
     */
    default List<Completion.Item> suggest(String parameter, String prefix) {
        return List.of();
    }

    /** How its body is edited, where that is in a language of its own; {@link MagicSpec#code} if it is the notebook's. */
    default Optional<Language> language() {
        return Optional.empty();
    }
}
