package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.browser.Chromium;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The HTML page of the command line in a real browser. Its pictures stand in target/html, to be looked at. */
class HtmlIT {
    private static final int DESKTOP = 1280;
    private static final Path PICTURES = Path.of("target", "html");
    private static final int IN_A_COLUMN = 16;

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1280, false", "1280, true"})
    void showsARepositoryWithoutBarriersAndWithoutTheNetwork(int width, boolean dark) throws Exception {
        browser.open(bikes(), width, 900, dark);

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.loaded()).isEmpty();
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.run("return document.documentElement.scrollWidth"))
                .as("nothing but the drawing and the tables scrolls sideways")
                .isEqualTo((long) width);
        browser.picture(PICTURES.resolve("bikes-" + width + (dark ? "-dark" : "-light") + ".png"));
        browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(browser.barriers()).as("with all that was folded").isEmpty();
    }

    @Test
    void tellsWhyAtAComponentByKeyboardAlone() throws Exception {
        browser.open(bikes(), DESKTOP, 1180, false);
        WebElement stations = browser.driver().findElement(By.cssSelector(".node[aria-label^='Stations']"));
        assertThat(stations.getAttribute("aria-label"))
                .isEqualTo("Stations, Amazon DynamoDB, transactional-store: 1 minor; one-way door");

        reach(stations);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        WebElement panel = browser.driver().findElement(By.id("panel"));
        assertThat(panel.isDisplayed()).isTrue();
        assertThat(panel.getText())
                .contains("Amazon DynamoDB (Stations) is not backed up")
                .contains("gone with the first wrong statement");
        assertThat(browser.barriers()).isEmpty();
        browser.run("scrollTo(0, 0)");
        browser.picture(PICTURES.resolve("bikes-chosen.png"));

        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(panel.isDisplayed()).isFalse();
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(stations);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void reach(WebElement wanted) {
        for (int i = 0; i < 60; i++) {
            WebElement focused = browser.driver().switchTo().activeElement();
            if (focused.equals(wanted)) {
                return;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("Tab never comes to " + wanted.getAttribute("aria-label"));
    }

    @Test
    void printsWhatIsFolded() throws Exception {
        browser.open(bikes(), DESKTOP, 900, true);
        browser.print(PICTURES.resolve("bikes.pdf"));

        assertThat(PICTURES.resolve("bikes.pdf")).isNotEmptyFile();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.run("return document.querySelectorAll('details[open]').length"))
                .as("folded again after printing as before")
                .isEqualTo(browser.run("return document.querySelectorAll('.group[open]').length"));
    }

    @ParameterizedTest
    @CsvSource({"3", "30", "300"})
    void drawsComponentsBesideAndNeverOverEachOther(int components) throws Exception {
        URI page = page("estate-" + components, estate(components));
        browser.open(page, DESKTOP, 1000, false);

        assertThat(browser.run("return document.querySelectorAll('.node').length"))
                .isEqualTo((long) components);
        assertThat(browser.run("""
                        const boxes = [...document.querySelectorAll('.node .box')].map(each => each.getBoundingClientRect());
                        return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>
                            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length""")).isEqualTo(0L);
        assertThat(browser.run("""
                        return [...document.querySelectorAll('.node')].filter(node => {
                            const box = node.querySelector('.box').getBoundingClientRect();
                            return [...node.querySelectorAll('.name, .technology')]
                                .some(text => text.getBoundingClientRect().right > box.right);
                        }).length""")).as("names that leave their box").isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.barriers()).isEmpty();
        browser.picture(PICTURES.resolve("estate-" + components + ".png"));
    }

    private static String estate(int components) {
        List<String> roles = List.of("ingestion", "queue", "service", "transactional-store", "serving");
        StringBuilder document = new StringBuilder("workload:\n  name: estate\n  stage: production\ncomponents:\n");
        for (int i = 0; i < components; i++) {
            document.append("  - id: ")
                    .append(roles.get(i % roles.size()))
                    .append("-with-a-name-")
                    .append(i)
                    .append("\n    technology: ")
                    .append(i % roles.size() == 3 ? "DynamoDB\n    backups: no" : "Made by our own Platform Team")
                    .append("\n    role: ")
                    .append(roles.get(i % roles.size()))
                    .append('\n');
            int next = i + 1 + i % IN_A_COLUMN / 4 * roles.size();
            if (next < components && i % roles.size() < roles.size() - 1) {
                document.append("    connectsTo: [")
                        .append(roles.get(next % roles.size()))
                        .append("-with-a-name-")
                        .append(next)
                        .append("]\n");
            }
        }
        return document.toString();
    }

    @Test
    void takesHostileNamesForText() throws Exception {
        String name =
                "'</script><script>window.owned = 1</script><img src=x onerror=window.owned=2>\" onload=\"owned()'";
        URI page = page("hostile", """
                workload:
                  name: %s
                  stage: production
                components:
                  - id: %s
                    technology: DynamoDB
                    role: '"><svg onload=window.owned=3>'
                    backups: no
                    connectsTo: [two]
                  - id: two
                    technology: '<style>*{display:none}</style>javascript:alert(1)'
                """.formatted(name, name));
        browser.open(page, DESKTOP, 1000, false);
        browser.driver().findElement(By.cssSelector(".node")).click();

        assertThat(browser.run("return typeof window.owned")).isEqualTo("undefined");
        assertThat(browser.run("return document.scripts.length")).isEqualTo(1L);
        assertThat(browser.run("return document.images.length")).isEqualTo(0L);
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).contains("<img src=x");
        assertThat(browser.loaded()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static URI bikes() throws Exception {
        Path page = folder.resolve("bikes.html").toAbsolutePath();
        if (!Files.exists(page)) {
            assertThat(LintelJar.runIn(
                                    LintelJar.ROOT.resolve("samples/repository/bikes"),
                                    "review",
                                    ".",
                                    "--format",
                                    "html",
                                    "--fail-on",
                                    "never",
                                    "--output",
                                    page.toString())
                            .exitCode())
                    .isZero();
        }
        return page.toUri();
    }

    private static URI page(String name, String document) throws Exception {
        Path input = Files.createDirectories(folder.resolve(name)).resolve("lintel.yaml");
        Files.writeString(input, document);
        Path page = folder.resolve(name + ".html").toAbsolutePath();
        LintelJar.Run run = LintelJar.run(
                "review", input.toString(), "--format", "html", "--fail-on", "never", "--output", page.toString());
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return page.toUri();
    }
}
