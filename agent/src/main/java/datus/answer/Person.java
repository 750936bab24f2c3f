package datus.answer;

import datus.error.DatusException;
import java.util.List;

/** The person who asked, as far as an answerer may ask back. Called on the thread that answers, which waits. */
public interface Person {

    /**
     * Asks for a word.
     *
     * @param choices what is offered; any other text may be given
     * @throws DatusException if nobody can be asked here, or the person stopped the cell
     */
    String ask(String question, List<String> choices);

    /**
     * Shows exactly what is about to be done, and has it approved.
     *
     * @throws DatusException if nobody can be asked here, or the person stopped the cell
     */
    boolean approves(Approval approval);

    /** Nobody, as in a headless run. */
    static Person absent() {
        return new Person() {
            @Override
            public String ask(String question, List<String> choices) {
                throw nobody(question);
            }

            @Override
            public boolean approves(Approval approval) {
                throw nobody(approval.title());
            }

            private DatusException nobody(String what) {
                return DatusException.user(
                        "Nobody can be asked here: " + what.replaceFirst("\\p{Punct}$", "") + ".",
                        "Run it in a client that can ask, such as JupyterLab.");
            }
        };
    }
}
