package datus.context.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import datus.context.Entry;
import datus.context.State;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every source of a bootstrap does. Each brings one fixture, and says which entries it holds. */
public abstract class BootstrapSourceContract {
    @TempDir
    protected Path root;

    protected TestShop shop;

    protected abstract BootstrapSource source();

    /** Where the fixture is; made if need be. */
    protected abstract Path fixture() throws Exception;

    /** The ids of all entries of the fixture. */
    protected abstract List<String> holds();

    /** A file of the test resources. */
    protected static Path resource(String name) throws Exception {
        return Path.of(
                BootstrapSourceContract.class.getResource("/bootstrap/" + name).toURI());
    }

    @BeforeEach
    void open() throws Exception {
        shop = TestShop.in(root);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    protected List<Step> steps() throws Exception {
        return source().steps(shop.input(fixture()));
    }

    protected List<Entry> entries() throws Exception {
        return steps().stream().flatMap(step -> step.read().stream()).toList();
    }

    protected Entry entry(String id) throws Exception {
        return entries().stream()
                .filter(entry -> entry.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isFoundByItsName() {
        assertThat(BootstrapSources.found().named(source().name())).hasSameClassAs(source());
        assertThat(source().name()).matches("[a-z]+(_[a-z]+)*");
        assertThat(source().summary()).isNotBlank();
    }

    @Test
    void readsTheEntriesOfItsFixture() throws Exception {
        assertThat(entries()).extracting(entry -> entry.id().toString()).containsExactlyInAnyOrderElementsOf(holds());
    }

    @Test
    void stepsHaveNamesOfTheirOwnThatStayTheSame() throws Exception {
        List<String> names = steps().stream().map(Step::name).toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        assertThat(steps()).extracting(Step::name).isEqualTo(names);
    }

    @Test
    void readsTheSameAgain() throws Exception {
        assertThat(entries()).isEqualTo(entries());
    }

    @Test
    void entriesAreOfTheComponentThatTheirStepNames() throws Exception {
        for (Step step : steps()) {
            assertThat(source().components()).contains(step.component());
            assertThat(step.component().kinds())
                    .containsAll(
                            step.read().stream().map(entry -> entry.id().kind()).toList());
        }
    }

    @Test
    void nobodyHasDecidedOfAnEntryAndItSaysWhereItComesFrom() throws Exception {
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(Set.of(State.PROPOSED, State.RAN)).contains(entry.state());
            assertThat(entry.provenance().by()).isEmpty();
            assertThat(entry.provenance().source()).isEqualTo(source().name());
            assertThat(entry.provenance().origin()).isNotBlank();
        });
    }

    @Test
    void aLocationThatIsNotThereIsNamed() {
        assumeThat(source().location()).isNotEmpty();

        assertThatThrownBy(() -> source().steps(shop.input(root.resolve("nowhere"))))
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("nowhere");
    }
}
