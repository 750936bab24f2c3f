package datus.answer;

/** Whatever answers questions: the engine without a model, and the loop with one. */
@FunctionalInterface
public interface Answerer {

    /** Answers a question. One that it cannot explain is declined, never guessed. */
    Answer answer(Question question, Asking asking);
}
