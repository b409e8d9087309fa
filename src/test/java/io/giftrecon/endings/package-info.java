/**
 * R47 and R48 on whole runs: shops whose order numbers end as their buyers', and shops that do not.
 */
package io.giftrecon.endings;
