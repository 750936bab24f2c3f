package datus.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Optional;

/** How the editor is helped where a cell holds no magic line: in a bare cell, and in the body of a magic that holds the same. */
public interface Language {

    Completion complete(String code, int cursor);

    Optional<DisplayData> inspect(String code, int cursor, int detail);

    Completeness isComplete(String code);
}
