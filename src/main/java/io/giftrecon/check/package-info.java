/**
 * What a run would find: the job file, the small files it names and the exports are read as a run
 * reads them, and nothing is written.
 *
 * <p>Enters: the path of a job file. Leaves: a note of what was found, what is missing and what is
 * wrong. Open first: {@link io.giftrecon.check.Survey}; the command line prints its {@link
 * io.giftrecon.check.CheckNote}.
 */
package io.giftrecon.check;
