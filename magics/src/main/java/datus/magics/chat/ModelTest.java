package datus.magics.chat;

import datus.answer.AgentEvent.Sending;
import datus.data.Control;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.magics.CellControl;
import datus.magics.NotebookSession;
import datus.message.Message;
import datus.message.SharedText;
import datus.model.LanguageModel;
import datus.model.ModelFacts;
import datus.model.ModelReply;
import datus.model.ModelRequest;
import java.time.Duration;
import java.util.List;

/** Tries a language model with the least request there is, which holds nothing of the workspace. */
record ModelTest(MagicCall call, NotebookSession session) {
    private static final ModelRequest LEAST = new ModelRequest(
            SharedText.schema("Answer with one word."),
            List.of(new Message.Asked("Say: ready", SharedText.empty())),
            List.of());

    Block of(LanguageModel model) {
        ModelFacts facts = model.facts();
        long began = System.nanoTime();
        try (Progress progress = new Progress(call, new TurnTally())) {
            progress.sending(new Sending(facts.name(), facts.host(), facts.share()));
            Control control = CellControl.of(call);
            ModelReply reply = model.reply(LEAST, new Unheard(), control);
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            return Block.paragraph(facts.name() + " on " + facts.host() + " answered in " + millis + " ms: "
                    + reply.text().strip());
        }
    }

    /** Hears nothing: the whole reply is one word. */
    private record Unheard() implements LanguageModel.Listener {
        @Override
        public void said(String text) {}

        @Override
        public void retrying(String why, Duration pause) {}
    }
}
