package datus.answer.chinese;

import datus.answer.Answer.Evidence;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Found;
import datus.answer.candidate.Refusal;
import datus.answer.chinese.Token.Kind;
import datus.data.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers questions for growth (同比, 环比) and shares (占比): what is compared is asked for one by one, and put beside each other. */
final class ComparedAnswers {
    private final List<CandidateSource> ways;
    private final Asked asked;
    private final ChineseDates dates;
    private final Comparison comparison;

    ComparedAnswers(List<CandidateSource> ways, Asked asked, ChineseDates dates) {
        this.ways = ways;
        this.asked = asked;
        this.dates = dates;
        this.comparison = new Comparison(asked.knowledge().schema().dialect());
    }

    Found find(ChineseReading reading) {
        Token cue = reading.frame().comparison.orElseThrow();
        ChineseReading counted = reading.counted(cue);
        List<Candidate> candidates = new ArrayList<>();
        ways.forEach(way -> candidate(way, counted, cue).ifPresent(candidates::add));
        Refusal refusal = new Refusal(List.of(cue.text()), "“" + cue.text() + "”在这里算不出来。请说明期间和要比较的数，例如“2025年销售额同比”。");
        return new Found(candidates, Optional.of(refusal));
    }

    private Optional<Candidate> candidate(CandidateSource way, ChineseReading reading, Token cue) {
        return cue.cues("share") ? share(way, reading, cue) : growth(way, reading, cue);
    }

    /** Of all rows where values were said; else of the sum over all groups. */
    private Optional<Candidate> share(CandidateSource way, ChineseReading reading, Token cue) {
        Optional<Translation> whole = reading.whole();
        if (whole.isEmpty()) {
            return first(way, reading.translation())
                    .flatMap(parts -> compared(parts, comparison.shares(parts.sql()), cue, "占全部之和的比例，0 到 1"));
        }
        return first(way, reading.translation()).flatMap(part -> first(way, whole.get())
                .flatMap(all -> comparison.ratio(part.sql(), all.sql()))
                .flatMap(sql -> compared(part, Optional.of(sql), cue, "占全部的比例，0 到 1")));
    }

    private Optional<Candidate> growth(CandidateSource way, ChineseReading reading, Token cue) {
        Optional<Token> unit = reading.frame().groups.stream()
                .map(group -> group.get(0))
                .filter(token -> token.is(Kind.UNIT))
                .findFirst();
        boolean yearly = cue.cues("yearly");
        if (unit.isPresent() && (!yearly || unit.get().said().equals("year"))) {
            return first(way, reading.translation())
                    .flatMap(series -> compared(series, comparison.steps(series.sql()), cue, "与结果中的上一期相比"));
        }
        if (reading.frame().periods.size() != 1) {
            return Optional.empty();
        }
        Stretch stretch = dates.at(
                        reading.question(), reading.frame().periods.get(0).from())
                .orElseThrow()
                .stretch();
        Stretch before = yearly ? stretch.yearBefore() : stretch.before();
        String taken = (yearly ? "上年同期 " : "上一期 ") + before.from() + " 至 "
                + before.until().minusDays(1);
        return first(way, reading.translation()).flatMap(now -> first(way, reading.during(before))
                .flatMap(then -> comparison.growth(now.sql(), then.sql(), unit.map(Token::said)))
                .flatMap(sql -> compared(now, Optional.of(sql), cue, taken)));
    }

    private Optional<Candidate> first(CandidateSource way, Translation translation) {
        Found found = way.find(asked.withText(translation.english()));
        return found.candidates().stream().findFirst().map(translation::back);
    }

    private static Optional<Candidate> compared(Candidate base, Optional<Sql> sql, Token cue, String taken) {
        return sql.map(text -> {
            List<Evidence> evidence = new ArrayList<>(base.evidence());
            evidence.add(new Evidence(cue.text(), taken));
            return new Candidate(
                    base.origin(), text, base.restatement() + "；" + cue.text() + "：" + taken, evidence, base.signals());
        });
    }
}
