package datus.answer.composition;

import datus.answer.Answer.Evidence;
import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Intent;
import datus.answer.intent.Plan;
import datus.answer.intent.Wording;
import datus.answer.language.Cue;
import datus.answer.language.Period;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.schema.Schema;
import datus.workspace.CalendarConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what each phrase of a question was taken for. */
final class Evidences {
    private final Wording wording;
    private final CalendarConfig calendar;

    Evidences(Schema schema, CalendarConfig calendar) {
        this.wording = new Wording(schema);
        this.calendar = calendar;
    }

    /** What they were taken for in one way of several; where rows lead to a table in several ways, also over which others. */
    List<Evidence> of(List<Piece> pieces, Meant way) {
        List<Evidence> evidence = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean open = piece.mark() instanceof Mark.ToTable table
                    && table.table().spoken().equals(way.words());
            Optional<String> taken = open ? Optional.of(way.said()) : takenFor(piece.mark(), way.intent());
            taken.ifPresent(said -> evidence.add(new Evidence(piece.words(), said)));
        }
        if (way.isOpen()) {
            evidence.add(new Evidence("", "joined over " + over(way.plan())));
        }
        return evidence;
    }

    private static String over(Plan plan) {
        return plan.joins().stream().map(step -> step.target().table()).collect(Collectors.joining(", "));
    }

    private Optional<String> takenFor(Mark mark, Intent intent) {
        if (mark instanceof Mark.ToTable table) {
            return Optional.of("table " + table.table().name());
        }
        if (mark instanceof Mark.ToField field) {
            return Optional.of(wording.exact(field.field()));
        }
        if (mark instanceof Mark.ToMeasure measure) {
            return Optional.of("sum of " + wording.exact(measure.measure()));
        }
        if (mark instanceof Mark.ToValue value) {
            return Optional.of(
                    wording.exact(value.value().field()) + " " + value.value().text());
        }
        if (mark instanceof Mark.Dated dated) {
            return Optional.of(period(dated.period(), intent));
        }
        if (mark instanceof Mark.Cued cued && cued.cue() instanceof Cue.Unit unit) {
            return intent.groups().stream()
                    .filter(group -> group instanceof Expression.Calendar calendar && calendar.unit() == unit.unit())
                    .map(wording::exact)
                    .findFirst();
        }
        return mark instanceof Mark.Cued cued ? cue(cued.cue()) : Optional.empty();
    }

    private String period(Period period, Intent intent) {
        String zone = period.relative() ? ", " + calendar.timeZone().getId() : "";
        return intent.where().stream()
                        .flatMap(Evidences::parts)
                        .filter(Condition.During.class::isInstance)
                        .map(Condition.During.class::cast)
                        .filter(during -> during.period().equals(period))
                        .findFirst()
                        .map(during -> wording.exact(during.field()) + " ")
                        .orElse("")
                + period.words()
                + zone;
    }

    private static Stream<Condition> parts(Condition condition) {
        return condition instanceof Condition.Related related ? related.inner().stream() : Stream.of(condition);
    }

    private static Optional<String> cue(Cue cue) {
        if (cue instanceof Cue.Aggregate aggregate) {
            return Optional.of((aggregate.distinct() ? "different, " : "")
                    + aggregate.function().words());
        }
        if (cue instanceof Cue.Compare compare) {
            return Optional.of(compare.operator().words());
        }
        if (cue instanceof Cue.Rank rank) {
            return Optional.of(rank.high() ? "highest first" : "lowest first");
        }
        if (cue instanceof Cue.Sign sign) {
            return Optional.of(sign.positive() ? "over 0" : "under 0");
        }
        if (cue instanceof Cue.MeanValue mean) {
            return Optional.of(mean.above() ? "over the average" : "under the average");
        }
        return cue == Cue.Plain.NEGATE ? Optional.of("not") : Optional.empty();
    }
}
