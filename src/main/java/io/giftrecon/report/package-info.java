/**
 * {@code report.html}: a night to look at, one page that needs nothing but itself.
 *
 * <p>Enters: the folder of a set whose other files are written, and the run in figures. Leaves: the
 * page. What it shows is read from those files, so it cannot tell otherwise than they do. Open
 * first: {@link io.giftrecon.report.ReportPage}, then {@link io.giftrecon.report.PageTable}; the
 * page itself is in {@code src/main/resources/io/giftrecon/report}, {@code page.html} first.
 */
package io.giftrecon.report;
