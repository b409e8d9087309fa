/**
 * {@code report.html}: a run to look at, one page that needs no other file.
 *
 * <p>Enters: the run in figures, and the tables that its files were written from, so the page
 * cannot tell otherwise than they do. Leaves: the page. Open first: {@link
 * io.giftrecon.report.ReportPage}, then {@link io.giftrecon.report.PageTable}; the page itself is
 * in {@code src/main/resources/io/giftrecon/report}, {@code page.html} first.
 */
package io.giftrecon.report;
