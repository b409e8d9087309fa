/**
 * The nightly job of one shop.
 *
 * <p>Enters: a job file and a date. Leaves: a published set, an exit status, and the run's counts
 * in the job repository. Open first: {@link io.giftrecon.nightly.NightlyJob}, a page that reads as
 * the job runs, whatever its kind; {@link io.giftrecon.nightly.OneYuanHandler} and {@link
 * io.giftrecon.nightly.SamplingHandler} are what the kinds do in it; {@link
 * io.giftrecon.nightly.NightlyRun} starts it.
 */
package io.giftrecon.nightly;
