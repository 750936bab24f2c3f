package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.AgentEvent.Cost;
import datus.context.ModelUse;
import datus.error.DatusException;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.magics.Listing;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import datus.workspace.AgentConfig;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code %usage}: tells what language models took in this workspace, by day, model and user, and what is left of the limits. */
@AutoService(NotebookMagic.class)
public final class UsageMagic implements NotebookMagic {
    private static final int DAYS = 30;

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "usage",
                List.of("!usage"),
                Journey.REFINE,
                "Show tokens and money that language models took, by day, model and user, and what is left.",
                List.of(),
                List.of(new Option("days", "N", "of so many days; " + DAYS + " if not given")),
                Body.NONE,
                List.of(new Example("%usage", "What did this month take?")));
    }

    /** What is put together into one line. */
    private record Line(LocalDate day, String model, String user) {}

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        ZoneId zone = session.workspace().config().calendar().timeZone();
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), zone);
        Instant from = today.minusDays(days(call) - 1L).atStartOfDay(zone).toInstant();
        List<ModelUse> uses = session.assistant().usage().since(from);
        Map<Line, List<ModelUse>> lines = uses.stream()
                .collect(Collectors.groupingBy(
                        use -> new Line(LocalDate.ofInstant(use.at(), zone), use.model(), use.user()),
                        () -> new TreeMap<>(Comparator.comparing(Line::day)
                                .reversed()
                                .thenComparing(Line::model)
                                .thenComparing(Line::user)),
                        Collectors.toList()));
        Listing listing = new Listing()
                .text("day")
                .text("model")
                .text("user")
                .number("replies")
                .number("tokens read")
                .number("tokens written")
                .text("money");
        lines.forEach((line, of) -> row(line, of, listing));
        List<ModelUse> ofToday = uses.stream()
                .filter(use -> LocalDate.ofInstant(use.at(), zone).equals(today))
                .toList();
        return Optional.of(new Pages(session)
                .listing("Usage", listing, notes(uses, ofToday, session).toArray(String[]::new))
                .display());
    }

    private static int days(MagicCall call) {
        String text = call.option("days").orElse(String.valueOf(DAYS));
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw DatusException.user(
                    "--days takes a number from 1 to 9999, not " + text + ".", "For instance: %usage --days 7");
        }
        return Integer.parseInt(text);
    }

    private static void row(Line line, List<ModelUse> uses, Listing listing) {
        listing.row(
                line.day().toString(),
                line.model(),
                line.user(),
                uses.size(),
                uses.stream().mapToLong(use -> use.usage().input()).sum(),
                uses.stream().mapToLong(use -> use.usage().output()).sum(),
                money(uses));
    }

    /** What is not known is said beside what is. */
    private static String money(List<ModelUse> uses) {
        String known = Money.text(Money.sum(
                uses.stream().flatMap(use -> use.cost().map(cost -> new Cost(cost, use.currency())).stream())));
        boolean unknown = uses.stream().anyMatch(use -> use.cost().isEmpty());
        return known.isEmpty() ? "unknown" : known + (unknown ? " and unknown" : "");
    }

    private static List<String> notes(List<ModelUse> uses, List<ModelUse> today, NotebookSession session) {
        List<String> notes = new ArrayList<>();
        notes.add(
                uses.isEmpty()
                        ? "No language model was asked."
                        : Wording.count(uses.size(), "reply") + ", " + money(uses) + ".");
        AgentConfig.DayLimits day = session.workspace().config().agent().day();
        String user = session.context().by();
        day.user()
                .ifPresent(limit -> notes.add(DayLimit.left(
                        "you (" + user + ")",
                        limit,
                        today.stream().filter(use -> use.user().equals(user)).toList())));
        day.all().ifPresent(limit -> notes.add(DayLimit.left("everybody", limit, today)));
        if (day.user().isEmpty() && day.all().isEmpty()) {
            notes.add("No limit a day is set; datus.yaml takes one below agent: day:.");
        }
        return notes;
    }
}
