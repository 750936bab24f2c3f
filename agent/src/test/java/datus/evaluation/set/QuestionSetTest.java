package datus.evaluation.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.evaluation.BatchQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads sets as people and other tools write them. */
class QuestionSetTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheConfigurationOfDatusWithQuestionsAndSqlInOneCsv() throws IOException {
        write(
                "shop.csv",
                "task_id,question,evidence,gold_sql\n7,\"How many, in all?\",all: every one,\"SELECT \"\"a\"\"\nFROM t\"\n");
        Path config = write(
                "agent.yml",
                """
                agent:
                  benchmark:
                    other:
                      question_file: nowhere.csv
                    shop:
                      question_file: shop.csv
                      question_id_key: task_id
                      question_key: question
                      ext_knowledge_key: evidence
                      gold_sql_path: shop.csv
                      gold_sql_key: gold_sql
                      gold_result_path: shop.csv
                """);
        QuestionSet set = QuestionSet.read(config, Optional.of("shop"), "main");
        Case only = set.cases().get(0);
        assertThat(set.name()).isEqualTo("shop");
        assertThat(only.question()).isEqualTo(new BatchQuestion("7", "main", "How many, in all?", "all: every one"));
        assertThat(only.gold()).isEqualTo(Gold.of("SELECT \"a\"\nFROM t"));
    }

    @Test
    void asksWhichOfSeveralSetsIsMeant() throws IOException {
        Path config = write("a.yml", "benchmark:\n  one:\n    question_file: x\n  two:\n    question_file: y\n");
        assertThatThrownBy(() -> QuestionSet.read(config, Optional.empty(), "")).hasMessageContaining("several");
        assertThatThrownBy(() -> QuestionSet.read(config, Optional.of("on"), ""))
                .hasMessageContaining("\"on\"");
    }

    @Test
    void namesTheLineOfAKeyThatItDoesNotKnow() throws IOException {
        Path config = write("a.yml", "question_file: x.csv\nquestion_kee: q\n");
        assertThatThrownBy(() -> QuestionSet.read(config, Optional.empty(), ""))
                .hasMessageContaining("line 2")
                .hasMessageContaining("question_kee");
    }

    @Test
    void readsSqlAndResultsFromFoldersByTheQuestionsId() throws IOException {
        write(
                "questions.jsonl",
                "{\"id\": \"q1\", \"db_id\": \"shop\", \"text\": \"How many?\", \"difficulty\": \"easy\"}\n");
        write("sql/q1.sql", "SELECT 1");
        write("results/q1.csv", "n,who\n3,\n");
        Path config = write(
                "set.yml",
                "question_file: questions.jsonl\nquestion_key: text\ngold_sql_path: sql\ngold_result_path: results\n");
        Case only = QuestionSet.read(config, Optional.empty(), "").cases().get(0);
        assertThat(only.question().db()).isEqualTo("shop");
        assertThat(only.tags()).containsEntry("difficulty", "easy");
        assertThat(only.gold().sql()).isEqualTo("SELECT 1");
        GoldResult result = only.gold().result().orElseThrow();
        assertThat(result.columns()).containsExactly("n", "who");
        assertThat(result.rows().get(0)).containsExactly("3", null);
    }

    @Test
    void readsAFolderWithItsPartsUnderTheirUsualNames() throws IOException {
        write(
                "questions.jsonl",
                "{\"id\": \"q1\", \"db\": \"shop\", \"question\": \"How many?\", \"gold_sql\": \"SELECT 1\"}\n");
        write(
                "gold_results.jsonl",
                "{\"id\": \"q1\", \"columns\": [\"n\"], \"ordered\": true, \"truncated\": false, \"rows\": [[1], [null]]}\n");
        write("databases/readme.txt", "");
        QuestionSet set = QuestionSet.read(folder, Optional.empty(), "");
        GoldResult result = set.cases().get(0).gold().result().orElseThrow();
        assertThat(set.databases()).contains(folder.resolve("databases"));
        assertThat(result.ordered()).isTrue();
        assertThat(result.rows()).hasSize(2);
        assertThat(result.rows().get(1)).containsExactly((Object) null);
    }

    @Test
    void refusesTwoQuestionsOfOneIdAndOnesThatAskNothing() throws IOException {
        Path twice = write("twice.jsonl", "{\"id\": 1, \"question\": \"a\"}\n{\"id\": 1, \"question\": \"b\"}\n");
        Path empty = write("empty.jsonl", "{\"id\": 1, \"text\": \"a\"}\n");
        assertThatThrownBy(() -> QuestionSet.read(twice, Optional.empty(), "")).hasMessageContaining("\"1\"");
        assertThatThrownBy(() -> QuestionSet.read(empty, Optional.empty(), "")).hasMessageContaining("id, text");
        assertThatThrownBy(() -> QuestionSet.read(folder.resolve("gone"), Optional.empty(), ""))
                .hasMessageContaining("gone");
    }

    @Test
    void readsCsvAsItIsWritten() {
        assertThat(CsvText.rows("\uFEFFa,b\r\n\"x\n\"\"y\"\"\",\r\n\r\n1,2", ','))
                .containsExactly(List.of("a", "b"), List.of("x\n\"y\"", ""), List.of("1", "2"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
