package cartwright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the rules of src/docs/architecture.md. An exception to a rule is one line here, with its because. */
class ArchitectureTest {

    private static JavaClasses program;

    @BeforeAll
    static void readProgram() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cartwright");
        assertTrue(program.size() >= 40, "saw only " + program.size() + " classes");
    }

    @Test
    void coreUsesTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("cartwright.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "java.text..", "cartwright.core..", "org.jspecify..")
                .check(program);
    }

    @Test
    void appNamesNoToolkitDriverOrEngine() {
        noClasses()
                .that()
                .resideInAPackage("cartwright.app..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "javafx..",
                        "java.sql..",
                        "org.sqlite..",
                        "ai.djl..",
                        "org.apache.lucene..",
                        "org.apache.spark..",
                        "cartwright.ui..",
                        "cartwright.cli..",
                        "cartwright.adapter..",
                        "cartwright.launch.."))
                .check(program);
    }

    @Test
    void viewsAndCommandsNameNoAdapter() {
        noClasses()
                .that()
                .resideInAnyPackage("cartwright.ui..", "cartwright.cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "cartwright.adapter..",
                        "java.sql..",
                        "org.sqlite..",
                        "org.apache.lucene..",
                        "ai.djl..",
                        "cartwright.launch.."))
                .check(program);
    }

    @Test
    void javafxLivesOnlyInUiAndLaunch() {
        noClasses()
                .that(resideOutsideOfPackages("cartwright.ui..", "cartwright.launch.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx.."))
                .check(program);
    }

    @Test
    void viewModelsKnowNoControl() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage.."))
                .allowEmptyShould(true)
                .check(program);
    }

    @Test
    void threadsAreMadeInOnePlace() {
        noClasses()
                .that(resideOutsideOfPackages("cartwright.ui.job..", "cartwright.core.mining..", "cartwright.launch.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .check(program);
    }

    @Test
    void adaptersDoNotNameEachOther() {
        slices().matching("cartwright.adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(program);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("cartwright.(**)").should().beFreeOfCycles().check(program);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(program);
        methods().should().notHaveName("getInstance").check(program);
    }

    @Test
    void onlyCommandsPrint() {
        noClasses()
                .that(resideOutsideOfPackages("cartwright.cli.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(program);
    }

    @Test
    void nobodyThrowsABareException() {
        noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .should()
                .callConstructor(Exception.class)
                .orShould()
                .callConstructor(Exception.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .check(program);
    }
}
