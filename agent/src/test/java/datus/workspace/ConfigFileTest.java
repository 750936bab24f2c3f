package datus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {
    private static final String FULL =
            """
            # What we work on
            datasources:
              demo:
                type: duckdb
                path: demo.duckdb
              finance_pg:           # the books
                type: postgresql
                host: db.example.org
                port: 5432
                password: ${env:FINANCE_PASSWORD}
            default_datasource: finance_pg
            calendar:
              time_zone: Europe/Berlin
              week_starts: sun
              fiscal_year_starts: 4
            limits:
              rows: 200_000
              result_bytes: 64MB
              memory: 1.5 GiB
              unnamed_results: 5
            """;

    @TempDir
    Path folder;

    @Test
    void a_full_file_is_read_into_records() {
        DatusConfig config = read(FULL).config();
        assertThat(config.datasources())
                .containsExactly(
                        new DatasourceConfig("demo", "duckdb", Map.of("path", "demo.duckdb")),
                        new DatasourceConfig(
                                "finance_pg",
                                "postgresql",
                                Map.of(
                                        "host",
                                        "db.example.org",
                                        "port",
                                        "5432",
                                        "password",
                                        "${env:FINANCE_PASSWORD}")));
        assertThat(config.datasources().get(1).properties()).containsOnlyKeys("host", "port", "password");
        assertThat(config.defaultDatasource()).contains("finance_pg");
        assertThat(config.calendar())
                .isEqualTo(new CalendarConfig(ZoneId.of("Europe/Berlin"), DayOfWeek.SUNDAY, Month.APRIL));
        assertThat(config.limits()).isEqualTo(new LimitsConfig(200_000, 64L << 20, 3L << 29, 5));
    }

    @Test
    void datasources_may_be_a_list() {
        assertThat(read("datasources:\n  - name: a\n    type: sqlite\n    path: a.db\n")
                        .config()
                        .datasources())
                .containsExactly(new DatasourceConfig("a", "sqlite", Map.of("path", "a.db")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "datasources:\nlimits:\n", "datasources: {}\n", "datasources: []\n"})
    void an_empty_file_means_the_defaults(String text) {
        assertThat(read(text).config()).isEqualTo(DatusConfig.defaults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limts:\\n  rows: 1|datus.yaml line 1: unknown key \"limts\".|Did you mean limits?",
                "limits:\\n  rows: 1\\n  row: 2|datus.yaml line 3: unknown key \"row\".|Did you mean rows?",
                "calendar:\\n  zone: UTC|datus.yaml line 2: unknown key \"zone\".|Known here: fiscal_year_starts,",
                "limits:\\n  rows: many|datus.yaml line 2: limits.rows is \"many\", which is not a whole number from 1.|",
                "limits:\\n  rows: 0|datus.yaml line 2: limits.rows is \"0\"|",
                "limits:\\n  memory: 5 apples|datus.yaml line 2: limits.memory is \"5 apples\"|512MB",
                "limits: 5|datus.yaml line 1: expected keys with values here.|",
                "limits:\\n  rows: [1]|datus.yaml line 2: \"rows\" takes a single value.|",
                "limits:\\n  rows: 1\\n  rows: 2|datus.yaml line 3: \"rows\" stands here a second time.|",
                "calendar:\\n  time_zone: Europe/Berln|which is not a time zone.|Did you mean Europe/Berlin?",
                "calendar:\\n  week_starts: freitag|which is not a day of the week.|monday",
                "calendar:\\n  fiscal_year_starts: 13|which is not a month.|january",
                "datasources:\\n  a:\\n    path: x|datus.yaml line 2: the datasource a has no type.|type: duckdb",
                "datasources:\\n  - type: duckdb|datus.yaml line 2: the datasource has no name.|",
                "datasources:\\n  a: {type: x}\\n  A: {type: x}|line 3: a second datasource is called \"A\".|",
                "default_datasource: b\\ndatasources:\\n  bb: {type: x}|datus.yaml line 1: no datasource|Did you mean bb?",
                "datasources:\\n  a:\\n   type: x\\n   password: hunter2|datus.yaml line 4: \"password\" spells out|${env:",
                "datasources:\\n  a:\\n   type: x\\n   url: postgres://u:pw@h/d|datus.yaml line 4: \"url\" spells out|",
                "limits:\\n\\trows: 1|datus.yaml line 2:|Mend the YAML",
            })
    void a_fault_names_its_line_and_the_next_step(String text, String message, String hint) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n").replace("\\t", "\t")))
                .isInstanceOfSatisfying(DatusException.class, e -> {
                    assertThat(e.message()).contains(message).doesNotContain("hunter2", folder.toString());
                    assertThat(e.hint()).contains(hint == null ? "" : hint);
                });
    }

    @Test
    void hostile_yaml_is_refused() {
        StringBuilder laughs = new StringBuilder("a: &a [x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [*")
                    .append(before)
                    .append(", *")
                    .append(before)
                    .append("]\n");
        }
        assertThatThrownBy(() -> read(laughs.toString())).isInstanceOf(DatusException.class);
        assertThatThrownBy(() -> read("x".repeat(2 << 20))).isInstanceOf(DatusException.class);
        assertThatThrownBy(() -> read("limits: !!javax.script.ScriptEngineManager [x]\n"))
                .isInstanceOf(DatusException.class);
        assertThatThrownBy(() -> read("datasources: &d\n  a: *d\n")).isInstanceOf(DatusException.class);
    }

    @Test
    void a_flag_beats_the_environment_beats_the_file_beats_the_default() {
        write("limits:\n  rows: 1\n  memory: 1GB\n  unnamed_results: 3\n");
        EffectiveConfig effective = ConfigFile.in(folder)
                .read(new Overrides(
                        Map.of("limits.rows", "3"), Map.of("DATUS_LIMITS_ROWS", "2", "DATUS_LIMITS_MEMORY", "2GB")));
        assertThat(effective.settings())
                .contains(
                        new Setting("limits.rows", "3", "--limits.rows"),
                        new Setting("limits.memory", "2GB", "environment DATUS_LIMITS_MEMORY"),
                        new Setting("limits.unnamed_results", "3", "datus.yaml line 4"),
                        new Setting("limits.result_bytes", "512MB", "default"),
                        new Setting("calendar.time_zone", "UTC", "default"));
        assertThat(effective.config().limits().rows()).isEqualTo(3);
    }

    @Test
    void a_bad_variable_is_named() {
        assertThatThrownBy(() -> ConfigFile.in(folder).read(Overrides.of(Map.of("DATUS_LIMITS_ROWS", "lots"))))
                .hasMessageContaining("environment DATUS_LIMITS_ROWS: limits.rows is \"lots\"");
    }

    @Test
    void settings_tell_of_datasources_but_no_secret() {
        assertThat(read(FULL).settings())
                .contains(new Setting(
                        "datasources.finance_pg",
                        "postgresql, host db.example.org, port 5432, password ${env:FINANCE_PASSWORD}",
                        "datus.yaml line 6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "limits:\n  rows: 5",
                "datasources:\n# none yet\nlimits:\n  rows: 5\n",
                "datasources: {}\nlimits:\n  rows: 5\n",
                "datasources: [] # soon\n",
                "datasources: {a: {type: x}}\n",
                "datasources: [{name: a, type: x}]\n",
                "datasources:\n  a:\n    type: x   # why\n    path: p\n\n# about limits\nlimits:\n  rows: 5\n",
                "datasources:\n- name: a\n  type: x\n\n# about limits\nlimits:\n  rows: 5\n",
                "datasources:\n    - name: a\n      type: x",
                "datasources:\n      a: {type: x,\n          path: p}\nlimits: {}\n",
                "limits:\n  rows: 5\ndatasources:\n  a:\n    type: x\n    init: |\n      one\n      two\n",
                "# 😀 before\ndatasources: {a: {type: \"😀\"}}\n",
            })
    void adding_a_datasource_keeps_every_line(String before) throws IOException {
        write(before);
        DatusConfig old = ConfigFile.in(folder).read(Overrides.none()).config();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("path", "C:\\data \"new\": #1.csv");
        properties.put("port", "5432");
        properties.put("password", "${env:PW}");
        DatasourceConfig added = new DatasourceConfig("new one", "postgresql", properties);

        ConfigFile.in(folder).addDatasource(added);

        DatusConfig now = ConfigFile.in(folder).read(Overrides.none()).config();
        assertThat(now.datasources())
                .isEqualTo(Stream.concat(old.datasources().stream(), Stream.of(added))
                        .toList());
        assertThat(now.limits()).isEqualTo(old.limits());
        assertThat(takenAway(before, Files.readString(folder.resolve("datus.yaml"))))
                .isEmpty();
    }

    @Test
    void what_is_added_looks_hand_written() throws IOException {
        write("datasources:\n  a:\n    type: duckdb\n\n# the end\n");
        ConfigFile.in(folder).addDatasource(new DatasourceConfig("b", "sqlite", Map.of("path", "b.db")));
        assertThat(folder.resolve("datus.yaml"))
                .hasContent(
                        "datasources:\n  a:\n    type: duckdb\n  b:\n    type: sqlite\n    path: b.db\n\n# the end\n");
    }

    @Test
    void a_taken_name_and_a_secret_are_not_added() {
        write(FULL);
        ConfigFile file = ConfigFile.in(folder);
        assertThatThrownBy(() -> file.addDatasource(new DatasourceConfig("DEMO", "duckdb", Map.of())))
                .hasMessageContaining("already has a datasource called DEMO");
        assertThatThrownBy(() ->
                        file.addDatasource(new DatasourceConfig("new", "postgresql", Map.of("password", "hunter2"))))
                .hasMessageContaining("spells out a secret");
        assertThat(folder.resolve("datus.yaml")).hasContent(FULL);
    }

    /** What of {@code before} does not stand in {@code after} in the same order. */
    private static String takenAway(String before, String after) {
        int kept = 0;
        for (int i = 0; i < after.length() && kept < before.length(); i++) {
            kept += after.charAt(i) == before.charAt(kept) ? 1 : 0;
        }
        return before.substring(kept);
    }

    private EffectiveConfig read(String text) {
        write(text);
        return ConfigFile.in(folder).read(Overrides.none());
    }

    private void write(String text) {
        AtomicFile.write(folder.resolve("datus.yaml"), text);
    }
}
