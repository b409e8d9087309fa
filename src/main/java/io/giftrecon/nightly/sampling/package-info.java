/**
 * The kind of job {@code u-first}: U1 to U20 in the steps of a run, in {@code check} and in {@code
 * explain}.
 *
 * <p>Enters: a job file of the kind. Leaves: the outputs of a sampling campaign. Open first: {@link
 * io.giftrecon.nightly.sampling.SamplingKind}, then {@link
 * io.giftrecon.nightly.sampling.SamplingHandler}.
 */
package io.giftrecon.nightly.sampling;
