package datus.magics.chat;

import datus.answer.Wish;
import datus.error.DatusException;
import datus.kernel.MagicCall;

/** What kind of answer the options of a cell wish for. */
final class Wishes {
    private Wishes() {}

    static Wish of(MagicCall call) {
        if (call.has("no-run") && call.has("plan")) {
            throw DatusException.user("--no-run and --plan do not go together.", "A plan runs nothing either.");
        } else if (call.has("no-model") && call.option("model").isPresent()) {
            throw DatusException.user("--model and --no-model do not go together.", "Leave one out.");
        }
        Wish.Form form = call.has("no-run") ? Wish.Form.SQL : call.has("plan") ? Wish.Form.PLAN : Wish.Form.RESULT;
        return new Wish(form, call.option("model"), call.has("no-model"));
    }
}
