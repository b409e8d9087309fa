/**
 * {@code report.html} in a real browser: Chromium without a window, told what to do as a person
 * would. Where there is no Chromium the tests are left out, unless {@code
 * -Dgiftrecon.browser=required}. Open first: {@link io.giftrecon.browser.RecordsPageTest}; {@link
 * io.giftrecon.browser.Browser} is the browser.
 */
package io.giftrecon.browser;
