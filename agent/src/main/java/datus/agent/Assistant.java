package datus.agent;

import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Question;
import datus.context.UsageLog;
import datus.message.SharedText;
import datus.model.LanguageModel;
import datus.model.Models;
import java.util.Optional;

/**
 * Whoever answers in one notebook: a language model if one is in use, else the engine alone. Confined to the execute thread, but for
 * cancelling.
 */
public interface Assistant extends Answerer, AutoCloseable {

    /** The language models of the workspace, and which is in use. */
    Models models();

    /** What models were asked, by anyone in this workspace. */
    UsageLog usage();

    /** What a model would be told if that were asked, as it is kept; {@link SharedText#seenWith} is what it would see. */
    SharedText prompt(Question question, Asking asking);

    /**
     * The conversation with what lies behind in short.
     *
     * @throws datus.error.DatusException if no model is in use
     */
    Conversation compact(Asking asking);

    /** Why no model answers today though one is in use, as in "the day's 5 USD of ana are spent"; empty while there is money. */
    Optional<String> spent();

    /**
     * What a model says to the least request there is, which holds nothing of the workspace; it is paid for as any other.
     *
     * @throws datus.error.DatusException if it cannot be reached, or was stopped
     */
    String tried(LanguageModel model, Asking asking);

    /** Puts what the machine described into better words, where a model is in use. */
    Rewording rewording();

    /** Conversations as the history keeps them. */
    Conversations conversations();

    @Override
    void close();
}
