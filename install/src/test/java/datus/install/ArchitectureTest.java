package datus.install;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house: which module may use which, what may be used where, and what no class may be. */
class ArchitectureTest {
    private static final String[] KERNEL = {"datus.jupyter..", "datus.nbformat..", "datus.display..", "datus.kernel.."};
    private static final String[] MAGICS = {"datus.magics..", "datus.frames..", "datus.snippets.."};
    private static final String NOTEBOOKS = "datus.notebooks..";
    private static final String[] INSTALL = {"datus.install..", "datus.terminal.."};
    private static final String[] AGENT = {
        "datus.error..",
        "datus.message..",
        "datus.workspace..",
        "datus.data..",
        "datus.context..",
        "datus.semantic..",
        "datus.generation..",
        "datus.model..",
        "datus.answer..",
        "datus.evaluation..",
        "datus.feedback..",
        "datus.tool..",
        "datus.mcp..",
        "datus.agent..",
        "datus.export..",
        "datus.chart.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("datus");

    @Test
    void everyClassIsInAKnownPackage() {
        classes()
                .should()
                .resideInAnyPackage(Stream.of(KERNEL, AGENT, MAGICS, new String[] {NOTEBOOKS}, INSTALL)
                        .flatMap(Stream::of)
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void kernelAndAgentUseNothingOfOurs() {
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL)
                .should()
                .dependOnClassesThat(resideInAPackage("datus..").and(not(resideInAnyPackage(KERNEL))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(AGENT)
                .should()
                .dependOnClassesThat(resideInAPackage("datus..").and(not(resideInAnyPackage(AGENT))))
                .check(CLASSES);
    }

    @Test
    void magicsAndNotebooksDoNotKnowEachOtherAndNobodyKnowsInstall() {
        noClasses()
                .that()
                .resideInAnyPackage(MAGICS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(NOTEBOOKS)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(NOTEBOOKS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MAGICS)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(INSTALL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INSTALL)
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("datus.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackageIsSplitOverTwoModules() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            String path = each.getSource().orElseThrow().getUri().toString();
            String place =
                    path.substring(0, path.lastIndexOf(each.getPackageName().replace('.', '/')));
            places.computeIfAbsent(each.getPackageName(), name -> new TreeSet<>())
                    .add(place);
        }
        assertThat(places).allSatisfy((name, roots) -> assertThat(roots).hasSize(1));
    }

    @Test
    void librariesStayWhereTheyBelong() {
        mayOnlyBeUsedIn("tech.tablesaw..", "datus.frames..", "datus.magics..");
        mayOnlyBeUsedIn("dev.langchain4j..", "datus.model..");
        mayOnlyBeUsedIn("io.vertx..", "datus.server..", "datus.chat..");
        mayOnlyBeUsedIn("org.zeromq..", "datus.jupyter..");
        mayOnlyBeUsedIn("picocli..", INSTALL);
        mayOnlyBeUsedIn("org.jline..", INSTALL);
        mayOnlyBeUsedIn("io.modelcontextprotocol..", "datus.mcp..");
    }

    /** But for the one that sends what a Java cell prints to that cell. */
    @Test
    void noClassWritesToTheStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES.that(not(simpleName("CellStreams"))));
    }

    @Test
    void noStateIsStatic() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)").check(CLASSES);
    }

    private static void mayOnlyBeUsedIn(String library, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
