package datus.tool.file;

import datus.data.Control;

/** A text whose reader is stopped with the question: some regular expressions take longer than anybody waits. */
final class StoppableText implements CharSequence {
    private static final int BETWEEN_CHECKS = 1 << 14;

    private final String text;
    private final Control control;
    private int reads;

    StoppableText(String text, Control control) {
        this.text = text;
        this.control = control;
    }

    @Override
    public char charAt(int index) {
        if (++reads % BETWEEN_CHECKS == 0) {
            control.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
