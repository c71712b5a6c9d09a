package dev.lintel.samples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in the browser that is installed. Its pictures stand in target/page, to be looked at. */
class PageTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "page");

    @TempDir
    static Path folder;

    private static Running service;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "No browser is installed, so that the page is not looked at. On Debian it comes with:"
                        + " apt-get install chromium chromium-driver");
        service = Running.with();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        Files.createDirectories(PICTURES);
        Files.writeString(
                folder.resolve("lintel.yaml"),
                "workload: { name: shop, stage: production, provider: aws }\ncomponents:\n"
                        + "  - { id: orders, technology: RDS, role: transactional-store, multiAz: no }\n");
        Files.writeString(folder.resolve("broken.yaml"), "workload:\n  nam: shop\n");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void showsTheReviewOfAFile(int width) throws Exception {
        ask(width, "lintel.yaml", "production");

        WebElement report = browser.findElement(By.id("report"));
        await("Reviewed.");
        assertThat(report.isDisplayed()).isTrue();
        picture("review-" + width);
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("nothing reaches beyond the screen")
                .isEqualTo(0L);
        browser.switchTo().frame(report);
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("shop");
        assertThat(browser.findElement(By.id("findings")).getText()).contains("stands in one availability zone");
        browser.findElement(By.cssSelector(".node[aria-label^='orders']")).click();
        assertThat(browser.findElement(By.id("panel")).isDisplayed())
                .as("the script of the report runs")
                .isTrue();
        browser.switchTo().defaultContent();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    void tellsWhatIsWrong() throws Exception {
        ask(1280, "broken.yaml", "demo");

        await("did you mean name?");
        assertThat(browser.findElement(By.id("report")).isDisplayed()).isFalse();
    }

    private static void ask(int width, String file, String stage) {
        browser.manage().window().setSize(new Dimension(width, 900));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.get(service.address() + "/");
        browser.manage().logs().get(LogType.BROWSER);
        browser.findElement(By.id("files")).sendKeys(folder.resolve(file).toString());
        assertThat(browser.findElement(By.id("chosen")).getText()).isEqualTo(file);
        browser.findElement(By.xpath("//option[text()='" + stage + "']")).click();
        browser.findElement(By.tagName("button")).click();
    }

    private static void await(String said) throws InterruptedException {
        WebElement status = browser.findElement(By.id("status"));
        for (int i = 0; i < 400 && !status.getText().contains(said); i++) {
            Thread.sleep(50);
        }
        assertThat(status.getText()).contains(said);
    }

    private static void picture(String name) throws Exception {
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
