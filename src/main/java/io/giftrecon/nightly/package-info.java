/**
 * The nightly job of one shop, and the registry of the kinds of jobs there are.
 *
 * <p>Enters: a job file and a date. Leaves: a published set, an exit status, and the run's counts
 * in the job repository. Open first: {@link io.giftrecon.nightly.NightlyJob}, a page that reads as
 * the job runs, whatever its kind; {@link io.giftrecon.nightly.JobKind} is what a kind does in it;
 * {@link io.giftrecon.nightly.NightlyRun} starts it.
 */
package io.giftrecon.nightly;
