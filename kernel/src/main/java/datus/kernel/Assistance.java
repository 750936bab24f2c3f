package datus.kernel;

import datus.display.MimeBundle;
import datus.jupyter.Complete;
import datus.jupyter.History;
import datus.jupyter.Inspect;
import datus.jupyter.IsComplete;
import datus.jupyter.KernelMessage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Answers what the editor asks, on a thread of its own: neither does it wait for a running cell, nor does a slow catalogue hold
 * up other requests.
 */
final class Assistance {
    private final LazyInterpreter interpreter;
    private final ExecutorService thread;

    Assistance(LazyInterpreter interpreter, ExecutorService thread) {
        this.interpreter = interpreter;
        this.thread = thread;
    }

    void complete(Exchange exchange, Complete.Request request) {
        String code = request.code();
        int cursor = CodePoints.toIndex(code, request.cursor());
        answer(exchange, () -> {
            Completion found = interpreter
                    .await()
                    .map(known -> known.complete(code, cursor))
                    .orElse(Completion.none(cursor));
            List<Complete.Match> matches = found.items().stream()
                    .map(item -> new Complete.Match(item.text(), item.type(), item.detail()))
                    .toList();
            return new Complete.Reply(
                    CodePoints.toPosition(code, found.start()), CodePoints.toPosition(code, found.end()), matches);
        });
    }

    void inspect(Exchange exchange, Inspect.Request request) {
        int cursor = CodePoints.toIndex(request.code(), request.cursor());
        answer(exchange, () -> interpreter
                .await()
                .flatMap(known -> known.inspect(request.code(), cursor, request.detail()))
                .map(MimeBundle::of)
                .map(bundle -> new Inspect.Reply(true, bundle.data(), bundle.metadata()))
                .orElse(Inspect.Reply.nothing()));
    }

    void isComplete(Exchange exchange, IsComplete.Request request) {
        answer(exchange, () -> {
            Completeness completeness = interpreter
                    .await()
                    .map(known -> known.isComplete(request.code()))
                    .orElse(new Completeness(Completeness.Status.UNKNOWN, ""));
            return new IsComplete.Reply(completeness.status().name().toLowerCase(Locale.ROOT), completeness.indent());
        });
    }

    void history(Exchange exchange, History.Request request) {
        answer(exchange, () -> {
            List<HistoryEntry> found = interpreter
                    .await()
                    .map(known -> known.history(query(request)))
                    .orElse(List.of());
            List<History.Entry> entries = found.stream()
                    .map(entry -> new History.Entry(entry.session(), entry.line(), entry.input()))
                    .toList();
            return new History.Reply(entries, request.output());
        });
    }

    private static HistoryQuery query(History.Request request) {
        return switch (request.access()) {
            case TAIL -> new HistoryQuery.Tail(request.count());
            case RANGE -> new HistoryQuery.Range(request.session(), request.start(), request.stop());
            case SEARCH -> new HistoryQuery.Search(request.pattern(), request.count(), request.unique());
        };
    }

    private void answer(Exchange exchange, Supplier<KernelMessage> reply) {
        thread.execute(() -> exchange.answer(reply));
    }
}
