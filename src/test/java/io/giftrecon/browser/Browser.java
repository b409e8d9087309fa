package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, and a page of ours in it. Ends with its last test. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern REQUESTED =
      Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts the browser in an empty profile.
   *
   * @param profile a folder of its own
   */
  static Browser start(Path profile) {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    String missing = "no Chromium: apt-get install chromium chromium-driver";
    if (System.getProperty("giftrecon.browser", "").equals("required")) {
      assertThat(there).as(missing).isTrue();
    }
    assumeTrue(there, missing);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=zh-CN",
        "--window-size=1280,1000",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    logs.enable("performance", Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.get("about:blank");
    driver.manage().logs().get("performance"); // what the browser's own first page has fetched
    return new Browser(driver);
  }

  /** Opens a page from the disk and waits until its tables are there. */
  Browser open(Path page, String fragment) {
    driver.get("about:blank"); // else a fragment alone would change
    driver.get(page.toUri() + fragment);
    await("document.documentElement.dataset.ready === 'true'");
    return this;
  }

  Browser open(Path page) {
    return open(page, "");
  }

  /** Waits until an expression of the page is true. */
  void await(String expression) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(expression)
        .until(page -> (Boolean) driver.executeScript("return !!(" + expression + ")"));
  }

  /** The value of an expression of the page. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as its caller knows it
  <T> T value(String expression, Object... arguments) {
    return (T) driver.executeScript("return " + expression, arguments);
  }

  /** The texts of all elements, as a person sees them. */
  List<String> texts(String selector) {
    return value("[...document.querySelectorAll(arguments[0])].map(e => e.innerText)", selector);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Clicks what may be out of sight. */
  void click(String selector) {
    WebElement element = find(selector);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  /** Sets a field as a person who leaves it afterwards. */
  void fill(String selector, String text) {
    driver.executeScript(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
            + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
        find(selector),
        text);
  }

  /** Presses a key wherever the focus is. */
  void press(Keys... keys) {
    for (Keys key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** A screen of this size, as a telephone has it if {@code mobile}. */
  void screen(int width, int height, boolean mobile) {
    screen(width, height, mobile, 1);
  }

  /** The same, with so many dots to a pixel. */
  void screen(int width, int height, boolean mobile, int dots) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", dots, "mobile", mobile));
  }

  /** Shows the page as on {@code "print"} or {@code "screen"}. */
  void media(String media) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
  }

  /** Writes what is to be seen as a PNG. */
  void photograph(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
  }

  /** What the page complained of since this was asked last. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What was fetched since this was asked last; the page itself, and what is no file, left out. */
  List<String> requests(Path page) {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(entry -> REQUESTED.matcher(entry.getMessage()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .filter(url -> !url.startsWith(page.toUri().toString()))
        .filter(url -> !url.startsWith("about:") && !url.startsWith("data:"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
