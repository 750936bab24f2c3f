package datus.answer.intent;

import datus.answer.language.Function;
import java.util.List;

/** What is done with the lines that an intent gives before they are the answer. */
public sealed interface Frame {

    /** Nothing: they are the answer. */
    record Plain() implements Frame {}

    /**
     * The first ones of each group are kept, by the order of the intent; if only the first is, so are all that come first with it.
     *
     * @param within what the lines of one group have in common
     */
    record FirstOfEach(List<Expression> within, int most) implements Frame {
        public FirstOfEach {
            within = List.copyOf(within);
        }
    }

    /** One number is computed of all that they show last. */
    record Folded(Function function) implements Frame {}

    /** The one number that they are is divided by that of another intent. */
    record Divided(Intent by, boolean percent) implements Frame {}
}
