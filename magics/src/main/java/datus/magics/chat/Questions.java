package datus.magics.chat;

import datus.answer.Question;
import datus.error.DatusException;
import datus.kernel.MagicCall;
import datus.magics.NotebookSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions as cells ask them: on the day it is where the workspace is, with the notebook's parameters. */
final class Questions {
    private Questions() {}

    /** What stands on the magic's line and below it. */
    static Question typed(MagicCall call, NotebookSession session) {
        String text = text(call);
        if (text.isBlank()) {
            throw DatusException.user("The question is empty.", "For instance: /how many orders per year");
        }
        return of(text, call, session);
    }

    static String text(MagicCall call) {
        return Stream.of(call.positional(0), call.body())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    static Question of(String text, MagicCall call, NotebookSession session) {
        ZoneId zone = session.workspace().config().calendar().timeZone();
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), zone);
        return new Question(text, today, call.execution().count(), session.parameters());
    }
}
