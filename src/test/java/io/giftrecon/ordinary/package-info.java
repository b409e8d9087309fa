/**
 * A campaign as an ordinary shop has it, night by night: whole exports, read in time, with nothing
 * wrong in them. None of the rules that look for what is wrong (R30–R46) may say a word.
 */
package io.giftrecon.ordinary;
