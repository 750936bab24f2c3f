package datus.magics.context;

import datus.context.bootstrap.BootstrapProgress;
import datus.magics.PassingDisplay;
import datus.magics.Wording;
import java.time.Duration;
import java.util.Locale;

/** Shows how far a bootstrap is: a bar, its rate, and how long it takes still; at most ten times a second. */
final class BootstrapBar implements BootstrapProgress.Listener {
    private static final int WIDTH = 30;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PassingDisplay display;
    private Duration lastShown = PAUSE.negated();

    BootstrapBar(PassingDisplay display) {
        this.display = display;
    }

    @Override
    public void at(BootstrapProgress progress) {
        if (progress.took().minus(lastShown).compareTo(PAUSE) >= 0) {
            lastShown = progress.took();
            display.say(line(progress));
        }
    }

    static String line(BootstrapProgress progress) {
        int filled = progress.total() == 0 ? WIDTH : (int) ((long) WIDTH * progress.done() / progress.total());
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        String rate = String.format(Locale.ROOT, "%,.0f a second", progress.rate());
        return bar + " " + Wording.grouped(progress.done()) + " of " + Wording.grouped(progress.total()) + " · " + rate
                + " · " + left(progress.remaining()) + " left · " + progress.step();
    }

    private static String left(Duration remaining) {
        long seconds = Math.max(1, Math.round(remaining.toMillis() / 1000.0));
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
