package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.browser.Chromium;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page in the browser that is installed. Its pictures stand in target/page, to be looked at. */
class PageTest {
    private static final Path PICTURES = Path.of("target", "page");

    @TempDir
    static Path folder;

    private static Running service;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Chromium.start(folder.resolve("profile"));
        service = Running.with();
        Files.writeString(
                folder.resolve("lintel.yaml"),
                "workload: { name: shop, stage: production, provider: aws }\ncomponents:\n"
                        + "  - { id: orders, technology: RDS, role: transactional-store, multiAz: no }\n");
        Files.writeString(folder.resolve("broken.yaml"), "workload:\n  nam: shop\n");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            service.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1280, false", "1280, true"})
    void showsTheReviewOfAFile(int width, boolean dark) throws Exception {
        open(width, dark);
        assertThat(browser.barriers()).as("before anything is asked").isEmpty();
        ask("lintel.yaml", "production");

        WebElement report = element(By.id("report"));
        await("Reviewed.");
        assertThat(report.isDisplayed()).isTrue();
        assertThat(browser.barriers()).as("beside the report").isEmpty();
        browser.picture(PICTURES.resolve("review-" + width + (dark ? "-dark" : "-light") + ".png"));
        assertThat(browser.run("return document.documentElement.scrollWidth"))
                .as("nothing reaches beyond the screen")
                .isEqualTo((long) width);
        browser.driver().switchTo().frame(report);
        assertThat(element(By.tagName("h1")).getText()).isEqualTo("shop");
        assertThat(element(By.id("findings")).getText()).contains("stands in one availability zone");
        element(By.cssSelector(".node[aria-label^='orders']")).click();
        assertThat(element(By.id("panel")).isDisplayed())
                .as("the script of the report runs")
                .isTrue();
        browser.driver().switchTo().defaultContent();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsWhatIsWrong(boolean dark) throws Exception {
        open(1280, dark);
        ask("broken.yaml", "demo");

        await("did you mean name?");
        assertThat(element(By.id("report")).isDisplayed()).isFalse();
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints())
                .as("of the refusal alone")
                .singleElement()
                .asString()
                .contains("422");
    }

    private static void open(int width, boolean dark) {
        browser.open(URI.create(service.address() + "/"), width, 900, dark);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void ask(String file, String stage) {
        element(By.id("files")).sendKeys(folder.resolve(file).toString());
        assertThat(element(By.id("chosen")).getText()).isEqualTo(file);
        element(By.xpath("//option[text()='" + stage + "']")).click();
        element(By.tagName("button")).click();
    }

    private static WebElement element(By place) {
        return browser.driver().findElement(place);
    }

    private static void await(String said) throws InterruptedException {
        WebElement status = element(By.id("status"));
        for (int i = 0; i < 400 && !status.getText().contains(said); i++) {
            Thread.sleep(50);
        }
        assertThat(status.getText()).contains(said);
    }
}
