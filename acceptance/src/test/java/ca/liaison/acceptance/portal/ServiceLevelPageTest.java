package ca.liaison.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.suite.Checkout;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The report of a month as people see it, in a real browser.
@ExtendWith(SharedSuite.class)
@Tag("SLA-33")
class ServiceLevelPageTest {
    private static final String PASSWORD = "-demonstration-password";

    private final RunningSuite suite;

    ServiceLevelPageTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    @DisplayName("a partner signs in, reads its own report in both languages and takes the file")
    void aPartnersReport() throws Exception {
        YearMonth month = YearMonth.now(ZoneId.of("America/Toronto"));
        try (Browser browser = Browser.start()) {
            Page page = browser.visitor("en-CA");
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            signIn(page, "nord-service-manager", "/portal/service-levels?lang=en&month=" + month);

            assertThat(page.title()).isEqualTo("Service levels");
            assertThat(page.content()).contains("Signed in as nord-service-manager");
            assertThat(page.locator("#organisation").count()).isZero();
            assertThat(figures(page)).isEqualTo(figuresOfTheApi("nord-desk", month));
            assertThat(isDrawn(page, "plot-objectives")).isTrue();
            assertThat(isDrawn(page, "plot-trend")).isTrue();
            Browser.requireAccessible(page);
            picture(page, "service-levels-en");

            Download file = page.waitForDownload(() -> page.locator("a[download]").click());
            assertThat(file.suggestedFilename()).endsWith(".xlsx").contains(month.toString());
            assertThat(Files.size(file.path())).isPositive();

            page.locator("header a[hreflang=fr]").click();
            assertThat(page.title()).isEqualTo("Niveaux de service");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
            Browser.requireAccessible(page);
            picture(page, "service-levels-fr");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "the hub chooses organisation and service by keyboard; what cannot be said is told")
    void theHubChooses() {
        YearMonth month = YearMonth.now(ZoneId.of("America/Toronto"));
        try (Browser browser = Browser.start()) {
            Page page = browser.visitor("fr-CA");
            signIn(page, "hub-service-manager", "/portal");

            assertThat(page.title()).isEqualTo("Niveaux de service");
            page.locator("#month").selectOption(month.toString());
            page.locator("#organisation").focus();
            page.keyboard().type("Hôpital");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**organisation=nord**");
            assertThat(page.locator("#organisation").inputValue()).isEqualTo("nord");
            assertThat(page.locator("h2").first().textContent()).contains("Objectifs");

            page.navigate(address("/portal/service-levels?lang=fr&month=" + month.plusMonths(4)));
            Locator alert = page.getByRole(AriaRole.ALERT);
            assertThat(alert.textContent()).isNotBlank();
            Browser.requireAccessible(page);

            page.locator("a[href='/portal/sign-out']").click();
            page.waitForURL("**/docs**");
            page.navigate(address("/portal"));
            assertThat(page.locator("#kc-form-login").count()).isOne();
        }
    }

    private void signIn(Page page, String user, String path) {
        page.navigate(address(path));
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL("**/portal/service-levels**");
    }

    private String address(String path) {
        return suite.addresses().gateway() + path;
    }

    /// How many were measured for each objective, as the page says it.
    private static List<String> figures(Page page) {
        return page.locator("section[aria-labelledby=objectives] tr:has(th[scope=row]:not(.part))")
                .locator("td:nth-of-type(1)")
                .allTextContents();
    }

    private List<String> figuresOfTheApi(String client, YearMonth month) {
        Answer report = suite.desk(client).get("/v1/reports/service-levels/" + month);
        List<String> measured = new ArrayList<>();
        report.json()
                .path("objectives")
                .forEach(each -> measured.add(each.path("measured").asText()));
        return measured;
    }

    /// Whether anything is on a plot.
    private static boolean isDrawn(Page page, String plot) {
        return (boolean)
                page.evaluate(
                        "id => document.getElementById(id).getContext('2d').getImageData(0, 0, 300, 150).data.some(each => each > 0)",
                        plot);
    }

    /// To be looked at.
    private static void picture(Page page, String name) {
        Path folder = Checkout.root().resolve("acceptance/target/pictures");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve(name + ".png")));
    }
}
