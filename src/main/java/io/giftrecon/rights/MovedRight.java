package io.giftrecon.rights;

import java.util.Optional;

/**
 * R62: a right whose line has another number tonight than in the ledger.
 *
 * @param from as the ledger has it
 * @param to as it is from now on; empty if its new line has that unit already
 */
public record MovedRight(LedgerRight from, Optional<LedgerRight> to) {}
