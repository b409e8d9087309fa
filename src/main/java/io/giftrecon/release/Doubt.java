package io.giftrecon.release;

/** Why a right that R26 would release is checked by a person first. */
sealed interface Doubt extends Reason permits ReturnDoubt, EvidenceDoubt {}
