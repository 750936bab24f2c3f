package datus.install;

/**
 * One line of what {@code doctor} says.
 *
 * @param subject what was looked at
 * @param text what was found
 * @param hint the next step; empty if there is none
 */
record Finding(Status status, String subject, String text, String hint) {

    /** Whether it is as it should be. */
    enum Status {
        FINE("ok"),
        /** It works, but something is missing that may be wanted. */
        NOTE("--"),
        WRONG("!!");

        private final String mark;

        Status(String mark) {
            this.mark = mark;
        }
    }

    static Finding fine(String subject, String text) {
        return new Finding(Status.FINE, subject, text, "");
    }

    static Finding note(String subject, String text, String hint) {
        return new Finding(Status.NOTE, subject, text, hint);
    }

    static Finding wrong(String subject, String text, String hint) {
        return new Finding(Status.WRONG, subject, text, hint);
    }

    /** As printed; the hint on a line of its own. */
    String line() {
        String said = String.format("%s  %-28s %s", status.mark, subject, text);
        return hint.isEmpty() ? said : said + "\n" + " ".repeat(33) + hint;
    }
}
