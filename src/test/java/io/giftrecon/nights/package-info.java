/**
 * Ten nights of one shop in which everything moves: orders progress, refunds come late, worklists
 * come back in part, twice and too late. After each night the promises of R20 to R29 are checked
 * against the test's own bookkeeping; nothing here is shared with the job. Open {@link
 * io.giftrecon.nights.NightsTest} first, then {@link io.giftrecon.nights.NightCheck}.
 */
package io.giftrecon.nights;
