package datus.magics.chat;

import datus.answer.AgentEvent;
import datus.kernel.MagicCall;

/** Shows what an answerer is doing, until the answer comes, and keeps count of it. */
final class Progress implements AgentEvent.Listener, AutoCloseable {
    private final TurnTally tally;
    private final ProgressText text = new ProgressText();
    private final LiveDisplay display;

    Progress(MagicCall call, TurnTally tally) {
        this.tally = tally;
        this.display = new LiveDisplay(call, text::text);
    }

    @Override
    public void linking(AgentEvent.Linking event) {
        now("Looking for what the question means …");
    }

    @Override
    public void running(AgentEvent.Running event) {
        tally.addRun();
        now("Running\n" + event.sql().text());
    }

    @Override
    public void sending(AgentEvent.Sending event) {
        tally.add(event);
        now("Asking " + event.model() + " …");
    }

    @Override
    public void saying(AgentEvent.Saying event) {
        if (text.said(event.text())) {
            display.now();
        } else {
            display.soon();
        }
    }

    @Override
    public void waiting(AgentEvent.Waiting event) {
        now(event.why() + " Asking again in " + Math.max(1, event.pause().toSeconds()) + " s …");
    }

    @Override
    public void calling(AgentEvent.Calling event) {
        now("Using " + ToolLine.of(event.call()) + " …");
    }

    @Override
    public void called(AgentEvent.Called event) {
        text.done(event.call().name() + (event.failed() ? " failed: " : ": ") + event.said());
        display.soon();
    }

    @Override
    public void used(AgentEvent.Used event) {
        tally.add(event);
        text.meter(tally.usage(), tally.cost());
        display.soon();
    }

    @Override
    public void added(AgentEvent.Added event) {
        tally.add(event);
    }

    @Override
    public void todos(AgentEvent.Todos event) {
        text.todos(event.list());
        display.now();
    }

    private void now(String doing) {
        text.doing(doing);
        display.now();
    }

    @Override
    public void close() {
        display.close();
    }
}
