/**
 * The kind of job {@code one-yuan}: R1 to R13 and R20 to R29 in the steps of a run, in {@code
 * check} and in {@code explain}.
 *
 * <p>Enters: a job file of the kind. Leaves: the outputs of a one-yuan campaign and what the ledger
 * shall learn. Open first: {@link io.giftrecon.nightly.oneyuan.OneYuanKind}, then {@link
 * io.giftrecon.nightly.oneyuan.OneYuanHandler}.
 */
package io.giftrecon.nightly.oneyuan;
